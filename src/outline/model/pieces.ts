/** Sentences cut into the pieces that a model may keep or leave out: clauses, relatives, asides. */
import { bindingsOf } from './bindings.js'
import { protectedRanges, type Range } from './protected.js'

/** A piece of a sentence. The pieces of a sentence joined are the sentence. */
export interface Piece extends Range {
  /** The piece begins within a clause: no mark stands before it. */
  within: boolean
  /** Indexes of pieces without which this one would say something else: its condition, its negation, who says it. */
  needs: readonly number[]
}

/** A cut before a piece is proposed here; `within`: no mark stands there. */
interface Cut {
  at: number
  within: boolean
}

/**
 * The mark that ends a clause, with the white space behind it: “, ”, “；”, “ – ”, “——”. A comma or a colon of ASCII counts
 * only before white space, so that 1,000 and 10:30 stay whole.
 */
const MARK = /(?:[，；：。！？،؛]|[,;:!?](?=\s)|\s[–—-](?=\s)|——|—|……)\s*/gu

/** A word that begins a clause of its own without a mark before it: “men who smoke”, “it holds if n is odd”, “un roi qui règne”. */
const SUBORDINATE =
  /(?<=\p{L}\p{L}[\p{L}\d)”"’%]* )(?=(?:which|who|whose|whom|where|because|although|though|while|whereas|when|whenever|if|unless|until|so that|in order to|such as|rather than|qui|dont|où|lequel|laquelle|lesquels|parce que|lorsque|quand|puisque|tandis que|alors que|afin de|pour que|si|quien|cuyo|cuando|porque|aunque)\s)/giu

/** Where a long piece may be cut besides: “… the courts | and the schools”, “… | by writing down”. */
const JOINT =
  /(?<=\p{L}\p{L}[\p{L}\d)”"’%]* )(?=(?:and|or|but|by|through|without|et|ou|mais|par|sans|und|oder|durch|ohne|y|pero|por|sin)\s)/giu

/** Words of a piece from which on it is cut at its joints. */
const LONG = 14

/** Words on each side of a cut within a clause. */
const LEAST = 2

/** @param sentence in which formulas are single signs (`FormulaSigns`). */
export function piecesOf(sentence: string): Piece[] {
  const whole = protectedRanges(sentence)
  const cuts = marksOf(sentence, whole)
  const ranges = cutAt(sentence, [...cuts, ...subordinatesOf(sentence, whole)]).flatMap((range) =>
    cutLong(sentence, range, whole),
  )
  const pieces = joined(sentence, ranges)
  const needs = bindingsOf(
    pieces.map(({ start, end, within }) => ({ text: sentence.slice(start, end).trim(), within })),
  )
  return pieces.map((piece, index) => ({ ...piece, needs: needs[index] ?? [] }))
}

type Ranged = Range & { within: boolean }

/** Behind each mark, and around each aside in brackets. */
function marksOf(sentence: string, whole: readonly Range[]): Cut[] {
  const marks = [...sentence.matchAll(MARK)]
    .filter(({ index }) => !isInside(index, whole))
    .map((match) => ({ at: match.index + match[0].length, within: false }))
  const asides = whole.filter((range) => isAside(sentence, range))
  return [
    ...marks,
    ...asides.flatMap(({ start, end }) => {
      // The mark and the space behind the bracket belong to it: “(1912), ”.
      const behind = /^[，；：。,;:.!?]?\s*/u.exec(sentence.slice(end))?.[0].length ?? 0
      return [
        { at: start, within: false },
        { at: end + behind, within: false },
      ]
    }),
  ]
}

/** “the town (a harbour) grew”, 小城（人口三万）; not the bracket of f(x). */
function isAside(sentence: string, { start, end }: Range): boolean {
  const opener = sentence[start] ?? ''
  return (opener === '（' || (opener === '(' && /\s/u.test(sentence[start - 1] ?? ''))) && end - start > 4
}

function subordinatesOf(sentence: string, whole: readonly Range[]): Cut[] {
  return [...sentence.matchAll(SUBORDINATE)]
    .filter(({ index }) => !isInside(index, whole))
    .map(({ index }) => ({ at: index, within: true }))
}

function isInside(at: number, ranges: readonly Range[]): boolean {
  return ranges.some(({ start, end }) => start < at && at < end)
}

function cutAt(sentence: string, cuts: readonly Cut[], from = 0, to = sentence.length): Ranged[] {
  const starts = new Map<number, boolean>([[from, false]])
  for (const { at, within } of cuts) if (at > from && at < to) starts.set(at, within && (starts.get(at) ?? true))
  const sorted = [...starts].sort(([a], [b]) => a - b)
  return sorted.map(([start, within], index) => ({ start, end: sorted[index + 1]?.[0] ?? to, within }))
}

function cutLong(sentence: string, range: Ranged, whole: readonly Range[]): Ranged[] {
  const { start, end, within } = range
  if (wordsIn(sentence.slice(start, end)) <= LONG) return [range]
  const cuts = [...sentence.slice(start, end).matchAll(JOINT)]
    .map(({ index }) => ({ at: start + index, within: true }))
    .filter(({ at }) => !isInside(at, whole))
  return cutAt(sentence, cuts, start, end).map((one) => (one.start === start ? { ...one, within } : one))
}

/** A piece of too few words within a clause, or of marks alone, stays with the one before it. */
function joined(sentence: string, ranges: readonly Ranged[]): Ranged[] {
  const pieces: Ranged[] = []
  for (const range of ranges) {
    const last = pieces.at(-1)
    const words = wordsIn(sentence.slice(range.start, range.end))
    const isSmall = words === 0 || (range.within && words < LEAST)
    const afterSmall = last !== undefined && range.within && wordsIn(sentence.slice(last.start, last.end)) < LEAST
    if (last !== undefined && (isSmall || afterSmall)) last.end = range.end
    else pieces.push({ ...range })
  }
  return pieces
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}\p{Co}][\p{L}\p{M}\p{N}.’'-]*/gu)?.length ?? 0
}
