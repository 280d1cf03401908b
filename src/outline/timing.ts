/** How long it takes to say something. */
import { countWords } from '../text/script.js'

/** A lecturer's pace in Chinese: between a news reader's 280 and careful reading at 180. */
export const CHARACTERS_PER_MINUTE = 220
/** A lecturer's pace in English and the like. */
export const WORDS_PER_MINUTE = 130

/** Seconds that it takes to speak a text, rounded up. */
export function speakingSeconds(text: string): number {
  const { characters, words } = countWords(text)
  return Math.ceil((characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE) * 60)
}

/** Time of a slide: that of its notes; where it has none, that of the words that it shows, which are then read out. */
export function slideSeconds(slide: { title: string; lines: readonly { text: string }[]; notes: string }): number {
  return speakingSeconds(
    slide.notes === '' ? [slide.title, ...slide.lines.map((line) => line.text)].join('\n') : slide.notes,
  )
}
