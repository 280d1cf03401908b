/** Every view that a lecturer sees has its geometry: a style that is lost anywhere in it moves something that is measured here. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { openBrowser } from './chromium.js'
import { writeStageTalk } from './stage-talk.js'

const SIZE = { width: 1280, height: 800 }

const SLIDES = Array.from({ length: 7 }, (_, at) => ({
  kind: 'statement',
  title: `第${at + 1}页`,
  text: '老师在这里看见学生真正的兴趣',
}))

let folder: string
let address: string
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-views-'))
  const file = join(folder, 'talk.html')
  await buildHtml(await writeStageTalk(folder, { slides: SLIDES }), file, { loadTalk: (path) => loadTalk(path) })
  address = pathToFileURL(file).href
  browser = await openBrowser()
  page = await browser.newPage({ viewport: SIZE })
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  await page.goto('about:blank')
  await page.goto(`${address}#/2`)
  await page.locator('[data-slide="statement-2"] [data-title]').waitFor()
})

async function boxesOf(found: Locator): Promise<{ x: number; y: number; width: number; height: number }[]> {
  const boxes = await Promise.all((await found.all()).map((one) => one.boundingBox()))
  return boxes.flatMap((box) => box ?? [])
}

const rounded = (values: readonly number[]): number[] => [...new Set(values.map(Math.round))]

test('the overview is a grid of three columns over the whole page, each slide with its number', async () => {
  await page.keyboard.press('o')
  const cells = page.locator('.fixed .grid > .relative')
  await expect.poll(() => cells.count()).toBe(SLIDES.length)
  await page.waitForTimeout(400)
  const slides = await boxesOf(cells.locator('> .border'))
  expect(rounded(slides.map(({ x }) => x))).toHaveLength(3)
  expect(rounded(slides.map(({ width }) => width))).toHaveLength(1)
  expect(slides[0]?.width).toBeGreaterThan(SIZE.width / 5)
  const numbers = cells.locator('> .absolute')
  expect((await numbers.allTextContents()).map((text) => text.trim())).toEqual(SLIDES.map((_, at) => String(at + 1)))
  for (const [at, { x, y }] of (await boxesOf(numbers)).entries()) {
    const slide = slides[at] ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(x).toBeGreaterThanOrEqual(slide.x + slide.width)
    expect(Math.abs(y - slide.y)).toBeLessThan(12)
  }
})

test('the box to go to a slide lies at the upper right, its field on a line of its own', async () => {
  await page.keyboard.press('g')
  const box = page.locator('#slidev-goto-dialog')
  await expect.poll(async () => (await box.boundingBox())?.y ?? -1).toBeGreaterThan(10)
  const { x = 0, y = 0, width = 0 } = (await box.boundingBox()) ?? {}
  expect(Math.round(x + width)).toBe(SIZE.width - 20)
  expect(y).toBeLessThan(40)
  const field = await page.locator('#slidev-goto-input').boundingBox()
  expect(field?.width).toBeGreaterThan(150)
  await page.keyboard.type('第3')
  const [first] = await boxesOf(page.locator('#slidev-goto-dialog .autocomplete-list > *'))
  expect(first?.y).toBeGreaterThan((field?.y ?? 0) + (field?.height ?? 0) - 1)
})

test('the bar lies in one row at the lower left, and the settings open above it', async () => {
  await page.mouse.move(60, SIZE.height - 30)
  const buttons = page.locator('nav .slidev-icon-btn')
  await expect.poll(() => buttons.count()).toBeGreaterThan(6)
  const boxes = await boxesOf(buttons)
  const middles = boxes.map(({ y, height }) => y + height / 2)
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(3)
  expect(boxes[0]?.x).toBeLessThan(40)
  expect(boxes[0]?.y).toBeGreaterThan(SIZE.height - 60)
  for (const { width, height } of boxes) expect(Math.abs(width - height)).toBeLessThan(8)
  await page.locator('nav .slidev-icon-btn:has(.i-carbon\\:settings-adjust)').click()
  const menu = page.locator('nav .z-menu')
  const { x = 0, y = 0, height = 0, width = 0 } = (await menu.boundingBox()) ?? {}
  expect(y + height).toBeLessThan((boxes[0]?.y ?? 0) + 1)
  expect(x + width).toBeLessThan(SIZE.width)
  expect(width).toBeGreaterThan(100)
  expect(height).toBeGreaterThan(60)
  expect(await menu.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
})

test('the bar for drawing is one row of tools with colours', async () => {
  await page.keyboard.press('i')
  const tools = page.locator(
    '.slidev-icon-btn:has(> .i-carbon\\:pen), .slidev-icon-btn:has(> .i-carbon\\:radio-button)',
  )
  await expect.poll(() => tools.count()).toBeGreaterThanOrEqual(2)
  const bar = tools.first().locator('xpath=..')
  expect((await bar.boundingBox())?.height).toBeLessThan(70)
  expect(rounded((await boxesOf(bar.locator('> .slidev-icon-btn'))).map(({ y }) => y)).length).toBeLessThanOrEqual(2)
  expect(await bar.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('1px')
})

test('notes are read in the overview with notes, and never typed into', async () => {
  await page.goto(`${address}#/overview`)
  const note = page.locator('.slidev-note').first()
  await note.waitFor()
  const slide = await page.locator('[data-slide]').first().boundingBox()
  expect((await note.boundingBox())?.x).toBeGreaterThan((slide?.x ?? 0) + (slide?.width ?? 0))
  await note.dblclick()
  await page.waitForTimeout(200)
  expect(await page.locator('textarea').count()).toBe(0)
})
