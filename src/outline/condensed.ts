/** Lines that leave words of a sentence out and keep the rest in its order. */
import type { ArticleIndex, Cuttable } from './article-index.js'
import { sentenceAt } from './quoted.js'

/**
 * What a kept piece must weigh, so that no line of the author's own passes for a condensed one because its characters
 * happen to occur somewhere in a long sentence. A character of an unspaced script weighs 1, a word of others 3.
 */
const LEAST_PIECE = 2
const LEAST_LINE = 6
/** Average of the pieces. */
const LEAST_AVERAGE = 3
/** Part of the stretch from the first kept word to the last that is kept; needless where the pieces are long clauses. */
const LEAST_KEPT = 1 / 8
const LONG_PIECE = 6

/** The nearest sentences that hold the line's first and last words; more are not looked at. */
const MOST_CANDIDATES = 60

/** Before a piece these may not be left out: the line would claim the opposite. */
const NEGATIONS = new Set(
  '不 未 没 無 无 非 莫 勿 别 別 否 not never no nor neither without cannot t nicht kein keine nie ne pas non'.split(
    ' ',
  ),
)

const WORD = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Sentences by the words and pairs of characters in them. Built when the first line asks, for many talks need none. */
export class SentenceFinder {
  private postings: Map<string, number[]> | undefined

  constructor(private readonly index: ArticleIndex) {}

  /** Index of the sentence nearest to `near` (an offset in the index's text) of which the line is a condensed form. */
  find(line: Cuttable, near: number): number | undefined {
    const tokens = tokensOf(line.text, line.cuts, 0, line.text.length)
    const weight = weigh(tokens)
    if (weight < LEAST_LINE) return undefined
    return this.candidates(tokens, near).find((sentence) =>
      isCondensed(tokens, weight, this.tokensOfSentence(sentence)),
    )
  }

  private candidates(tokens: readonly string[], near: number): number[] {
    this.postings ??= this.build()
    const first = this.postings.get(keyAt(tokens, 0)) ?? []
    const last = new Set(this.postings.get(lastKey(tokens)))
    const here = sentenceAt(this.index, near)
    return first
      .filter((sentence) => last.has(sentence))
      .sort((a, b) => Math.abs(a - here) - Math.abs(b - here) || a - b)
      .slice(0, MOST_CANDIDATES)
  }

  private tokensOfSentence(sentence: number): string[] {
    const { text, cuts, starts } = this.index
    return tokensOf(text, cuts, starts[sentence] ?? 0, starts[sentence + 1] ?? text.length)
  }

  private build(): Map<string, number[]> {
    const postings = new Map<string, number[]>()
    for (let sentence = 0; sentence < this.index.sentences.length; sentence++) {
      const tokens = this.tokensOfSentence(sentence)
      tokens.forEach((_, at) => {
        const key = keyAt(tokens, at)
        const list = postings.get(key)
        if (list === undefined) postings.set(key, [sentence])
        else if (list.at(-1) !== sentence) list.push(sentence)
      })
    }
    return postings
  }
}

/** Whether a line is a condensed form of one sentence, as `SentenceFinder` would find it. */
export function condenses(line: Cuttable, sentence: Cuttable): boolean {
  const tokens = tokensOf(line.text, line.cuts, 0, line.text.length)
  const weight = weigh(tokens)
  return (
    weight >= LEAST_LINE && isCondensed(tokens, weight, tokensOf(sentence.text, sentence.cuts, 0, sentence.text.length))
  )
}

/** Words, and single characters of unspaced scripts. */
function tokensOf(text: string, cuts: Uint8Array, from: number, to: number): string[] {
  const tokens: string[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at < to && cuts[at] !== 1) continue
    const token = text.slice(start, at)
    if (token !== '\n') tokens.push(token)
    start = at
  }
  return tokens
}

function isWord(token: string): boolean {
  return WORD.test(token)
}

function weigh(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + (isWord(token) ? 3 : 1), 0)
}

/** By what a piece is found that begins here: a word by itself, a character with the next, since a piece has two at least. */
function keyAt(tokens: readonly string[], at: number): string {
  const token = tokens[at] ?? ''
  return isWord(token) ? token : token + (tokens[at + 1] ?? '')
}

function lastKey(tokens: readonly string[]): string {
  const last = tokens.length - 1
  return isWord(tokens[last] ?? '') ? keyAt(tokens, last) : keyAt(tokens, last - 1)
}

/** Whether the line's tokens stand in the sentence in order, in pieces of some length, not too far apart. */
function isCondensed(line: readonly string[], weight: number, sentence: readonly string[]): boolean {
  const codes = new Map<string, string>()
  for (const token of sentence) if (!codes.has(token)) codes.set(token, String.fromCharCode(codes.size + 1))
  if (line.some((token) => !codes.has(token))) return false
  const encode = (tokens: readonly string[]) => tokens.map((token) => codes.get(token) ?? '').join('')
  const most = Math.floor(weight / LEAST_AVERAGE)
  const match = fewestPieces(encode(line), line, encode(sentence), sentence, most)
  if (match === undefined) return false
  const kept = weight / weigh(sentence.slice(match.start, match.end))
  return kept >= LEAST_KEPT || weight / match.pieces >= LONG_PIECE
}

interface Match {
  start: number
  end: number
  pieces: number
}

/**
 * The line as the fewest pieces found one after the other in the sentence. `reached[p]` is the earliest place in the
 * sentence by which the line's first `p` tokens can have been found in a given number of pieces.
 */
function fewestPieces(
  line: string,
  lineTokens: readonly string[],
  sentence: string,
  tokens: readonly string[],
  most: number,
): Match | undefined {
  let reached = new Map<number, { start: number; end: number }>([[0, { start: -1, end: 0 }]])
  for (let pieces = 1; pieces <= most; pieces++) {
    const next = new Map<number, { start: number; end: number }>()
    for (const [from, state] of reached) {
      for (let to = from + 1; to <= line.length; to++) {
        const at = findPiece(line.slice(from, to), sentence, tokens, state.end, pieces === 1)
        if (at < 0) break
        if (weigh(lineTokens.slice(from, to)) < LEAST_PIECE) continue
        const end = at + to - from
        const known = next.get(to)
        if (known === undefined || end < known.end) next.set(to, { start: state.start < 0 ? at : state.start, end })
      }
    }
    const done = next.get(line.length)
    if (done !== undefined) return { ...done, pieces }
    reached = next
  }
  return undefined
}

/** Where a piece next stands in the sentence with no negation left out before it; -1 if nowhere. */
function findPiece(piece: string, sentence: string, tokens: readonly string[], from: number, first: boolean): number {
  for (let at = sentence.indexOf(piece, from); at >= 0; at = sentence.indexOf(piece, at + 1)) {
    const joined = at === from && !first
    if (joined || !isNegated(tokens, at)) return at
  }
  return -1
}

function isNegated(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 1] ?? ''
  return NEGATIONS.has(before) || (before === '有' && NEGATIONS.has(tokens[at - 2] ?? ''))
}
