/** The live deck, in a real browser, over a real server. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { present, type Presentation } from '../../src/cli/present.js'
import { openBrowser, openPage, overflowing, visibleLines, visibleTitle, type Watched } from './chromium.js'
import { loadFixture, SPARE_HEADING } from './fixture-talk.js'
import { HOSTILE, talkData } from './hostile.js'

const PORT = 4310
const said: string[] = []
let folder: string
let article: string
let squatter: Server
let deck: Presentation
let browser: Browser
let audience: Watched

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-served-'))
  article = join(folder, 'talk.yaml')
  await writeFile(article, talkData())
  squatter = createServer().listen(PORT, '127.0.0.1')
  deck = await present(article, {
    loadTalk: loadFixture,
    writePptx: async (talk) => new TextEncoder().encode(talk.deck.title),
    outDir: folder,
    port: PORT,
    say: (line) => said.push(line),
  })
  browser = await openBrowser()
  audience = await openPage(browser, deck.address)
  await audience.page.goto(deck.audience)
  await audience.page.waitForSelector('[data-slide="points-1"]', { timeout: 60_000 })
})

afterAll(async () => {
  await browser?.close()
  await deck?.close()
  squatter?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('present', () => {
  it('takes the next free port and says so, with both addresses and the PowerPoint', async () => {
    expect(deck.address).toBe(`http://127.0.0.1:${PORT + 1}/`)
    expect(deck.audience).toMatch(new RegExp(`^${deck.address}#secret=[\\w-]{22}$`))
    expect(said.join('\n')).toContain(`端口 ${PORT} 已被占用`)
    expect(said.join('\n')).toContain(deck.audience)
    expect(said.join('\n')).toContain(deck.presenter)
    expect(await readFile(join(folder, 'talk.pptx'), 'utf8')).toBe('职业教育与新质生产力')
  })

  it('shows a slide with its words as they are', async () => {
    const { page } = audience
    expect(await visibleTitle(page)).toBe('以新促质：职业教育的“新”动能')
    expect(await page.textContent('[data-slide="points-1"] [data-line="0 1 2"] p:nth-of-type(2)')).toBe(
      'AI 与 5G 等 2024 年的新技术——“以新促质”……',
    )
    expect(await page.getAttribute('[data-slide="points-1"]', 'lang')).toBe('zh-CN')
    expect(await page.title()).toBe('职业教育与新质生产力')
  })

  it('keeps text in its frame and sets it in the bundled fonts, every Han glyph an em wide', async () => {
    const { page } = audience
    await page.evaluate(() => document.fonts.ready)
    expect(await overflowing(page, 'points-1')).toEqual([])
    const widths = await page.$$eval('[data-slide="points-1"] [data-line] .lectern-line > span', (spans) => {
      const scale = (spans[0]?.closest('[data-slide]')?.getBoundingClientRect().width ?? 0) / 1280
      return spans
        .slice(0, 1)
        .map((span) => span.getBoundingClientRect().width / scale / (span.textContent ?? '').length)
    })
    expect(widths[0]).toBeCloseTo(36, 1)
  })

  it('reveals line by line, then goes on', async () => {
    const { page } = audience
    expect(await visibleLines(page, 'points-1')).toBe(0)
    for (const shown of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => visibleLines(page, 'points-1')).toBe(shown)
    }
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => visibleTitle(page)).toBe(HOSTILE.title)
  })

  it('shows hostile text word for word and runs none of it', async () => {
    const { page } = audience
    await page.goto(`${deck.address}#/2?clicks=3`)
    await page.waitForSelector('[data-slide="points-2"] [data-line]')
    expect(
      await page.$$eval('[data-slide="points-2"] [data-line] p', (lines) => lines.map((line) => line.textContent)),
    ).toEqual(HOSTILE.lines)
    await page.keyboard.press('g')
    await page.fill('#slidev-goto-dialog input', '标题')
    await expect.poll(() => page.textContent('#slidev-goto-dialog')).toContain(HOSTILE.title)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  })

  it('shows the presenter the notes, word for word', async () => {
    const presenter = await openPage(browser, deck.address)
    await presenter.page.goto(`${deck.address}#/presenter/2`)
    await presenter.page.waitForSelector('.slidev-note p', { timeout: 60_000 })
    const paragraphsIn = (place: string) =>
      presenter.page.$$eval(`.slidev-note ${place} > p`, (paragraphs) =>
        paragraphs.map((paragraph) => paragraph.textContent),
      )
    expect(await paragraphsIn('')).toEqual(HOSTILE.notes)
    expect(await paragraphsIn('.lectern-spare')).toEqual([SPARE_HEADING, ...HOSTILE.notes])
    // What is not said stands below what is, and is quieter.
    const [size, spareSize] = await presenter.page.$$eval('.slidev-note > p, .lectern-spare > p', (paragraphs) =>
      [paragraphs.at(0), paragraphs.at(-1)].map((one) => (one ? Number.parseFloat(getComputedStyle(one).fontSize) : 0)),
    )
    expect(spareSize).toBeLessThan(size ?? 0)
    expect(await presenter.page.evaluate(() => 'pwned' in window)).toBe(false)
    expect(presenter.left).toEqual([])
    expect(presenter.errors).toEqual([])
    await presenter.page.close()
  })

  it('refuses to be written to', async () => {
    const entry = await readFile(new URL('../../slides.md', import.meta.url), 'utf8')
    const body = JSON.stringify({ note: 'x', content: '# x' })
    const headers = { 'Content-Type': 'application/json' }
    const saved = await fetch(`${deck.address}__slidev/slides/1.json`, { method: 'POST', body, headers })
    const mcp = await fetch(`${deck.address}__mcp`, { method: 'POST', body, headers })
    expect([saved.status, mcp.status]).toEqual([403, 403])
    expect(await readFile(new URL('../../slides.md', import.meta.url), 'utf8')).toBe(entry)
  })

  it('shows a saved change on the same page', async () => {
    const { page } = audience
    await page.goto(`${deck.address}#/1?clicks=3`)
    await expect.poll(() => visibleTitle(page)).toContain('以新促质')
    await page.evaluate(() => Object.assign(window, { samePage: true }))
    for (const text of ['先改一次', '改过的一行']) {
      await writeFile(article, talkData(text))
      await page.waitForFunction(
        (words) => document.querySelector('[data-slide="points-1"] [data-line] p')?.textContent === words,
        text,
        { polling: 20 },
      )
    }
    expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
  })

  it('shows an added slide on the same page', async () => {
    const { page } = audience
    await writeFile(article, talkData('改过的一行', ['新加的一页']))
    await page.waitForTimeout(1000)
    await page.evaluate(() => (location.hash = '#/4'))
    await expect.poll(() => visibleTitle(page)).toBe('新加的一页')
    expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
    await page.evaluate(() => (location.hash = '#/1?clicks=3'))
  })

  it('keeps the last good slides before the audience, tells the presenter what is wrong, and goes on when it is mended', async () => {
    const { page } = audience
    const before = await visibleTitle(page)
    const presenter = await openPage(browser, deck.address)
    await presenter.page.goto(deck.presenter)
    await presenter.page.waitForSelector('.slidev-presenter')
    await writeFile(article, 'title: 无\n')
    const fault = presenter.page.getByRole('alert')
    await expect
      .poll(() => fault.textContent({ timeout: 100 }).catch(() => ''), { timeout: 10_000 })
      .toContain('talk.yaml:1: title and slides are wanted')
    expect(await fault.boundingBox()).toMatchObject({ x: 16, y: 16 })
    expect(said.join('\n')).toContain('talk.yaml:1: title and slides are wanted')
    expect(await visibleTitle(page)).toBe(before)
    expect(await page.locator('[data-problem]').count()).toBe(0)
    await writeFile(article, talkData('又好了'))
    await expect.poll(() => fault.count(), { timeout: 10_000 }).toBe(0)
    await expect
      .poll(
        () =>
          page
            .locator('[data-slide="points-1"] [data-line] p')
            .first()
            .textContent({ timeout: 100 })
            .catch(() => ''),
        { timeout: 5000 },
      )
      .toBe('又好了')
    expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
    await presenter.page.close()
  })

  it('asked for nothing outside and complained of nothing', () => {
    expect(audience.left).toEqual([])
    expect(audience.errors).toEqual([])
  })
})
