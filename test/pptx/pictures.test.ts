/** Pictures in the PowerPoint: its files, what is cut off, what is said of them, and the logo. */
import { readFileSync } from 'node:fs'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { talkOf } from '../../src/cli/talk.js'
import { NO_ASSETS, type PictureAsset } from '../../src/layout/assets.js'
import type { Picture } from '../../src/layout/scene.js'
import { writePptx } from '../../src/pptx/index.js'
import { type Parts, readPackage, readXml } from '../../src/ooxml/package.js'
import { pictureXml } from '../../src/pptx/picture.js'
import { readRelations } from '../../src/ooxml/read.js'
import { childOf, descendantsOf, type XmlElement } from '../../src/ooxml/xml.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

/** Beside the gallery, whose pictures it shows. */
const FILE = 'data/pictures-test.yaml'

const DATA = (theme: string): string => `
title: 图书馆
lang: zh-CN
theme: ${theme}
sections: [{ text: 图书馆里有灯。 }]
slides:
  - kind: cover
  - kind: image
    title: 灯和书塔
    pictures:
      - { src: pictures/lamp.svg, alt: 一盏灯 }
      - { src: pictures/tower.png, alt: '', crop: { x: 50, y: 0 } }
  - kind: illustrated
    title: 还是书塔
    picture: { src: pictures/tower.png, alt: 七本书, caption: 七本 }
    items: [一本一本地看]
  - kind: card
    title: 看一看
    items: [{ label: 短片, url: www.example.org/a, picture: { src: pictures/film.png, alt: 一帧 } }]
`

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-pptx-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function write(theme: string): Promise<{ bytes: Uint8Array; parts: Parts }> {
  const bytes = await writePptx(await talkOf(parseArticle(DATA(theme), FILE), FILE), host)
  return { bytes, parts: readPackage(bytes) }
}

let written: { bytes: Uint8Array; parts: Parts }
let dark: { bytes: Uint8Array; parts: Parts }

beforeAll(async () => {
  written = await write('{ extends: paper, logo: { src: pictures/school.svg, alt: 县第一中学 } }')
  dark = await write('{ extends: ink, face: dark, logo: pictures/school.svg }')
})

const picturesOn = (parts: Parts, part: string): XmlElement[] => descendantsOf(readXml(parts, part), 'p:pic')
const slide = (number: number): string => `ppt/slides/slide${number}.xml`
const about = (picture: XmlElement | undefined) =>
  picture === undefined ? undefined : descendantsOf(picture, 'p:cNvPr')[0]?.attributes
const files = (parts: Parts): string[] => [...parts.keys()].filter((name) => name.startsWith('ppt/media/'))

/** Where a picture's bytes are. */
function embedded(
  parts: Parts,
  part: string,
  picture: XmlElement | undefined,
  tag: 'a:blip' | 'asvg:svgBlip' = 'a:blip',
): string | undefined {
  const id = picture && descendantsOf(picture, tag)[0]?.attributes['r:embed']
  return readRelations(parts, part).get(id ?? '')?.target
}

test('Microsoft’s validator finds nothing, light or dark', async () => {
  for (const { bytes } of [written, dark]) {
    const file = path.join(folder, 'talk.pptx')
    writeFileSync(file, bytes)
    expect(await validateFile(file, { officeVersion: 'Microsoft365' })).toMatchObject({ ok: true, errors: [] })
  }
})

test('a file that is shown twice is there once, and the bytes are the file’s', () => {
  const { parts } = written
  // Lamp and school twice, as drawing and as pixels; tower and film.
  expect(files(parts)).toHaveLength(6)
  const [, tower] = picturesOn(parts, slide(2))
  const [again] = picturesOn(parts, slide(3))
  expect(embedded(parts, slide(2), tower)).toBe(embedded(parts, slide(3), again))
  const bytes = parts.get(embedded(parts, slide(4), picturesOn(parts, slide(4))[0]) ?? '')
  expect(Buffer.from(bytes ?? []).subarray(0, 8)).toEqual(readFileSync('data/pictures/film.png').subarray(0, 8))
})

test('the same talk gives the same bytes', async () => {
  expect((await write('{ extends: ink, face: dark, logo: pictures/school.svg }')).bytes).toEqual(dark.bytes)
})

test('alternative text is there, and decoration is marked as such', () => {
  const [lamp, tower] = picturesOn(written.parts, slide(2))
  expect(about(lamp)).toMatchObject({ name: 'Picture 1', descr: '一盏灯' })
  expect(about(tower)?.descr).toBeUndefined()
  expect(tower && descendantsOf(tower, 'adec:decorative')).toHaveLength(1)
})

test('a drawing is one where it is known, and pixels elsewhere', () => {
  const [lamp] = picturesOn(written.parts, slide(2))
  expect(embedded(written.parts, slide(2), lamp)).toMatch(/\.png$/)
  expect(embedded(written.parts, slide(2), lamp, 'asvg:svgBlip')).toMatch(/\.svg$/)
})

test('what is cut off is cut off the file’s sides, and the rest has the frame’s proportions', () => {
  const [, tower] = picturesOn(written.parts, slide(2))
  if (tower === undefined) throw new Error('no picture')
  const share = (side: string): number => Number(descendantsOf(tower, 'a:srcRect')[0]?.attributes[side] ?? 0) / 100_000
  const extent = descendantsOf(tower, 'a:ext').find(({ attributes }) => attributes.cx !== undefined)?.attributes
  expect(share('t')).toBe(0)
  expect(share('b')).toBeGreaterThan(0.3)
  expect((900 * (1 - share('l') - share('r'))) / (1200 * (1 - share('t') - share('b')))).toBeCloseTo(
    Number(extent?.cx) / Number(extent?.cy),
    3,
  )
  expect(descendantsOf(tower, 'a:prstGeom')[0]?.attributes.prst).toBe('roundRect')
})

test('a card is a link as a whole', () => {
  const root = readXml(written.parts, slide(4))
  const linked = descendantsOf(root, 'p:cNvPr').filter((one) => childOf(one, 'a:hlinkClick') !== undefined)
  expect(linked.map(({ attributes }) => attributes.name)).toEqual(['Card 1', 'Picture 1', 'Card 1 text'])
  const id = linked[0] && childOf(linked[0], 'a:hlinkClick')?.attributes['r:id']
  expect(readRelations(written.parts, slide(4)).get(id ?? '')).toMatchObject({
    target: 'https://www.example.org/a',
    external: true,
  })
})

describe('the logo', () => {
  const holders = (parts: Parts): string[] =>
    [...parts.keys()]
      .filter((name) => /^ppt\/slide(s|Layouts|Masters)\/[^/]+\.xml$/.test(name))
      .filter((name) => picturesOn(parts, name).some((picture) => about(picture)?.name === 'Logo'))

  test('is on the master and the cover’s layout, never on a slide', () => {
    for (const { parts } of [written, dark])
      expect(holders(parts)).toEqual(
        expect.arrayContaining(['ppt/slideLayouts/slideLayout1.xml', 'ppt/slideMasters/slideMaster1.xml']),
      )
    for (const { parts } of [written, dark])
      expect(holders(parts).filter((name) => name.startsWith('ppt/slides/'))).toEqual([])
  })

  test('says the school’s name', () => {
    const [logo] = picturesOn(written.parts, 'ppt/slideMasters/slideMaster1.xml')
    expect(about(logo)).toMatchObject({ descr: '县第一中学' })
  })

  test('is not on openers of sections', () => {
    expect(holders(written.parts)).not.toContain('ppt/slideLayouts/slideLayout3.xml')
  })
})

/** PowerPoint does not look at Exif: what a camera saved on its side is turned by the shape. */
test.each([
  [1, {}, { l: 10_000, t: 0 }],
  [3, { rot: 10_800_000 }, { r: 10_000, b: 0 }],
  [6, { rot: 5_400_000 }, { b: 10_000, l: 0 }],
  [8, { rot: 16_200_000 }, { t: 10_000, r: 0 }],
  [2, { flipH: 1 }, { r: 10_000 }],
])('a picture held as Exif’s %i stands upright', (orientation, turn, cut) => {
  const asset: PictureAsset = {
    id: 'a',
    bytes: new Uint8Array(),
    mime: 'image/jpeg',
    width: 200,
    height: 100,
    orientation,
  }
  const picture: Picture = {
    type: 'picture',
    id: 'p',
    name: 'P',
    x: 100,
    y: 100,
    width: 200,
    height: 100,
    source: 'a.jpg',
    alt: 'a',
    crop: { top: 0, right: 0, bottom: 0, left: 0.1 },
  }
  const xml = pictureXml(picture, {
    lang: 'zh',
    spid: 2,
    assets: { ...NO_ASSETS, pictures: new Map([['a.jpg', asset]]) },
    parts: new Map(),
    relate: () => 'rId3',
  })
  const [place] = descendantsOf(xml, 'a:xfrm')
  expect(place?.attributes).toEqual(
    Object.fromEntries(Object.entries(turn).map(([name, value]) => [name, String(value)])),
  )
  const shown = descendantsOf(xml, 'a:srcRect')[0]?.attributes ?? {}
  for (const [side, share] of Object.entries(cut)) expect(Number(shown[side] ?? 0), side).toBe(share)
  const extent = place && childOf(place, 'a:ext')?.attributes
  const offset = place && childOf(place, 'a:off')?.attributes
  const lying = orientation >= 5
  expect(Number(extent?.cx)).toBe((lying ? 100 : 200) * 9525)
  // Turned around its middle, it covers the rectangle.
  expect(Number(offset?.x) + Number(extent?.cx) / 2).toBe(200 * 9525)
  expect(Number(offset?.y) + Number(extent?.cy) / 2).toBe(150 * 9525)
})
