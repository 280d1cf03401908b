/** Pictures in the file that carries them. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
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

describe('the built file', () => {
  let file: string

  beforeAll(async () => {
    file = join(folder, 'talk.html')
    await buildHtml(article, file, { loadTalk })
  })

  it('carries each picture once', async () => {
    const html = await readFile(file, 'utf8')
    expect(html.match(/data:image\/png;base64,/g)).toHaveLength(1)
    expect(html.match(/data:image\/svg\+xml;base64,/g)).toHaveLength(1)
  })

  it('shows them, in their proportions, with their words, and asks nobody for anything', async () => {
    const address = pathToFileURL(file).href
    const { page, left, errors } = await openPage(browser, address)
    await page.goto(address)
    await page.waitForSelector('[data-slide="image"] img')
    const tower = await drawn(page, 'Picture')
    expect(tower).toMatchObject({ pixels: 900, alt: '七本书', address: 'data:' })
    expect(tower.squash).toBeCloseTo(1, 2)
    expect((await drawn(page, 'Logo')).squash).toBeCloseTo(1, 2)
    await page.goto(`${address}#/3`)
    const links = page.locator('[data-slide="card"] a.lectern-area[aria-label]')
    expect(
      await links.evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('aria-label')])),
    ).toEqual([['https://example.org/a', '短片, https://example.org/a']])
    expect({ left, errors }).toEqual({ left: [], errors: [] })
    await page.close()
  })

  it('says in the source view what a picture shows, and where a chart and a formula come from', async () => {
    const address = pathToFileURL(file).href
    const { page } = await openPage(browser, address)
    await page.goto(address)
    await page.waitForSelector('[data-slide="image"] img')
    await page.keyboard.press('s')
    const told = async (place: string): Promise<string> => {
      await page.locator(place).first().click()
      return (await page.textContent('.lectern-source')) ?? ''
    }
    expect(await told('[data-slide="image"] .lectern-picture[data-name="Picture"]')).toBe('图中所见：七本书 ')
    await page.evaluate(() => (location.hash = '#/4'))
    expect(await told('[data-slide="chart"] .lectern-chart')).toContain('星期一来三十人，星期二来四十人。')
    await page.evaluate(() => (location.hash = '#/5'))
    expect(await told('[data-slide="formula"] .lectern-formula')).toContain('讲者自己的话')
    await page.close()
  })
})
