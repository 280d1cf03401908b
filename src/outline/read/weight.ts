/**
 * How much each sentence of an article matters. A mixture of plain signs, none of which chooses well alone: where it
 * stands, whether it speaks of what title and headings name, how near it is to what its chapter is about, and whether its
 * words claim, define or count something (Edmundson 1969 joins place, title and cue words in the same way).
 */
import type { Role } from './role.js'
import { rarityOf, termsOf } from './terms.js'
import { cueOfClaim, definition, discountOf, figures } from './weight-cues.js'

/** Where a sentence stands; all counts from 0. */
export interface Place {
  /** Index of its chapter: the section of the article. */
  chapter: number
  /** Index of its paragraph within the chapter. */
  paragraph: number
  /** Index within the paragraph. */
  sentence: number
  /** What the chapter does in the article, where that is known. */
  role?: Role
  /** It is never content (`asidesOf`): weight 0, and nothing else is measured by it. */
  aside?: boolean
}

export interface Weighed {
  text: string
  place: Place
}

export interface Subject {
  title: string
  /** Heading of each chapter, by its index; undefined where it has none. */
  headings: readonly (string | undefined)[]
}

/**
 * A weight from 0 to 1 for each sentence, comparable within the article. Takes time in proportion to the text.
 *
 * @param sentences in the article's order, those of a chapter together.
 */
export function weightsOf(sentences: readonly Weighed[], subject: Subject): number[] {
  const bags = sentences.map(({ text }) => termsOf(text))
  const told = sentences.flatMap(({ place }, at) => (place.aside === true ? [] : [at]))
  const rarity = rarityOf(told.map((at) => bags[at] ?? NOTHING))
  const places = placesOf(sentences, told)
  const echoes = echoesOf(sentences, bags, subject, rarity)
  const central = centralities(sentences, bags, told, rarity)
  return sentences.map(({ text, place }, at) => {
    if (place.aside === true) return 0
    const sum =
      MIX.place * (places[at] ?? 0) +
      MIX.echo * (echoes[at] ?? 0) +
      MIX.central * (central[at] ?? 0) +
      MIX.claim * cueOfClaim(text) +
      MIX.figures * figures(text) +
      MIX.definition * definition(text)
    return Math.min(1, (sum / TOTAL) * discountOf(text) * ROLE_FACTOR[place.role ?? 'body'])
  })
}

const NOTHING: ReadonlySet<string> = new Set()

/** Shares of the mixture, tuned together on articles whose message somebody had written down. */
const MIX = { place: 0.25, echo: 0.2, central: 0.3, claim: 0.12, figures: 0.08, definition: 0.05 }
const TOTAL = Object.values(MIX).reduce((sum, share) => sum + share, 0)

/** What a chapter's part in the article adds or takes: people show results and conclusions before the way to them. */
const ROLE_FACTOR: Readonly<Record<Role, number>> = {
  abstract: 1.1,
  conclusion: 1.15,
  results: 1.1,
  discussion: 1,
  limits: 1,
  goals: 1.1,
  'key points': 1.1,
  difficulties: 1.05,
  procedure: 1,
  'board plan': 1.1,
  evaluation: 0.95,
  introduction: 0.95,
  background: 0.9,
  method: 0.9,
  body: 1,
}

/**
 * 0 to 1 by where each sentence stands: first of the article, last of it, first or last of its chapter, first of its
 * paragraph (Baxendale 1958: topic sentences stand first in 85 % of paragraphs, last in 7 %).
 */
function placesOf(sentences: readonly Weighed[], told: readonly number[]): number[] {
  const places = sentences.map(() => 0)
  const lastChapter = sentences[told.at(-1) ?? -1]?.place.chapter
  const at = (index: number | undefined): Place | undefined =>
    index === undefined ? undefined : sentences[index]?.place
  told.forEach((index, order) => {
    const place = at(index)
    if (place === undefined) return
    const before = at(told[order - 1])
    const after = at(told[order + 1])
    const opensParagraph = before?.chapter !== place.chapter || before.paragraph !== place.paragraph
    const closesParagraph = after?.chapter !== place.chapter || after.paragraph !== place.paragraph
    const opensChapter = before?.chapter !== place.chapter
    const closesChapter = after?.chapter !== place.chapter
    const ends = place.chapter === lastChapter && order >= told.length - END
    places[index] = Math.max(
      opensChapter ? 0.8 : 0,
      closesChapter ? 0.6 : 0,
      order < START ? 0.7 : 0,
      ends ? 0.7 : 0,
      opensParagraph ? 0.6 : 0,
      closesParagraph ? 0.3 : 0,
    )
  })
  return places
}

/** Sentences at the head of an article and at its end that are likely to say what it is about, and what follows. */
const START = 4
const END = 4

/** 0 to 1: how much of the rare terms of title and headings the sentence holds (Edmundson 1969: the title method). */
function echoesOf(
  sentences: readonly Weighed[],
  bags: readonly ReadonlySet<string>[],
  { title, headings }: Subject,
  rarity: (term: string) => number,
): number[] {
  const titleTerms = termsOf(title)
  const chapterTerms = headings.map((heading) => (heading === undefined ? NOTHING : termsOf(heading)))
  return sentences.map(({ place }, at) => {
    const bag = bags[at] ?? NOTHING
    const own = chapterTerms[place.chapter] ?? NOTHING
    return 0.5 * echo(bag, titleTerms, rarity) + 0.5 * echo(bag, own, rarity)
  })
}

/** Half of the terms of a heading is as much as a sentence can be asked to say again. */
const ENOUGH = 0.5

function echo(bag: ReadonlySet<string>, terms: ReadonlySet<string>, rarity: (term: string) => number): number {
  let all = 0
  let shared = 0
  for (const term of terms) {
    const weight = rarity(term)
    all += weight
    if (bag.has(term)) shared += weight
  }
  return all === 0 ? 0 : Math.min(1, shared / (ENOUGH * all))
}

/**
 * 0 to 1: how near a sentence is to what its chapter and the article speak of, by the cosine with the sum of their
 * sentences over terms weighted by rarity (Radev et al. 2004: centroid-based summarization). One pass over the text.
 */
function centralities(
  sentences: readonly Weighed[],
  bags: readonly ReadonlySet<string>[],
  told: readonly number[],
  rarity: (term: string) => number,
): number[] {
  const whole = new Centroid(rarity)
  const chapters = new Map<number, Centroid>()
  for (const at of told) {
    const bag = bags[at] ?? NOTHING
    const chapter = sentences[at]?.place.chapter ?? 0
    const centroid = chapters.get(chapter) ?? new Centroid(rarity)
    chapters.set(chapter, centroid)
    whole.add(bag)
    centroid.add(bag)
  }
  const raw = sentences.map(({ place }, at) => {
    const bag = bags[at] ?? NOTHING
    return 0.5 * whole.cosine(bag) + 0.5 * (chapters.get(place.chapter)?.cosine(bag) ?? 0)
  })
  const most = told.reduce((best, at) => Math.max(best, raw[at] ?? 0), 0)
  return raw.map((value) => (most === 0 ? 0 : Math.min(1, value / most)))
}

/** The sum of sentences as vectors of rare terms. */
class Centroid {
  private readonly sums = new Map<string, number>()
  private squares: number | undefined

  constructor(private readonly rarity: (term: string) => number) {}

  add(bag: ReadonlySet<string>): void {
    for (const term of bag) this.sums.set(term, (this.sums.get(term) ?? 0) + this.rarity(term))
    this.squares = undefined
  }

  cosine(bag: ReadonlySet<string>): number {
    this.squares ??= [...this.sums.values()].reduce((sum, value) => sum + value * value, 0)
    let product = 0
    let own = 0
    for (const term of bag) {
      const weight = this.rarity(term)
      product += weight * (this.sums.get(term) ?? 0)
      own += weight * weight
    }
    return own === 0 || this.squares === 0 ? 0 : product / Math.sqrt(own * this.squares)
  }
}
