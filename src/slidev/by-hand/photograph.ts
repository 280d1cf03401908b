/** Pictures of slides as a browser shows them, with their words. */
import type { Page } from 'playwright-core'
import { PAGE_SIZE, type Ratio } from '../../layout/scene.js'
import { openBrowser } from './browser.js'

export interface Photograph {
  bytes: Uint8Array
  mime: 'image/png' | 'image/jpeg'
  /** In pixels. */
  width: number
  height: number
  /** The slide's heading as it is seen; absent where it has none. */
  heading?: string
  /** All other words on it, a line each, and what its pictures and formulas say instead of words. */
  lines: string[]
}

/** Pixels for each of the page's units: sharp on a projector of 2560 × 1440. */
const SCALE = 2

/** Bytes from which on a picture is mostly photographs, which JPEG keeps in a fifth of the room. */
const LARGE = 1_500_000

/** Milliseconds for what a slide fetches; what is not there then is not waited for. */
const PATIENCE = 8000

/**
 * Slides with all that their clicks bring.
 *
 * @param browser path of its program.
 * @param address of the deck: a file's or a server's.
 * @param pages their numbers in the deck, from 1.
 * @throws where the browser does not start, or the deck does not show.
 */
export async function photograph(
  browser: string,
  address: string,
  pages: readonly number[],
  ratio: Ratio,
): Promise<Photograph[]> {
  const opened = await openBrowser(browser)
  try {
    const photographs: Photograph[] = []
    // One after another: a lecturer's own computer is busy enough.
    for (const page of pages)
      photographs.push(
        await takeOne(
          await opened.newPage({ viewport: PAGE_SIZE[ratio], deviceScaleFactor: SCALE, reducedMotion: 'reduce' }),
          address,
          page,
          ratio,
        ),
      )
    return photographs
  } finally {
    await opened.close()
  }
}

async function takeOne(tab: Page, address: string, page: number, ratio: Ratio): Promise<Photograph> {
  // A page that is printed shows all clicks and tells no other page where it is.
  await tab.routeWebSocket(/.*/, () => undefined)
  await tab.goto(`${address}?print=true#/${page}?range=${page}`)
  const slide = `[data-slidev-no="${page}"]`
  await tab.waitForSelector(slide, { timeout: 4 * PATIENCE })
  await tab.waitForLoadState('networkidle', { timeout: PATIENCE }).catch(() => undefined)
  await tab.waitForFunction(isWhole, slide, { timeout: PATIENCE }).catch(() => undefined)
  const png = await tab.screenshot({ animations: 'disabled', caret: 'hide' })
  const large = png.length > LARGE
  const bytes = large ? await tab.screenshot({ animations: 'disabled', caret: 'hide', type: 'jpeg', quality: 90 }) : png
  const { heading, lines } = await tab.$eval(slide, wordsOf)
  await tab.close()
  const { width, height } = PAGE_SIZE[ratio]
  return {
    bytes,
    mime: large ? 'image/jpeg' : 'image/png',
    width: width * SCALE,
    height: height * SCALE,
    ...(heading && { heading }),
    lines,
  }
}

/** In the browser: fonts and pictures are there, and nothing is still being loaded. */
function isWhole(selector: string): boolean {
  const slide = document.querySelector(selector)
  if (slide === null || slide.querySelector('.slidev-slide-loading') !== null || document.fonts.status !== 'loaded')
    return false
  return [...slide.querySelectorAll('img')].every((image) => image.complete)
}

/**
 * In the browser: what the slide says. It is read from a copy, in which words stand for what has none: a formula's TeX
 * and a picture's alternative text.
 */
function wordsOf(slide: Element): { heading?: string; lines: string[] } {
  const copy = slide.cloneNode(true) as HTMLElement
  const originals = [...slide.querySelectorAll('*')]
  const copies = [...copy.querySelectorAll('*')]
  // Diagrams stand behind a border that a copy leaves out.
  originals.forEach((original, index) => {
    const drawn = [...(original.shadowRoot?.querySelectorAll('text, foreignObject') ?? [])].map(
      (text) => text.textContent ?? '',
    )
    if (drawn.length > 0) copies[index]?.replaceChildren(drawn.join('\n'))
  })
  for (const formula of copy.querySelectorAll('.katex'))
    formula.replaceWith(formula.querySelector('annotation')?.textContent ?? '')
  for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt)
  slide.after(copy)
  const said = (node: HTMLElement): string => node.innerText.replace(/[^\S\n]+/g, ' ').trim()
  const title = copy.querySelector<HTMLElement>('h1, h2, h3')
  const heading = title === null ? '' : said(title).replace(/\s+/g, ' ')
  title?.remove()
  const lines = said(copy)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  copy.remove()
  return { ...(heading !== '' && { heading }), lines }
}
