/** Lines of sentences: each sentence offers several, and one of them at most is taken. */
import { emWidth } from '../../layout/metrics.js'
import type { Reading, Unit } from '../read/reading.js'
import { type Line, linesOf } from '../shape/lines.js'
import { wordsOfSpeech } from '../shape/lines/spaced-words.js'
import { isSpaceless } from '../../text/script.js'
import { sizeOf } from './budget.js'
import type { Offer } from './offer.js'

/** Em: a word without end is no line, however few its words. */
const WIDEST = 140

/** A line that only announces what stands behind its colon: “she told us one thing: …”. */
const ANNOUNCING = 0.4

/** “The town has many houses such as …”: names them behind what the line says. */
const NAMES_EXAMPLES =
  /^,?\s+(?:such as|including|namely|like|e\.g\.|wie (?:etwa|zum Beispiel)|darunter|nämlich|tels? que|telles? que|notamment|tales? como|como)\s/iu

/** So many times the words that the talk shows are looked at, by the weight of their sentences. */
const LOOKED_AT = 8

export function lineOffers({ units, lang }: Reading, budget: number): Offer[] {
  const least = leastWeight(units, LOOKED_AT * budget)
  return units.flatMap((unit, at) => {
    // A cell says little without its row, and stands in a table or beside the row's name.
    if (unit.type !== 'sentence' || unit.form === 'cell' || unit.weight < least) return []
    return waysToSay(unit.text, lang).map(({ text, alone }) => ({
      section: unit.section,
      at,
      units: [at],
      lines: [text],
      weight: unit.weight * alone,
      what: { type: 'line' as const, text },
    }))
  })
}

/** The weight from which on sentences have no more than the given words; never 0, which is no content. */
function leastWeight(units: readonly Unit[], most: number): number {
  const sentences = units.flatMap((unit) => (unit.type === 'sentence' && unit.weight > 0 ? [unit] : []))
  let left = most
  for (const { text, weight } of sentences.sort((a, b) => b.weight - a.weight)) {
    left -= sizeOf(text)
    if (left < 0) return weight
  }
  return Number.MIN_VALUE
}

/** “The law is a wide field: it covers …” claims something before the colon; “three reasons:” does not. */
function announcing(text: string, lang: string): number {
  return isSpaceless(lang) || wordsOfSpeech(lang).announces.test(text) ? ANNOUNCING : 1
}

/** Lines of a sentence that a slide can hold, the best first. */
export function waysToSay(sentence: string, lang: string): Line[] {
  return linesOf(sentence, { lang }).flatMap(({ text, alone }) => {
    if (emWidth(text) > WIDEST) return []
    const end = sentence.indexOf(text) + text.length
    const rest = sentence.includes(text) ? sentence.slice(end) : ''
    if (NAMES_EXAMPLES.test(rest)) return [{ text, alone: alone * ANNOUNCING }]
    return [{ text, alone: /^\s*[：:]/u.test(rest) ? alone * announcing(text, lang) : alone }]
  })
}
