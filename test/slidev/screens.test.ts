/** The built file on the screens of classrooms: projectors of another shape, a zoomed browser, a panel that is touched. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { openBrowser } from './chromium.js'
import { writeStageTalk } from './stage-talk.js'

let folder: string
let browser: Browser
const addresses: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-screens-'))
  const article = await writeStageTalk(folder)
  for (const ratio of ['16:9', '4:3'] as const) {
    const file = join(folder, `${ratio.replace(':', '-')}.html`)
    await buildHtml(article, file, { loadTalk: (path) => loadTalk(path, { ratio }) })
    addresses[ratio] = pathToFileURL(file).href
  }
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(ratio: string, options: Parameters<Browser['newPage']>[0]): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(`${addresses[ratio]}#/2?clicks=3`)
  await page.waitForSelector('[data-slide="points"]')
  return page
}

interface Shown {
  left: number
  top: number
  right: number
  bottom: number
  /** Width by height. */
  shape: number
  /** Whether the page could be scrolled. */
  scrolls: boolean
}

function shown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const { left, top, right, bottom } =
      document.querySelector('[data-slide="points"]')?.getBoundingClientRect() ?? new DOMRect()
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return {
      left,
      top,
      right: clientWidth - right,
      bottom: clientHeight - bottom,
      shape: (right - left) / (bottom - top),
      scrolls: scrollWidth > clientWidth || scrollHeight > clientHeight,
    }
  })
}

describe('a slide is whole and in the middle', () => {
  it.each([
    ['16:9', 'a projector of 4:3', { width: 1024, height: 768 }, 1],
    ['4:3', 'a projector of 4:3', { width: 1024, height: 768 }, 1],
    ['4:3', 'a wide screen', { width: 1920, height: 1080 }, 1],
    ['16:9', 'an old laptop', { width: 1366, height: 657 }, 1],
    ['16:9', 'a browser zoomed to 200 %', { width: 683, height: 384 }, 2],
    ['16:9', 'a browser zoomed to 50 %', { width: 2560, height: 1440 }, 0.5],
  ])('%s on %s', async (ratio, _screen, viewport, deviceScaleFactor) => {
    const page = await open(ratio, { viewport, deviceScaleFactor })
    const { left, top, right, bottom, shape, scrolls } = await shown(page)
    expect(Math.min(left, top, right, bottom)).toBeGreaterThanOrEqual(-1)
    expect(Math.abs(left - right)).toBeLessThanOrEqual(2)
    expect(Math.abs(top - bottom)).toBeLessThanOrEqual(2)
    // As large as the screen lets it be.
    expect(Math.min(left, top)).toBeLessThanOrEqual(1)
    expect(shape).toBeCloseTo(ratio === '4:3' ? 4 / 3 : 16 / 9, 1)
    expect(scrolls).toBe(false)
    await page.close()
  })
})

describe('a panel that is touched', () => {
  it('goes on at a swipe to the left and back at one to the right', async () => {
    const page = await open('16:9', { viewport: { width: 1280, height: 720 }, hasTouch: true })
    const touch = await page.context().newCDPSession(page)
    const swipe = async (from: number, to: number) => {
      const points = Array.from({ length: 9 }, (_, step) => from + ((to - from) * step) / 8)
      for (const [index, x] of points.entries())
        await touch.send('Input.dispatchTouchEvent', {
          type: index === 0 ? 'touchStart' : 'touchMove',
          touchPoints: [{ x, y: 400 }],
        })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await swipe(1000, 300)
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('#/3')
    await swipe(300, 1000)
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('#/2')
    await page.close()
  })

  it('takes a pen for drawing without asking, while a finger turns the slides', async () => {
    const page = await open('16:9', { viewport: { width: 1280, height: 720 } })
    await page.evaluate(() => {
      const target = document.querySelector('#slide-content') as HTMLElement
      const at = (type: string, x: number) =>
        target.dispatchEvent(
          new PointerEvent(type, {
            pointerType: 'pen',
            pointerId: 7,
            clientX: x,
            clientY: 300,
            bubbles: true,
            isPrimary: true,
            pressure: 0.5,
            buttons: 1,
          }),
        )
      at('pointerdown', 300)
      for (let x = 310; x < 500; x += 10) at('pointermove', x)
      at('pointerup', 500)
    })
    await expect.poll(() => page.locator('path[data-drauu_index]').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => location.hash)).toContain('#/2')
    await page.close()
  })
})
