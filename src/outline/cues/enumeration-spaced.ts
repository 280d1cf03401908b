/** Enumerations in languages with spaces: “an interpreter, several compilers, a decompiler and a garbage collector”. */
import type { Cue } from './cue.js'
import { propose } from './cue.js'
import { textAt } from './cue.js'

/** Before the last item. */
const JOINS = 'and|or|as well as|und|oder|sowie|et|ou|ainsi que|y|o|así como|e|ou'
/** Three items or more: `a, b and c`, `a, b, c, und d`. */
const RUN = new RegExp(
  `(?<first>[^,;:()“”"]{3,90}),\\s(?<middle>(?:[^,;:()“”"]{3,60},\\s)*)(?<next>[^,;:()“”"]{3,60}?),?\\s(?:${JOINS})\\s(?<last>[^,;:.()“”"!?]{3,60})`,
  'iu',
)

/** The first item begins behind one of these: of the tools, such as hammers, comprises an interpreter. */
const LEAD =
  /(?:^|\s)(?:such as|including|includes?|comprises?|contains?|namely|like|is|are|was|were|has|have|of|for|with|from|by|to|in|on|as|between|through|use[ds]?|supports?|uses|von|für|mit|aus|über|durch|neben|ist|sind|umfasst|enthält|außerdem|wie|de|des|du|pour|avec|sont|est|comme|par|con|para|son|es|como|entre)\s(?=[^\s])/giu

const MOST_WORDS = 6
const LEAST_ITEMS = 3
const MOST_ITEMS = 8

/** The items of the first enumeration in a sentence; none where an item does not begin or end where it must. */
export function spacedItemsIn(sentence: string): string[] {
  const { first = '', middle = '', next = '', last = '' } = RUN.exec(sentence)?.groups ?? {}
  if (first === '') return []
  const inner = [...middle.split(/,\s/u), next].map((item) => item.trim()).filter((item) => item !== '')
  const typical = Math.max(...inner.map(wordsIn))
  const opening = firstItem(first, typical)
  const closing = lastItem(last, typical)
  const items = opening === undefined || closing === undefined ? [] : [opening, ...inner, closing]
  const isGood = (item: string): boolean => wordsIn(item) <= MOST_WORDS && /^[\p{L}\p{N}]/u.test(item)
  return items.length >= LEAST_ITEMS && items.length <= MOST_ITEMS && items.every(isGood) ? items : []
}

const wordsIn = (text: string): number => text.split(/\s+/u).length

/** What stands behind the last lead from which on it is about as long as the others. */
function firstItem(part: string, typical: number): string | undefined {
  const starts = [...part.matchAll(LEAD)].map((match) => match.index + match[0].length)
  const items = starts.map((at) => part.slice(at).trim()).filter((item) => wordsIn(item) <= typical + 2)
  if (items[0] !== undefined) return items[0]
  return wordsIn(part.trim()) <= typical + 1 ? part.trim() : undefined
}

/** The last item ends with its clause; where more follows, it is as long as the others at most. */
function lastItem(part: string, typical: number): string | undefined {
  const item = part.trim().replace(/\s(?:which|that|who|die|der|das|qui|que)\s.*$/iu, '')
  return wordsIn(item) <= typical + 2 ? item : undefined
}

/** Shown as a row of boxes where the items are short, else as points. */
export const spacedEnumeration: Cue = (passage) => {
  const items = spacedItemsIn(textAt(passage))
  if (items.length < LEAST_ITEMS || new Set(items.map((item) => item.toLowerCase())).size < items.length) return undefined
  const isShort = items.every((item) => wordsIn(item) <= 4)
  const heard = items.join(', ')
  if (isShort && items.length >= 4) return { count: 1, slides: [propose('features', { title: '', items }, heard)] }
  return { count: 1, slides: [propose('points', { title: '', items }, heard)] }
}
