/** Tables of all sorts in both outputs: every cell where the scene has it, its lines broken as the scene says. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { cellFrames } from '../../src/layout/painting.js'
import { itemParagraphs, type Ratio, type Rect } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePptx } from '../../src/pptx/index.js'
import { talkOf, type TestSlide } from '../pptx/talks.js'
import { openBrowser } from '../slidev/chromium.js'
import { likeness } from './compare.js'
import { strayLines } from './lines.js'
import { type Pages, pagesOf } from './office.js'
import { type Shown, showInBrowser } from './shown.js'
import { host } from '../host.js'

const table = (content: Record<string, unknown>): TestSlide => ({ kind: 'table', content })

/** LibreOffice sets Han and digits apart by itself; a table of nothing else would show no more than that. */
const NUMBERS = [...'一二三四五六七八九甲乙丙']

const SLIDES = [
  table({
    title: '数',
    columns: ['年份', '藏书（万册）', '到馆（万人次）', '人均'],
    rows: [
      ['2016年', '1.80', '4', '0.9'],
      ['2020年', '6.25', '12.6', '2.4'],
      ['2026年', '14', '38', '4.65'],
    ],
    source: '年报',
  }),
  table({
    title: '话',
    lead: '同一座图书馆，不同的人要的不一样',
    columns: ['读者', '什么时候来', '最需要什么', '我们做什么'],
    rows: [
      ['放学后的孩子', '下午四点到六点', '安全、安静、有人看着的地方，和不催促的时间', '延长开放，请志愿者陪读'],
      ['退休的老人', '每天早上开门前', '大字书和报纸，能坐下来说话的角落', '添置大字本，设茶座'],
      ['带婴儿的父母', '工作日上午', '可以出声的房间', '开亲子阅览室'],
    ],
  }),
  table({
    title: 'Words',
    columns: ['Year', 'What happened', 'Who paid for it'],
    rows: [
      [
        '1731',
        'The Library Company of Philadelphia is founded by young men who cannot afford books alone',
        'Its members',
      ],
      ['1833', 'Peterborough opens the first free library', 'All who pay taxes in the town'],
      ['1895', 'New York joins three libraries, one of the largest in the world', 'A foundation'],
    ],
  }),
  table({
    title: '无表头',
    stub: false,
    align: ['center', 'right'],
    rows: [
      ['一', '右边的字'],
      ['**强调**与`code`', ''],
    ],
  }),
  table({
    title: '长',
    columns: ['册', '书名'],
    rows: Array.from({ length: 12 }, (_, index) => [`${NUMBERS[index]}册`, `书名之${NUMBERS[index]}`]),
  }),
]

let browser: Browser
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-tables-'))

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

describe.each(['16:9', '4:3'] as Ratio[])('tables in %s', (ratio) => {
  let talk: Talk
  let shown: Shown[]
  let pages: Pages
  let file: string

  beforeAll(async () => {
    talk = talkOf(SLIDES, { ratio })
    file = path.join(folder, `${ratio.replace(':', 'x')}.html`)
    await buildHtml('data/zhiye-jiaoyu.yaml', file, { loadTalk: () => Promise.resolve(talk) })
    shown = await showInBrowser(browser, talk, file)
    pages = pagesOf(await writePptx(talk, host))
  })

  afterAll(() => rmSync(pages.folder, { recursive: true }))

  test('the browser shows the lines of the deck in their order', () => {
    expect(shown.map(({ lines }) => lines)).toEqual(talk.deck.slides.map(({ lines }) => lines.map(({ text }) => text)))
  })

  test('every cell is in the browser where the scene has it, and no text leaves its cell', async () => {
    expect(shown.flatMap(({ overflowing }) => overflowing)).toEqual([])
    const page = await browser.newPage({ viewport: { width: talk.scenes[0]?.width ?? 0, height: 720 } })
    for (const [index, scene] of talk.scenes.entries()) {
      await page.goto(`file://${file}#/${index + 1}`)
      const slide = page.locator(`[data-slide="${talk.deck.slides[index]?.id}"]`)
      await slide.locator('[data-title]').waitFor()
      const cells = await slide
        .locator('th, td')
        .evaluateAll((all) =>
          all.map((cell) => cell.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height })),
        )
      const expected = scene.items.flatMap((item) =>
        item.type === 'table' ? cellFrames(item).map(({ x, y, width, height }): Rect => ({ x, y, width, height })) : [],
      )
      expect(cells).toEqual(expected)
    }
    await page.close()
  })

  test('a screen reader is told which cells are names, and what the table shows', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${file}#/1`)
    const found = page.locator(`[data-slide="${talk.deck.slides[0]?.id}"] table`)
    await found.waitFor()
    expect(await found.locator('th').evaluateAll((all) => all.map((cell) => cell.getAttribute('scope')))).toEqual([
      'col',
      'col',
      'col',
      'col',
      'row',
      'row',
      'row',
    ])
    expect(await found.getAttribute('aria-label')).toBe('数：年份、藏书（万册）、到馆（万人次）、人均')
    await page.close()
  })

  test('LibreOffice breaks every line where the scene does and shows it at its place', () => {
    expect(
      talk.scenes.flatMap((scene) => scene.items.flatMap(itemParagraphs)).some(({ lines }) => lines.length > 2),
    ).toBe(true)
    expect(
      talk.scenes.flatMap((scene, index) =>
        strayLines(scene, pages.words[index] ?? []).map((line) => `${index + 1} ${line}`),
      ),
    ).toEqual([])
  })

  test('both look alike', () => {
    const values = shown.map(({ picture }, index) =>
      likeness(picture, pages.pictures[index] ?? new PNG({ width: 3, height: 3 })),
    )
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0.95)
  })
})
