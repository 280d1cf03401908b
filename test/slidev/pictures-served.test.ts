/** Pictures over the server that follows them. */
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { present, type Presentation } from '../../src/cli/present.js'
import { loadTalk } from '../../src/cli/talk.js'
import { openBrowser, openPage } from './chromium.js'
import { drawn, pictureTalk } from './picture-talk.js'

let folder: string
let article: string
let browser: Browser

beforeAll(async () => {
  ;({ folder, article } = await pictureTalk())
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('present', () => {
  let deck: Presentation

  beforeAll(async () => {
    deck = await present(article, {
      loadTalk,
      writePptx: () => Promise.resolve(new Uint8Array()),
      outDir: folder,
      port: 4390,
      quiet: true,
    })
  })

  afterAll(() => deck?.close())

  it('serves pictures by name, and shows a new one as soon as its file is saved', async () => {
    const { page, left, errors } = await openPage(browser, deck.address)
    await page.goto(deck.audience)
    await page.waitForSelector('[data-slide="image"] img', { timeout: 60_000 })
    const before = await drawn(page, 'Picture')
    expect(before).toMatchObject({ pixels: 900, address: 'http:' })
    await page.evaluate(() => ((globalThis as { stayed?: boolean }).stayed = true))
    await copyFile('data/pictures/shelf.png', join(folder, 'talk/tower.png'))
    await expect
      .poll(
        () =>
          drawn(page, 'Picture').then(
            ({ pixels }) => pixels,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(1200)
    expect((await drawn(page, 'Picture')).squash).toBeCloseTo(1, 2)
    expect(await page.evaluate(() => (globalThis as { stayed?: boolean }).stayed)).toBe(true)
    expect({ left, errors }).toEqual({ left: [], errors: [] })
    await page.close()
  })

  it('has no other file of the folder', async () => {
    for (const name of ['talk.yaml', '../talk.html', '%2e%2e/talk.html']) {
      const answer = await fetch(`${deck.address}@lectern/pictures/${name}`)
      expect(await answer.text()).not.toContain('图书馆里有灯')
    }
  })
})
