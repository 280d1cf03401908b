/** Initials that are as high as several lines: put to the word that they begin. */
import { sizeOf } from './rows.js'
import type { Run } from './runs.js'

/** One letter, an opening quotation mark before it. */
const INITIAL = /^[“‘"'«„「『]?(?:\p{L}\p{M}*)[’']?$/u

/** An initial is at least so many times as large as the text beside it. */
const LEAST = 1.7
/** Lines that an initial may be high. */
const MOST = 6

/** A letter is also a word of its own: “A lamp” is not “Alamp”. */
const WORD = /^[“‘"'«„]?[AIÀYO]$/u

/** The runs, with each initial in the size and on the line of what it begins, and the lines beside it drawn under it. */
export function withInitials(runs: readonly Run[]): Run[] {
  const usual = sizeOf(runs)
  const initials = runs.filter((run) => run.size > LEAST * usual && INITIAL.test(run.text.trim()))
  if (initials.length === 0) return [...runs]
  const changed = new Map<Run, Run>()
  for (const initial of initials) {
    const beside = linesBeside(initial, runs)
    const [first, ...others] = beside
    if (first === undefined || others.length === 0) continue
    const gap = isWordBefore(initial.text.trim(), first.text, runs) ? 0.25 * first.size : 0
    changed.set(initial, {
      ...initial,
      text: initial.text.trim(),
      size: first.size,
      y: first.y,
      bold: first.bold,
      right: first.x - gap,
    })
    for (const other of others) changed.set(other, { ...other, x: initial.x })
  }
  return runs.map((run) => changed.get(run) ?? run)
}

/** The first runs of the lines at an initial's right, from its top to its foot; the last stands on its baseline or above. */
function linesBeside(initial: Run, runs: readonly Run[]): Run[] {
  const top = initial.y - 0.8 * initial.size
  const near = runs
    .filter(
      (run) =>
        run !== initial &&
        run.text.trim() !== '' &&
        initial.size > LEAST * run.size &&
        run.y > top &&
        run.y < initial.y + 0.35 * run.size &&
        run.x > initial.x + 0.2 * initial.size &&
        run.x < initial.right + 1.2 * run.size,
    )
    .sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: Run[] = []
  for (const run of near) {
    const last = lines.at(-1)
    if (last === undefined || run.y - last.y > 0.5 * run.size) lines.push(run)
  }
  const sizes = new Set(lines.map(({ size }) => Math.round(size)))
  return lines.length <= MOST && sizes.size <= 2 ? lines : []
}

/** “A lamp”: what follows is written elsewhere as a word of its own, and never with that letter before it. */
function isWordBefore(initial: string, following: string, runs: readonly Run[]): boolean {
  if (!WORD.test(initial)) return false
  if (/^\s/u.test(following)) return true
  const rest = /^\p{L}+/u.exec(following)?.[0].toLowerCase() ?? ''
  const letter = initial.at(-1)?.toLowerCase() ?? ''
  const words = new Set(runs.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  return rest !== '' && words.has(rest) && !words.has(`${letter}${rest}`) && countOf(rest, runs) > 1
}

function countOf(word: string, runs: readonly Run[]): number {
  return runs.reduce(
    (sum, { text }) => sum + (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((one) => one === word).length,
    0,
  )
}
