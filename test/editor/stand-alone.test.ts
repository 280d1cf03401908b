/** The stand-alone page, opened from disk: an article in, edited in place, exported, found again; and nothing leaves it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standAlonePage } from '../../src/cli/editor-page.js'
import { loadTalk } from '../../src/talk/index.js'
import { host } from '../host.js'
import { openBrowser } from '../slidev/chromium.js'
import { barriers } from './barriers.js'

/** A page of many megabytes on a busy machine: for one step, and for all steps of a test. */
const PATIENCE = 90_000
const WHOLE_WAY = 300_000

let folder: string
let browser: Browser
let context: BrowserContext
let page: Page
let html: string
const left: string[] = []
const errors: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-editor-'))
  html = await standAlonePage()
  await writeFile(join(folder, 'lectern.html'), html)
  browser = await openBrowser()
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(PATIENCE)
  // What is saved comes as a download, as in browsers without the File System Access API.
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showOpenFilePicker')
  })
  context.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) left.push(request.url())
  })
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(pathToFileURL(join(folder, 'lectern.html')).href)
})

afterAll(async () => {
  await browser?.close()
  if (folder) await rm(folder, { recursive: true })
})

const names = () =>
  page.locator('.strip-button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')))

test('the page weighs no more than 20 MB and allows its own scripts alone', () => {
  expect(Buffer.byteLength(html)).toBeLessThan(20_000_000)
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
  expect(policy).toContain(`default-src 'none'`)
  expect(policy).not.toMatch(/connect-src|unsafe-eval(?<!wasm-unsafe-eval)|script-src[^;]*unsafe-inline/)
})

test('a Word file becomes a talk that is edited, exported and found again', { timeout: WHOLE_WAY }, async () => {
  await page.waitForSelector('.drop')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles('test/fixtures/essay.docx')
  await page.getByRole('button', { name: 'Draft the slides' }).click()
  await page.waitForSelector('.work')
  const remarks = page.getByRole('dialog')
  if ((await remarks.count()) > 0) await page.keyboard.press('Escape')
  const drafted = await names()

  // A line: a click on it, some letters, Enter, a line of one's own.
  await page.locator('.strip-button', { hasText: /^/ }).nth(2).click()
  await page.locator('.stage-paper p[data-at]').first().click()
  await page.locator('.line-editor').press('End')
  await page.keyboard.type('，天还没有亮')
  await page.waitForFunction(() =>
    document.querySelector('.stage-paper .lectern-scene')?.textContent?.includes('天还没有亮'),
  )
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.line-editor')?.value === '…')
  await page.keyboard.type('一行自己的话')
  await page.waitForFunction(() =>
    document.querySelector('.stage-paper .lectern-scene')?.textContent?.includes('一行自己的话'),
  )
  await page.keyboard.press('Escape')

  // An order, a slide hidden.
  await page.locator('.strip-button').nth(2).click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(names).not.toEqual(drafted)
  const edited = await names()
  expect(edited[3]).toBe(drafted[2]?.replace(/^3/, '4'))

  // All of it undone, all of it done again.
  const undo = page.locator('.top-acts .icon-button').first()
  const redo = page.locator('.top-acts .icon-button').nth(1)
  while (await undo.isEnabled()) await undo.click()
  await expect.poll(names).toEqual(drafted)
  while (await redo.isEnabled()) await redo.click()
  await expect.poll(names).toEqual(edited)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'PowerPoint' }).click()
  const exported = join(folder, 'essay.pptx')
  await (await download).saveAs(exported)
  const { deck } = await loadTalk({ file: exported, bytes: await readFile(exported) }, host)
  const lines = deck.slides[3]?.lines.map(({ text }) => text)
  expect(lines?.[0]).toContain('，天还没有亮')
  expect(lines?.[1]).toBe('一行自己的话')

  await expect.poll(() => page.locator('.top-state').textContent()).toContain('Kept')
  await page.reload()
  await page.waitForSelector('.work')
  expect(await names()).toEqual(edited)
  expect(left).toEqual([])
  expect(errors).toEqual([])
})

test('a sentence of the article becomes a line of the slide in hand', async () => {
  await page.locator('.strip-button').nth(3).click()
  const sentence = page.locator('.sentence.is-none, .sentence.is-elsewhere').last()
  const words = (await sentence.textContent())?.trim() ?? ''
  await sentence.focus()
  await page.keyboard.press('l')
  const squeezed = words.replace(/\s/g, '')
  await page.waitForFunction(
    (wanted) => document.querySelector('.stage-paper')?.textContent?.replace(/\s/g, '').includes(wanted),
    squeezed,
  )
  expect(await page.locator('.sentence.is-here').last().textContent()).toContain(words)
})

test('whoever uses keys or a screen reader meets no serious barrier', async () => {
  expect(await barriers(page)).toEqual([])
})
