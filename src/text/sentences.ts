/** A paragraph as sentences. No character is lost: the sentences joined are the paragraph. */
import { isSpaceless } from './script.js'
import { splitSpaceless } from './sentences-cjk.js'
import { splitSpaced } from './sentences-spaced.js'

/**
 * Splits a paragraph of one language into sentences. White space between two sentences stays at the end of the first.
 *
 * @param lang BCP 47; Chinese and Japanese are split by their marks, all others by Unicode's rules (UAX #29).
 */
export function splitSentences(paragraph: string, lang: string): string[] {
  if (paragraph.trim() === '') return paragraph === '' ? [] : [paragraph]
  return isSpaceless(lang) ? splitSpaceless(paragraph) : splitSpaced(paragraph, lang)
}
