/** Which sentences matter: TextRank (Mihalcea and Tarau 2004) over what sentences share. It breaks ties, cues go before it. */
import { isSpaceless } from '../../text/script.js'

const DAMPING = 0.85
const ROUNDS = 20
/** Above this many sentences the matrix would grow too large; then earlier sentences are taken to matter more. */
const MOST = 400

/** A score for each sentence; they add up to about one. */
export function rankSentences(sentences: readonly string[], lang: string): number[] {
  const count = sentences.length
  if (count === 0) return []
  if (count > MOST) return sentences.map((_, at) => 1 / (count * (1 + at / count)))
  const bags = sentences.map((text) => tokensOf(text, lang))
  const weights = bags.map((one, i) => bags.map((other, j) => (i === j ? 0 : likeness(one, other))))
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  let scores = sentences.map(() => 1 / count)
  for (let round = 0; round < ROUNDS; round++) {
    scores = scores.map(
      (_, i) =>
        (1 - DAMPING) / count +
        DAMPING * weights.reduce((sum, row, j) => sum + ((row[i] ?? 0) / (sums[j] || 1)) * (scores[j] ?? 0), 0),
    )
  }
  return scores
}

/** Pairs of characters where words are not parted by spaces, else words without their endings. */
function tokensOf(text: string, lang: string): Set<string> {
  if (!isSpaceless(lang))
    return new Set([...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word.slice(0, 6)))
  const runs = text.match(/[\p{Script=Han}\p{Script=Katakana}]{2,}/gu) ?? []
  return new Set(runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))))
}

function likeness(one: Set<string>, other: Set<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const token of small) if (large.has(token)) shared++
  const norm = Math.log(one.size + 1) + Math.log(other.size + 1)
  return norm === 0 ? 0 : shared / norm
}
