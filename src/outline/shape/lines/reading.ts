/** A sentence as its pieces and what binds them: which of them a line may hold without telling half of a thought. */
import { type Cuttable, foldCuttable } from '../../article-index.js'
import { condenses } from '../../condensed.js'
import { isBalanced, type Piece } from './pieces.js'

/** Pieces of a sentence are numbered; a set of them is a number with their bits. */
export interface Reading {
  /** The text that the pieces' places count in. */
  text: string
  pieces: readonly Piece[]
  /** For each piece the set of those without which it is false or half. */
  needs: readonly number[]
  /** For each piece how well a line begins with it, 0 where none does. */
  begins: readonly number[]
  /** For each piece how well a line ends with it, 0 where none does. */
  ends: readonly number[]
  /** For each piece where a line that begins with it begins: behind a conjunction. */
  from: readonly number[]
  /** The pieces that say something, one of which every line holds. */
  claims: number
  /** How well the whole sentence stands by itself. */
  weight: number
  /** Whether a line begins with a capital, whatever stood before it in the sentence. */
  capital?: boolean
}

export interface Line {
  text: string
  /** How well it stands by itself and stays true, 0 to 1. */
  alone: number
}

/** More pieces make a set that no number holds; nobody shows a line of such a sentence. */
export const MOST_PIECES = 30

/** Han characters and kana count 1, words of other scripts 2: a line of 44 is read at a glance. */
export const MOST_IN_LINE = 44
export const LEAST_IN_LINE = 6

export function lengthOf(text: string): number {
  let length = 0
  let within = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const wide = unit >= 0x3041 && unit <= 0x9fff
    if (wide) length += 1
    const isWord = !wide && isPartOfWord(unit)
    if (isWord && !within) length += 2
    within = isWord
  }
  return length
}

/** Letters, figures and what stands within a word, in scripts that part words by spaces: all but ASCII marks, spaces and general punctuation. */
function isPartOfWord(unit: number): boolean {
  if (unit < 0x80)
    return (
      (unit >= 48 && unit <= 57) ||
      ((unit | 32) >= 97 && (unit | 32) <= 122) ||
      unit === 39 ||
      unit === 45 ||
      unit === 46
    )
  return (
    unit > 0xbf &&
    !(unit >= 0x2000 && unit <= 0x206f && unit !== 0x2019) &&
    !(unit >= 0x3000 && unit <= 0x3040) &&
    unit < 0xff00
  )
}

/**
 * All lines that the reading allows: neighbouring pieces with all that they need, the longest first.
 *
 * @param sentence as the article has it: a line that leaves words out of it must be known as its condensed form.
 */
export function linesOfReading(reading: Reading, sentence: string, least = LEAST_IN_LINE): Line[] {
  const { pieces } = reading
  const whole = lazily(() => foldCuttable(sentence))
  const needs = closures(reading.needs)
  const lengths = pieces.map(({ text }) => lengthOf(text))
  const lines = new Map<string, Line & { length: number }>()
  for (let first = 0; first < pieces.length; first++) {
    let set = 0
    for (let last = first; last < pieces.length; last++) {
      set |= (1 << last) | (needs[last] ?? 0)
      const length = sum(lengths, set)
      if (length > MOST_IN_LINE + 2) break
      const line = lineOfSet(reading, set)
      if (line === undefined || line.alone <= (lines.get(line.text)?.alone ?? 0)) continue
      const exact = lengthOf(line.text)
      if (exact < least || exact > MOST_IN_LINE || !isTraced(line.text, sentence, whole)) continue
      lines.set(line.text, { ...line, length: exact })
    }
  }
  return [...lines.values()].sort((a, b) => b.length - a.length).map(({ text, alone }) => ({ text, alone }))
}

function isTraced(line: string, sentence: string, whole: () => Cuttable): boolean {
  // But for a capital at its start the line mostly stands in the sentence.
  const rest = sentence.indexOf(line.slice(1))
  if (rest > 0 && sentence.charAt(rest - 1).toLowerCase() === line.charAt(0).toLowerCase()) return true
  const folded = foldCuttable(line)
  return whole().text.includes(folded.text) || condenses(folded, whole())
}

/** A value made when it is first asked for. */
function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/** What each piece needs, and what that needs in turn. */
function closures(needs: readonly number[]): number[] {
  const closed = [...needs]
  for (let changed = true; changed;) {
    changed = false
    closed.forEach((set, at) => {
      let all = set
      for (let other = 0; other < closed.length; other++) if (set & (1 << other)) all |= closed[other] ?? 0
      if (all !== set) {
        closed[at] = all
        changed = true
      }
    })
  }
  return closed
}

function sum(lengths: readonly number[], set: number): number {
  return lengths.reduce((total, length, at) => (set & (1 << at) ? total + length : total), 0)
}

/** The pieces of a set as a line: stretches of the sentence one behind the other. */
function lineOfSet(reading: Reading, set: number): Line | undefined {
  const { text, pieces, begins, ends, from, claims, weight } = reading
  if ((set & claims) === 0) return undefined
  const members = pieces.flatMap((_, at) => (set & (1 << at) ? [at] : []))
  const [first = 0] = members
  const last = members.at(-1) ?? first
  let line = ''
  let gaps = 0
  members.forEach((at, index) => {
    const piece = pieces[at]
    if (piece === undefined) return
    const before = members[index - 1]
    const start = index === 0 ? (from[at] ?? piece.start) : piece.start
    if (before === undefined) line = text.slice(start, piece.end)
    else if (before === at - 1) line += text.slice(pieces[before]?.end, piece.end)
    else {
      gaps++
      line += joint(pieces[before]?.mark ?? '', piece) + piece.text
    }
  })
  const left = pieces.length - members.length - gaps
  const alone = weight * (begins[first] ?? 0) * (ends[last] ?? 0) * 0.92 ** gaps * (left > 0 ? 0.97 : 1)
  if (alone === 0 || !isBalanced(line)) return undefined
  return { text: reading.capital === true && first + gaps + (from[first] ?? 0) > 0 ? withCapital(line) : line, alone }
}

/** Names that are written small at their start (eBay, t-SNE) stay so. */
export function withCapital(line: string): string {
  return /^\p{Ll}[\p{Ll}'’-]*(?=[\s,]|$)/u.test(line) ? line.charAt(0).toUpperCase() + line.slice(1) : line
}

/** What parts two pieces between which others are left out. */
function joint(mark: string, next: Piece): string {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，；：、。]/u
  if (mark === '' || mark === '—' || mark === '–') return ' '
  return wide.test(mark) || wide.test(next.text.charAt(0)) ? mark : `${mark} `
}

/** The set of pieces from one to another, both within. */
export function range(first: number, last: number): number {
  let set = 0
  for (let at = first; at <= last; at++) set |= 1 << at
  return set
}
