/** The built deck as a browser shows it, slide by slide. */
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import type { Talk } from '../../src/outline/deck.js'
import { overflowing } from '../slidev/chromium.js'
import { SCALE } from './office.js'

/** What the browser shows of a slide with all its clicks made. */
export interface Shown {
  title: string
  lines: string[]
  /** Names of frames that their text leaves. */
  overflowing: string[]
  picture: PNG
}

/** Slides fade; a picture is taken when they have done so. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important }'

/** @param file the built HTML file of the talk. */
export async function showInBrowser(browser: Browser, talk: Talk, file: string): Promise<Shown[]> {
  const [first] = talk.scenes
  const page = await browser.newPage({
    viewport: { width: first?.width ?? 0, height: first?.height ?? 0 },
    deviceScaleFactor: SCALE,
  })
  const shown: Shown[] = []
  for (const [index, { id }] of talk.deck.slides.entries()) {
    await page.goto(`file://${file}#/${index + 1}?clicks=${talk.scenes[index]?.clicks ?? 0}`)
    if (index === 0) await page.addStyleTag({ content: STILL })
    shown.push(await showSlide(page, id))
  }
  await page.close()
  return shown
}

async function showSlide(page: Page, id: string): Promise<Shown> {
  const slide = page.locator(`[data-slide="${id}"]`)
  await slide.locator('[data-title]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))))
  await page.waitForTimeout(60)
  return {
    title: await slide.locator('[data-title]').innerText(),
    // A chart's own address is no line: its words are compared with the workbook's.
    lines: await slide
      .locator('[data-at]:not(.lectern-chart), [data-formula]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? '')),
    overflowing: await overflowing(page, id),
    picture: PNG.sync.read(await page.screenshot()),
  }
}
