/** A talk is made anew at every save: only what has changed in it is composed anew. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { AuthoredSlide } from '../../src/article/article.js'
import type { PictureAsset } from '../../src/layout/assets.js'
import type * as Compose from '../../src/layout/compose.js'
import { makeTalk, type TalkOptions } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { host } from '../host.js'
import { article, slide } from '../outline/helpers.js'

const counted = vi.hoisted(() => ({ compositions: 0, boxes: [] as string[] }))

vi.mock('../../src/layout/compose.js', async (original) => {
  const real = await original<typeof Compose>()
  return {
    ...real,
    composeScene: (...args: Parameters<typeof Compose.composeScene>) => {
      counted.compositions++
      counted.boxes.push(JSON.stringify(args[0]))
      return real.composeScene(...args)
    },
  }
})

const SECTIONS = [{ heading: '灯', text: '灯亮了。人来了。' }]

const slides = (third = '灯亮了'): AuthoredSlide[] => [
  slide('points', { title: '第一页', items: ['一', '二'] }),
  slide('compare', { title: '第二页', left: { label: '甲', items: ['一'] }, right: { label: '乙', items: ['二'] } }),
  slide('statement', { title: '第三页', text: third }),
  slide('image', { title: '第四页', pictures: [{ src: 'lamp.png', alt: '灯' }] }),
]

const picture = (width: number): PictureAsset => ({
  id: `lamp${width}`,
  bytes: new Uint8Array(),
  mime: 'image/png',
  width,
  height: 300,
})

const assets = (width = 400): TalkOptions => ({
  assets: {
    pictures: new Map([['lamp.png', picture(width)]]),
    code: new Map(),
    formulas: new Map(),
    pinyin: new Map(),
    icons: new Map(),
  },
})

beforeEach(() => {
  makeTalk(article(SECTIONS, slides()), assets())
  counted.compositions = 0
  counted.boxes = []
})

/** Whether something was composed, and all of it was the slide with this title. */
const composedOnly = (title: string): boolean =>
  counted.boxes.length > 0 && counted.boxes.every((box) => box.includes(title))

test('nothing is composed where nothing has changed, though all of it was read anew', () => {
  makeTalk(article(SECTIONS, slides()), assets())
  expect(counted.compositions).toBe(0)
})

test('one changed slide composes one slide', () => {
  const { scenes } = makeTalk(article(SECTIONS, slides('人来了')), assets())
  expect(composedOnly('第三页')).toBe(true)
  expect(JSON.stringify(scenes[2])).toContain('人来了')
})

test('slides that change places are not composed anew', () => {
  const [first, second, ...rest] = slides()
  if (first === undefined || second === undefined) throw new Error('no slides')
  makeTalk(article(SECTIONS, [second, first, ...rest]), assets())
  // Footers are composed by the page's number; of the slides nothing is.
  expect(counted.boxes.filter((box) => /第[一二三四]页/u.test(box))).toEqual([])
})

test('a picture of another size composes the slide that shows it', () => {
  const { scenes } = makeTalk(article(SECTIONS, slides()), assets(900))
  expect(composedOnly('第四页')).toBe(true)
  const shown = scenes[3]?.items.find(({ type }) => type === 'picture')
  expect(shown?.type === 'picture' && shown.width / shown.height).toBeCloseTo(3)
})

test.each([
  ['the theme’s fonts', { theme: 'ink' }],
  ['how the theme colours openers', { theme: 'civic' }],
  ['the page', { ratio: '4:3' }],
] as const)('all is composed where %s change', (_, options) => {
  makeTalk(article(SECTIONS, slides()), { ...assets(), ...options })
  expect(counted.compositions).toBeGreaterThanOrEqual(4)
})

test('another language composes all', () => {
  makeTalk(article(SECTIONS, slides(), { lang: 'ja' }), assets())
  expect(counted.compositions).toBeGreaterThanOrEqual(4)
})

test('whoever paints a scene leaves it as it is', async () => {
  const before = makeTalk(article(SECTIONS, slides()), assets())
  const told = JSON.stringify(before.scenes)
  await writePptx(
    {
      ...before,
      scenes: before.scenes.slice(0, 3),
      deck: { ...before.deck, slides: before.deck.slides.slice(0, 3) },
    },
    host,
  )
  expect(JSON.stringify(makeTalk(article(SECTIONS, slides()), assets()).scenes)).toBe(told)
})
