import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeNotes, notesParts } from '../../../src/outline/spoken/notes.js'
import { makeTalk } from '../../../src/outline/talk.js'
import { article, slide } from '../helpers.js'

const sentences = [
  { id: 's1.p1.1', text: '甲。', section: 0, paragraph: 's1.p1' },
  { id: 's1.p1.2', text: '乙。', section: 0, paragraph: 's1.p1' },
  { id: 's1.p2.1', text: '丙。', section: 0, paragraph: 's1.p2' },
]

describe('notes begin with what is said', () => {
  it('then come the speaker’s hints, then the rest under its heading', () => {
    const notes = composeNotes(sentences, [true, false, true], '提醒', '备用')
    expect(notes).toEqual({
      notes: '甲。\n丙。\n提醒\n备用\n乙。',
      sentences: ['s1.p1.1', 's1.p2.1', 's1.p1.2'],
      spareFrom: { paragraph: 3, sentence: 2 },
    })
    expect(notesParts(notes)).toEqual({
      said: ['甲。', '丙。', '提醒'],
      spare: { heading: '备用', paragraphs: ['乙。'] },
    })
  })
  it('have no such heading where all is said, and nothing above it where nothing is', () => {
    expect(composeNotes(sentences, [true, true, true], '', '备用')).toEqual({
      notes: '甲。乙。\n丙。',
      sentences: ['s1.p1.1', 's1.p1.2', 's1.p2.1'],
    })
    expect(notesParts(composeNotes(sentences, [false, false, false], '', '备用'))).toEqual({
      said: [],
      spare: { heading: '备用', paragraphs: ['甲。乙。', '丙。'] },
    })
    expect(notesParts({ notes: '' })).toEqual({ said: [] })
  })
})

const text =
  '图书馆是孩子们的第二课堂。孩子们放学以后就来这里看书。他们自己挑选要看的书。馆员帮他们找。图书馆晚上八点关门。冬天里灯一直亮着。'
const drawn = (duration?: number) =>
  makeTalk(
    article([{ text }], [{ ...slide('points', { title: '课堂', items: ['孩子们的第二课堂'] }), notes: '慢一点' }], {
      duration,
    }),
  ).deck

describe('a talk', () => {
  it('says what its lines repeat, and what its minutes bear', () => {
    const [only] = drawn(0.09).slides
    expect(notesParts(only ?? { notes: '' }).said).toEqual(['图书馆是孩子们的第二课堂。', '慢一点'])
    expect(only?.spareFrom).toEqual({ paragraph: 2, sentence: 1 })
    expect(only?.seconds).toBe(5)
  })
  it('without a time of its own says it all, and its hints', () => {
    const [only] = drawn().slides
    expect(only).toMatchObject({ notes: `${text}\n慢一点` })
    expect(only).not.toHaveProperty('spareFrom')
  })
  it('takes no more than an hour and a half, and no slide two and a half minutes', () => {
    const sections = Array.from({ length: 60 }, (_, at) => ({ heading: `第${at}章`, text: text.repeat(12) }))
    const { slides } = makeTalk(
      article(
        sections,
        sections.map(({ heading }) => slide('points', { title: heading, items: ['孩子们的第二课堂'] })),
      ),
    ).deck
    expect(slides.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(5400)
    expect(Math.max(...slides.map(({ seconds }) => seconds))).toBeLessThanOrEqual(150)
  })
  it('names what is there if asked in its language', () => {
    const words = 'The library opens at eight. Children come after school. They choose their own books. '
    const { slides } = makeTalk(
      article([{ text: words }], [slide('points', { title: 'Open', items: ['opens at eight'] })], {
        lang: 'en',
        duration: 0.05,
      }),
    ).deck
    expect(slides[0]?.notes).toBe(
      'The library opens at eight.\nIf asked\nChildren come after school. They choose their own books.',
    )
  })
})

it('every sentence stands in the notes once, within the time where its lines’ sentences do', () => {
  const words = fc.array(fc.constantFrom('图书馆', '孩子', '，', '看书。', '晚上', '关门。', '\n\n'), {
    minLength: 1,
    maxLength: 60,
  })
  const minutes = fc.constantFrom(0.1, 0.5, 1, 5)
  fc.assert(
    fc.property(words, minutes, (parts, duration) => {
      const written = article([{ heading: '一', text: parts.join('') }, { text: parts.join('') }])
      const { slides } = makeTalk({ ...written, duration }).deck
      const ids = written.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ id }) => id)),
      )
      expect(slides.flatMap((one) => one.sentences).sort()).toEqual(ids.sort())
      for (const one of slides) {
        const { said, spare } = notesParts(one)
        const until = one.spareFrom?.sentence ?? one.sentences.length
        for (const part of [one.sentences.slice(0, until), one.sentences.slice(until)])
          expect(part).toEqual(ids.filter((id) => part.includes(id)))
        expect([...said, ...(spare ? [spare.heading, ...spare.paragraphs] : [])].join('\n')).toBe(one.notes)
      }
      const least = makeTalk({ ...written, duration: 1e-6 }).deck.slides
      if (least.length === slides.length) {
        const time = (all: typeof slides): number => all.reduce((sum, { seconds }) => sum + seconds, 0)
        expect(time(slides)).toBeLessThanOrEqual(Math.max(duration * 60, time(least)))
      }
    }),
    { numRuns: 60 },
  )
})
