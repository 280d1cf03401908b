/** A real browser, and a record of all that it asked for and complained of. */
import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
]

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where the browser is, as Playwright wants to be told. */
export function findChromium(): { channel: string } | { executablePath: string } {
  const found = [process.env['LECTERN_BROWSER'] ?? '', ...CANDIDATES].find((path) => path !== '' && existsSync(path))
  return found === undefined ? { channel: 'chrome' } : { executablePath: found }
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...findChromium() })
}

export interface Watched {
  page: Page
  /** Requests that left the deck's own origin. */
  left: string[]
  /** Errors of the console and of scripts. */
  errors: string[]
}

/** A page on which nothing happens unseen; `home` is where requests may go. */
export async function openPage(browser: Browser, home: string): Promise<Watched> {
  return watch(await browser.newPage({ viewport: { width: 1280, height: 720 } }), home)
}

/** Records what a page asks for and complains of from now on. */
export function watch(page: Page, home: string): Watched {
  // A server that has just started makes some five hundred modules, on a machine that does other things besides.
  page.setDefaultNavigationTimeout(120_000)
  const watched: Watched = { page, left: [], errors: [] }
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !url.startsWith('data:') && !url.startsWith('blob:')) watched.left.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text())
  })
  page.on('pageerror', (error) => watched.errors.push(error.message))
  return watched
}

/** Frames whose text is larger than the frame, by name; a pixel is lost to rounding. */
export function overflowing(page: Page, slide: string): Promise<string[]> {
  return page.$$eval(
    `[data-slide="${slide}"] .lectern-frame, [data-slide="${slide}"] .lectern-text, [data-slide="${slide}"] .lectern-line`,
    (frames) =>
      frames
        .filter((frame) => frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1)
        .map((frame) => frame.closest('[data-name]')?.getAttribute('data-name') ?? ''),
  )
}

/** Titles of the slides that are visible now. */
export function visibleTitle(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('[data-title]')].find((title) =>
      title.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    )
    return shown?.textContent ?? ''
  })
}

/** How many paragraphs with a line of the given slide are visible. */
export function visibleLines(page: Page, slide: string): Promise<number> {
  return page.$$eval(
    `[data-slide="${slide}"] [data-line] .lectern-paragraph`,
    (lines) => lines.filter((line) => getComputedStyle(line).visibility === 'visible').length,
  )
}
