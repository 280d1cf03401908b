/** Windows of a served talk: those with the secret of the run, those without, and what is drawn in them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { present, type Presentation } from '../../src/cli/present.js'
import type { PlayerData } from '../../src/player/data.js'
import { openBrowser, type Watched, watch } from './chromium.js'
import { loadFixture } from './fixture-talk.js'
import { talkData } from './hostile.js'

let folder: string
let deck: Presentation
let browser: Browser
let context: BrowserContext
let audience: Watched
let presenter: Watched

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-windows-'))
  const article = join(folder, 'talk.yaml')
  await writeFile(article, talkData())
  deck = await present(article, {
    loadTalk: loadFixture,
    writePptx: async () => new Uint8Array(),
    outDir: folder,
    port: 4430,
    quiet: true,
  })
  browser = await openBrowser()
  context = await newContext()
  audience = await open(context, deck.audience)
  presenter = await open(context, deck.presenter)
})

afterAll(async () => {
  await browser?.close()
  await deck?.close()
  await rm(folder, { recursive: true, force: true })
})

/** As another browser, or another profile of it. */
async function newContext(): Promise<BrowserContext> {
  const made = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  made.setDefaultTimeout(120_000)
  return made
}

async function open(where: BrowserContext, address: string): Promise<Watched> {
  const watched = watch(await where.newPage(), deck.address)
  await watched.page.goto(address)
  await watched.page.waitForSelector('[data-slide]')
  return watched
}

/** The slide that the address tells. */
function slide(page: Page): Promise<number> {
  return page.evaluate(() => Number(/(\d+)(?:\?|$)/.exec(location.hash)?.[1]))
}

async function at(no: number, ...windows: Watched[]): Promise<void> {
  for (const { page } of windows) await expect.poll(() => slide(page), { timeout: 20_000 }).toBe(no)
}

async function press(key: string, { page }: Watched): Promise<void> {
  await page.bringToFront()
  await page.keyboard.press(key)
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 1500))

describe('windows from the terminal’s addresses', () => {
  it('go together, whichever moves', async () => {
    await press('ArrowDown', presenter)
    await at(2, audience, presenter)
    await press('ArrowDown', audience)
    await at(3, audience, presenter)
    await press('ArrowUp', presenter)
    await at(2, audience, presenter)
  })

  it('give the secret to a window that P opens, and keep it through a reload', async () => {
    const opening = context.waitForEvent('page')
    await press('p', audience)
    const opened = watch(await opening, deck.address)
    await opened.page.waitForSelector('.slidev-note p')
    await opened.page.reload()
    await opened.page.waitForSelector('.slidev-note p')
    await press('ArrowDown', opened)
    await at(3, audience, opened)
    await opened.page.close()
    await press('ArrowUp', audience)
    await at(2, audience, presenter)
  })
})

describe('a window opened by hand', () => {
  it('moves nothing before somebody uses it, and then moves all', async () => {
    const opened = await open(context, `${deck.address}#/presenter/1`)
    await settle()
    await at(2, audience, presenter)
    await press('End', opened)
    await at(3, audience, opened)
    await opened.page.close()
    await press('ArrowUp', audience)
    await at(2, audience, presenter)
  })

  it('follows in another browser, and moves itself alone', async () => {
    const other = await newContext()
    const follower = await open(other, deck.address)
    await press('ArrowDown', presenter)
    await at(3, audience, follower)
    await press('ArrowUp', follower)
    await press('ArrowUp', follower)
    await at(1, follower)
    await settle()
    await at(3, audience, presenter)
    await press('ArrowUp', presenter)
    await at(2, audience, follower)
    expect(follower.errors).toEqual([])
    await other.close()
  })

  it('goes together with the others of a browser that has no secret, and says that the rest do not follow', async () => {
    const other = await newContext()
    const [hall, desk] = [await open(other, deck.address), await open(other, `${deck.address}#/presenter/1`)]
    await press('End', desk)
    await at(3, hall, desk)
    await expect.poll(() => desk.page.textContent('.lectern-toast')).toContain('终端')
    await press('ArrowUp', hall)
    await at(2, hall, desk)
    await press('Home', desk)
    await at(1, hall, desk)
    await settle()
    await at(2, audience, presenter)
    expect([...hall.errors, ...desk.errors]).toEqual([])
    await other.close()
  })
})

describe('drawing', () => {
  const strokes = ({ page }: Watched) => page.locator('[data-drauu_index]').count()

  /** Draws with one of the pen's tools, by its key. */
  async function draw(watched: Watched, tool: string, place: number): Promise<void> {
    const { page } = watched
    await press('i', watched)
    await page.keyboard.press(tool)
    await page.mouse.move(200, place)
    await page.mouse.down()
    await page.mouse.move(400, place + 40, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.press('Escape')
  }

  it('with any of the pen’s tools shows in the other windows', async () => {
    const other = await newContext()
    await press('Home', audience)
    await at(1, audience, presenter)
    const follower = await open(other, `${deck.address}#/1`)
    for (const [index, tool] of ['s', 'l', 'a', 'e', 'r'].entries()) {
      const before = await strokes(follower)
      await draw(audience, tool, 150 + index * 60)
      await expect.poll(() => strokes(follower), { timeout: 20_000 }).toBeGreaterThan(before)
    }
    expect(await strokes(follower)).toBe(await strokes(audience))
    expect(audience.errors).toEqual([])
    await other.close()
  })

  it('is shown without what else is in it', async () => {
    const hostile = [
      '<path d="M 10 10 L 99 99" stroke="#ff595e" data-drauu_index="0"></path>',
      '<image href="x" onerror="globalThis.pwned=1"></image><path d="M 1 1" onload="globalThis.pwned=1"></path>',
      '<style>*{display:none}</style><foreignObject><img src=x onerror="globalThis.pwned=1"></foreignObject>',
      '</svg><img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>',
      '<path fill="url(https://evil.example/a)" d="M 1 1"></path><a href="javascript:globalThis.pwned=1"></a>',
    ].join('')
    const { page } = presenter
    // The server refuses such a drawing (attacker.test.ts); windows tell one another without it.
    await page.evaluate((drawing) => {
      const { served } = JSON.parse(document.querySelector('#lectern-talk')?.textContent ?? '') as PlayerData
      const state = { 1: drawing, 2: drawing, 3: drawing }
      new BroadcastChannel(`lectern beside ${served?.run}`).postMessage({ from: '', channel: 'drawings', state })
    }, hostile)
    const path = page.locator('path[d="M 10 10 L 99 99"]').first()
    const shown = await path.evaluate((one) => one.closest('svg')?.innerHTML)
    expect(shown).toContain('<path d="M 10 10 L 99 99"')
    expect(shown).not.toMatch(/image|onerror|onload|style|foreign|script|evil|href/i)
    await page.reload()
    await settle()
    for (const watched of [audience, presenter]) {
      expect(await watched.page.evaluate(() => 'pwned' in globalThis)).toBe(false)
      expect(watched.left).toEqual([])
    }
  })
})
