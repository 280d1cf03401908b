/** How long it takes to say something. */
import { countWords } from '../text/script.js'

/** A lecturer's pace in Chinese: between a news reader's 280 and careful reading at 180. */
export const CHARACTERS_PER_MINUTE = 220
/** A lecturer's pace in English and the like. */
export const WORDS_PER_MINUTE = 130

/** Seconds that it takes to speak a text, not rounded: texts that follow each other take as long as all of them together. */
export function exactSeconds(text: string): number {
  const { characters, words } = countWords(text)
  return (characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE) * 60
}

/** Seconds that it takes to speak a text, rounded up. */
export function speakingSeconds(text: string): number {
  return wholeSeconds(exactSeconds(text))
}

/** Rounded up; sums of exact seconds end in errors of the sixteenth digit, which add no second. */
export function wholeSeconds(seconds: number): number {
  return Math.ceil(Number(seconds.toFixed(6)))
}
