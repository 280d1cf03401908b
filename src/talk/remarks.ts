/** What is to be said to whoever loads a talk: what of the file did not come along, and why. */
import type { Article } from '../article/article.js'
import type { Bilingual } from '../article/errors.js'
import { missedMinutes } from '../outline/missed-minutes.js'
import { NOTHING_SHOWN, showsNothing } from '../outline/nothing-shown.js'
import type { Talk } from '../outline/deck.js'

/**
 * A sentence each, in the order in which they are to be told. `checkTalk` finds the same things with all else.
 *
 * @param minutesAsked somebody has just asked for the talk's minutes, and is told where they are missed.
 */
export function remarksOf(
  { templateRemarks = [], leftOut = [] }: Article,
  { deck }: Talk,
  { minutesAsked = false }: { minutesAsked?: boolean } = {},
): Bilingual[] {
  const missed = minutesAsked ? missedMinutes(deck) : undefined
  return [
    ...templateRemarks,
    ...leftOut.map(told),
    ...(showsNothing(deck) ? [NOTHING_SHOWN] : []),
    ...(missed === undefined ? [] : [told(missed)]),
  ]
}

function told({ what, mend }: { what: Bilingual; mend: Bilingual }): Bilingual {
  return { zh: `${what.zh}；${mend.zh}`, en: `${what.en}; ${mend.en}` }
}
