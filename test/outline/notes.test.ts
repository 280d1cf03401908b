import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignSentences, type NotableSlide } from '../../src/outline/notes.js'
import type { ListedSentence } from '../../src/outline/sentence-list.js'
import { notesParts } from '../../src/outline/spoken/notes.js'
import { makeTalk } from '../../src/outline/talk.js'
import { kindOf } from '../../src/slides/index.js'
import { article, slide } from './helpers.js'

/** Sentences of sections with so many each. */
function sentences(...counts: number[]): ListedSentence[] {
  return counts.flatMap((count, section) =>
    Array.from({ length: count }, (_, at) => ({
      id: `s${section}.p1.${at + 1}`,
      text: '句。',
      section,
      paragraph: `s${section}.p1`,
    })),
  )
}

const stands = (section: number | undefined, ...cited: number[]): NotableSlide => ({
  standsForSentences: true,
  section,
  cited,
})
const opener: NotableSlide = { standsForSentences: false, cited: [] }

describe('each sentence goes to one slide', () => {
  it('that repeats it; one that several repeat to the first', () => {
    expect(assignSentences(sentences(3), [opener, stands(0, 0), stands(0, 0, 1), stands(0, 1, 2)])).toEqual([1, 2, 3])
  })
  it('or to the one before it of its section, else the next of its section', () => {
    expect(assignSentences(sentences(3, 3), [stands(0, 1), opener, stands(1, 4)])).toEqual([0, 0, 0, 2, 2, 2])
  })
  it('or to the one before, where its section has no slide', () => {
    expect(assignSentences(sentences(1, 2, 1), [stands(0, 0), stands(2, 3)])).toEqual([0, 0, 0, 1])
  })
  it('in the article’s order though a slide is out of it', () => {
    expect(assignSentences(sentences(4), [stands(0, 0, 1), stands(0, 3), stands(0, 2)])).toEqual([
      0,
      0,
      expect.any(Number),
      expect.any(Number),
    ])
  })
  it('or to the last slide where none stands for sentences', () => {
    expect(assignSentences(sentences(2), [opener, opener])).toEqual([1, 1])
  })

  it('always, and never going back', () => {
    const slides = fc.array(
      fc.record({
        standsForSentences: fc.boolean(),
        section: fc.option(fc.nat(3), { nil: undefined }),
        cited: fc.array(fc.nat(11)).map((cited) => [...new Set(cited)].sort((a, b) => a - b)),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(slides, (all) => {
        const assigned = assignSentences(sentences(4, 2, 6), all) ?? []
        expect(assigned).toHaveLength(12)
        const standing = all.some(({ standsForSentences }) => standsForSentences)
        assigned.forEach((index, at) => {
          expect(index).toBeGreaterThanOrEqual(assigned[at - 1] ?? 0)
          if (standing) expect(all[index]?.standsForSentences).toBe(true)
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('who reads the notes has read the article', () => {
  const squeeze = (text: string) => text.replace(/\s+/gu, '')
  const words = fc.constantFrom(
    '学习',
    '图书馆',
    '，',
    '。',
    '！',
    '“',
    '”',
    '\n\n',
    '要',
    '专心',
    '。',
    'note ',
    '<b>',
    '{{1+1}}',
    '；',
  )
  const section = fc.record({
    heading: fc.option(fc.constantFrom('甲', '乙题', '丙'), { nil: undefined }),
    text: fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  })

  it('whatever its text', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 3 }), (sections) => {
        const written = article(sections)
        const { deck } = makeTalk(written)
        const whole = written.sections.flatMap(({ paragraphs }) =>
          paragraphs.flatMap((paragraph) => paragraph.sentences),
        )
        const order = new Map(whole.map(({ id }, index) => [id, index]))
        const inOrder = (ids: readonly string[]): string[] =>
          [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        // Within a slide what is said comes first.
        expect(deck.slides.flatMap((told) => inOrder(told.sentences))).toEqual(whole.map(({ id }) => id))
        const parts = deck.slides.filter((told) => told.sentences.length > 0).map(notesParts)
        const notes = parts.flatMap(({ said, spare }) => [...said, ...(spare?.paragraphs ?? [])]).join('')
        const sorted = (text: string): string => [...squeeze(text)].sort().join('')
        expect(sorted(notes)).toBe(sorted(whole.map((sentence) => sentence.text).join('')))
        if (deck.slides.some(({ kind }) => kindOf(kind).standsForSentences)) {
          for (const told of deck.slides)
            if (told.sentences.length > 0) expect(kindOf(told.kind).standsForSentences).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('with its paragraphs', () => {
    const { deck } = makeTalk(
      article([{ text: '第一段。还有一句。\n\n第二段。' }], [slide('points', { title: '题', items: ['第一段'] })]),
    )
    expect(deck.slides[0]?.notes).toBe('第一段。还有一句。\n第二段。')
  })
})
