/**
 * `npm run gallery`: the first article and the gallery in every theme, face and ratio, in both outputs. Writes a contact
 * sheet for each to out/gallery and holds them to the promises of likeness and fit. Takes a minute for each; THEME and
 * RATIO (`THEME=ink-dark RATIO=4:3 npm run gallery`) choose some.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { measurePage } from '../../src/layout/page-measures.js'
import type { Ratio, Scene } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePptx } from '../../src/pptx/index.js'
import { THEME_NAMES } from '../../src/themes/index.js'
import { openBrowser } from '../slidev/chromium.js'
import { likeness } from './compare.js'
import { strayLines } from './lines.js'
import { pagesOf } from './office.js'
import { sheetOf } from './sheet.js'
import { showInBrowser } from './shown.js'
import { host } from '../host.js'

const ARTICLES = ['data/zhiye-jiaoyu.yaml', 'data/gallery.yaml']
const RATIOS: Ratio[] = ['16:9', '4:3']

const chosen = (name: string, value: string): boolean =>
  process.env[name] === undefined || (process.env[name] ?? '').split(',').includes(value)

const VARIANTS = THEME_NAMES.filter((theme) => chosen('THEME', theme)).flatMap((theme) =>
  RATIOS.filter((ratio) => chosen('RATIO', ratio)).flatMap((ratio) =>
    ARTICLES.filter((file) => chosen('ARTICLE', path.parse(file).name)).map((article) => ({ theme, ratio, article })),
  ),
)

const OUT = 'out/gallery'

let browser: Browser
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-gallery-'))

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

describe.each(VARIANTS)('$article in $theme, $ratio', ({ theme, ratio, article }) => {
  test('fits and looks alike in both outputs', async () => {
    const talk = await loadTalk(article, { theme, ratio })
    const name = `${path.parse(article).name}-${theme}-${ratio.replace(':', 'x')}`
    const file = path.join(folder, `${name}.html`)
    await buildHtml(article, file, { loadTalk: () => Promise.resolve(talk) })
    const shown = await showInBrowser(browser, talk, file)
    const pages = pagesOf(await writePptx(talk, host))
    rmSync(pages.folder, { recursive: true })
    const pairs = shown.map(
      ({ picture }, index) => [picture, pages.pictures[index] ?? new PNG({ width: 3, height: 3 })] as const,
    )
    const values = pairs.map(([deck, powerpoint]) => likeness(deck, powerpoint))
    writeFileSync(path.join(OUT, `${name}.png`), PNG.sync.write(sheetOf(pairs)))
    report(name, values)
    reportPages(talk)
    expect(shown.flatMap(({ overflowing }) => overflowing)).toEqual([])
    expect(
      talk.scenes.flatMap((scene, index) =>
        strayLines(scene, pages.words[index] ?? []).map((line) => `${index + 1} ${line}`),
      ),
    ).toEqual([])
    expect(median(values)).toBeGreaterThanOrEqual(0.97)
    expect(Math.min(...values), `slides below: ${below(values).join(', ')}`).toBeGreaterThanOrEqual(LEAST)
  })
})

/** What a designer sees of each page, and of the talk: how full, how balanced, how far apart the sizes, how heavy. */
function reportPages({ deck, scenes }: Talk): void {
  const measures = scenes.map(measurePage)
  const lines = measures.map(({ occupied, offset, contrast, edges, weight }, index) => {
    const { kind = '', arrangement = '' } = deck.slides[index] ?? {}
    return `  ${index + 1} ${kind} ${arrangement}: filled ${percent(occupied)}, off centre ${percent(offset)}, sizes 1:${contrast.toFixed(1)}, ${edges} edges, weight ${percent(weight)}`
  })
  const filled = percent(median(measures.map(({ occupied }) => occupied)))
  const furthest = percent(Math.max(...measures.map(({ offset }) => offset)))
  process.stdout.write(
    `${lines.join('\n')}\n  median page filled ${filled}, furthest off centre ${furthest}, native shapes ${percent(nativeShare(scenes))}\n`,
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** The share of items that PowerPoint can edit: all but pictures. */
function nativeShare(scenes: readonly Scene[]): number {
  const items = scenes.flatMap((scene) => scene.items)
  return items.filter(({ type }) => type !== 'picture').length / Math.max(1, items.length)
}

/** No slide may be less alike than this. */
const LEAST = 0.92

function below(values: readonly number[]): string[] {
  return values.flatMap((value, index) => (value < LEAST ? [`${index + 1} (${value.toFixed(3)})`] : []))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function report(name: string, values: readonly number[]): void {
  process.stdout.write(
    `${name}: median ${median(values).toFixed(3)}, lowest ${Math.min(...values).toFixed(3)}, below ${LEAST}: ${below(values).join(' ') || 'none'}\n`,
  )
}
