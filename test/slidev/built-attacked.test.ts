/** What another local file can do to a deck that is opened from a disk: nothing. Each test plays the attacker. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { writeAttacker } from './attacker.js'
import { openBrowser } from './chromium.js'
import { TITLE, writeStageTalk } from './stage-talk.js'

/** 80 digits, as the deck writes its secret. */
const SECRET = '0123456789abcdef'.repeat(5)

/** Milliseconds within which news between windows arrives, many times over. */
const LATE = 1500

let folder: string
let deck: string
let strange: string
let framing: string
let browser: Browser
let context: BrowserContext
let attacker: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-attacked-'))
  const file = join(folder, 'talk.html')
  await buildHtml(await writeStageTalk(folder), file, { loadTalk: (path) => loadTalk(path) })
  deck = pathToFileURL(file).href
  strange = await writeAttacker(join(folder, 'strange.html'))
  framing = await writeAttacker(join(folder, 'framing.html'), [deck])
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  attacker = await context.newPage()
  await attacker.goto(strange)
})

afterEach(() => context.close())

/** The deck as the attacker's page opens it. */
async function openedByAttacker(hash: string): Promise<Page> {
  const opening = context.waitForEvent('page')
  await attacker.evaluate((address) => window.attack.open(address), deck + hash)
  const page = await opening
  await page.waitForSelector('[data-slide="points"]')
  return page
}

async function presenterOf(page: Page): Promise<Page> {
  const opening = context.waitForEvent('page')
  await page.bringToFront()
  await page.keyboard.press('p')
  const presenter = await opening
  await presenter.waitForSelector('.slidev-note p')
  return presenter
}

/** Where the talk is, and what else an attacker would change. */
function seen(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    place: location.hash.replace('presenter/', '').replace('?clicks=0', ''),
    blank: document.querySelector('[data-blank]') !== null || /变黑/.test(document.body.innerText),
    dark: document.documentElement.classList.contains('dark'),
    drawn: document.querySelectorAll('image, path[data-drauu_index]').length,
    pwned: 'pwned' in window,
  }))
}

const untouched = { blank: false, dark: false, drawn: 0, pwned: false }

describe('a page that opens the deck', () => {
  it('moves nothing and hears nothing by messages', async () => {
    const page = await openedByAttacker('#/2')
    await attacker.evaluate((title) => window.attack.post(title), TITLE)
    await page.waitForTimeout(LATE)
    expect(await seen(page)).toEqual({ place: '#/2', ...untouched })
    expect(await attacker.evaluate(() => [window.attack.heard, window.attack.calls.length])).toEqual([[], 0])
  })

  it('moves nothing where the deck has a secret, since it has opened its presenter view', async () => {
    const page = await openedByAttacker('#/2')
    const presenter = await presenterOf(page)
    await attacker.evaluate((title) => window.attack.post(title), TITLE)
    await page.waitForTimeout(LATE)
    for (const window of [page, presenter]) expect(await seen(window)).toEqual({ place: '#/2', ...untouched })
    expect(await attacker.evaluate(() => window.attack.heard)).toEqual([])
    await presenter.keyboard.press('ArrowDown')
    await expect.poll(() => seen(page), { timeout: 5000 }).toMatchObject({ place: '#/3' })
  })

  it('gains nothing by a secret of its own in the address', async () => {
    await attacker.evaluate((secret) => window.attack.answer(secret), SECRET)
    const page = await openedByAttacker(`#/2?lectern=${SECRET}`)
    await attacker.evaluate((title) => window.attack.post(title), TITLE)
    await expect.poll(() => attacker.evaluate(() => window.attack.calls.length), { timeout: 5000 }).toBeGreaterThan(1)
    expect(await seen(page)).toEqual({ place: '#/2', ...untouched })
    expect(await attacker.evaluate(() => window.attack.heard)).toEqual([])
  })

  it('cannot take the place of the window that has opened the presenter view', async () => {
    const page = await openedByAttacker('#/2')
    const presenter = await presenterOf(page)
    await attacker.evaluate((address) => window.attack.lead(address), strange)
    await page.waitForFunction(() => 'attack' in window)
    await page.evaluate((secret) => window.attack.answer(secret), SECRET)
    // The presenter view looks for its opener; what it says there is of no use to anybody else.
    await expect.poll(() => page.evaluate(() => window.attack.calls.length), { timeout: 9000 }).toBeGreaterThan(0)
    await page.evaluate((title) => {
      for (const { source } of window.attack.calls)
        (source as Window).postMessage({ kind: 'news', channel: `${title} - shared`, state: { page: 4 } }, '*')
    }, TITLE)
    await presenter.waitForTimeout(LATE)
    expect(await seen(presenter)).toEqual({ place: '#/2', ...untouched })
    expect(await page.evaluate(() => window.attack.heard)).toEqual([])
    const told = await page.evaluate(() => JSON.stringify(window.attack.calls.map(({ data }) => Object.keys(data))))
    expect(told).not.toMatch(/page|state|drawing/)
  })
})

it('a page beside the deck moves nothing by BroadcastChannel, and overhears nothing', async () => {
  const page = await context.newPage()
  await page.goto(`${deck}#/2`)
  await page.waitForSelector('[data-slide="points"]')
  const presenter = await presenterOf(page)
  const names = [`lectern ${new URL(deck).pathname}`, `${TITLE} - shared`, `${TITLE} - drawings`]
  await attacker.evaluate(([names, title]) => window.attack.broadcast(names, title), [names, TITLE] as const)
  await presenter.keyboard.press('ArrowDown')
  await page.waitForTimeout(LATE)
  for (const window of [page, presenter]) expect(await seen(window)).toEqual({ place: '#/3', ...untouched })
  expect(await attacker.evaluate(() => window.attack.heard)).toEqual([])
})

it('a page that shows the deck in a frame shows nothing', async () => {
  await attacker.goto(framing)
  await attacker.waitForTimeout(LATE)
  const frame = attacker.frames().find((one) => one.url().startsWith(deck))
  expect(frame).toBeDefined()
  expect(await frame?.evaluate(() => document.documentElement?.textContent ?? '')).toBe('')
  const picture = await attacker.locator('iframe').screenshot()
  expect(await isOneColor(attacker, picture)).toBe(true)
})

/** Whether all pixels of a PNG are alike, but for a frame's border of two pixels. */
function isOneColor(page: Page, png: Buffer): Promise<boolean> {
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob(), 4, 4, 600, 320)
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    canvas?.drawImage(bitmap, 0, 0)
    const pixels = new Uint32Array(canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? [])
    return pixels.length > 0 && pixels.every((pixel) => pixel === pixels[0])
  }, png.toString('base64'))
}

describe('a page that was in the same tab before', () => {
  it('leaves nothing in the storage of files that the deck would take', async () => {
    await attacker.evaluate(
      ([path, title]) => {
        const drawing = JSON.stringify({ 1: '<image href="x" onerror="window.pwned = 1" /><path d="M0 0" />' })
        const state = JSON.stringify({ page: 4, blank: 'black', otherFace: true })
        for (const store of [sessionStorage, localStorage])
          for (const prefix of ['', `lectern ${path} `]) {
            store.setItem(`${prefix}${title} - drawings`, drawing)
            store.setItem(`${prefix}${title} - shared`, state)
          }
        localStorage.setItem(`lectern ${path} place`, JSON.stringify({ no: 2.5, clicks: '<b>', at: Date.now() }))
      },
      [new URL(deck).pathname, TITLE] as const,
    )
    await attacker.goto(deck)
    await attacker.waitForSelector('[data-slide]')
    await attacker.waitForTimeout(LATE)
    expect(await seen(attacker)).toEqual({ place: '#/1', ...untouched })
    expect(await attacker.locator('.lectern-toast').count()).toBe(0)
  })

  it('finds no secret there afterwards', async () => {
    const page = await context.newPage()
    await page.goto(deck)
    await page.waitForSelector('[data-slide]')
    const presenter = await presenterOf(page)
    for (const window of [page, presenter]) {
      expect(await window.evaluate(() => location.href)).not.toContain('lectern=')
      await window.waitForTimeout(LATE)
      const secret = await window.evaluate(() => (history.state as { lectern?: { secret?: string } }).lectern?.secret)
      expect(secret).toMatch(/^[0-9a-f]{80}$/)
      await window.goto(strange)
      const left = await window.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, name, document.referrer]),
      )
      expect(left).not.toContain(secret?.slice(16))
    }
  })
})

describe('a drawing', () => {
  it('that was kept, or came from a window, runs nothing and loads nothing', async () => {
    const page = await context.newPage()
    await page.goto(deck)
    await page.waitForSelector('[data-slide]')
    await page.waitForTimeout(LATE)
    await page.evaluate((title) => {
      const drawn = '<path d="M100 100 L900 600" stroke="red" stroke-width="9" data-drauu_index="1"/>'
      const hostile =
        '<image href="x" onerror="window.pwned = 1"/><a href="https://example.org/"><path d="M1 1"/></a>' +
        '<style>* { display: none }</style><script>window.pwned = 1</script>'
      const outside = '</svg><img src="x" onerror="window.pwned = 1">'
      const { lectern, ...state } = history.state as { lectern: { states: Record<string, unknown> } }
      lectern.states[`${title} - drawings`] = { 1: drawn + hostile, 2: drawn + outside + hostile }
      history.replaceState({ ...state, lectern }, '')
    }, TITLE)
    await page.reload()
    await page.waitForSelector('path[data-drauu_index]')
    expect(await page.locator('image, a > path, svg style').count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('o')
    await page.waitForTimeout(LATE)
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  })
})

it('the policy refuses whatever would be asked for or run from within', async () => {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await attacker.goto(deck)
    await attacker.waitForSelector('[data-slide]')
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const refused: Record<string, string> = {}
    for (const way of Object.keys(REFUSED))
      refused[way] = await attacker.evaluate(tryToLeave, [way, `${home}/${way}`] as const)
    expect(refused).toEqual(REFUSED)
    await attacker.waitForTimeout(LATE)
    expect(asked).toEqual([])
    expect(await attacker.evaluate(() => 'pwned' in window)).toBe(false)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

/** What a page may try, by the part of the policy that refuses it. */
const REFUSED = {
  fetch: 'connect-src',
  image: 'img-src',
  script: 'script-src-elem',
  style: 'style-src-elem',
  frame: 'frame-src',
  beacon: 'connect-src',
  socket: 'connect-src',
  form: 'form-action',
  inline: 'script-src-elem',
  handler: 'script-src-attr',
  eval: 'script-src',
}

/** In the page: does it, and says by which part of the policy it was refused; empty where it was not. */
function tryToLeave([way, address]: readonly [string, string]): Promise<string> {
  const refused = new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
    setTimeout(() => resolve(''), 5000)
  })
  const element = (name: string, attributes: Record<string, string>, text = ''): void => {
    const made = Object.assign(document.createElement(name), { textContent: text })
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    document.body.append(made)
    if (made instanceof HTMLFormElement) made.submit()
    if (name === 'button') made.click()
  }
  const run = 'window.pwned = 1'
  const ways: Record<string, () => void> = {
    fetch: () => void fetch(address).catch(() => undefined),
    image: () => element('img', { src: address }),
    script: () => element('script', { src: address }),
    style: () => element('link', { rel: 'stylesheet', href: address }),
    frame: () => element('iframe', { src: address }),
    beacon: () => void navigator.sendBeacon(address, 'x'),
    socket: () => void new WebSocket(address.replace('http', 'ws')),
    form: () => element('form', { action: address, method: 'post' }),
    inline: () => element('script', {}, run),
    handler: () => element('button', { onclick: run }),
    // Not at once: what the test itself evaluates is under no policy.
    eval: () => void setTimeout(() => new Function(run)()),
  }
  try {
    ways[way]?.()
  } catch {
    // What throws says by its event why.
  }
  return refused
}
