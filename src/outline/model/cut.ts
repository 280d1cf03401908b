/** Cuts the text of a line from the article by the numbers that a model chose, and holds it against the words it gave. */
import { foldForComparison } from '../../text/fold.js'
import { foldCuttable, type Cuttable } from '../article-index.js'
import { sizeOf } from '../choose/budget.js'
import { condenses } from '../condensed.js'
import { labelContains } from '../quoted.js'
import type { ChosenSpan } from './choice.js'
import type { Sent, SentSentence } from './material.js'
import type { Piece } from './pieces.js'

/** A span of the article, or what is wrong with the one that was named. */
export type CutSpan = { sent: Sent; text: string } | { fault: string }

/** By their ids. */
export type Material = ReadonlyMap<string, Sent>

/** The size of a line that can be read at a glance: 60 Han or 30 words. See `sizeOf`. */
export const LONGEST_LINE = 60

/** Fewer letters than this are no checksum: they begin too many clauses. */
const LEAST_STARTS = { han: 2, other: 4 }

/** @param longest size that the text may have. */
export function cutSpan(span: ChosenSpan, material: Material, longest = LONGEST_LINE): CutSpan {
  const named = material.get(span.s)
  if (named === undefined)
    return { fault: `there is no ${JSON.stringify(span.s.slice(0, 20))}; name an id that was sent` }
  if (named.type === 'heading') return { sent: named, text: named.text }
  if (named.type === 'form') return { sent: named, text: '' }
  const found = asMeant(named, span, material)
  if ('fault' in found) return found
  const { sent, keep, without } = found
  const kept = withNeeded(sent.pieces, keep, without)
  const text = textOf(sent.text, sent.pieces, kept)
  if (sizeOf(text) > longest)
    return {
      fault: `clauses ${kept.map((one) => one + 1).join(', ')} of ${sent.id} have size ${sizeOf(text)}, at most ${longest} have room; keep fewer`,
    }
  if (!isOfSentence(text, sent.text)) return { fault: `too little of ${sent.id} is kept to be understood` }
  return { sent, text }
}

interface Meant {
  sent: SentSentence
  /** Indexes of pieces. */
  keep: number[]
  without: number[]
}

/** The numbers are the choice; where the words that were given disagree, the clause that begins with them. */
function asMeant(
  named: SentSentence,
  { keep, starts = '' }: ChosenSpan,
  material: Material,
): Meant | { fault: string } {
  const { pieces, id } = named
  const inRange = (index: number): boolean => index >= 0 && index < pieces.length
  const kept = [...new Set(keep.filter((one) => one > 0).map((one) => one - 1))].filter(inRange).sort((a, b) => a - b)
  const without = keep.filter((one) => one < 0).map((one) => -one - 1)
  const sum = foldForComparison(starts).text
  const [first] = kept
  if (!isChecksum(sum))
    return first === undefined
      ? { fault: `keep names no clause of ${id}, which has ${pieces.length}` }
      : { sent: named, keep: kept, without }
  if (first !== undefined && begins(named, first, sum)) return { sent: named, keep: kept, without }
  const here = pieces.findIndex((_, index) => begins(named, index, sum))
  if (here >= 0) {
    const shift = here - (first ?? here)
    const shifted = kept.map((index) => index + shift).filter(inRange)
    return { sent: named, keep: shifted.length > 0 ? shifted : [here], without: [] }
  }
  const elsewhere = placesOf(sum, material)
  const [place] = elsewhere
  if (place !== undefined && elsewhere.length === 1) return { ...place, without: [] }
  return {
    fault: `no clause of ${id} begins with ${JSON.stringify(starts.slice(0, 30))}; clause ${(first ?? 0) + 1} begins with ${JSON.stringify(startOf(named, first ?? 0))}`,
  }
}

function isChecksum(sum: string): boolean {
  return (
    sum.length >=
    (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sum) ? LEAST_STARTS.han : LEAST_STARTS.other)
  )
}

/** Whether the sentence goes on from this piece as the words do, which may be more than the piece has. */
function begins({ text, pieces }: SentSentence, index: number, sum: string): boolean {
  const from = foldForComparison(text.slice(pieces[index]?.start ?? 0)).text
  return from.startsWith(sum) || (from.length > 0 && from.length < sum.length && sum.startsWith(from))
}

/** The clauses of all sentences that begin so. */
function placesOf(sum: string, material: Material): Omit<Meant, 'without'>[] {
  return [...material.values()].flatMap((sent) =>
    sent.type === 'sentence'
      ? sent.pieces.flatMap((_, index) => (begins(sent, index, sum) ? [{ sent, keep: [index] }] : []))
      : [],
  )
}

const SHOWN = 24

function startOf({ text, pieces }: SentSentence, index: number): string {
  const start = pieces[index]?.start ?? 0
  return text.slice(start, start + SHOWN)
}

/** The pieces with those that they need, unless the chooser leaves these out on purpose; ascending. */
export function withNeeded(pieces: readonly Piece[], keep: readonly number[], without: readonly number[]): number[] {
  const kept = new Set(keep)
  // A set takes up what is added to it while it is walked.
  for (const index of kept)
    for (const needed of pieces[index]?.needs ?? []) if (!without.includes(needed)) kept.add(needed)
  return [...kept].sort((a, b) => a - b)
}

/** Marks that end nothing at a line's end, and white space. */
const LOOSE_END = /[\s，；、：,;:。–—-]+$|(?<=[^.])\.$/u
/** “and ”, “but ”, 而且, at a line's head: they lean on what is not there. */
const LOOSE_START =
  /^[\s，；、：,;:–—-]+|^(?:and|but|so|yet|or|et|mais|und|aber|y|pero)\s+|^(?:而且|并且|但是|然而|因此|所以|从而|进而|于是)(?=\p{Script=Han})[，,]?/iu

/** The kept pieces as one line, in the sentence's order: what stands together stays as it is written. */
export function textOf(sentence: string, pieces: readonly Piece[], kept: readonly number[]): string {
  const runs = kept.reduce<{ start: number; end: number }[]>((all, index) => {
    const piece = pieces[index]
    const last = all.at(-1)
    if (piece === undefined) return all
    if (last !== undefined && last.end === piece.start) last.end = piece.end
    else all.push({ start: piece.start, end: piece.end })
    return all
  }, [])
  const parts = runs.map(({ start, end }) => sentence.slice(start, end).trim())
  const line = parts.reduce(
    (text, part) => (text === '' ? part : text + (isUnspaced(text, part) ? '' : ' ') + part),
    '',
  )
  return line.replace(LOOSE_START, '').replace(LOOSE_END, '').trim()
}

/** 甲，乙: no space between two unspaced scripts or behind their marks. */
function isUnspaced(text: string, part: string): boolean {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF”’]/u
  return wide.test(text.at(-1) ?? '') && wide.test(part[0] ?? '')
}

/** Whether a line is contiguous in the sentence, or a condensed form of it. */
function isOfSentence(text: string, sentence: string): boolean {
  const [line, whole]: [Cuttable, Cuttable] = [foldCuttable(text), foldCuttable(sentence)]
  // A formula alone has no letters to fold.
  if (line.text === '') return text !== '' && sentence.includes(text)
  return labelContains(whole, line) || condenses(line, whole)
}
