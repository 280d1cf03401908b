/** A program that uses Lectern as a library builds a deck and then serves one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { present } from '../../src/cli/present.js'
import { openBrowser, openPage, visibleTitle } from './chromium.js'
import { loadFixture } from './fixture-talk.js'
import { talkData } from './hostile.js'

it('serves a deck after another was built in the same process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-both-'))
  const article = join(folder, 'talk.yaml')
  await writeFile(article, talkData())
  const before = process.env['NODE_ENV']
  await buildHtml(article, join(folder, 'talk.html'), { loadTalk: loadFixture })
  expect(process.env['NODE_ENV']).toBe(before)

  const deck = await present(article, {
    loadTalk: loadFixture,
    writePptx: async () => new Uint8Array(),
    outDir: folder,
    port: 4390,
    quiet: true,
  })
  const browser = await openBrowser()
  try {
    const { page } = await openPage(browser, deck.address)
    await page.goto(deck.audience)
    await page.waitForSelector('[data-slide="points-1"]', { timeout: 60_000 })
    expect(await visibleTitle(page)).toBe('以新促质：职业教育的“新”动能')
  } finally {
    await browser.close()
    await deck.close()
    await rm(folder, { recursive: true, force: true })
  }
})
