/**
 * Chooses from what an article offers as much as the talk's minutes bear, with little of it said twice: each chapter's own
 * claim first, then again and again what adds most for its words.
 */
import type { Reading } from '../read/reading.js'
import { Gains } from './gain.js'
import { Measures } from './measures.js'
import type { Offer } from './offer.js'

/** An offer with what it costs. */
export interface Candidate {
  offer: Offer
  /** Size of its words, with its share of a title. */
  cost: number
}

/** Words that a line or a slide of its own needs besides its own; the first line of a section needs a title. */
const OVERHEAD = { line: 5, slide: 16, firstLine: 14 }

/** However few its words, a slide stands a while: half a minute, in which so much is read. */
const LEAST_SLIDE = 60

/**
 * Chains are chosen before single lines, since a text leans on what it counts: until this share of the words is used, and
 * more where the talk shows more of the article.
 */
const FOR_CHAINS = 0.35
/** Of questions and answers, these are the talk. */
const FOR_ANSWERS = 0.8
/** The exponent of cost by which chains are compared: above 1, of two ways to show one the shorter wins unless the fuller says much more. */
const FOR_FULLER = 1.15
/** Fewer members than this are two sentences rather than a row. */
const LEAST_MEMBERS = 3
/** Then each chapter gets its own claim, until so much more is used. */
const FOR_CHAPTERS = 0.3
/** The claim of a chapter below another counts so much less with each level. */
const DEEPER = 0.5
/** No single claim of a chapter may take more of the words. */
const MOST_FOR_ONE = 1 / 6
/** A chain may have so many times the words that its sentences would have by their length. */
const MOST_OF_CHAIN = 1
/** What a slide holds, in the units of `sizeOf`. */
const A_SLIDE = 120
/** A chapter's own claim may be so many times longer than the chapter's share: of short ones not each has one. */
const MOST_OF_SHARE = 1

/**
 * The chosen offers in the article's order.
 *
 * Greedy by gain over cost: the gain is submodular, so that this comes near the best choice (Lin and Bilmes 2010), and a
 * gain only falls, so that only the best so far needs to be weighed again (Minoux 1978).
 *
 * @param budget words for all slides, in the units of `sizeOf`.
 * @param measures of the reading; whoever chooses more than once hands the same in.
 */
export function choose(
  reading: Reading,
  offers: readonly Offer[],
  budget: number,
  measures: Measures = new Measures(reading),
): Offer[] {
  const chosen = choice(offers, budget, measures)
  const needless = new Set(chosen.filter((offer) => isShownBelow(offer, chosen, reading)))
  if (needless.size === 0) return chosen
  // Their words are free for others.
  const again = choice(
    offers.filter((offer) => !needless.has(offer)),
    budget,
    measures,
  )
  return again.filter((offer) => !isShownBelow(offer, again, reading))
}

/** Names of headings alone say nothing more where lines of each of them follow, labelled by the same names. */
function isShownBelow({ what }: Offer, offers: readonly Offer[], { units }: Reading): boolean {
  if (what.type !== 'chain' || what.chain.form !== 'headings' || what.texts.some((text) => text !== undefined))
    return false
  const sections = what.chain.members.map(({ unit }) => units[unit]?.section)
  return sections.every((section) => offers.some((offer) => offer.section === section && offer.what.type === 'line'))
}

function choice(offers: readonly Offer[], budget: number, measures: Measures): Offer[] {
  const { reading, size } = measures
  const gains = new Gains(measures, budget)
  const chosen: Offer[] = []
  let left = budget
  const withLines = new Set<number>()
  const take = ({ offer, cost }: Candidate): void => {
    chosen.push(offer)
    if (offer.what.type === 'line') withLines.add(offer.section)
    left -= cost
    gains.take(offer, cost)
  }
  const candidates = offers.map((offer) => ({ offer, cost: costOf(offer, measures) }))
  const bearsAll = size <= budget
  const forChains = reading.kind === 'questions' ? FOR_ANSWERS : chainsShare(budget / size)
  for (const chain of chainsByRate(candidates, gains, bearsAll ? undefined : SCHEMES, budget))
    if (left > budget * (1 - forChains) && chain.cost <= left && gains.isFree(chain.offer)) take(chain)
  for (const claim of claimsOfChapters(reading, candidates, gains, budget))
    if (left > budget * Math.max(0, 1 - forChains - FOR_CHAPTERS) && claim.cost <= left && gains.isFree(claim.offer))
      take(claim)
  const queue = new Queue(
    candidates.map((candidate) => ({
      candidate,
      rate: gains.of(candidate.offer) / candidate.cost,
    })),
  )
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const { candidate } = best
    if (candidate.cost > left || !gains.isFree(candidate.offer)) continue
    const opensSlide = candidate.offer.what.type === 'line' && !withLines.has(candidate.offer.section)
    const rate = gains.of(candidate.offer) / (candidate.cost + (opensSlide ? OVERHEAD.firstLine : 0))
    if (rate <= 0) continue
    if (rate < queue.best()) queue.push({ candidate, rate })
    else take(candidate)
  }
  return chosen.sort((a, b) => a.at - b.at)
}

function costOf(offer: Offer, measures: Measures): number {
  const words = measures.wordsOf(offer)
  return offer.what.type === 'line' ? words + OVERHEAD.line : Math.max(LEAST_SLIDE, words + OVERHEAD.slide)
}

/** Cues whose slide shows how a passage is built; its sentences are not to be taken one by one. */
const SCHEMES: ReadonlySet<string> = new Set([
  'demands',
  'chronology',
  'two sides',
  'old and new',
  'consequences',
  'interview',
  'headed paragraphs',
  'saying',
])

/**
 * Chains of several members and schemes, what adds most for its words first.
 *
 * @param schemes names of cues; all where the words bear the whole text, so that each passage can have its form.
 */
function chainsByRate(
  candidates: readonly Candidate[],
  gains: Gains,
  schemes: ReadonlySet<string> | undefined,
  budget: number,
): Candidate[] {
  return candidates
    .flatMap((candidate) => {
      const { what } = candidate.offer
      const isScheme =
        what.type === 'chain'
          ? what.heads.length >= LEAST_MEMBERS && what.chain.form !== 'headings'
          : what.type === 'cue' && (schemes === undefined || schemes.has(what.cue))
      return isScheme &&
        candidate.cost <=
          Math.max(A_SLIDE, budget * Math.max(MOST_FOR_ONE, MOST_OF_CHAIN * gains.shareOfUnits(candidate.offer.units)))
        ? [{ candidate, rate: gains.of(candidate.offer) / candidate.cost ** FOR_FULLER }]
        : []
    })
    .sort((a, b) => b.rate - a.rate)
    .map(({ candidate }) => candidate)
}

/** The best of each chapter, the best of all first. A larger offer may win here, since it says more at once. */
function claimsOfChapters(
  { chapters }: Reading,
  candidates: readonly Candidate[],
  gains: Gains,
  budget: number,
): Candidate[] {
  const top = Math.min(...chapters.map(({ level }) => level))
  const best = new Map<number, { candidate: Candidate; worth: number }>()
  for (const candidate of candidates) {
    const share = gains.shareOf(candidate.offer.section)
    if (candidate.cost > Math.min(budget * MOST_FOR_ONE, share * MOST_OF_SHARE)) continue
    const depth = (chapters[candidate.offer.section]?.level ?? top) - top
    const worth = (gains.of(candidate.offer) / candidate.cost ** 0.6) * DEEPER ** depth
    const before = best.get(candidate.offer.section)
    if (before === undefined || worth > before.worth) best.set(candidate.offer.section, { candidate, worth })
  }
  return [...best.values()].sort((a, b) => b.worth - a.worth).map(({ candidate }) => candidate)
}

interface Entry {
  candidate: Candidate
  rate: number
}

/** A heap, the highest rate first; of equal rates the one that stands first in the article. */
class Queue {
  private readonly heap: Entry[] = []

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.push(entry)
  }

  /** The highest rate in it; 0 where it is empty. */
  best(): number {
    return this.heap[0]?.rate ?? 0
  }

  push(entry: Entry): void {
    let at = this.heap.push(entry) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isBefore(at, parent)) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): Entry | undefined {
    const [first] = this.heap
    const last = this.heap.pop()
    if (last === undefined || this.heap.length === 0) return first
    this.heap[0] = last
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = right < this.heap.length && this.isBefore(right, left) ? right : left
      if (child >= this.heap.length || !this.isBefore(child, at)) return first
      this.swap(at, child)
      at = child
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]]
    if (a === undefined || b === undefined) return false
    return a.rate > b.rate || (a.rate === b.rate && a.candidate.offer.at < b.candidate.offer.at)
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]]
    if (a === undefined || b === undefined) return
    this.heap[one] = b
    this.heap[other] = a
  }
}

/** @param shown what share of the article's words the talk shows. */
function chainsShare(shown: number): number {
  return shown >= 1 ? 1 : FOR_CHAINS + shown ** 2
}
