/** A slide of every kind in every theme, as those meet it who hear it read: axe finds nothing serious. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { shownOf } from '../../src/outline/shown.js'
import { BASE_THEMES } from '../../src/themes/index.js'
import { openBrowser } from './chromium.js'

const gallery = fileURLToPath(new URL('../../data/gallery.yaml', import.meta.url))

let folder: string
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-accessible-'))
  await cp(dirname(gallery), folder, { recursive: true })
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.addInitScript({
    content: await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  })
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The gallery in a theme, open; its data, for its slides. */
async function openIn(theme: string): Promise<string> {
  const article = join(folder, `${theme}.yaml`)
  await writeFile(
    article,
    (await readFile(gallery, 'utf8')).replace(/^theme: .*\n/mu, '').replace(/^lang: /mu, `theme: ${theme}\nlang: `),
  )
  const file = join(folder, `${theme}.html`)
  await buildHtml(article, file, { loadTalk: (path) => loadTalk(path) })
  await page.goto(pathToFileURL(file).href)
  return article
}

/** What axe finds serious or worse within an element: the rule, and where. */
async function serious(selector: string): Promise<string[]> {
  const { violations } = await page.evaluate((within) => {
    const { axe } = window as unknown as { axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> } }
    return axe.run(within, { resultTypes: ['violations'], preload: false, iframes: false })
  }, selector)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Every slide with all that its clicks bring, as the page is printed: one look of axe sees them all. */
async function spread(): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
}

async function fold(): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
}

it.each(BASE_THEMES)('finds nothing serious on a slide of any kind in %s, light or dark', async (theme) => {
  const talk = await loadTalk(await openIn(theme))
  expect(talk.theme.name).toMatch(new RegExp(`^${theme}`))
  const shown = shownOf(talk).deck.slides.length
  const isDark = (): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('dark'))
  await page.waitForSelector('#slideshow [data-slide]')
  const first = await isDark()
  for (const face of [first, !first]) {
    if ((await isDark()) !== face) await page.keyboard.press('d')
    await expect.poll(isDark).toBe(face)
    await spread()
    expect(await page.locator('.lectern-print [data-slide]').count()).toBe(shown)
    expect(await serious('.lectern-print'), face ? 'dark' : 'light').toEqual([])
    await fold()
  }
})

it.each(['points', 'table', 'chart', 'image', 'formula', 'code', 'hierarchy'])(
  'finds nothing serious on a slide of %s on stage',
  async (kind) => {
    const talk = await loadTalk(await openIn('paper'))
    const index = shownOf(talk).deck.slides.findIndex(({ id }) => id === kind)
    await page.evaluate((hash) => (location.hash = hash), `#/${index + 1}?clicks=99`)
    // Loaded anew: axe looks at all that is in the page, and Slidev keeps what was shown.
    await page.reload()
    await page.waitForSelector(`#slideshow [data-slide="${kind}"]`)
    expect(await serious(`#slideshow [data-slide="${kind}"]`)).toEqual([])
  },
)

it('finds nothing serious in the help, the source view and the presenter’s time', async () => {
  await page.evaluate(() => (location.hash = '#/presenter/2'))
  await page.waitForSelector('.lectern-timing')
  await page.keyboard.press('s')
  await page.keyboard.press('h')
  await page.waitForSelector('.lectern-help')
  for (const part of ['.lectern-help', '.lectern-source', '.lectern-timing'])
    expect(await serious(part), part).toEqual([])
})
