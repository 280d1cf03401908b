import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ratio } from '../../src/layout/scene.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { fitSlide } from '../../src/slides/fit.js'
import { kindOf, type Kind } from '../../src/slides/index.js'
import { escapeMarks } from '../../src/text/marks.js'
import { faults } from './faults.js'
import { overlaps } from './overlaps.js'

const text = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc.constantFrom('图', 'Donaudampfschifffahrtsgesellschaft', '这一句话很长，它有许多分句；'.repeat(12)),
  )
  .map((words) => words.replace(/\s+/gu, ' ').trim())
  .filter((words) => words !== '')

/** What stands again on every part of a divided slide. */
const [DATE, FIGURE, UNIT, NAME] = ['1850年', '12,400', 'hours', '〔名〕']
const REPEATED = [DATE, FIGURE, UNIT, NAME]

/** Content of each kind that divides, made of any texts. */
const CONTENT: Partial<Record<Kind, (texts: string[]) => Record<string, unknown>>> = {
  compare: ([a = '', b = '', c = '', d = '']) => ({
    left: { label: NAME, items: [a, b] },
    right: { label: NAME, items: [c, d] },
    lead: UNIT,
  }),
  relation: ([a = '', b = '', c = '', d = '']) => ({
    left: NAME,
    right: NAME,
    forward: [a, b],
    back: [c, d],
    center: [UNIT],
  }),
  timeline: ([a, b, c, d]) => ({
    items: [
      { date: DATE, label: a, text: b },
      { date: DATE, label: c },
      { date: DATE, label: d, text: a },
    ],
  }),
  hierarchy: ([a, b, c, d]) => ({
    root: { label: NAME, items: [{ label: NAME, items: [a, b] }, c, { label: NAME, items: [d, d, b] }] },
  }),
  stats: ([a, b, c, d]) => ({ items: [a, b, c, d].map((label) => ({ value: FIGURE, unit: UNIT, label })) }),
  dialogue: ([a, b, c, d]) => ({ items: [{ by: NAME, text: a }, { by: NAME, text: b }, { q: c }, { a: d }] }),
  glossary: ([a, b, c, d]) => ({ items: [a, b, c, d, a].map((words) => ({ term: NAME, text: words })) }),
  columns: ([a, b, c, d]) => ({
    columns: [{ title: NAME, text: a, items: [b, c] }, { items: [d] }, { title: NAME, text: b }],
  }),
  poem: ([a, b, c, d]) => ({
    author: '佚名',
    stanzas: [
      [a, b],
      [c, d],
    ],
  }),
  card: ([a, b, c, d]) => ({
    items: [
      { label: a, text: b, url: 'https://example.org/' },
      { label: c, text: d, video: true },
    ],
  }),
}

const bare = (words: string): string => words.replace(/\s/gu, '')

describe.each(Object.entries(CONTENT))('%s', (kind, contentOf) => {
  test('whatever the text, nothing overflows or overlaps and no character is lost', () => {
    const four = fc.array(text, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(four, fc.constantFrom<Ratio>('16:9', '4:3'), fc.constantFrom('zh-CN', 'en'), (texts, ratio, lang) => {
        const content = kindOf(kind as Kind).schema.parse({ title: '题目', ...contentOf(texts.map(escapeMarks)) }) as {
          title: string
        }
        const slides = fitSlide(kind as Kind, content, { ratio, lang, clicks: true })
        for (const { scene } of slides) expect([...faults(scene), ...overlaps(scene)]).toEqual([])
        const shown = bare(
          slides
            .flatMap(({ scene }) => sceneLines(scene).map((line) => line.text))
            .filter((words) => !REPEATED.includes(words))
            .join(''),
        )
        for (const words of texts) expect(shown).toContain(bare(words))
      }),
      { numRuns: 40 },
    )
  })
})
