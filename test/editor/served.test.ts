/** `lectern edit` in a browser: what is typed stands in the data file, and what changes there shows in the page. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EditorServer, serveEditor } from '../../src/cli/edit-server/index.js'
import { freePort } from '../../src/cli/free-port.js'
import { openBrowser } from '../slidev/chromium.js'

const PATIENCE = 90_000

const DATA = `# 开放课用
title: 小城的图书馆
lang: zh-CN
duration: 10
sections:
  - heading: 谁在读书
    text: 放学后的孩子先到。退休的老人每天早上排队等开门。备考的年轻人坐到最晚。
slides:
  - kind: cover
  # 先问学生
  - kind: points
    title: 三类读者
    items:
      - 放学后的孩子先到
      - 备考的年轻人坐到最晚
`

let folder: string
let file: string
let server: EditorServer
let browser: Browser
let page: Page
const errors: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-edit-'))
  file = join(folder, 'talk.yaml')
  await writeFile(file, DATA)
  server = await serveEditor(file, { host: '127.0.0.1', port: await freePort('127.0.0.1', 4460) })
  browser = await openBrowser()
  page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })).newPage()
  page.setDefaultTimeout(PATIENCE)
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(server.address)
  await page.waitForSelector('.work')
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const kept = () => readFile(file, 'utf8')
const shown = () => page.locator('.stage-paper').textContent()

test('takes the secret out of the address', () => {
  expect(new URL(page.url()).hash).toBe('')
})

test('keeps a line that is typed in the data file, with its comments', async () => {
  await page.locator('.strip-button').nth(1).click()
  await page.locator('.stage-paper p[data-at]').first().click()
  await page.locator('.line-editor').press('End')
  await page.keyboard.type('，天还没有黑')
  await expect.poll(kept).toContain('- 放学后的孩子先到，天还没有黑\n')
  expect(await kept()).toContain('# 开放课用')
  expect(await kept()).toContain('# 先问学生')
  expect(await readFile(`${file}.bak`, 'utf8')).toBe(DATA)
  await page.keyboard.press('Escape')
})

test('asks when the file is changed behind its back, and takes what is there', async () => {
  await writeFile(file, (await kept()).replace('三类读者', '三种读者'))
  const asks = page.locator('.conflict')
  await asks.waitFor()
  expect(await asks.textContent()).toContain('别处也改了这份讲稿')
  await asks.getByRole('button', { name: '用那一份（可以撤销）' }).click()
  await expect.poll(shown).toContain('三种读者')
  await expect.poll(kept).toContain('三种读者')
  expect(await kept()).toContain('，天还没有黑')
  expect(await asks.count()).toBe(0)
})

test('opened without the secret, it shows nothing of the article', async () => {
  const stranger = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await stranger.goto(new URL(server.address).origin)
  await stranger.getByRole('alert').waitFor({ timeout: PATIENCE })
  expect(await stranger.locator('body').textContent()).not.toContain('读者')
})

test('ran without an error', async () => {
  expect(await shown()).toContain('读者')
  // What a stranger's page is refused is logged there, not here.
  expect(errors).toEqual([])
})
