/** What an offer adds to what is chosen already. */
import type { Reading, Unit } from '../read/reading.js'
import { rarityOf, termsOf } from '../read/terms.js'
import { sizeOf } from './budget.js'
import type { Offer } from './offer.js'

/** A term that is shown already counts so much the second time, its square the third. */
const AGAIN = 0.12

/** How fast a section and a paragraph that have had their share of the words give way to others. */
const GIVES_WAY = { section: 0.5, paragraph: 1 }

/** A share of less than this counts as this, in the units of `sizeOf`. */
const LEAST_SHARE = 15

/** About what a form is worth in words. */
const SIZE_OF_FORM = { table: 100, figure: 20, code: 20, formula: 20 }

/** A slide of a form says nothing more where so much of it is shown. */
const SAID = 0.6

/** Keeps what is shown, and weighs offers against it. */
export class Gains {
  private readonly rarity: (term: string) => number
  private readonly terms = new Map<Offer, readonly string[]>()
  private readonly paragraphs = new Map<Offer, readonly string[]>()
  private readonly shown = new Map<string, number>()
  private readonly blocked = new Set<number>()
  private readonly chains = new Set<object>()
  private readonly sizes = new Map<string, number>()
  private readonly spent = new Map<string, number>()
  /** Of the article's words and forms. */
  readonly size: number

  constructor(
    private readonly reading: Reading,
    private readonly budget: number,
  ) {
    this.rarity = rarityOf(reading.units.flatMap((unit) => (unit.type === 'sentence' ? [termsOf(unit.text)] : [])))
    let total = 0
    for (const unit of reading.units) {
      const size = sizeOfUnit(unit)
      total += size
      for (const key of keysOf(unit)) add(this.sizes, key, size)
    }
    this.size = Math.max(1, total)
  }

  /** Weight times the rare terms that are new, less where its section and paragraph have had their share. */
  of(offer: Offer): number {
    const fresh = this.termsOf(offer).reduce(
      (sum, term) => sum + this.rarity(term) * AGAIN ** Math.min(2, this.shown.get(term) ?? 0),
      0,
    )
    return offer.weight * fresh * this.fairness(offer)
  }

  /** Whether none of its sentences is shown already. */
  isFree(offer: Offer): boolean {
    const { units, what } = offer
    if (what.type === 'chain' && this.chains.has(what.chain)) return false
    if (what.type !== 'line' && what.type !== 'form' && this.isSaid(offer)) return false
    return !units.some((unit) => this.blocked.has(unit))
  }

  /** Whether nearly all of its rare terms are shown already: an abstract counts the same steps as the introduction. */
  private isSaid(offer: Offer): boolean {
    let all = 0
    let shown = 0
    for (const term of this.termsOf(offer)) {
      const rarity = this.rarity(term)
      all += rarity
      if (this.shown.has(term)) shown += rarity
    }
    return shown > SAID * all
  }

  take(offer: Offer, cost: number): void {
    for (const term of this.termsOf(offer)) add(this.shown, term, 1)
    for (const unit of offer.units) this.blocked.add(unit)
    if (offer.what.type === 'chain') this.chains.add(offer.what.chain)
    const paragraphs = this.paragraphsOf(offer)
    add(this.spent, sectionKey(offer.section), cost)
    for (const key of paragraphs) add(this.spent, key, cost / paragraphs.length)
  }

  private termsOf(offer: Offer): readonly string[] {
    const known = this.terms.get(offer)
    if (known !== undefined) return known
    const terms = [...new Set(offer.lines.flatMap((line) => [...termsOf(line)]))]
    this.terms.set(offer, terms)
    return terms
  }

  private fairness(offer: Offer): number {
    const paragraphs = this.paragraphsOf(offer)
    const way = (key: string, rate: number): number => 1 / (1 + (rate * (this.spent.get(key) ?? 0)) / this.share(key))
    const section = way(sectionKey(offer.section), GIVES_WAY.section)
    if (paragraphs.length === 0) return section
    const sum = paragraphs.reduce((all, key) => all + way(key, GIVES_WAY.paragraph), 0)
    return (section * sum) / paragraphs.length
  }

  /** Share of the article's words that the units hold, 0 to 1. */
  shareOfUnits(units: readonly number[]): number {
    const sizes = [...new Set(units)].map((at) => {
      const unit = this.reading.units[at]
      return unit === undefined ? 0 : sizeOfUnit(unit)
    })
    return sizes.reduce((sum, size) => sum + size, 0) / this.size
  }

  /** Words that a section would have by its length, in the units of `sizeOf`. */
  shareOf(section: number): number {
    return this.share(sectionKey(section))
  }

  /** Words that a section or a paragraph would have by its length. */
  private share(key: string): number {
    return Math.max(LEAST_SHARE, (this.budget * (this.sizes.get(key) ?? 0)) / this.size)
  }

  private paragraphsOf(offer: Offer): readonly string[] {
    const known = this.paragraphs.get(offer)
    if (known !== undefined) return known
    const keys = offer.units.flatMap((at) => {
      const unit = this.reading.units[at]
      return unit?.type === 'sentence' ? [unit.paragraph] : []
    })
    const paragraphs = [...new Set(keys)]
    this.paragraphs.set(offer, paragraphs)
    return paragraphs
  }
}

const sectionKey = (section: number): string => `section ${section}`

function keysOf(unit: Unit): string[] {
  return unit.type === 'sentence' ? [sectionKey(unit.section), unit.paragraph] : [sectionKey(unit.section)]
}

function sizeOfUnit(unit: Unit): number {
  return unit.type === 'sentence' ? sizeOf(unit.text) : SIZE_OF_FORM[unit.part.type]
}

function add(map: Map<string, number>, key: string, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount)
}
