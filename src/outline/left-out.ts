/** What a draft leaves in the notes, chapter by chapter, and why: for those who ask what is missing. */
import type { Article } from '../article/article.js'
import { waysToSay } from './choose/line-offers.js'
import type { DeckSlide } from './deck.js'
import { readArticle } from './read/read.js'
import type { Chapter, Reading, SentenceUnit } from './read/reading.js'
import { termsOf } from './read/terms.js'

/** Why a sentence stands on no slide. */
export type LeftOutReason =
  /** It is never content, or only leads to something. */
  | 'aside'
  /** Nothing of it stands by itself: it leans on the sentence before, or is too long for a line. */
  | 'no line'
  /** Most of its terms are on slides already. */
  | 'said already'
  /** Others add more in the talk's minutes. */
  | 'no room'

export interface ChapterLeftOut {
  heading?: string
  /** Why nothing of the chapter is content; absent for content. */
  aside?: string
  /** Sentences of which a slide shows something, and all. */
  shown: number
  all: number
  /** The sentence that weighs most of those that no slide shows. */
  heaviest?: { text: string; weight: number; reason: LeftOutReason }
}

/** From this share of its terms on, a sentence is said already. */
const MOSTLY = 0.7

/** Each chapter of the article in order. */
export function leftOutOf(article: Article, slides: readonly DeckSlide[]): ChapterLeftOut[] {
  const reading = readArticle(article)
  const lines = slides.flatMap((slide) => slide.lines)
  const shown = new Set(lines.flatMap(({ from }) => from))
  const terms = new Set(lines.flatMap(({ text }) => [...termsOf(text)]))
  return reading.chapters.map((chapter) => chapterOf(chapter, reading, shown, terms))
}

function chapterOf(
  { section, heading, aside }: Chapter,
  { units, lang }: Reading,
  shown: ReadonlySet<string>,
  terms: ReadonlySet<string>,
): ChapterLeftOut {
  const sentences = units.filter((unit): unit is SentenceUnit => unit.type === 'sentence' && unit.section === section)
  const left = sentences.filter(({ id }) => !shown.has(id))
  const [heaviest] = [...left].sort((a, b) => b.weight - a.weight)
  return {
    ...(heading !== undefined && { heading }),
    ...(aside !== undefined && { aside }),
    shown: sentences.length - left.length,
    all: sentences.length,
    ...(heaviest !== undefined && {
      heaviest: { text: heaviest.text, weight: heaviest.weight, reason: reasonFor(heaviest, lang, terms) },
    }),
  }
}

function reasonFor({ text, weight }: SentenceUnit, lang: string, terms: ReadonlySet<string>): LeftOutReason {
  if (weight === 0) return 'aside'
  if (waysToSay(text, lang).length === 0) return 'no line'
  const own = [...termsOf(text)]
  return own.filter((term) => terms.has(term)).length >= MOSTLY * own.length ? 'said already' : 'no room'
}
