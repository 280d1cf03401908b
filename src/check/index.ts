/** What makes a talk fit to be given: one file a rule. */
import type { Article } from '../article/article.js'
import type { Talk } from '../outline/deck.js'
import { altText } from './alt-text.js'
import { blurredPictures } from './blurred-pictures.js'
import { contrast } from './contrast.js'
import { density } from './density.js'
import { duplicateTitles } from './duplicate-titles.js'
import type { Finding, Rule, RuleContext } from './finding.js'
import { emptyPages } from './empty-pages.js'
import { leftOut } from './left-out.js'
import { longTitles } from './long-titles.js'
import { speaksChinese } from '../text/languages.js'
import { lostSentences } from './lost-sentences.js'
import { noRoom } from './no-room.js'
import { nothingShown } from './nothing-shown.js'
import { order } from './order.js'
import { overflow } from './overflow.js'
import { ownWords } from './own-words.js'
import { quotations } from './quotations.js'
import { rehearsal } from './rehearsal.js'
import { sameArrangement } from './same-arrangement.js'
import { smallText } from './small-text.js'
import { speakingTime } from './speaking-time.js'
import { template } from './template.js'
export type { Finding, Severity } from './finding.js'

/** In the order in which their findings about one slide are listed. */
export const RULES: readonly Rule[] = [
  nothingShown,
  lostSentences,
  overflow,
  noRoom,
  smallText,
  contrast,
  ownWords,
  quotations,
  order,
  duplicateTitles,
  density,
  longTitles,
  emptyPages,
  sameArrangement,
  altText,
  blurredPictures,
  speakingTime,
  rehearsal,
  template,
  leftOut,
]

/**
 * Everything unfit in a talk, in the order of its slides; what concerns the talk as a whole comes first.
 *
 * @param file path of the article as the user gave it.
 * @param taken seconds that each slide took in the last rehearsal, by its id.
 * @param locale of the person at the terminal, as `LANG` names it: the language of the messages where the article is
 * neither Chinese nor English.
 */
export function checkTalk(
  article: Article,
  talk: Talk,
  file: string,
  taken?: Record<string, number>,
  locale = '',
): Finding[] {
  const chinese = speaksChinese(article.lang, locale)
  const context: RuleContext = { article, talk, rehearsal: taken, say: (zh, en) => (chinese ? zh : en) }
  const position = (slide?: string) => talk.deck.slides.findIndex(({ id }) => id === slide)
  return RULES.flatMap(({ name, find }) =>
    find(context).map(({ severity, slide, message, mend }) => ({
      rule: name,
      severity,
      slide: slide?.id,
      place: placeOf(file, slide?.place),
      message,
      mend,
    })),
  ).sort((a, b) => position(a.slide) - position(b.slide))
}

function placeOf(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`
}
