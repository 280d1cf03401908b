/** What is to be said to whoever loads a talk: what of the file did not come along, and why. */
import type { Article } from '../article/article.js'
import type { Bilingual } from '../article/errors.js'
import { NOTHING_SHOWN, showsNothing } from '../outline/nothing-shown.js'
import type { Talk } from '../outline/deck.js'

/** A sentence each, in the order in which they are to be told. `checkTalk` finds the same things with all else. */
export function remarksOf({ templateRemarks = [], leftOut = [] }: Article, { deck }: Talk): Bilingual[] {
  return [
    ...templateRemarks,
    ...leftOut.map(({ what, mend }) => ({ zh: `${what.zh}；${mend.zh}`, en: `${what.en}; ${mend.en}` })),
    ...(showsNothing(deck) ? [NOTHING_SHOWN] : []),
  ]
}
