import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeScene } from '../../src/layout/compose.js'
import { isFault } from '../../src/layout/overflow.js'
import { finishScene } from '../../src/slides/chrome.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { type FittedSlide, fitSlide } from '../../src/slides/fit.js'
import type { Kind } from '../../src/slides/index.js'
import { escapeMarks } from '../../src/text/marks.js'
import { inSans } from '../layout/typesetting.js'
import { faults } from './faults.js'

type Content = { title: string } & Record<string, unknown>

const fit = (kind: Kind, content: Content, ratio: '16:9' | '4:3' = '16:9', lang = 'zh-CN'): FittedSlide[] =>
  fitSlide(kind, content, { ratio, lang, clicks: true })

const shown = (slides: FittedSlide[]): string =>
  slides.flatMap(({ scene }) => sceneLines(scene).map(({ text }) => text)).join('')

describe('fitSlide', () => {
  test('grows type where there is room for it, and steps down before it divides', () => {
    const sizes = (count: number): number | undefined => {
      const content = {
        title: '题',
        items: Array.from({ length: count }, () => '一二三四五六七八九十'.repeat(4).slice(0, 33)),
      }
      const slides = fitSlide('points', content, {
        ratio: '16:9',
        lang: 'zh-CN',
        clicks: true,
        arrangement: 'standard',
      })
      expect(slides).toHaveLength(1)
      const list = slides[0]?.scene.items.find((item) => item.name === 'Points')
      return list?.type === 'frame' ? list.text?.paragraphs[0]?.runs[0]?.size : undefined
    }
    expect(sizes(2)).toBe(48)
    expect(sizes(4)).toBe(36)
    expect(sizes(5)).toBe(32)
  })

  test('divides a long list evenly and marks the later parts', () => {
    const slides = fit('points', { title: '要点', items: Array.from({ length: 13 }, (_, index) => `第${index + 1}点`) })
    expect(slides.map(({ content }) => content.title)).toEqual(['要点', '要点（续）', '要点（续2）'])
    expect(slides.map(({ scene }) => sceneLines(scene).length)).toEqual([4, 5, 4])
    expect(
      fit('points', { title: 'Points', items: Array.from({ length: 7 }, (_, index) => `${index}`) }, '16:9', 'en')[1]
        ?.content.title,
    ).toBe('Points (cont.)')
    expect(
      fit('points', { title: 'Points', items: Array.from({ length: 18 }, (_, index) => `${index}`) }, '16:9', 'en')[2]
        ?.content.title,
    ).toBe('Points (cont. 2)')
  })

  test('what leads in stands on the first part, what concludes on the last', () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ label: `步骤${index}`, text: '说明'.repeat(12) }))
    const texts = fit('process', { title: '过程', lead: '引言', items, result: '结果' }).map(({ scene }) =>
      sceneLines(scene).map(({ text }) => text),
    )
    expect(texts.length).toBeGreaterThan(1)
    expect(texts[0]).toContain('引言')
    expect(texts[0]).not.toContain('结果')
    expect(texts.at(-1)).toContain('结果')
    expect(texts.flat().filter((text) => text === '引言')).toHaveLength(1)
  })

  test('divides an item that is too long for a slide, at the end of a clause, without losing a character', () => {
    const sentence = '这一句话很长，它有许多分句，每一分句都要讲清楚；'
    const slides = fit('points', { title: '长句', items: [sentence.repeat(40)] })
    expect(slides.length).toBeGreaterThan(1)
    expect(shown(slides)).toBe(sentence.repeat(40))
    for (const { scene } of slides) expect(sceneLines(scene).at(-1)?.text).toMatch(/[，；]$/)
  })

  test('a title keeps its place and size when the body shrinks, and takes room when it is long', () => {
    const title = (slides: FittedSlide[]): { y: number; height: number; size?: number } | undefined => {
      const frame = slides[0]?.scene.items.find((item) => item.type === 'frame' && item.role === 'title')
      return frame?.type === 'frame'
        ? { y: frame.y, height: frame.height, size: frame.text?.paragraphs[0]?.runs[0]?.size }
        : undefined
    }
    const items = Array.from({ length: 6 }, () => '一二三四五六七八九十'.repeat(4))
    expect(title(fit('points', { title: '题目', items }))).toEqual({ y: 32, height: 120, size: 56 })
    expect(title(fit('points', { title: '题目'.repeat(16), items: ['短'] }))?.size).toBe(44)
    expect(title(fit('points', { title: '题目'.repeat(50), items: ['短'] }))?.height).toBeGreaterThan(120)
  })

  const hostile = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 400 })
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
  const kinds = fc.constantFrom<Kind>(
    'points',
    'statement',
    'quote',
    'definition',
    'pillars',
    'features',
    'process',
    'measures',
    'questions',
    'summary',
  )

  test('whatever the text, nothing overflows and no character is lost', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(hostile, { minLength: 4, maxLength: 4 }),
        fc.constantFrom('16:9', '4:3'),
        fc.constantFrom('zh-CN', 'en'),
        (kind, texts, ratio, lang) => {
          const [one = '', two = '', three = '', four = ''] = texts.map(escapeMarks)
          const content = {
            title: '题目',
            text: one,
            by: 'X',
            term: 'Y',
            items: [two, three, { label: four, text: one }, two],
          }
          const items = kind === 'features' || kind === 'questions' ? [one, two, three, four] : content.items
          const slides = fit(kind, { ...content, items }, ratio, lang)
          for (const { scene } of slides)
            expect(faults(finishScene(scene, { page: 1, total: 2, footer: one }, inSans(lang)))).toEqual([])
          const spoken = shown(slides).replace(/\s/gu, '')
          for (const text of kind === 'statement' || kind === 'quote' || kind === 'definition'
            ? texts.slice(0, 1)
            : texts.slice(1, 3)) {
            expect(spoken).toContain(text.replace(/\s/gu, ''))
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('a fault is what would be cut, not what is less pleasant', () => {
  const { overflows } = composeScene(
    { type: 'column', children: [] },
    { width: 10, height: 10, background: 'paper', ...inSans('en') },
  )
  expect(overflows).toEqual([])
  expect(isFault({ name: 'x', what: 'height', by: 2 })).toBe(true)
  expect(isFault({ name: 'x', what: 'wrap', by: 0 })).toBe(false)
})
