/** The setting of words in both outputs: room between Han and Latin, numbers with their units, languages by their rules. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { itemParagraphs } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePptx } from '../../src/pptx/index.js'
import { talkOf, type TestSlide } from '../pptx/talks.js'
import { openBrowser } from '../slidev/chromium.js'
import { likeness } from './compare.js'
import { strayLines } from './lines.js'
import { type Pages, pagesOf } from './office.js'
import { type Shown, showInBrowser } from './shown.js'
import { host } from '../host.js'

const points = (title: string, items: unknown[]): TestSlide => ({ kind: 'points', content: { title, items } })

const CHINESE = [
  points('用Python写程序，10分钟上手', [
    '用Python处理CSV文件，比用C语言写快10倍，也比Excel少出错',
    '服务器有64GB内存、16个CPU核心，每秒处理12.5万个HTTP请求，平均延迟3.2 ms，99%的请求在10 ms以内',
    '第 3 章从2026年的版本讲起，API变了，SDK也变了',
  ]),
  points('“开头的引号”', [
    '“整合”API和SDK，形成“生态”，2026年上线的App覆盖iOS、Android和Web三端',
    '长江全长6300 km，流域面积180万km²，约占全国的18.8%，养活4.5亿人',
  ]),
  {
    kind: 'measures',
    content: {
      title: 'DevOps的三步',
      items: [
        { label: 'CI：持续集成', text: '每次push都跑一遍测试，5分钟内给出结果' },
        { label: 'CD：持续部署', text: '合并到main分支后自动发布到3个区域' },
        'SRE',
      ],
    },
  },
] satisfies TestSlide[]

/** The last is how alike the outputs are at least: LibreOffice leaves room beside punctuation too, which nothing turns off. */
const TALKS: [string, () => Talk, number][] = [
  ['Chinese with Latin', () => talkOf(CHINESE, { title: 'Python入门' }), 0.82],
  [
    'Korean',
    () =>
      talkOf(
        [
          points('마을 도서관이 하는 일', [
            '우리 마을 도서관에는 2026년 현재 3만 권이 넘는 책이 있고 하루 평균 이백 명이 찾아옵니다',
            '도서관은 책을 빌려주는 곳일 뿐만 아니라 사람들이 모여 이야기를 나누는 마을의 거실이기도 합니다',
          ]),
        ],
        { lang: 'ko', title: '도서관' },
      ),
    0.85,
  ],
  [
    'Japanese',
    () =>
      talkOf(
        [
          points('町の図書館がしていること', [
            '町の図書館には2026年現在3万冊をこえる本があり、平日は1日平均200人が訪れています。',
            'ここは本を借りるだけの場所ではなく、Wi-Fiを使い、PCで仕事をし、友だちと話す町の居間でもあります。',
          ]),
        ],
        { lang: 'ja', title: '図書館' },
      ),
    0.92,
  ],
]

let browser: Browser
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-typography-'))

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

describe.each(TALKS)('%s', (name, make, least) => {
  let talk: Talk
  let shown: Shown[]
  let pages: Pages

  beforeAll(async () => {
    talk = make()
    const file = path.join(folder, `${name.replace(/\W+/g, '-')}.html`)
    await buildHtml('data/zhiye-jiaoyu.yaml', file, { loadTalk: () => Promise.resolve(talk) })
    shown = await showInBrowser(browser, talk, file)
    pages = pagesOf(await writePptx(talk, host))
  })

  afterAll(() => rmSync(pages.folder, { recursive: true }))

  test('stays in its frames in the browser, and LibreOffice breaks every line where the scene does', () => {
    expect(shown.flatMap(({ overflowing }) => overflowing)).toEqual([])
    expect(
      talk.scenes.flatMap((scene, index) =>
        strayLines(scene, pages.words[index] ?? []).map((line) => `${index + 1} ${line}`),
      ),
    ).toEqual([])
  })

  test('has the same room between Han and Latin in both, none at the ends of lines', async () => {
    if (talk.deck.lang !== 'zh-CN') return
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.goto(`file://${path.join(folder, `${name.replace(/\W+/g, '-')}.html`)}#/1`)
    const frame = page.locator(`[data-slide="${talk.deck.slides[0]?.id}"] [data-title]`)
    await frame.waitFor()
    const inBrowser = await frame
      .locator('.lectern-line > span')
      .first()
      .evaluate((run) => run.getBoundingClientRect().width)
    const words = pages.words[0]?.filter(({ y, height }) => y + height / 2 < 156) ?? []
    const inOffice = Math.max(...words.map(({ x, width }) => x + width)) - Math.min(...words.map(({ x }) => x))
    // Beside the comma LibreOffice alone leaves room.
    expect(inOffice - inBrowser).toBeGreaterThan(0.15 * 48)
    expect(inOffice - inBrowser).toBeLessThan(0.35 * 48)
    const lines = talk.scenes
      .flatMap((scene) => scene.items.flatMap(itemParagraphs))
      .flatMap((paragraph) => paragraph.lines)
    for (const { start, end, gaps = [] } of lines) for (const gap of gaps) expect(gap > start && gap < end).toBe(true)
    await page.close()
  })

  test('looks alike', () => {
    const values = shown.map(({ picture }, index) =>
      likeness(picture, pages.pictures[index] ?? new PNG({ width: 3, height: 3 })),
    )
    expect(Math.min(...values), values.join(' ')).toBeGreaterThanOrEqual(least)
  })
})
