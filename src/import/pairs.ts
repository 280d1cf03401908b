/** Two sequences of texts side by side: what stayed, what was changed, what came and what went. */
import { foldForComparison } from '../text/fold.js'

export interface Pair {
  /** Indexes into the two sequences; one is absent where a text came or went. */
  was?: number
  is?: number
}

/** Below this two texts are not one text that was changed. */
const LEAST_LIKENESS = 0.3

/** Whether two texts differ in white space only, which line breaks in a frame may change. */
export function sameButSpace(one: string, other: string): boolean {
  return one === other || one.replace(/\s+/gu, '') === other.replace(/\s+/gu, '')
}

/** The pairs in order. Between texts that stayed, texts are paired by their place where as many came as went, else by likeness. */
export function pairSequences(was: readonly string[], is: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let before = { was: 0, is: 0 }
  for (const anchor of [...common(was, is), { was: was.length, is: is.length }]) {
    pairs.push(...pairGap(was, is, before, anchor))
    if (anchor.was < was.length) pairs.push(anchor)
    before = { was: anchor.was + 1, is: anchor.is + 1 }
  }
  return pairs
}

interface Anchor {
  was: number
  is: number
}

/** The longest common subsequence (dynamic programming over suffixes). */
function common(was: readonly string[], is: readonly string[]): Anchor[] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0))
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  const same = (i: number, j: number): boolean => sameButSpace(was[i] ?? '', is[j] ?? '')
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = same(i, j) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  const anchors: Anchor[] = []
  let [i, j] = [0, 0]
  while (i < was.length && j < is.length) {
    if (same(i, j)) anchors.push({ was: i++, is: j++ })
    else if (length(i + 1, j) >= length(i, j + 1)) i++
    else j++
  }
  return anchors
}

function pairGap(was: readonly string[], is: readonly string[], from: Anchor, to: Anchor): Pair[] {
  const pairs: Pair[] = []
  let next = from.is
  const even = to.was - from.was === to.is - from.is
  for (let at = from.was; at < to.was; at++) {
    const left = to.is - next
    const found = even
      ? 0
      : Array.from({ length: left }, (_, ahead) => ahead).find(
          (ahead) => likeness(was[at] ?? '', is[next + ahead] ?? '') >= LEAST_LIKENESS,
        )
    if (found === undefined || left === 0) pairs.push({ was: at })
    else {
      for (let ahead = 0; ahead < found; ahead++) pairs.push({ is: next++ })
      pairs.push({ was: at, is: next++ })
    }
  }
  while (next < to.is) pairs.push({ is: next++ })
  return pairs
}

/** Share of the pairs of neighbouring characters that two texts have in common, punctuation aside (Dice); 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [bigrams(one), bigrams(other)]
  const total = a.length + b.length
  if (total === 0) return sameButSpace(one, other) ? 1 : 0
  const counts = new Map<string, number>()
  for (const pair of a) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of b) {
    const left = counts.get(pair) ?? 0
    if (left > 0) shared++
    counts.set(pair, left - 1)
  }
  return (2 * shared) / total
}

function bigrams(text: string): string[] {
  const { text: folded } = foldForComparison(text)
  return Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2))
}
