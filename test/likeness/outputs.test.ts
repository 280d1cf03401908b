/** The promise: composed once, painted twice. Deck and PowerPoint are opened, compared, and held to the scenes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePptx } from '../../src/pptx/index.js'
import { readPptx } from '../../src/ooxml/read.js'
import { linesOutsideCharts, sampleTalk } from '../pptx/talks.js'
import { openBrowser } from '../slidev/chromium.js'
import { likeness } from './compare.js'
import { strayLines } from './lines.js'
import { type Pages, pagesOf } from './office.js'
import { type Shown, showInBrowser } from './shown.js'
import { host } from '../host.js'

const ARTICLE = 'data/zhiye-jiaoyu.yaml'

let browser: Browser
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-likeness-'))

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/**
 * The last is how alike the outputs are at least. LibreOffice draws an opening quotation mark at the left of its square,
 * Chromium at the right, as it is meant: beside a saying it is 200 units large.
 */
const TALKS: [string, () => Promise<Talk>, number][] = [
  ['the first article, 16:9', () => loadTalk(ARTICLE, { ratio: '16:9' }), 0.92],
  ['the first article, 4:3', () => loadTalk(ARTICLE, { ratio: '4:3' }), 0.92],
  ['every kind, 16:9', () => Promise.resolve(sampleTalk('16:9')), 0.9],
]

describe.each(TALKS)('%s', (name, load, least) => {
  let talk: Talk
  let shown: Shown[]
  let pages: Pages
  let pptx: Uint8Array

  beforeAll(async () => {
    talk = await load()
    const file = path.join(folder, `${name.replace(/\W+/g, '-')}.html`)
    await buildHtml(ARTICLE, file, { loadTalk: () => Promise.resolve(talk) })
    shown = await showInBrowser(browser, talk, file)
    pptx = await writePptx(talk, host)
    pages = pagesOf(pptx)
  })

  afterAll(() => rmSync(pages.folder, { recursive: true }))

  test('both have the slides, titles, lines, order and notes of the deck', () => {
    const bare = (text: string): string => text.replace(/\s/gu, '')
    const { slides } = talk.deck
    const read = readPptx(pptx).slides
    expect(shown.map(({ title }) => bare(title))).toEqual(slides.map(({ title }) => bare(title)))
    expect(read.map(({ title }) => title)).toEqual(slides.map(({ title }) => title))
    expect(shown.map(({ lines }) => lines.join('|'))).toEqual(linesOutsideCharts(talk).map((lines) => lines.join('|')))
    expect(read.map(({ words }) => words)).toEqual(linesOutsideCharts(talk))
    expect(read.map(({ notes }) => notes)).toEqual(slides.map(({ notes }) => notes))
  })

  test('no text leaves its frame in the browser', () => {
    expect(shown.flatMap(({ overflowing: frames }) => frames)).toEqual([])
  })

  test('LibreOffice, with autofit off, breaks every line where the scene does and shows it at its place', () => {
    expect(
      talk.scenes.flatMap((scene, index) =>
        strayLines(scene, pages.words[index] ?? []).map((line) => `${index + 1} ${line}`),
      ),
    ).toEqual([])
  })

  test('they look alike', () => {
    const values = shown.map(({ picture }, index) =>
      likeness(picture, pages.pictures[index] ?? new PNG({ width: 3, height: 3 })),
    )
    const sorted = [...values].sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)], 'median').toBeGreaterThanOrEqual(0.97)
    expect(sorted[0], `lowest of ${values.map((value) => value.toFixed(3)).join(' ')}`).toBeGreaterThanOrEqual(least)
  })
})
