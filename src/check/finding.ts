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

/** Kinds that show data: cells, bars and lines of code are looked up, not read out. */
const DATA = {
  table: ['表格', 'table'],
  chart: ['图表', 'chart'],
  code: ['代码', 'code'],
  formula: ['公式', 'formula'],
} as const

/** What a slide of data is called; undefined for slides of words. */
export function dataName({ kind }: DeckSlide, { say }: RuleContext): string | undefined {
  if (!(kind in DATA)) return undefined
  const [chinese, english] = DATA[kind as keyof typeof DATA]
  return say(chinese, english)
}
