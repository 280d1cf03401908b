/** The deck as one file, opened as a double click opens it. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { openBrowser, openPage, overflowing, visibleLines, visibleTitle, type Watched } from './chromium.js'
import { loadFixture, SPARE_HEADING } from './fixture-talk.js'
import { HOSTILE, talkData } from './hostile.js'

let folder: string
let file: string
let address: string
let browser: Browser
let opened: Watched

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-built-'))
  file = join(folder, 'talk.html')
  address = pathToFileURL(file).href
  await writeFile(join(folder, 'talk.yaml'), talkData())
  await buildHtml(join(folder, 'talk.yaml'), file, { loadTalk: loadFixture })
  browser = await openBrowser()
  opened = await openPage(browser, address)
  await opened.page.goto(address)
  await opened.page.waitForSelector('[data-slide="points-1"]')
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the built file', () => {
  it('is small enough to send by mail', async () => {
    expect((await stat(file)).size).toBeLessThan(1_000_000)
  })

  it('goes through a slide click by click', async () => {
    const { page } = opened
    expect(await visibleTitle(page)).toBe('以新促质：职业教育的“新”动能')
    for (const shown of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => visibleLines(page, 'points-1')).toBe(shown)
    }
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => visibleTitle(page)).toBe(HOSTILE.title)
  })

  it('carries its fonts and keeps the text in its frames', async () => {
    const { page } = opened
    await page.goto(`${address}#/1?clicks=3`)
    await page.evaluate(() => document.fonts.ready)
    expect(
      await page.evaluate(() =>
        [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replace(/["']/g, '')),
      ),
    ).toEqual(expect.arrayContaining(['Lectern Latin', 'Lectern Sans']))
    expect(await page.evaluate(() => [...document.fonts].some((face) => face.status === 'error'))).toBe(false)
    expect(await overflowing(page, 'points-1')).toEqual([])
  })

  it('has a presenter view with the notes, word for word', async () => {
    const { page } = opened
    await page.goto(`${address}#/presenter/2`)
    await page.waitForSelector('.slidev-note p')
    expect(
      await page.$$eval('.slidev-note > p', (paragraphs) => paragraphs.map((paragraph) => paragraph.textContent)),
    ).toEqual(HOSTILE.notes)
    expect(
      await page.$$eval('.lectern-spare > p', (paragraphs) => paragraphs.map((paragraph) => paragraph.textContent)),
    ).toEqual([SPARE_HEADING, ...HOSTILE.notes])
  })

  it('has an overview of all slides, hostile text word for word', async () => {
    const { page } = opened
    await page.goto(`${address}#/overview`)
    await page.waitForSelector('[data-slide="points-3"]')
    expect(
      await page.$$eval('[data-slide="points-2"] [data-line] p', (lines) => lines.map((line) => line.textContent)),
    ).toEqual(HOSTILE.lines)
  })

  it('asks for nothing, runs no text and complains of nothing', async () => {
    expect(opened.left).toEqual([])
    expect(opened.errors).toEqual([])
    expect(await opened.page.evaluate(() => 'pwned' in window)).toBe(false)
  })

  it('is not written at all when the data is broken', async () => {
    await writeFile(join(folder, 'broken.yaml'), 'title: 无\n')
    await expect(
      buildHtml(join(folder, 'broken.yaml'), join(folder, 'broken.html'), { loadTalk: loadFixture }),
    ).rejects.toThrow('broken.yaml:1')
    await expect(stat(join(folder, 'broken.html'))).rejects.toThrow()
  })
})
