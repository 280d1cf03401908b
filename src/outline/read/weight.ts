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

/** What speaks for a sentence, each from 0 to 1. */
export interface Signs {
  place: number
  echo: number
  central: number
  fresh: number
  claim: number
  figures: number
  definition: number
}

/**
 * A weight from 0 to 1 for each sentence, comparable within the article. Takes time in proportion to the text.
 *
 * @param sentences in the article's order, those of a chapter together.
 */
export function weightsOf(sentences: readonly Weighed[], subject: Subject): number[] {
  return signsOf(sentences, subject).map((signs, at) => {
    const { text, place } = sentences[at] ?? { text: '', place: { chapter: 0, paragraph: 0, sentence: 0, aside: true } }
    return place.aside === true ? 0 : Math.min(1, mixed(signs) * discountOf(text) * ROLE_FACTOR[place.role ?? 'body'])
  })
}

/** The signs that the weights are mixed of, for those who tell why. */
export function signsOf(sentences: readonly Weighed[], subject: Subject): Signs[] {
  const bags = sentences.map(({ text }) => termsOf(text))
  const told = sentences.flatMap(({ place }, at) => (place.aside === true ? [] : [at]))
  const rarity = rarityOf(told.map((at) => bags[at] ?? NOTHING))
  const places = placesOf(sentences, told)
  const echoes = echoesOf(sentences, bags, subject, rarity)
  const central = centralities(sentences, bags, told, rarity)
  const fresh = freshness(bags, told, rarity)
  return sentences.map(({ text }, at) => ({
    place: places[at] ?? 0,
    echo: echoes[at] ?? 0,
    central: central[at] ?? 0,
    fresh: fresh[at] ?? 0,
    claim: cueOfClaim(text),
    figures: figures(text),
    definition: definition(text),
  }))
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Shares of the mixture. They were set by hand after eleven articles whose messages somebody had written down; fitting
 * them to ten of these found no better ones for the eleventh.
 */
const MIX: Readonly<Signs> = {
  place: 0.43,
  echo: 0.13,
  central: 0.25,
  fresh: 0.07,
  claim: 0.16,
  figures: 0.1,
  definition: 0.05,
}
const SIGNS = ['place', 'echo', 'central', 'fresh', 'claim', 'figures', 'definition'] as const

function mixed(signs: Signs): number {
  return SIGNS.reduce((sum, sign) => sum + MIX[sign] * signs[sign], 0)
}

/** What a chapter's part in the article adds or takes: people show results and conclusions before the way to them. */
const ROLE_FACTOR: Readonly<Record<Role, number>> = {
  abstract: 1.1,
  thesis: 1.1,
  turn: 1.1,
  conclusion: 1.15,
  results: 1.1,
  goals: 1.1,
  'key points': 1.1,
  'board plan': 1.1,
  difficulties: 1.05,
  discussion: 1,
  limits: 1,
  procedure: 1,
  body: 1,
  introduction: 0.95,
  evaluation: 0.95,
  background: 0.9,
  method: 0.9,
}

/** What each place adds; they add up to 1. */
const PLACES = {
  opensChapter: 0.33,
  closesChapter: 0.15,
  opensParagraph: 0.07,
  opensArticle: 0.08,
  closesArticle: 0.07,
  /** The first of several chapters: an abstract, a lead, an introduction. */
  firstChapter: 0.3,
}

/** Sentences at the head of an article and at its end that are likely to say what it is about, and what follows. */
const EDGE = 4

/**
 * 0 to 1 by where each sentence stands. First sentences of paragraphs tell their topic most often, last ones next
 * (Baxendale 1958); of news and papers the first lines tell most.
 */
function placesOf(sentences: readonly Weighed[], told: readonly number[]): number[] {
  const places = sentences.map(() => 0)
  const at = (order: number): Place | undefined => sentences[told[order] ?? -1]?.place
  const first = at(0)?.chapter
  const isOnly = first === at(told.length - 1)?.chapter
  told.forEach((index, order) => {
    const place = at(order)
    if (place === undefined) return
    const before = at(order - 1)
    const opensChapter = before?.chapter !== place.chapter
    places[index] =
      (opensChapter ? PLACES.opensChapter : 0) +
      (at(order + 1)?.chapter !== place.chapter ? PLACES.closesChapter : 0) +
      (opensChapter || before?.paragraph !== place.paragraph ? PLACES.opensParagraph : 0) +
      (order < EDGE ? PLACES.opensArticle : 0) +
      (order >= told.length - EDGE ? PLACES.closesArticle : 0) +
      (place.chapter === first && !isOnly ? PLACES.firstChapter : 0)
  })
  return places
}

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
    return 0.75 * echo(bag, titleTerms, rarity) + 0.25 * echo(bag, own, rarity)
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
  const toWhole = scaled(sentences.map((_, at) => whole.cosine(bags[at] ?? NOTHING)))
  const toChapter = scaled(
    sentences.map(({ place }, at) => chapters.get(place.chapter)?.cosine(bags[at] ?? NOTHING) ?? 0),
  )
  return sentences.map((_, at) => 0.75 * (toWhole[at] ?? 0) + 0.25 * (toChapter[at] ?? 0))
}

/** So that the largest is 1. */
function scaled(values: readonly number[]): number[] {
  const most = values.reduce((best, value) => Math.max(best, value), 0)
  return values.map((value) => (most === 0 ? 0 : value / most))
}

/**
 * 0 to 1: how many of the terms that come back later the sentence brings up first. What introduces a term that the
 * article goes on to use says more than what uses it (position of the first occurrence: Witten et al. 1999, KEA).
 */
function freshness(
  bags: readonly ReadonlySet<string>[],
  told: readonly number[],
  rarity: (term: string) => number,
): number[] {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  for (const at of told) for (const term of bags[at] ?? NOTHING) counts.set(term, (counts.get(term) ?? 0) + 1)
  const raw = bags.map(() => 0)
  for (const at of told) {
    const bag = bags[at] ?? NOTHING
    let fresh = 0
    for (const term of bag) if (!seen.has(term) && (counts.get(term) ?? 0) > 1) fresh += rarity(term)
    for (const term of bag) seen.add(term)
    raw[at] = fresh / Math.sqrt(bag.size + 1)
  }
  return scaled(raw)
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
