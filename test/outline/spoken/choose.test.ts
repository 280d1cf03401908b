import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseSpoken,
  MOST_SECONDS,
  type SpeakableSentence,
  type SpeakableSlide,
} from '../../../src/outline/spoken/choose.js'
import { wholeSeconds } from '../../../src/outline/timing.js'

const sentence = (seconds: number, about: Partial<SpeakableSentence> = {}): SpeakableSentence => ({
  seconds,
  cited: false,
  silent: false,
  weight: 0.5,
  leans: false,
  ...about,
})
const slide = (...sentences: SpeakableSentence[]): SpeakableSlide => ({ sentences, hints: 0, shown: 5 })
const cited = { cited: true }

/** The indexes of the sentences that are said, slide by slide. */
const said = (slides: SpeakableSlide[], seconds: number): number[][] =>
  chooseSpoken(slides, seconds).map((one) => one.flatMap((isSaid, at) => (isSaid ? [at] : [])))

describe('what is said in the time', () => {
  const two = [
    slide(sentence(20), sentence(20, cited), sentence(20, { weight: 0.9 })),
    slide(sentence(20, cited), sentence(20), sentence(20)),
  ]
  it('is all, where there is time for it', () => {
    expect(said(two, 120)).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ])
  })
  it('is first what the lines repeat, though it takes longer than there is time', () => {
    expect(said(two, 10)).toEqual([[1], [0]])
  })
  it('is then the most telling sentence of each slide in turn', () => {
    expect(said(two, 60)).toEqual([[1, 2], [0]])
    expect(said(two, 80)).toEqual([
      [1, 2],
      [0, 1],
    ])
  })
  it('gives the time to the slide that takes the least', () => {
    expect(said([slide(sentence(60, cited), sentence(10)), slide(sentence(10), sentence(10))], 80)).toEqual([
      [0],
      [0, 1],
    ])
  })
  it('goes on from what is said rather than elsewhere', () => {
    expect(said([slide(sentence(20, cited), sentence(20), sentence(20, { weight: 0.7 }))], 40)).toEqual([[0, 1]])
  })
  it('begins with no sentence that leans on one that is not said', () => {
    expect(said([slide(sentence(20, { weight: 0.8, leans: true }), sentence(20))], 20)).toEqual([[1]])
  })
  it('takes a shorter sentence where the more telling one has no room', () => {
    expect(said([slide(sentence(50, { weight: 0.9 }), sentence(20))], 30)).toEqual([[1]])
  })
  it('is no more of one slide than two and a half minutes, the most telling of it', () => {
    const long = Array.from({ length: 10 }, (_, at) => sentence(20, { cited: true, weight: at / 10 }))
    expect(said([slide(...long)], 3600)).toEqual([[3, 4, 5, 6, 7, 8, 9]])
  })
  it('is a sentence that lines repeat though it alone takes longer', () => {
    expect(said([slide(sentence(200, cited), sentence(5))], 3600)).toEqual([[0]])
  })
  it('is never a list of references', () => {
    expect(said([slide(sentence(5, { silent: true }), sentence(5))], 3600)).toEqual([[1]])
  })
  it('leaves room for hints, which are said in any case', () => {
    expect(said([{ ...slide(sentence(20), sentence(20)), hints: 30 }], 60)).toEqual([[0]])
  })
})

/** Of what is said, in whole seconds. */
function timeOf({ sentences, hints, shown }: SpeakableSlide, isSaid: readonly boolean[]): number {
  const seconds = sentences.reduce((sum, one, at) => sum + (isSaid[at] === true ? one.seconds : 0), hints)
  return wholeSeconds(hints === 0 && !isSaid.includes(true) ? shown : seconds)
}

describe('whatever the slides', () => {
  const anySentence = fc.record({
    seconds: fc.double({ min: 0.5, max: 90, noNaN: true }),
    cited: fc.boolean(),
    silent: fc.constant(false),
    weight: fc.double({ min: 0, max: 1.5, noNaN: true }),
    leans: fc.boolean(),
  })
  const anySlide = fc.record({
    sentences: fc.array(anySentence, { maxLength: 9 }),
    hints: fc.constantFrom(0, 0, 12.4),
    shown: fc.constantFrom(3, 8.2),
  })
  const slides = fc.array(anySlide, { minLength: 1, maxLength: 8 })
  const total = (all: SpeakableSlide[], isSaid: readonly boolean[][]): number =>
    all.reduce((sum, one, at) => sum + timeOf(one, isSaid[at] ?? []), 0)

  it('it keeps within the time where the sentences that lines repeat do, and within the most of a slide', () => {
    fc.assert(
      fc.property(slides, fc.integer({ min: 1, max: 1200 }), (all, seconds) => {
        const least = total(all, chooseSpoken(all, 0))
        const chosen = chooseSpoken(all, seconds)
        expect(total(all, chosen)).toBeLessThanOrEqual(Math.max(seconds, least))
        all.forEach((one, at) => {
          const isSaid = chosen[at] ?? []
          expect(isSaid).toHaveLength(one.sentences.length)
          expect(isSaid.filter(Boolean).length > 1 && timeOf(one, isSaid) > MOST_SECONDS).toBe(false)
        })
      }),
      { numRuns: 300 },
    )
  })
  it('it says all that lines repeat of a slide that does not take too long', () => {
    fc.assert(
      fc.property(slides, fc.integer({ min: 1, max: 1200 }), (all, seconds) => {
        const chosen = chooseSpoken(all, seconds)
        all.forEach((one, at) => {
          const citedAlone = one.sentences.map((each) => each.cited)
          if (timeOf(one, citedAlone) <= MOST_SECONDS)
            expect(citedAlone.every((isCited, index) => !isCited || chosen[at]?.[index])).toBe(true)
        })
      }),
    )
  })
  it('it leaves nothing unsaid for which there is time', () => {
    fc.assert(
      fc.property(slides, fc.integer({ min: 1, max: 1200 }), (all, seconds) => {
        const chosen = chooseSpoken(all, seconds)
        const left = seconds - total(all, chosen)
        all.forEach((one, at) => {
          const isSaid = chosen[at] ?? []
          one.sentences.forEach((_, index) => {
            if (isSaid[index] === true) return
            const more = timeOf(one, isSaid.with(index, true))
            expect(more > MOST_SECONDS || more - timeOf(one, isSaid) > left).toBe(true)
          })
        })
      }),
    )
  })
})
