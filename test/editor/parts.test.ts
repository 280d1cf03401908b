/** Parts of the stand-alone page, one after another: what each does stands in the data, and none is a barrier. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { standAlonePage } from '../../src/cli/editor-page.js'
import { openBrowser } from '../slidev/chromium.js'
import { template } from '../template/templates.js'
import { barriers } from './barriers.js'

const PATIENCE = 90_000
const WHOLE_WAY = 300_000

const DATA = `title: A Library
lang: en
duration: 10
sections:
  - heading: Who reads
    text: |
      The children come first after school. The old queue every morning for the door to open. The young sit the longest, above all before exams.
slides:
  - kind: points
    title: Readers
    items:
      - The children come first
      - The old queue every morning
      - The young sit the longest
  - kind: statement
    title: Why
    text: Above all before exams
`

let folder: string
let browser: Browser
let page: Page
const errors: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-parts-'))
  await writeFile(join(folder, 'talk.yaml'), DATA)
  await writeFile(join(folder, 'lectern.html'), await standAlonePage())
  browser = await openBrowser()
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(PATIENCE)
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker')
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(pathToFileURL(join(folder, 'lectern.html')).href)
  await page.waitForSelector('.drop')
  expect(await barriers(page)).toEqual([])
  await choose('talk.yaml', () => page.getByRole('button', { name: 'Choose a file' }).click())
  await page.waitForSelector('.work')
}, WHOLE_WAY)

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Each test leaves the page in a state that has no barriers, and goes back to the talk as it was opened. */
afterEach(async () => {
  expect(await barriers(page)).toEqual([])
  expect(errors).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const undo = page.locator('.top-acts .icon-button').first()
  while (await undo.isEnabled()) await undo.click()
  await expect.poll(() => page.locator('.strip-item').count()).toBe(2)
}, WHOLE_WAY)

async function choose(file: string, ask: () => Promise<void>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await ask()
  await (await chooser).setFiles(join(folder, file))
}

async function exported(name: string, as: string): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name }).click()
  await (await download).saveAs(join(folder, as))
  return readFile(join(folder, as))
}

async function slides(): Promise<Record<string, unknown>[]> {
  const text = new TextDecoder().decode(await exported('Data', 'out.yaml'))
  return (parse(text) as { slides: Record<string, unknown>[] }).slides
}

const slideOf = async (kind: string): Promise<unknown> => (await slides()).find((slide) => slide['kind'] === kind)

const more = async (item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function add(kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a slide' }).click()
  await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click()
}

test(
  'a chart is chosen from the gallery and its figures pasted from a spreadsheet',
  { timeout: WHOLE_WAY },
  async () => {
    await add('chart')
    const cell = page.locator('[data-cell="1 0"]')
    await cell.evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '2024\t12\t3\n2025\t15\t4')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.locator('[data-cell="0 1"]').fill('Lent')
    await page.locator('[data-cell="0 2"]').fill('Lost')
    await page.getByLabel('Form').selectOption('Lines')
    const [, chart] = await slides()
    expect(chart).toMatchObject({ kind: 'chart', form: 'line' })
    const { categories, series } = chart as { categories: string[]; series: { name: string; values: number[] }[] }
    expect(categories.slice(0, 2)).toEqual(['2024', '2025'])
    expect(series.map(({ name, values }) => [name, ...values.slice(0, 2)])).toEqual([
      ['Lent', 12, 15],
      ['Lost', 3, 4],
    ])
    // A word is no figure: it is said, and the data stays as it is.
    await page.locator('[data-cell="1 1"]').fill('many')
    await page.getByText('A figure is needed here').waitFor()
    expect(await slideOf('chart')).toMatchObject({ series: [{ values: [12, 15] }, {}] })
  },
)

test(
  'a picture is kept under a name of its own, described, and cropped by a click',
  { timeout: WHOLE_WAY },
  async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M0 0h400v300H0z"/></svg>'
    await writeFile(join(folder, 'door.svg'), drawing)
    await choose('door.svg', () => add('image'))
    await page.getByLabel('What it shows').fill('A door')
    await page.locator('.picture-field img').click({ position: { x: 10, y: 10 } })
    await expect.poll(() => page.locator('.picture-field-focus').count()).toBe(1)
    const image = await slideOf('image')
    expect(image).toMatchObject({
      kind: 'image',
      pictures: [{ alt: 'A door', crop: { x: expect.any(Number) as number } }],
    })
    expect((image as { pictures: { src: string }[] }).pictures[0]?.src).toMatch(/^pictures\/[\da-f]{16}\.svg$/)
  },
)

test('slides are split from a line, and joined again', { timeout: WHOLE_WAY }, async () => {
  await page.locator('.strip-button').first().click()
  await page.locator('.stage-paper p[data-at]').nth(1).click()
  await page.locator('.line-editor').press('Control+Enter')
  await expect.poll(() => page.locator('.strip-item').count()).toBe(3)
  await page.keyboard.press('Escape')
  expect((await slides()).map((slide) => slide['items'])).toEqual([
    ['The children come first'],
    ['The old queue every morning', 'The young sit the longest'],
    undefined,
  ])
  await page.locator('.strip-button').first().click()
  await page.getByRole('button', { name: 'Merge with the next' }).click()
  await expect.poll(() => page.locator('.strip-item').count()).toBe(2)
  expect((await slides())[0]?.['items']).toHaveLength(3)
})

test('fewer words leave out what matters least, more words bring it back', { timeout: WHOLE_WAY }, async () => {
  await page.locator('.strip-button').first().click()
  const lines = page.locator('.stage-paper p[data-at]')
  expect(await lines.count()).toBe(3)
  await page.getByRole('button', { name: 'Fewer words' }).click()
  await expect.poll(() => lines.count()).toBe(2)
  await page.getByRole('button', { name: 'More words' }).click()
  await expect.poll(() => lines.count()).toBe(3)
})

test('of a colleague’s changes one is taken, another left', { timeout: WHOLE_WAY }, async () => {
  const parts = unzipSync(await exported('PowerPoint', 'out.pptx'))
  for (const [name, bytes] of Object.entries(parts))
    if (/^ppt\/slides\/slide1\.xml$/.test(name))
      parts[name] = strToU8(
        strFromU8(bytes).replace('>Readers<', '>All readers<').replace('>The children come first<', '>Children first<'),
      )
  await writeFile(join(folder, 'changed.pptx'), zipSync(parts))
  await choose('changed.pptx', () => more('Changes from a PowerPoint'))
  const edits = page.locator('.edits-list label')
  await edits.first().waitFor()
  expect(await barriers(page)).toEqual([])
  expect(await edits.allTextContents()).toEqual([
    expect.stringContaining('“All readers”'),
    expect.stringContaining('“Children first”'),
  ])
  await edits.nth(0).click()
  await page.getByRole('button', { name: 'Take the selected' }).click()
  await expect.poll(() => page.locator('.stage-paper').textContent()).toContain('Children first')
  const [first] = await slides()
  expect(first).toMatchObject({
    title: 'Readers',
    items: ['Children first', 'The old queue every morning', expect.any(String)],
  })
})

test('a school’s template that is dropped is the theme', { timeout: WHOLE_WAY }, async () => {
  const bytes = Buffer.from(template((parts) => parts)).toString('base64')
  await page.evaluate((base64) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'school.potx'))
    document
      .querySelector('.article, .content')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, bytes)
  await expect.poll(() => page.locator('.top-acts .icon-button').first().isEnabled(), { timeout: PATIENCE }).toBe(true)
  expect(parse(new TextDecoder().decode(await exported('Data', 'out.yaml')))).toMatchObject({
    theme: { pptx: 'school.potx' },
  })
  expect(await page.locator('.top-state').textContent()).toMatch(/Kept|Keeping/)
})

test('every dialog can be used without seeing or pointing', { timeout: WHOLE_WAY }, async () => {
  for (const name of ['Layout', 'Theme']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.locator('.gallery-item').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
  for (const name of ['This talk', 'Keys', 'Earlier versions']) {
    await more(name)
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
  for (const name of ['Content', 'Check', 'Article']) {
    await page.getByRole('tab', { name }).click()
    expect(await barriers(page)).toEqual([])
  }
  // Enlarged to 200 %.
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
  await page.setViewportSize({ width: 1280, height: 800 })
})
