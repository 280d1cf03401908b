/** Slides with pictures, once as the deck shows them in a browser and once as LibreOffice shows the PowerPoint. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.js'
import { parseArticle } from '../../src/article/parse.js'
import { buildHtml } from '../../src/cli/html.js'
import { talkOf } from '../../src/cli/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { openBrowser } from '../slidev/chromium.js'
import { likeness } from './compare.js'
import { pagesOf } from './office.js'
import { showInBrowser } from './shown.js'
import { host } from '../host.js'

const FILE = 'data/gallery.yaml'
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-likeness-pictures-'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** The gallery's slides that show pictures, with a logo. */
function pictureSlides(): Article {
  const article = parseArticle(readFileSync(FILE, 'utf8'), FILE)
  const slides = article.slides?.filter(({ content }) => JSON.stringify(content).includes('"src":'))
  return { ...article, slides, theme: { extends: 'chalkboard', logo: 'pictures/school.svg' } }
}

test('they look alike, logo and all', async () => {
  const talk = await talkOf(pictureSlides(), FILE)
  const file = path.join(folder, 'pictures.html')
  await buildHtml(FILE, file, { loadTalk: () => Promise.resolve(talk) })
  const shown = await showInBrowser(browser, talk, file)
  const pages = pagesOf(await writePptx(talk, host))
  rmSync(pages.folder, { recursive: true })
  const values = shown.map(({ picture }, index) =>
    likeness(picture, pages.pictures[index] ?? new PNG({ width: 3, height: 3 })),
  )
  expect(values.length).toBeGreaterThanOrEqual(7)
  expect(Math.min(...values), values.map((value) => value.toFixed(3)).join(' ')).toBeGreaterThanOrEqual(0.92)
  expect(shown.flatMap(({ overflowing }) => overflowing)).toEqual([])
})
