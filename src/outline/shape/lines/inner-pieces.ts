/** Long clauses cut where no mark parts them: before a second thing that is done, and before what only adds to a thing. */
import type { Piece } from './pieces.js'
import { hasPredicate, type Words } from './spaced-words.js'

/** Words of a clause that a line holds whole. */
const LONG = 14
/** Words that stand before a cut at the least, and behind it. */
const LEAST = { before: 4, behind: 3 }
/** A relative clause is left off only where much is said without it. */
const LEAST_BEFORE_RELATIVE = 9

/** “a browser that runs on phones”: what is one of many is known without the relative clause. */
const ADDED_TO_ONE =
  /(?<=\b(?:an?|one|some|several|many|two|three|four|five)\s(?:[\p{L}\p{N}’'“”"-]+\s){1,8}?[\p{L}\p{N}’'“”"-]+)\s(?=(?:that|which|who|whereby|where)\s)/giu

/** “… and offers a free API”, “… and the town paid for it”. */
const JOINED = /\s(?=(?:and|und|et|y)\s)/giu

/** The pieces of a clause; itself where it is short or nothing in it may go. */
export function innerPieces(piece: Piece, words: Words): Piece[] {
  if (countOf(piece.text) <= LONG) return [piece]
  const cuts = [
    ...[...piece.text.matchAll(ADDED_TO_ONE)].flatMap(({ index }) =>
      countOf(piece.text.slice(0, index)) < LEAST_BEFORE_RELATIVE ? [] : [index],
    ),
    ...[...piece.text.matchAll(JOINED)].flatMap(({ index }) => (joinsClause(piece.text, index, words) ? [index] : [])),
  ]
  const good = [...new Set(cuts)].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let start = 0
  for (const at of good) {
    if (countOf(piece.text.slice(start, at)) < LEAST.before || countOf(piece.text.slice(at)) < LEAST.behind) continue
    pieces.push(part(piece, start, at, ''))
    start = at + 1
  }
  pieces.push(part(piece, start, piece.text.length, piece.mark))
  return pieces
}

function part({ text, start }: Piece, from: number, to: number, mark: string): Piece {
  return { text: text.slice(from, to), start: start + from, end: start + to, mark }
}

/** Whether behind the conjunction something is done, by the same or by another; “to find and keep” is one deed. */
function joinsClause(text: string, at: number, words: Words): boolean {
  const { verb } = words
  const behind = text.slice(at + 1).replace(/^\p{L}+\s(?:(?:also|then|thus|therefore|auch|dann|aussi)\s)?/u, '')
  const [first = ''] = behind.split(/\s+/u, 1)
  const [, last = ''] = /(\S+)$/u.exec(text.slice(0, at)) ?? []
  if (isVerb(last, verb)) return false
  if (
    /(?:s|ed)$|^(?:is|are|was|were|has|have|can|will|may|must|should|hat|ist|sind|wird|est|sont|es|son)$/u.test(
      first,
    ) &&
    isVerb(first, verb)
  )
    return true
  // “… and the town paid for it”: a subject, and its verb.
  return OPENS_CLAUSE.test(behind) && hasPredicate(behind, words) && hasPredicate(text.slice(0, at), words)
}

const OPENS_CLAUSE =
  /^(?:the|an?|we|you|they|it|he|she|this|these|there|its|their|our|der|die|das|ein|eine|wir|sie|es|man|le|la|les|il|elle|on|nous|el|los|las)\s/iu

function isVerb(word: string, verb: RegExp): boolean {
  return word !== '' && verb.exec(` ${word}`)?.[0].trim() === word
}

function countOf(text: string): number {
  return text.split(/\s+/u).length
}
