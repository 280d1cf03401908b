/** How many words a talk shows. */
import { countWords } from '../../text/script.js'

/**
 * What an audience reads beside what it hears: 80 characters a minute (40 words), a third of the 220 that a lecturer
 * speaks. That is about one slide of 100 characters in 75 seconds.
 */
const READ_A_MINUTE = 80

/** A short text is shown by half, and never by less than this, in the units of `sizeOf`. */
const LEAST = 300

/** Without a time of its own no talk is longer than this, in minutes. */
const LONGEST = 90

/** The size of a text: Han characters and kana count one, words of other scripts two. */
export function sizeOf(text: string): number {
  const { characters, words } = countWords(text)
  return characters + 2 * words
}

/**
 * Words for all slides together, in the units of `sizeOf`.
 *
 * @param size of the article's words.
 * @param minutes of the talk; without, an article is shown by half, as far as an hour and a half bears that.
 */
export function budgetFor(size: number, minutes: number = LONGEST): number {
  return Math.min(READ_A_MINUTE * minutes, Math.max(LEAST, size / 2))
}

/** Minutes in which an audience reads so many words, in the units of `sizeOf`. */
export function minutesToRead(size: number): number {
  return size / READ_A_MINUTE
}

/** No slide of a talk stands for less than this on average, in seconds. */
const SHORTEST = 45
/** A talk has at least so many slides besides its cover, however short. */
const LEAST_SLIDES = 6

/** As many slides as the minutes bear. */
export function mostSlides(minutes: number): number {
  return Math.max(LEAST_SLIDES, Math.floor((minutes * 60) / SHORTEST))
}
