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
  /** Whether the whole may stand though no piece is known to claim anything: it is a sentence to its author. */
  isSentence?: boolean
  /** The pieces before which nothing is to be read where what stands before them is left out: “The town[, which …,] has”. */
  unparted?: number
  /** How well the whole sentence stands by itself. */
  weight: number
  /** Whether the text stands in the sentence without an aside left out of it. */
  isWhole: boolean
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

/** A formula within a sentence, as Markdown and Word's equations come in: to be read in the notes, not on a slide. */
const TEX = /\$[^$\s][^$]*[\\_^{}][^$]*\$/u

/** What a line loses with each place at which it leaves something out. */
const GAP = 0.92

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
  const seen = new Set<number>()
  for (let first = 0; first < pieces.length; first++) {
    let set = 0
    for (let last = first; last < pieces.length; last++) {
      set |= (1 << last) | (needs[last] ?? 0)
      const length = sum(lengths, set)
      if (length > MOST_IN_LINE + 2) break
      if (seen.has(set)) continue
      seen.add(set)
      const worth = worthOf(reading, set)
      if (worth === 0) continue
      const draft = lineOfSet(reading, set)
      const alone = worth * GAP ** draft.gaps
      const exact = lengthOf(draft.line)
      if (exact < least || exact > MOST_IN_LINE || alone <= (lines.get(draft.line)?.alone ?? 0)) continue
      if (TEX.test(draft.line) || !isBalanced(draft.line) || !isTraced(draft, sentence, whole)) continue
      lines.set(draft.line, { text: draft.line, alone, length: exact })
    }
  }
  return [...lines.values()].sort((a, b) => b.length - a.length).map(({ text, alone }) => ({ text, alone }))
}

function isTraced({ line, gaps, isPlain }: Draft, sentence: string, whole: () => Cuttable): boolean {
  if (isPlain && lengthOf(line) >= PLAIN_STRETCH * (gaps + 1)) return true
  if (standsIn(line, sentence)) return true
  const folded = foldCuttable(line)
  return (gaps === 0 && whole().text.includes(folded.text)) || condenses(folded, whole())
}

/** Whether a text stands in a sentence, but for a capital at its start. */
export function standsIn(text: string, sentence: string): boolean {
  const rest = sentence.indexOf(text.slice(1))
  return rest > 0 && sentence.charAt(rest - 1).toLowerCase() === text.charAt(0).toLowerCase()
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
  let total = 0
  for (let at = 0, rest = set; rest !== 0; at++, rest >>>= 1) if (rest & 1) total += lengths[at] ?? 0
  return total
}

/** How well a line of these pieces stands alone, 0 where it does not. */
function worthOf({ begins, ends, claims, weight, pieces, isSentence = false }: Reading, set: number): number {
  const isAll = set === range(0, pieces.length - 1)
  if ((set & claims) === 0 && !(isAll && isSentence)) return 0
  const worth = weight * (begins[lowest(set)] ?? 0) * (ends[highest(set)] ?? 0)
  return worth * (isAll ? 1 : 0.97)
}

/** A line with the number of places at which it leaves something out. */
interface Draft {
  line: string
  gaps: number
  /** Whether its stretches are so long, and what is left out ends so, that every rule for condensed lines is kept. */
  isPlain: boolean
}

/** Average length of the stretches of such a line, and least length of each. */
const PLAIN_STRETCH = 8
const LEAST_STRETCH = 3
/** Ends in what the tracer takes for a denial of the next piece. */
const DENIAL =
  /(?:[不未没無无非莫勿别別否]|没有|無有|\b(?:not|no|never|nor|neither|without|cannot|t|nicht|kein|keine|nie|ne|pas|non))$/iu

/** The pieces of a set as a line: stretches of the sentence one behind the other. */
function lineOfSet({ text, pieces, from, capital = false, isWhole, unparted = 0 }: Reading, set: number): Draft {
  const first = lowest(set)
  let line = ''
  let gaps = 0
  let isPlain = true
  let before: Piece | undefined
  for (let at = first; set >>> at !== 0; at++) {
    const piece = pieces[at]
    if (piece === undefined || !(set & (1 << at))) continue
    if (before === undefined) line = text.slice(from[at] ?? piece.start, piece.end)
    else if (before === pieces[at - 1]) line += text.slice(before.end, piece.end)
    else {
      gaps++
      isPlain &&=
        piece.text.length >= LEAST_STRETCH &&
        before.text.length >= LEAST_STRETCH &&
        !DENIAL.test(pieces[at - 1]?.text ?? '')
      line += joint(unparted & (1 << at) ? '' : before.mark, piece) + piece.text
    }
    before = piece
  }
  const isOpening = first === 0 && from[0] === pieces[0]?.start
  return { line: capital && !isOpening ? withCapital(line) : line, gaps, isPlain: isPlain && isWhole }
}

const lowest = (set: number): number => 31 - Math.clz32(set & -set)
const highest = (set: number): number => 31 - Math.clz32(set)

/** Names that are written small at their start (eBay, t-SNE) stay so. */
export function withCapital(line: string): string {
  return /^\p{Ll}[\p{Ll}'’-]*(?=[\s,]|$)/u.test(line) ? line.charAt(0).toUpperCase() + line.slice(1) : line
}

/** What parts two pieces between which others are left out. */
function joint(mark: string, next: Piece): string {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，；：、。]/u
  if (mark === '' && wide.test(next.text.charAt(0))) return ''
  if (mark === '' || mark === '—' || mark === '–' || mark === '-') return ' '
  return wide.test(mark) || wide.test(next.text.charAt(0)) ? mark : `${mark} `
}

/** The set of pieces from one to another, both within. */
export function range(first: number, last: number): number {
  let set = 0
  for (let at = first; at <= last; at++) set |= 1 << at
  return set
}
