/** The presenter view's controls are where a hand looks for them. Slidev styles them by attributes, through UnoCSS. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { openBrowser } from './chromium.js'
import { writeStageTalk } from './stage-talk.js'

/** Six steps: their bar, were it upright, would cover the toolbar. */
const SLIDES = [
  { kind: 'cover' },
  { kind: 'points', title: '六步', clicks: true, items: ['一', '二', '三', '四', '五', '六'] },
  { kind: 'statement', title: '看见兴趣', text: '老师在这里看见学生真正的兴趣' },
]

let folder: string
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-presenter-'))
  const file = join(folder, 'talk.html')
  await buildHtml(await writeStageTalk(folder, { slides: SLIDES }), file, { loadTalk: (path) => loadTalk(path) })
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${pathToFileURL(file).href}#/presenter/2`)
  await page.waitForSelector('.slidev-note p')
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Styles of the first element that a selector finds, as the browser computed them. */
function styles(selector: string, ...names: string[]): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, asked) => asked.map((name) => getComputedStyle(element).getPropertyValue(name)), names)
}

it('the bar of clicks lies in one row below the slide', async () => {
  const bar = '.slidev-presenter .main [title^="本页步数"] [touch-none] > div'
  await expect.poll(() => page.locator(bar).count()).toBe(6)
  const cells = await page.$$eval(bar, (found) =>
    found.map((cell) => {
      const { left, top, width, height } = cell.getBoundingClientRect()
      return { left, top, width, height }
    }),
  )
  expect(new Set(cells.map(({ top }) => top)).size).toBe(1)
  for (const [index, { left, width, height }] of cells.entries()) {
    expect(width).toBeGreaterThan(50)
    expect(height).toBeLessThanOrEqual(24)
    expect(left).toBeCloseTo((cells[0]?.left ?? 0) + index * width, 0)
  }
})

it('nothing lies over the toolbar and the clock', async () => {
  const controls = '.slidev-presenter .bottom button, .slidev-presenter [data-time]'
  const covered = await page.$$eval(controls, (found) => {
    const area = (element: Element) => element.getBoundingClientRect()
    // Slides and notes are cut off at their frames.
    const others = [...document.querySelectorAll('.slidev-presenter .grid-section:not(.bottom) *')].filter(
      (other) => other.closest('[data-slide], .slidev-note') === null && area(other).width > 0,
    )
    return found.flatMap((control) => {
      const { left, right, top, bottom } = area(control)
      const over = others.find((other) => {
        const box = area(other)
        return box.left < right && box.right > left && box.top < bottom && box.bottom > top
      })
      const name = control.getAttribute('title') ?? control.textContent
      return over || left === right ? [`${name}: ${over?.outerHTML ?? 'no width'}`] : []
    })
  })
  expect(covered).toEqual([])
  expect(await page.locator(controls).count()).toBeGreaterThan(12)
})

it('labels and tabs are small, grey and in one row', async () => {
  const head = '.slidev-presenter .grid-section.main > div:first-child'
  expect(await styles(head, 'display', 'align-items', 'border-bottom-width')).toEqual(['flex', 'center', '1px'])
  expect(await styles(`${head} > span`, 'opacity', 'padding-left')).toEqual(['0.5', '8px'])
  const tabs = await page.$$eval(`${head} button`, (found) =>
    found.map((tab) => ({ text: tab.textContent?.trim(), ...tab.getBoundingClientRect().toJSON() })),
  )
  expect(tabs.map(({ text }: { text?: string }) => text)).toEqual(['幻灯片', '屏幕镜像'])
  expect(tabs[0].top).toBe(tabs[1].top)
  expect(tabs[0].right).toBeLessThanOrEqual(tabs[1].left)
})

it('the list of slides to go to is a table with grey numbers', async () => {
  await page.keyboard.press('g')
  await page.fill('#slidev-goto-dialog input', '看')
  const row = '#slidev-goto-dialog li'
  await page.waitForSelector(row)
  expect(await styles('#slidev-goto-dialog', 'width')).toEqual(['360px'])
  expect(await styles(row, 'display', 'cursor')).toEqual(['table-row', 'pointer'])
  expect(await styles(`${row} > div`, 'display', 'opacity', 'padding-left')).toEqual(['table-cell', '0.5', '16px'])
})
