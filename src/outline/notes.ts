/** Gives every sentence of the article to one slide, in order: who reads the notes has read the article. */
import type { ListedSentence } from './sentence-list.js'

export interface NotableSlide {
  standsForSentences: boolean
  /** Indexes of the sentences that its lines repeat, ascending. */
  cited: readonly number[]
  /** Index of its section. */
  section?: number
}

/**
 * For each sentence the index of the slide in whose notes it stands; never decreasing. A sentence that several slides
 * repeat stands with the first of them. One that none repeats goes to the slide before it of its section, else to the
 * next of its section, else to the slide before.
 *
 * @returns undefined where there is no slide at all.
 */
export function assignSentences(
  sentences: readonly ListedSentence[],
  slides: readonly NotableSlide[],
): number[] | undefined {
  if (slides.length === 0) return undefined
  const standing = slides.flatMap((slide, index) => (slide.standsForSentences ? [index] : []))
  if (standing.length === 0) return sentences.map(() => slides.length - 1)
  const chosen = new Map(longestRise(pairsOf(slides, standing)).map(({ sentence, slide }) => [sentence, slide]))
  return fillGaps(sentences, slides, standing, chosen)
}

interface Pair {
  sentence: number
  slide: number
}

/** What each slide repeats, by sentence; of one sentence the later slides first, so that a rise takes only one of them. */
function pairsOf(slides: readonly NotableSlide[], standing: readonly number[]): Pair[] {
  return standing
    .flatMap((slide) => (slides[slide]?.cited ?? []).map((sentence) => ({ sentence, slide })))
    .sort((a, b) => a.sentence - b.sentence || b.slide - a.slide)
}

/**
 * The longest selection of pairs in which the slides never go back (patience sorting). Of selections of one length it
 * keeps the one that ends with the earliest slide, so a sentence stands with the first slide that repeats it.
 */
function longestRise(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const before: number[] = []
  pairs.forEach((pair, at) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.slide ?? 0) <= pair.slide) low = middle + 1
      else high = middle
    }
    before[at] = tops[low - 1] ?? -1
    tops[low] = at
  })
  const rise: Pair[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) rise.push(pair)
  }
  return rise.reverse()
}

function fillGaps(
  sentences: readonly ListedSentence[],
  slides: readonly NotableSlide[],
  standing: readonly number[],
  chosen: ReadonlyMap<number, number>,
): number[] {
  const ahead = nextChosen(sentences.length, chosen)
  const assigned: number[] = []
  sentences.forEach(({ section }, at) => {
    const before = assigned.at(-1)
    const fixed = chosen.get(at)
    if (fixed !== undefined) return void assigned.push(fixed)
    const sameBefore =
      before !== undefined && (sentences[at - 1]?.section === section || slides[before]?.section === section)
    if (sameBefore) return void assigned.push(before)
    const after = ahead[at]
    const between = standing.filter((slide) => slide >= (before ?? 0) && slide <= (after?.slide ?? slides.length))
    const own = between.find((slide) => slides[slide]?.section === section)
    const next = after !== undefined && sentences[after.sentence]?.section === section ? after.slide : undefined
    assigned.push(own ?? next ?? before ?? between[0] ?? after?.slide ?? slides.length - 1)
  })
  return assigned
}

/** For each sentence the nearest one from it onwards that a slide repeats. */
function nextChosen(count: number, chosen: ReadonlyMap<number, number>): (Pair | undefined)[] {
  const ahead: (Pair | undefined)[] = Array.from({ length: count }, () => undefined)
  let next: Pair | undefined
  for (let sentence = count - 1; sentence >= 0; sentence--) {
    const slide = chosen.get(sentence)
    if (slide !== undefined) next = { sentence, slide }
    ahead[sentence] = next
  }
  return ahead
}
