/** What a rule finds, and what it looks at. */
import type { Article } from '../article/article.js'
import type { DeckSlide, Talk } from '../outline/deck.js'

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  /** The rule's name. */
  rule: string
  severity: Severity
  /** Id of the slide at fault; absent where the talk as a whole is. */
  slide?: string
  /** `file:line`, or the file where no line can be named. */
  place: string
  /** What is unfit. */
  message: string
  /** The way to mend it. */
  mend: string
}

/** A finding before its rule and place are written to it. */
export interface Found {
  severity: Severity
  slide?: DeckSlide
  message: string
  mend: string
}

export interface RuleContext {
  article: Article
  talk: Talk
  /** Seconds that each slide took in the last rehearsal, by its id; absent where nobody rehearsed. */
  rehearsal?: Record<string, number>
  /** Chooses between Chinese and English, after the article's language. */
  say: (chinese: string, english: string) => string
}

export interface Rule {
  name: string
  find: (context: RuleContext) => Found[]
}

/** `slide 3 “Title”`, for messages. */
export function slideName(slide: DeckSlide, { talk, say }: RuleContext): string {
  const number = talk.deck.slides.indexOf(slide) + 1
  return say(`第 ${number} 页“${slide.title}”`, `slide ${number} “${slide.title}”`)
}
