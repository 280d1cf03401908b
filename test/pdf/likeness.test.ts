/** The PDF shows what the preview shows, slide by slide, in every way in which things can be painted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadTalk } from '../../src/cli/talk.js'
import type { PictureAsset } from '../../src/layout/assets.js'
import type { Scene } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePdf } from '../../src/pdf/index.js'
import { sceneToSvg } from '../../src/preview/svg.js'
import { likeness } from '../likeness/compare.js'
import { drawPages } from '../likeness/pages.js'
import { openBrowser } from '../slidev/chromium.js'
import { host } from '../host.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-pdf-'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const STYLE = 'body { margin: 0 } svg { display: block }'

async function previews({
  deck,
  scenes,
  theme,
  assets,
}: Pick<Talk, 'deck' | 'scenes' | 'theme' | 'assets'>): Promise<PNG[]> {
  const page = await browser.newPage({ viewport: { width: scenes[0]?.width ?? 0, height: scenes[0]?.height ?? 0 } })
  const pictures: PNG[] = []
  for (const scene of scenes) {
    await page.setContent(`<style>${STYLE}</style>${sceneToSvg(scene, theme, assets, deck.lang)}`)
    pictures.push(PNG.sync.read(await page.screenshot()))
  }
  await page.close()
  return pictures
}

function pagesOf(bytes: Uint8Array, name: string): PNG[] {
  const file = path.join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  return drawPages(file, 96)
}

/** One slide of so many is looked at: a picture takes half a second to compare. */
test.each([
  ['paper', '16:9', 1],
  ['ink-dark', '4:3', 5],
] as const)(
  'the gallery in %s, %s',
  async (theme, ratio, every) => {
    const whole = await loadTalk('data/gallery.yaml', { theme, ratio })
    const slides = whole.deck.slides.filter((_, index) => index % every === 0)
    const talk = {
      ...whole,
      scenes: whole.scenes.filter((_, index) => index % every === 0),
      deck: { ...whole.deck, slides },
    }
    const [shown, { bytes }] = await Promise.all([previews(talk), writePdf(talk, host)])
    const pages = pagesOf(bytes, theme)
    expect(pages).toHaveLength(shown.length)
    const values = shown.map((picture, index) => likeness(picture, pages[index] ?? new PNG({ width: 3, height: 3 })))
    const worst = values.flatMap((value, index) =>
      value < 0.92 ? [`${index + 1} ${talk.deck.slides[index]?.title}: ${value.toFixed(3)}`] : [],
    )
    expect(worst).toEqual([])
    // Eighty-six pairs of pictures are compared, in the time that a busy machine takes.
  },
  300_000,
)

/** A photograph of which no two corners are alike. */
async function photograph(width: number, height: number): Promise<Buffer> {
  const page = await browser.newPage()
  const address = await page.evaluate(
    ([w = 0, h = 0]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
      const context = canvas.getContext('2d')
      const corners = [
        ['red', 0, 0],
        ['lime', w / 2, 0],
        ['blue', 0, h / 2],
        ['white', w / 2, h / 2],
      ] as const
      for (const [color, x, y] of corners) {
        if (context) context.fillStyle = color
        context?.fillRect(x, y, w / 2, h / 2)
      }
      return canvas.toDataURL('image/jpeg', 0.9)
    },
    [width, height],
  )
  await page.close()
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}

/** The same photograph as a camera would save it that was held otherwise (Exif 2.32, tag 274). */
function held(jpeg: Buffer, orientation: number): Buffer {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\b', 'latin1'),
    Buffer.from([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ])
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, jpeg.subarray(2)])
}

const GIF =
  'R0lGODlhKAAoAPEAAP8AAP//AAAA/wAAACH5BAAAAAAALAAAAAAoACgAAAJulI+ZwO0Bo1SUugukDrUf/GyR54GNOJKVyaCQurIuByts5ta2nOvIPfP9eCjh58YyGpBJJdOkFDxB0SmmanVgs4wt15sFW8VT8tPMRCPVN3bTyG24oc44YE6tx/FX/dcfBjgmWEZ4ZpiGuKZ4UwAAOw=='

test('pictures of every sort, cropped and rounded, however the camera was held', async () => {
  const [width, height] = [320, 180]
  const jpeg = await photograph(width, height)
  const photos = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation): PictureAsset => ({
    id: `photo${orientation}`,
    bytes: held(jpeg, orientation),
    mime: 'image/jpeg',
    ...(orientation >= 5 ? { width: height, height: width } : { width, height }),
    orientation,
  }))
  const gif: PictureAsset = { id: 'gif', bytes: Buffer.from(GIF, 'base64'), mime: 'image/gif', width: 40, height: 40 }
  const pictures = new Map([...photos, gif].map((asset) => [asset.id, asset]))
  const talk = await loadTalk('data/attention.yaml')
  const scenes = [...pictures.keys()].map((source, index): Scene => ({
    width: 1280,
    height: 720,
    background: 'paper',
    clicks: 0,
    items: [
      {
        type: 'picture',
        id: source,
        name: source,
        source,
        x: 200,
        y: 100,
        width: 800,
        height: 500,
        radius: index * 8,
        alt: '',
        crop: { top: 0.1, right: 0, bottom: 0.3, left: 0.2 },
      },
    ],
  }))
  const shownTalk = {
    ...talk,
    scenes,
    assets: { ...talk.assets, pictures },
    deck: { ...talk.deck, sections: [], slides: scenes.flatMap(() => talk.deck.slides.slice(0, 1)) },
  }
  const [shown, { bytes }] = await Promise.all([previews(shownTalk), writePdf(shownTalk, host)])
  const pages = pagesOf(bytes, 'pictures')
  const values = shown.map((picture, index) => likeness(picture, pages[index] ?? new PNG({ width: 3, height: 3 })))
  expect(Math.min(...values), values.map((value) => value.toFixed(3)).join(' ')).toBeGreaterThanOrEqual(0.92)
})
