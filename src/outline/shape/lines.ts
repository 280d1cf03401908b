/** The lines by which a sentence may speak on a slide, from the fullest to the shortest. */
import { isSpaceless } from '../../text/script.js'
import { type Line, linesOfReading } from './lines/reading.js'
import { readSpaced } from './lines/spaced.js'
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
  const reading = isSpaceless(lang) ? readChinese(sentence, before) : readSpaced(sentence, lang, before)
  return reading === undefined ? [] : linesOfReading(reading, sentence)
}
