/** The stand-alone page under blows: killed while somebody types, without room to keep anything, open twice. No word is lost. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { standAlonePage } from '../../src/cli/editor-page.js'
import { openBrowser } from '../slidev/chromium.js'

const PATIENCE = 90_000
const WHOLE_WAY = 300_000

const DATA = `title: 小城的图书馆
lang: zh-CN
sections:
  - heading: 谁在读书
    text: 放学后的孩子先到。退休的老人每天早上排队等开门。
slides:
  - kind: points
    title: 三类读者
    items:
      - 放学后的孩子先到
      - 退休的老人每天早上排队等开门
`

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Between two letters, in milliseconds: a person who types fast. */
const BEAT = 60

let folder: string
let address: string
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-losses-'))
  await writeFile(join(folder, 'talk.yaml'), DATA)
  await writeFile(join(folder, 'lectern.html'), await standAlonePage())
  address = pathToFileURL(join(folder, 'lectern.html')).href
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(PATIENCE)
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  page = await opened()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(join(folder, 'talk.yaml'))
  await page.waitForSelector('.work')
}, WHOLE_WAY)

afterEach(() => context.close())

async function opened(): Promise<Page> {
  const one = await context.newPage()
  await one.goto(address)
  return one
}

/** The first line is in hand, the caret behind it. */
async function begin(on: Page): Promise<void> {
  await on.locator('.stage-paper p[data-at]').first().click()
  await on.locator('.line-editor').press('End')
}

const shown = (on: Page): Promise<string | null> => on.locator('.stage-paper .lectern-scene').textContent()
const state = (on: Page): Promise<string | null> => on.locator('.top-state').textContent()

async function earlier(on: Page): Promise<void> {
  await on.getByRole('button', { name: 'More', exact: true }).click()
  await on.getByRole('menuitem', { name: 'Earlier versions' }).click()
  await on.locator('.earlier button').first().waitFor()
}

test('closed in the midst of typing, it has every letter', { timeout: WHOLE_WAY }, async () => {
  await begin(page)
  await page.keyboard.type(LETTERS, { delay: BEAT })
  await page.close({ runBeforeUnload: true })
  const again = await opened()
  await again.waitForSelector('.work')
  await expect.poll(() => shown(again), { timeout: PATIENCE }).toContain(LETTERS)
})

test('killed in the midst of typing, it has all but the last half second', { timeout: WHOLE_WAY }, async () => {
  await begin(page)
  await page.keyboard.type(LETTERS, { delay: BEAT })
  const kill = await context.newCDPSession(page)
  const killed = page.waitForEvent('crash')
  // It is never answered.
  void kill.send('Page.crash').catch(() => undefined)
  await killed
  const again = await opened()
  await again.waitForSelector('.work')
  // A letter takes a while to be laid out before it is kept.
  const sure = LETTERS.slice(0, LETTERS.length - Math.ceil(1500 / BEAT))
  await expect.poll(() => shown(again), { timeout: PATIENCE }).toContain(sure)
})

test(
  'without room it says so, keeps all in hand, and keeps it as soon as there is room',
  { timeout: WHOLE_WAY },
  async () => {
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await begin(page)
    await page.keyboard.type(LETTERS)
    await expect.poll(() => state(page), { timeout: PATIENCE }).toContain('Storage is full')
    expect(await shown(page)).toContain(LETTERS)
    // The browser asks before it lets the page go.
    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
    await expect.poll(() => state(page), { timeout: PATIENCE }).toContain('Kept')
    await page.reload()
    await expect.poll(() => shown(page), { timeout: PATIENCE }).toContain(LETTERS)
  },
)

test(
  'of two tabs none writes over the other, and what gives way can be gone back to',
  { timeout: WHOLE_WAY },
  async () => {
    const other = await opened()
    await other.waitForSelector('.work')
    await begin(other)
    await other.keyboard.type('theirs')
    await expect.poll(() => state(other), { timeout: PATIENCE }).toContain('Kept')
    await page.bringToFront()
    await page.locator('.conflict').waitFor()
    await begin(page)
    await page.keyboard.type('mine')
    await page.waitForFunction(() => document.querySelector('.stage-paper')?.textContent?.includes('mine'))
    expect(await shown(other)).toContain('theirs')
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(() => state(page), { timeout: PATIENCE }).toContain('Kept')
    await other.close()
    await page.keyboard.press('Escape')
    // One of the versions is theirs.
    await earlier(page)
    const count = await page.locator('.earlier button').count()
    for (let nth = 0; nth < count && !(await shown(page))?.includes('theirs'); nth++) {
      if (nth > 0) await earlier(page)
      await page.locator('.earlier button').nth(nth).click()
      await page.waitForTimeout(1000)
    }
    expect(await shown(page)).toContain('theirs')
    // And back to one's own.
    await page.keyboard.press('Control+z')
    await expect.poll(() => shown(page), { timeout: PATIENCE }).toContain('mine')
  },
)
