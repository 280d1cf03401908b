/** What an offer adds to what is chosen already. */
import { type Measures, sectionKey } from './measures.js'
import type { Offer } from './offer.js'

/** A term that is shown already counts so much the second time, its square the third. */
const AGAIN = 0.12

/** How fast a section and a paragraph that have had their share of the words give way to others. */
const GIVES_WAY = { section: 0.5, paragraph: 1 }

/** A share of less than this counts as this, in the units of `sizeOf`. */
const LEAST_SHARE = 15

/** A slide of a form says nothing more where so much of it is shown. */
const SAID = 0.6

/** A sentence of this size says more than one thing, in the units of `sizeOf`: a usual one has 40 to 50. */
const LONG_SENTENCE = 120
/** A further line of it has at most this share of its terms in common with what is shown of it. */
const NEW_PART = 0.3
/** So many offers show a sentence, the slide of its form among them. */
const MOST_PARTS = 2

/** Keeps what is shown, and weighs offers against it. */
export class Gains {
  private readonly shown = new Map<string, number>()
  /** What is shown of each sentence, by its index. */
  private readonly told = new Map<number, Offer[]>()
  private readonly chains = new Set<object>()
  private readonly spent = new Map<string, number>()

  /** @param budget words for all slides, in the units of `sizeOf`. */
  constructor(
    private readonly measures: Measures,
    private readonly budget: number,
  ) {}

  /** Weight times the rare terms that are new, less where its section and paragraph have had their share. */
  of(offer: Offer): number {
    let fresh = 0
    for (const term of this.measures.termsOf(offer))
      fresh += this.measures.rarity(term) * AGAIN ** Math.min(2, this.shown.get(term) ?? 0)
    return offer.weight * fresh * this.fairness(offer)
  }

  /** Whether none of its sentences is shown already. */
  isFree(offer: Offer): boolean {
    const { units, what } = offer
    if (what.type === 'chain' && this.chains.has(what.chain)) return false
    if (what.type !== 'line' && what.type !== 'form' && this.isSaid(offer)) return false
    if (what.type === 'line') return this.isNewPart(offer)
    return !units.some((unit) => this.told.has(unit))
  }

  /** Whether a line shows what nothing shows of its sentence: a long sentence has more than one thing to say. */
  private isNewPart(offer: Offer): boolean {
    return offer.units.every((unit) => {
      const told = this.told.get(unit)
      if (told === undefined) return true
      if (told.length >= MOST_PARTS || this.measures.ofUnit(unit) < LONG_SENTENCE) return false
      const shown = new Set(told.flatMap((other) => this.measures.termsOf(other)))
      return this.shareIn(offer, (term) => shown.has(term)) <= NEW_PART
    })
  }

  /** Share of an offer's rare terms that pass a test, 0 to 1. */
  private shareIn(offer: Offer, test: (term: string) => boolean): number {
    let all = 0
    let passed = 0
    for (const term of this.measures.termsOf(offer)) {
      const rarity = this.measures.rarity(term)
      all += rarity
      if (test(term)) passed += rarity
    }
    return all === 0 ? 1 : passed / all
  }

  /** Whether nearly all of its rare terms are shown already: an abstract counts the same steps as the introduction. */
  private isSaid(offer: Offer): boolean {
    return this.shareIn(offer, (term) => this.shown.has(term)) > SAID
  }

  take(offer: Offer, cost: number): void {
    for (const term of this.measures.termsOf(offer)) add(this.shown, term, 1)
    for (const unit of offer.units) this.told.set(unit, [...(this.told.get(unit) ?? []), offer])
    if (offer.what.type === 'chain') this.chains.add(offer.what.chain)
    const paragraphs = this.measures.paragraphsOf(offer)
    add(this.spent, sectionKey(offer.section), cost)
    for (const key of paragraphs) add(this.spent, key, cost / paragraphs.length)
  }

  private fairness(offer: Offer): number {
    const paragraphs = this.measures.paragraphsOf(offer)
    const way = (key: string, rate: number): number => 1 / (1 + (rate * (this.spent.get(key) ?? 0)) / this.share(key))
    const section = way(sectionKey(offer.section), GIVES_WAY.section)
    if (paragraphs.length === 0) return section
    const sum = paragraphs.reduce((all, key) => all + way(key, GIVES_WAY.paragraph), 0)
    return (section * sum) / paragraphs.length
  }

  /** Share of the article's words that the units hold, 0 to 1. */
  shareOfUnits(units: readonly number[]): number {
    return [...new Set(units)].reduce((sum, at) => sum + this.measures.ofUnit(at), 0) / this.measures.size
  }

  /** Words that a section would have by its length, in the units of `sizeOf`. */
  shareOf(section: number): number {
    return this.share(sectionKey(section))
  }

  /** Words that a section or a paragraph would have by its length. */
  private share(key: string): number {
    return Math.max(LEAST_SHARE, (this.budget * this.measures.ofPart(key)) / this.measures.size)
  }
}

function add(map: Map<string, number>, key: string, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount)
}
