/** Ctrl+P on the built file: every slide, one a page. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { packed, readPdf } from '../pdf/read.js'
import { openBrowser, openPage } from './chromium.js'
import { writeStageTalk } from './stage-talk.js'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-print-'))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

it.each([
  ['16:9', 1280],
  ['4:3', 960],
] as const)('prints all slides of %s, with all that clicks bring, and shows the talk again', async (ratio, width) => {
  const article = await writeStageTalk(folder)
  const file = join(folder, `${ratio.replace(':', '-')}.html`)
  await buildHtml(article, file, { loadTalk: (path) => loadTalk(path, { ratio }) })
  const address = pathToFileURL(file).href
  const { page, errors } = await openPage(browser, address)
  await page.goto(`${address}#/2`)
  await page.waitForSelector('[data-slide="points"]')
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  // A pixel of CSS is three quarters of a point.
  expect(pages.map((one) => [Math.round(one.width / 0.75), Math.round(one.height / 0.75)])).toEqual(
    Array(5).fill([width, 720]),
  )
  const titles = ['“新”课', '学会自己找答案', '第二课堂', '看见兴趣', '你常去图书馆吗']
  titles.forEach((words, index) => expect(packed(pages[index]?.text ?? '')).toContain(words))
  await expect.poll(() => page.locator('.lectern-print').count()).toBe(0)
  expect(await page.locator('#slideshow [data-slide="points"]').isVisible()).toBe(true)
  expect(errors).toEqual([])
  await page.close()
})
