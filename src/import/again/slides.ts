/** Three lists of slides made one: the old draft, what somebody made of it by hand, and the draft of the new text. */
import type { AuthoredSlide } from '../../article/article.js'
import { kindOf } from '../../slides/index.js'
import { leavesOf } from '../../slides/leaves.js'
import { withoutNo } from '../../article/yaml.js'
import { likeness, pairSequences, sameButSpace } from '../pairs.js'

/** A slide of the merged talk: one of the data file's, or one of the new draft, by its index there. */
export type Chosen = { from: 'data'; index: number } | { from: 'draft'; index: number }

export interface MergedSlides {
  slides: Chosen[]
  /** Of the new draft's slides how many take the place of old ones, or are new. */
  drafted: number
  /** Of the data file's slides how many nobody had touched and the new text no longer gives. */
  dropped: number
  /** Slides of the data file that are as they were drafted. */
  untouched: number
}

/** Below this a slide of the new draft is not the old one with changed words. */
const LEAST_LIKENESS = 0.25

/**
 * @param was the draft of the old text.
 * @param mine the data file's slides.
 * @param is the draft of the new text.
 * @param touched whether somebody has touched a slide of the data file in a way that its content does not show.
 */
export function mergeSlides(
  was: readonly AuthoredSlide[],
  mine: readonly AuthoredSlide[],
  is: readonly AuthoredSlide[],
  touched: (index: number) => boolean,
): MergedSlides {
  const byHand = pairSlides(was, mine, 0)
  const byText = pairSlides(was, is, LEAST_LIKENESS)
  const oldOf = inverse(byText)
  const drafted = new Set<number>()
  const slides: Chosen[] = []
  const originOf = inverse(byHand)
  let untouched = 0
  mine.forEach((slide, index) => {
    const origin = originOf.get(index)
    const old = origin === undefined ? undefined : was[origin]
    const fresh = origin === undefined ? undefined : byText.get(origin)
    const isDrafted = old !== undefined && !touched(index) && sameSlide(slide, old)
    if (isDrafted) untouched++
    if (!isDrafted) slides.push({ from: 'data', index })
    else if (fresh !== undefined && is[fresh] !== undefined) {
      if (sameSlide(slide, is[fresh])) slides.push({ from: 'data', index })
      else {
        slides.push({ from: 'draft', index: fresh })
        drafted.add(fresh)
      }
    }
  })
  const kept = slides.length
  is.forEach((_, index) => {
    // What the old draft had too is there already, changed by hand, or was thrown away by hand.
    if (oldOf.has(index)) return
    slides.splice(placeOf(index, slides, byText, byHand), 0, { from: 'draft', index })
    drafted.add(index)
  })
  return { slides, drafted: drafted.size, dropped: mine.length - kept, untouched }
}

/** Behind the nearest slide before it in the new draft that is in the talk, in whatever form. */
function placeOf(
  index: number,
  slides: readonly Chosen[],
  byText: ReadonlyMap<number, number>,
  byHand: ReadonlyMap<number, number>,
): number {
  const oldOf = inverse(byText)
  for (let before = index - 1; before >= 0; before--) {
    const old = oldOf.get(before)
    const data = old === undefined ? undefined : byHand.get(old)
    const at = slides.findIndex((slide) => (slide.from === 'draft' ? slide.index === before : slide.index === data))
    if (at >= 0) return at + 1
  }
  return 0
}

function inverse(pairs: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...pairs].map(([one, other]) => [other, one]))
}

/** For each slide of the first list its index in the second, where it is there: as it was, moved, or changed. */
function pairSlides(was: readonly AuthoredSlide[], is: readonly AuthoredSlide[], least: number): Map<number, number> {
  const [before, after] = [was.map(wordsOf), is.map(wordsOf)]
  const pairs = new Map<number, number>()
  const changed: [number, number][] = []
  for (const { was: one, is: other } of pairSequences(before, after)) {
    if (one === undefined || other === undefined) continue
    if (sameButSpace(before[one] ?? '', after[other] ?? '')) pairs.set(one, other)
    else changed.push([one, other])
  }
  const taken = new Set(pairs.values())
  before.forEach((words, one) => {
    if (pairs.has(one)) return
    const other = after.findIndex((candidate, index) => !taken.has(index) && sameButSpace(candidate, words))
    if (other < 0) return
    pairs.set(one, other)
    taken.add(other)
  })
  for (const [one, other] of changed) {
    if (!pairs.has(one) && !taken.has(other) && likeness(before[one] ?? '', after[other] ?? '') >= least)
      pairs.set(one, other)
  }
  return pairs
}

function wordsOf({ kind, content }: AuthoredSlide): string {
  return [kind, ...leavesOf(content).map(({ text }) => text)].join('\n')
}

/** Whether two slides say the same in the same form, with nothing that only a person would have added. */
function sameSlide(one: AuthoredSlide, other: AuthoredSlide): boolean {
  const plain = ({ clicks, notes, hidden }: AuthoredSlide): boolean => clicks && notes === undefined && hidden !== true
  return one.kind === other.kind && plain(one) && plain(other) && contentKey(one) === contentKey(other)
}

/** The content as its kind reads it, whatever the order of the fields and the line breaks in its texts. */
function contentKey({ kind, content }: AuthoredSlide): string {
  const read = kindOf(kind).schema.safeParse(content).data ?? content
  return JSON.stringify(sorted(withoutNo(read)))
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim()
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
