/** Pictures on slides: whatever their proportions, none is squashed, covered or out of its place. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assets, NO_ASSETS, type PictureAsset } from '../../src/layout/assets.js'
import { PAGE_SIZE, type Picture, type Ratio, type Rect, type Scene } from '../../src/layout/scene.js'
import { fitSlide } from '../../src/slides/fit.js'
import { FRAME } from '../../src/slides/parts.js'
import { cropTo } from '../../src/slides/picture-parts.js'
import { THEMES } from '../../src/themes/index.js'
import { faults } from './faults.js'
import { overlaps } from './overlaps.js'

interface Size {
  width: number
  height: number
}

function assetsOf(sizes: Record<string, Size>): Assets {
  const asset = ([source, size]: [string, Size]): [string, PictureAsset] => [
    source,
    { id: source, bytes: new Uint8Array(), mime: 'image/png', ...size },
  ]
  return { ...NO_ASSETS, pictures: new Map(Object.entries(sizes).map(asset)) }
}

const picturesOf = (scene: Scene): Picture[] => scene.items.filter((item) => item.type === 'picture')

/** How much wider than high a picture is shown, by how much it is so itself; 1 where it is not squashed. */
function squash({ crop, width, height }: Picture, own: Size): number {
  return (own.width * (1 - crop.left - crop.right)) / width / ((own.height * (1 - crop.top - crop.bottom)) / height)
}

const apart = (one: Rect, other: Rect): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y

const size = fc.record({ width: fc.integer({ min: 1, max: 6000 }), height: fc.integer({ min: 1, max: 6000 }) })
const crop = fc.option(
  fc.oneof(
    fc.constantFrom('cover', 'contain'),
    fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }),
  ),
  { nil: undefined },
)
const words = fc.option(
  fc.constantFrom(
    '图',
    '阅览室的长桌',
    '一张画着许多书和一盏灯的、很长很长的图片说明',
    'A caption of several words, not all of them short',
  ),
  { nil: undefined },
)
const picture = fc.record({ size, crop, caption: words, credit: words })
const ratio = fc.constantFrom<Ratio>('16:9', '4:3')

/** Holds for every slide with pictures. */
function holds(scenes: Scene[], sizes: Record<string, Size>): void {
  for (const scene of scenes) {
    const pictures = picturesOf(scene)
    for (const one of pictures) {
      expect(squash(one, sizes[one.source] ?? { width: 0, height: 0 }), 'squashed').toBeCloseTo(1, 6)
      expect(
        one.x >= 0 &&
          one.y >= FRAME.bodyTop - 1 &&
          one.x + one.width <= scene.width &&
          one.y + one.height <= FRAME.bottom + 1,
        JSON.stringify(one),
      ).toBe(true)
      expect(Object.values(one.crop).every((share) => share >= 0 && share < 1)).toBe(true)
    }
    pictures.forEach((one, index) =>
      pictures
        .slice(index + 1)
        .forEach((other) => expect(apart(one, other), `${JSON.stringify(one)} ${JSON.stringify(other)}`).toBe(true)),
    )
    const texts = scene.items.filter((item) => item.type === 'frame' && item.text !== undefined) as (Rect & {
      name: string
    })[]
    for (const one of pictures)
      for (const text of texts) expect(apart(one, text), `${one.name} under ${text.name}`).toBe(true)
    expect(faults(scene)).toEqual([])
    expect(overlaps(scene)).toEqual([])
  }
}

test('one to twenty pictures of any proportions and captions', () => {
  fc.assert(
    fc.property(fc.array(picture, { minLength: 1, maxLength: 20 }), ratio, (list, page) => {
      const sizes = Object.fromEntries(list.map(({ size: own }, index) => [`${index}.png`, own]))
      const pictures = list.map(({ crop: cut, caption, credit }, index) => ({
        src: `${index}.png`,
        alt: '',
        crop: cut,
        caption,
        credit,
      }))
      const scenes = fitSlide('image', { title: '图', pictures } as { title: string }, {
        ratio: page,
        lang: 'zh-CN',
        clicks: true,
        assets: assetsOf(sizes),
      }).map(({ scene }) => scene)
      holds(scenes, sizes)
      expect(scenes.flatMap(picturesOf).map(({ source }) => source)).toEqual(pictures.map(({ src }) => src))
      for (const scene of scenes) expect(picturesOf(scene).length).toBeLessThanOrEqual(6)
    }),
    { numRuns: 60 },
  )
})

test('beside words', () => {
  const lines = fc.array(
    fc.constantFrom('短', '一条不长也不短的要点', '一条很长的要点，说了一件事又说一件事，说完了还要再说一件事'),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(
      picture,
      lines,
      fc.constantFrom('left', 'right', undefined),
      ratio,
      ({ size: own, ...said }, items, side, page) => {
        const sizes = { 'a.png': own }
        const content = { title: '图', picture: { src: 'a.png', alt: '', ...said }, items, side }
        const scenes = fitSlide('illustrated', content, {
          ratio: page,
          lang: 'zh-CN',
          clicks: true,
          assets: assetsOf(sizes),
        }).map(({ scene }) => scene)
        holds(scenes, sizes)
        for (const scene of scenes) expect(picturesOf(scene)).toHaveLength(1)
      },
    ),
    { numRuns: 100 },
  )
})

test('in columns', () => {
  const column = fc.record({
    picture: fc.option(picture, { nil: undefined }),
    text: fc.constantFrom('短', '一段不长也不短的话，说了两件事'),
  })
  fc.assert(
    fc.property(fc.array(column, { minLength: 2, maxLength: 3 }), ratio, (list, page) => {
      const sizes = Object.fromEntries(
        list.flatMap((one, index) => (one.picture === undefined ? [] : [[`${index}.png`, one.picture.size]])),
      )
      const columns = list.map(({ picture: one, text }, index) => ({
        text,
        ...(one && { picture: { src: `${index}.png`, caption: one.caption, crop: one.crop } }),
      }))
      const scenes = fitSlide('columns', { title: '图', columns } as { title: string }, {
        ratio: page,
        lang: 'zh-CN',
        clicks: true,
        assets: assetsOf(sizes),
      }).map(({ scene }) => scene)
      holds(scenes, sizes)
    }),
    { numRuns: 100 },
  )
})

describe('a crop', () => {
  test('leaves the wanted proportions, whatever the focus', () => {
    const proportion = fc.double({ min: 0.01, max: 100, noNaN: true })
    const at = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(proportion, proportion, at, at, (own, shown, x, y) => {
        const { top, right, bottom, left } = cropTo(own, shown, { x, y })
        expect((own * (1 - left - right)) / (1 - top - bottom)).toBeCloseTo(shown, 5)
        expect(Math.min(top, right, bottom, left)).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })

  test('keeps the focus in the middle, as far as the picture reaches', () => {
    expect(cropTo(2, 1, { x: 50, y: 50 })).toEqual({ top: 0, bottom: 0, left: 0.25, right: 0.25 })
    expect(cropTo(2, 1, { x: 0, y: 50 })).toEqual({ top: 0, bottom: 0, left: 0, right: 0.5 })
    expect(cropTo(2, 1, { x: 60, y: 50 }).left).toBeCloseTo(0.35)
    expect(cropTo(0.5, 1, { x: 50, y: 100 })).toEqual({ left: 0, right: 0, top: 0.5, bottom: 0 })
  })
})

describe('a logo', () => {
  const logo = { source: 'logo.png', alt: '', plate: 'paper', bright: ['paper'] } as const
  const withLogo = (own: Size, page: Ratio, kind: 'points' | 'cover', title = '标题') => {
    const look = { ...THEMES.paper.look, logo }
    const [first] = fitSlide(kind, { title, items: ['一'] } as { title: string }, {
      ratio: page,
      lang: 'zh-CN',
      clicks: true,
      look,
      assets: assetsOf({ 'logo.png': own }),
    })
    if (first === undefined) throw new Error('no slide')
    return first.scene
  }

  test('stands at one place, in its proportions, beside titles of any length', () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 40, max: 900 }), height: fc.integer({ min: 40, max: 900 }) }),
        ratio,
        fc.integer({ min: 1, max: 80 }),
        (own, page, length) => {
          const [placed] = picturesOf(withLogo(own, page, 'points', '长'.repeat(length)))
          const [cover] = picturesOf(withLogo(own, page, 'cover'))
          if (placed === undefined || cover === undefined) throw new Error('no logo')
          expect([placed.x, placed.y, placed.width, placed.height]).toEqual([
            cover.x,
            cover.y,
            cover.width,
            cover.height,
          ])
          expect(Math.abs(placed.width - (placed.height * own.width) / own.height)).toBeLessThanOrEqual(0.5)
          expect(placed.x + placed.width).toBeLessThanOrEqual(PAGE_SIZE[page].width - 64)
          expect(placed.fixed).toBe(true)
          const title = withLogo(own, page, 'points', '长'.repeat(length)).items.find(
            ({ name }) => name === 'Title',
          ) as unknown as Rect
          expect(apart(placed, title)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('gets a plate where the page is dark', () => {
    const plates = (scene: Scene): number => scene.items.filter(({ name }) => name === 'Plate of the logo').length
    expect(plates(withLogo({ width: 10, height: 10 }, '16:9', 'cover'))).toBe(1)
    expect(plates(withLogo({ width: 10, height: 10 }, '16:9', 'points'))).toBe(0)
  })
})
