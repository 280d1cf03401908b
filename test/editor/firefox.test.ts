/** The stand-alone page from disk in Firefox, whose rules for files are its own: the sample is edited, kept and found again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standAlonePage } from '../../src/cli/editor-page.js'
import { Firefox } from '../slidev/firefox.js'

const PATIENCE = { timeout: 120_000, interval: 500 }
const WHOLE_WAY = 300_000

let folder: string
let address: string
let firefox: Firefox

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-firefox-editor-'))
  await writeFile(join(folder, 'lectern.html'), await standAlonePage())
  address = pathToFileURL(join(folder, 'lectern.html')).href
  firefox = await Firefox.start()
  await firefox.goto(address)
}, WHOLE_WAY)

afterAll(async () => {
  await firefox?.close()
  await rm(folder, { recursive: true, force: true })
})

const there = (selector: string): Promise<boolean> =>
  firefox.evaluate(`return document.querySelector(${JSON.stringify(selector)}) !== null`)
const click = (selector: string): Promise<void> =>
  firefox.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)
const text = (selector: string): Promise<string> =>
  firefox.evaluate(`return document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`)

test('the sample is opened, a line of it changed, and found again', { timeout: WHOLE_WAY }, async () => {
  await expect.poll(() => there('.drop'), PATIENCE).toBe(true)
  await click('.start-others .button:nth-child(2)')
  await expect.poll(() => there('.stage-paper .lectern-scene'), PATIENCE).toBe(true)
  await click('.strip-item:nth-child(3) .strip-button')
  await expect.poll(() => there('.stage-paper p[data-at]'), PATIENCE).toBe(true)
  await click('.stage-paper p[data-at]')
  await expect.poll(() => there('.line-editor'), PATIENCE).toBe(true)
  for (const letter of 'qxz') await firefox.press(letter)
  await expect.poll(() => text('.stage-paper .lectern-scene'), PATIENCE).toContain('qxz')
  await expect.poll(() => text('.top-state'), PATIENCE).toMatch(/Kept|已保存/)
  await firefox.goto('about:blank')
  await firefox.goto(address)
  await expect.poll(() => there('.strip-item:nth-child(3) .strip-button'), PATIENCE).toBe(true)
  await click('.strip-item:nth-child(3) .strip-button')
  await expect.poll(() => text('.stage-paper .lectern-scene'), PATIENCE).toContain('qxz')
})
