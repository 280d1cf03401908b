/** Where a line stands word for word in the article. */
import type { ArticleIndex, Cuttable } from './article-index.js'

/** A stretch of `ArticleIndex.text`. */
export interface Span {
  start: number
  end: number
}

/** A place in the article's text near which a line is looked for. */
export interface Near {
  /** In `ArticleIndex.text`. */
  offset: number
  /** How many times further a place behind counts than one ahead: slides follow the article. */
  backward: number
}

/** The occurrence of a line nearest to a place in the article. */
export function findQuoted(index: ArticleIndex, line: Cuttable, { offset: near, backward }: Near): Span | undefined {
  if (line.text === '') return undefined
  const ahead = findFrom(index, line, near)
  const farthest = ahead === undefined ? 0 : Math.max(0, near - Math.ceil((ahead - near) / backward))
  const behind = findBefore(index, line, near, farthest)
  const start = behind ?? ahead
  return start === undefined ? undefined : { start, end: start + line.text.length }
}

/** Whether a line stands in the article once and no more. */
export function findOnly(index: ArticleIndex, line: Cuttable): Span | undefined {
  const first = findFrom(index, line, 0)
  if (first === undefined || findFrom(index, line, first + 1) !== undefined) return undefined
  return { start: first, end: first + line.text.length }
}

function findFrom(index: ArticleIndex, line: Cuttable, from: number): number | undefined {
  for (let at = index.text.indexOf(line.text, from); at >= 0; at = index.text.indexOf(line.text, at + 1)) {
    if (isWhole(index.cuts, at, line)) return at
  }
  return undefined
}

/** The last occurrence that begins before `near` and not before `farthest`. */
function findBefore(index: ArticleIndex, line: Cuttable, near: number, farthest: number): number | undefined {
  const window = index.text.slice(farthest, near + line.text.length - 1)
  for (let at = window.lastIndexOf(line.text); at >= 0; at = at === 0 ? -1 : window.lastIndexOf(line.text, at - 1)) {
    if (farthest + at < near && isWhole(index.cuts, farthest + at, line)) return farthest + at
  }
  return undefined
}

/** A stretch of so many characters is the article's, though it be torn from a word too long for one slide. */
const LONG = 32

/** Whether words begin and end in both at the same places: “the rapist” is not in “therapist”. */
function isWhole(cuts: Uint8Array, at: number, { text, cuts: ofLine }: Cuttable): boolean {
  return ofLine.every(
    (cut, unit) => cut === cuts[at + unit] || (text.length >= LONG && (unit === 0 || unit === text.length)),
  )
}

/** Whether a label (a title, a heading) contains a line. */
export function labelContains(label: Cuttable, line: Cuttable): boolean {
  if (line.text === '') return false
  for (let at = label.text.indexOf(line.text); at >= 0; at = label.text.indexOf(line.text, at + 1))
    if (isWhole(label.cuts, at, line)) return true
  return false
}

/** Indexes of the first and the last sentence that a span touches. */
export function sentencesOf(index: ArticleIndex, span: Span): number[] {
  const first = sentenceAt(index, span.start)
  const last = sentenceAt(index, span.end - 1)
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

/** Index of the sentence at an offset of the index's text, by halving. */
export function sentenceAt(index: ArticleIndex, offset: number): number {
  let low = 0
  let high = index.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
