/** Chooses from what an article offers as much as the talk's minutes bear, with little of it said twice. */
import { countWords } from '../../text/script.js'
import { rarityOf, termsOf } from '../read/terms.js'
import type { Reading } from '../read/reading.js'
import type { Offer } from './offer.js'

export interface Budget {
  /** Words on slides, counted as `sizeOf` counts. */
  words: number
}

/** Han characters and kana count one, words of other scripts two. */
export function sizeOf(text: string): number {
  const { characters, words } = countWords(text)
  return characters + 2 * words
}

/** An audience reads some 80 characters a minute beside what it hears: a third of the 220 that are spoken. */
const READ_A_MINUTE = 80
const LEAST_WORDS = 300

export function budgetFor(minutes: number, articleSize: number): Budget {
  return { words: Math.min(READ_A_MINUTE * minutes, Math.max(LEAST_WORDS, articleSize / 2)) }
}

/** What a line costs besides its words: its share of a title. */
const OVERHEAD = { line: 4, slide: 12 }

/**
 * The chosen offers in the article's order. Greedy by what an offer adds over what it costs (a monotone submodular gain
 * under a knapsack: Lin and Bilmes 2010), each chapter's best first.
 */
export function choose(reading: Reading, offers: readonly Offer[], budget: Budget): Offer[] {
  const bags = reading.units.flatMap((unit) => (unit.type === 'sentence' ? [termsOf(unit.text)] : []))
  const rare = rarityOf(bags)
  const counts = new Map<string, number>()
  for (const bag of bags) for (const term of bag) counts.set(term, (counts.get(term) ?? 0) + 1)
  const P = (name: string, value: number): number => Number(process.env[name] ?? value)
  const ONCE = P('ONCE', 1), AGAIN = P('AGAIN', 0.12), POW = P('POW', 1), WPOW = P('WPOW', 1), OV = P('OV', 4)
  const candidates = offers.map((offer) => {
    const terms = [...new Set(offer.lines.flatMap((line) => [...termsOf(line)]))]
    const cost = offer.lines.reduce((sum, line) => sum + sizeOf(line), 0)
    return { offer, terms, cost: cost + (offer.what.type === 'line' ? OV : OVERHEAD.slide) }
  })
  const shown = new Map<string, number>()
  const gain = ({ offer, terms, cost }: (typeof candidates)[number]): number => {
    let all = 0
    let fresh = 0
    for (const term of terms) {
      const r = rare(term) * ((counts.get(term) ?? 0) <= 1 ? ONCE : 1)
      all += r
      fresh += r * AGAIN ** Math.min(2, shown.get(term) ?? 0)
    }
    const novelty = all === 0 ? AGAIN : fresh / all
    return fairness(offer) * offer.weight ** WPOW * (novelty ** P('NP', 1)) * (cost ** (1 - P('D', 1))) * (all ** P('D', 1))
  }
  const takenUnits = new Set<number>()
  const blocked = new Set<number>()
  const FS = P('FS', 0.5), FP = P('FP', 1)
  // Proportional fairness over sections and paragraphs.
  const sizes = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, size: number): void => void map.set(key, (map.get(key) ?? 0) + size)
  let total = 0
  reading.units.forEach((unit) => {
    const size = unit.type === 'sentence' ? sizeOf(unit.text) : unit.part.type === 'table' ? Math.min(100, sizeOf(unit.part.rows.flat().join(' '))) : 20
    total += size
    add(sizes, `s${unit.section}`, size)
    if (unit.type === 'sentence') add(sizes, unit.paragraph, size)
  })
  const spent = new Map<string, number>()
  const share = (key: string): number => Math.max(15, (budget.words * (sizes.get(key) ?? 0)) / total)
  const keysOf = (offer: Offer): string[] => [...new Set(offer.units.flatMap((at) => { const unit = reading.units[at]; return unit?.type === 'sentence' ? [unit.paragraph] : [] }))]
  const fairness = (offer: Offer): number => {
    const section = 1 / (1 + FS * (spent.get(`s${offer.section}`) ?? 0) / share(`s${offer.section}`))
    const paragraphs = keysOf(offer)
    const paragraph = paragraphs.length === 0 ? 1 : paragraphs.reduce((sum, key) => sum + 1 / (1 + FP * (spent.get(key) ?? 0) / share(key)), 0) / paragraphs.length
    return section * paragraph
  }
  const chosen: Offer[] = []
  let left = budget.words
  const take = (candidate: (typeof candidates)[number]): void => {
    chosen.push(candidate.offer)
    left -= candidate.cost
    add(spent, `s${candidate.offer.section}`, candidate.cost)
    for (const key of keysOf(candidate.offer)) add(spent, key, candidate.cost / keysOf(candidate.offer).length)
    for (const term of candidate.terms) shown.set(term, (shown.get(term) ?? 0) + 1)
    for (const unit of candidate.offer.units) takenUnits.add(unit)
    const { what } = candidate.offer
    if (what.type === 'line') linesTaken.set(candidate.offer.at, [...(linesTaken.get(candidate.offer.at) ?? []), what.text])
    else for (const unit of candidate.offer.units) blocked.add(unit)
  }
  const linesTaken = new Map<number, string[]>()
  const isFree = ({ offer }: (typeof candidates)[number]): boolean => {
    const { what } = offer
    if (what.type === 'line') {
      const at = offer.units[0] ?? -1
      if (blocked.has(at)) return false
      const before = linesTaken.get(at) ?? []
      return before.length < P('PER', 2) && !before.some((line) => overlaps(line, what.text))
    }
    if (what.type === 'chain' && chosen.some((one) => one.what.type === 'chain' && one.what.chain === what.chain)) return false
    return !offer.units.some((unit) => takenUnits.has(unit))
  }
  // Each chapter's own claim first.
  const best = new Map<number, (typeof candidates)[number]>()
  for (const candidate of candidates) {
    const before = best.get(candidate.offer.section)
    const rate = (one: (typeof candidates)[number]): number => gain(one) / one.cost ** 0.6
    if (candidate.cost < budget.words / 6 && (before === undefined || rate(candidate) > rate(before))) best.set(candidate.offer.section, candidate)
  }
  for (const candidate of [...best.values()].sort((a, b) => gain(b) - gain(a))) if (candidate.cost <= left && left > budget.words * P('FLOOR', 0.5)) take(candidate)
  // Lazy greedy: a gain only falls, so the head of the row needs to be weighed again alone.
  let row = candidates.map((candidate) => ({ candidate, rate: gain(candidate) / candidate.cost ** POW })).sort((a, b) => b.rate - a.rate)
  while (row.length > 0) {
    const head = row[0]
    if (head === undefined) break
    if (!isFree(head.candidate) || head.candidate.cost > left) {
      row = row.slice(1)
      continue
    }
    const rate = gain(head.candidate) / head.candidate.cost ** POW
    if (rate >= (row[1]?.rate ?? 0) - 1e-9) {
      if (rate <= 0) break
      take(head.candidate)
      row = row.slice(1)
    } else {
      head.rate = rate
      const place = row.findIndex((one, index) => index > 0 && one.rate <= rate)
      row.splice(0, 1)
      row.splice(place < 0 ? row.length : place - 1, 0, head)
    }
  }
  return chosen.sort((a, b) => a.at - b.at)
}

/** Whether two lines of a sentence say some of the same. */
function overlaps(one: string, other: string): boolean {
  const terms = termsOf(one)
  const shared = [...termsOf(other)].filter((term) => terms.has(term)).length
  return shared > 0.2 * Math.min(terms.size, termsOf(other).size)
}
