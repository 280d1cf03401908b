/** The lines by which a sentence may speak on a slide, from the fullest to the shortest. */
import { primaryLanguage } from '../../text/languages.js'
import { isSpaceless } from '../../text/script.js'
import { type Line, linesOfReading, type Reading } from './lines/reading.js'
import { readSpaced } from './lines/spaced.js'
import { readVerbLast } from './lines/verb-last.js'
import { readChinese } from './lines/zh.js'

export type { Line } from './lines/reading.js'

export interface LineContext {
  /** BCP 47. */
  lang: string
  /** The line above on the slide, which may name what a pronoun stands for. */
  before?: string
}

/** Each a contiguous piece of the sentence or a condensed one; none where the sentence says nothing that stands alone. */
export function linesOf(sentence: string, { lang, before }: LineContext): Line[] {
  const reading = readingOf(sentence, lang, before)
  return reading === undefined ? [] : linesOfReading(reading, sentence)
}

function readingOf(sentence: string, lang: string, before: string | undefined): Reading | undefined {
  if (VERB_LAST.has(primaryLanguage(lang))) return readVerbLast(sentence, lang, before)
  return isSpaceless(lang) ? readChinese(sentence, before) : readSpaced(sentence, lang, before)
}

/** Japanese and Korean: the claim stands at the sentence's end. */
const VERB_LAST: ReadonlySet<string> = new Set(['ja', 'ko'])
