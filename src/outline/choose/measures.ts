/** What is measured of an article and its offers once, however often the talk is chosen again with fewer words. */
import type { Reading, Unit } from '../read/reading.js'
import { rarityOf, termsOf } from '../read/terms.js'
import { sizeOf } from './budget.js'
import type { Offer } from './offer.js'

/** About what a form is worth in words. */
const SIZE_OF_FORM = { table: 100, figure: 20, code: 20, formula: 20 }

/** Sizes are in the units of `sizeOf`. */
export class Measures {
  /** How rare a term is among the sentences, 0.15 to 1. */
  readonly rarity: (term: string) => number
  /** Of all words and forms, at least 1. */
  readonly size: number
  /** By the unit's index. */
  private readonly ofUnits: readonly number[]
  /** By `sectionKey` or the id of the paragraph. */
  private readonly ofParts = new Map<string, number>()
  private readonly terms = new Map<Offer, readonly string[]>()
  private readonly words = new Map<Offer, number>()
  private readonly paragraphs = new Map<Offer, readonly string[]>()

  constructor(readonly reading: Reading) {
    this.rarity = rarityOf(reading.units.flatMap((unit) => (unit.type === 'sentence' ? [termsOf(unit.text)] : [])))
    this.ofUnits = reading.units.map(sizeOfUnit)
    reading.units.forEach((unit, at) => {
      for (const key of keysOf(unit)) this.ofParts.set(key, this.ofPart(key) + this.ofUnit(at))
    })
    this.size = Math.max(
      1,
      this.ofUnits.reduce((sum, size) => sum + size, 0),
    )
  }

  ofUnit(at: number): number {
    return this.ofUnits[at] ?? 0
  }

  /** @param key `sectionKey` of a section, or the id of a paragraph. */
  ofPart(key: string): number {
    return this.ofParts.get(key) ?? 0
  }

  /** The words of an offer's lines. */
  wordsOf(offer: Offer): number {
    return kept(this.words, offer, () => offer.lines.reduce((sum, line) => sum + sizeOf(line), 0))
  }

  termsOf(offer: Offer): readonly string[] {
    return kept(this.terms, offer, () => [...new Set(offer.lines.flatMap((line) => [...termsOf(line)]))])
  }

  /** Ids of the paragraphs in which the offer's sentences stand. */
  paragraphsOf(offer: Offer): readonly string[] {
    return kept(this.paragraphs, offer, () => [
      ...new Set(
        offer.units.flatMap((at) => {
          const unit = this.reading.units[at]
          return unit?.type === 'sentence' ? [unit.paragraph] : []
        }),
      ),
    ])
  }
}

export const sectionKey = (section: number): string => `section ${section}`

function keysOf(unit: Unit): string[] {
  return unit.type === 'sentence' ? [sectionKey(unit.section), unit.paragraph] : [sectionKey(unit.section)]
}

function sizeOfUnit(unit: Unit): number {
  return unit.type === 'sentence' ? sizeOf(unit.text) : SIZE_OF_FORM[unit.part.type]
}

function kept<Value>(found: Map<Offer, Value>, offer: Offer, find: () => Value): Value {
  const before = found.get(offer)
  if (before !== undefined) return before
  const value = find()
  found.set(offer, value)
  return value
}
