/** “Choose again” in a browser: a model on this machine proposes, a person takes, and undo takes it back. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { serveEditor } from '../../src/cli/edit-server/index.js'
import { freePort } from '../../src/cli/free-port.js'
import { serve, stream } from '../cli/model/servers.js'
import { answerOf, goodChoice } from '../outline/model/choosers.js'
import { openBrowser } from '../slidev/chromium.js'

const DATA = `title: The mill
lang: en
duration: 5
sections:
  - heading: The water
    text: The mill turns with the river. The river is low in summer, so the mill rests.
  - heading: The bread
    text: Bread needs flour of the same week. The baker buys it on Monday.
slides:
  - kind: cover
  # of my own
  - kind: points
    title: Water first
    items: [The mill turns with the river]
  - kind: points
    title: Bread after
    items: [The baker buys it on Monday]
`

async function openEditor(file: string, url: string): Promise<Page> {
  const place = { host: '127.0.0.1', port: await freePort('127.0.0.1', 4560) }
  const server = await serveEditor(file, place, { url, model: 'mill-model', tokens: 8000 })
  const browser = await openBrowser()
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await page.goto(server.address)
  await page.waitForSelector('.work')
  return page
}

test('takes what is proposed for the whole talk, part by part, with the model’s name in the data', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-again-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'talk.yaml')
  await writeFile(file, DATA)
  const url = await serve((request, response) => stream(response, answerOf(goodChoice(request))))
  const page = await openEditor(file, url)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Let the model choose again…' }).click()
  expect(await page.getByText('mill-model').textContent()).toContain(url)
  await page.getByLabel('The whole talk').check()
  await page.getByRole('button', { name: 'Ask the model' }).click()
  const parts = page.locator('.edits-list li')
  await expect.poll(() => parts.count()).toBe(2)
  expect(await parts.first().textContent()).toContain('Instead of: Water first')
  // The bread stays as it is.
  await parts.nth(1).getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: 'Take the selected (1)' }).click()

  const kept = () => readFile(file, 'utf8')
  await expect.poll(kept).toMatch(/# mill-model, \d{4}-\d{2}-\d{2}: claim\n {2}- kind: points/u)
  expect(await kept()).not.toContain('Water first')
  expect(await kept()).toContain('Bread after')
  await page.keyboard.press('Control+z')
  await expect.poll(kept).toBe(DATA)
})

test('tells what went wrong with the server, and changes nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-again-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'talk.yaml')
  await writeFile(file, DATA)
  const page = await openEditor(file, 'http://127.0.0.1:9/v1')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Let the model choose again…' }).click()
  await page.getByRole('button', { name: 'Ask the model' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('nothing answers at http://127.0.0.1:9/v1')
  expect(await readFile(file, 'utf8')).toBe(DATA)
})
