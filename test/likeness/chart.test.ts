/** Every chart of the gallery in both outputs: PowerPoint's own drawing of it, by LibreOffice, and the deck's are alike. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import type { Ratio } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import type { ThemeName } from '../../src/themes/index.js'
import { writePptx } from '../../src/pptx/index.js'
import { openBrowser } from '../slidev/chromium.js'
import { likeness } from './compare.js'
import { pagesOf } from './office.js'
import { showInBrowser } from './shown.js'
import { host } from '../host.js'

const GALLERY = 'data/gallery.yaml'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-charts-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The gallery without its other slides. */
function chartsOf(talk: Talk): Talk {
  const { deck, scenes } = talk
  const isChart = (_: unknown, index: number): boolean => deck.slides[index]?.kind === 'chart'
  return { ...talk, deck: { ...deck, slides: deck.slides.filter(isChart) }, scenes: scenes.filter(isChart) }
}

describe.each([
  ['16:9', 'paper'],
  ['4:3', 'chalkboard-dark'],
] as [Ratio, ThemeName][])('charts in %s, %s', (ratio, theme) => {
  test('look alike', async () => {
    const talk = chartsOf(await loadTalk(GALLERY, { ratio, theme }))
    expect(talk.scenes.length).toBeGreaterThanOrEqual(14)
    const file = path.join(folder, `${theme}.html`)
    await buildHtml(GALLERY, file, { loadTalk: () => Promise.resolve(talk) })
    const browser = await openBrowser()
    const shown = await showInBrowser(browser, talk, file)
    await browser.close()
    const pages = pagesOf(await writePptx(talk, host))
    rmSync(pages.folder, { recursive: true })
    const values = shown.map(({ picture, title }, index) => ({
      title,
      value: likeness(picture, pages.pictures[index] ?? new PNG({ width: 3, height: 3 })),
    }))
    expect(values.filter(({ value }) => value < 0.95)).toEqual([])
    expect(shown.flatMap(({ overflowing }) => overflowing)).toEqual([])
  })
})
