/** All that an article offers for slides. */
import type { Reading } from '../read/reading.js'
import { chainOffers } from './chain-offers.js'
import { cueOffers } from './cue-offers.js'
import { formOffers } from './form-offers.js'
import { lineOffers } from './line-offers.js'
import type { Offer } from './offer.js'

/**
 * Every way to show something of the article that is content.
 *
 * @param budget words for all slides, in the units of `sizeOf`: of a text far longer, the lightest sentences offer no line.
 */
export function offersOf(reading: Reading, budget: number): Offer[] {
  const all = [...lineOffers(reading, budget), ...chainOffers(reading), ...formOffers(reading), ...cueOffers(reading)]
  return all.filter((offer) => isContent(offer, reading))
}

function isContent({ section, units }: Offer, reading: Reading): boolean {
  if (reading.chapters[section]?.aside !== undefined) return false
  return units.every((at) => {
    const unit = reading.units[at]
    return unit?.type !== 'sentence' || unit.weight > 0
  })
}
