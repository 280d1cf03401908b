/**
 * Text drawn twice at one place, once: printers and office programs make bold or shadowed type so, and some scanners lay
 * two layers of recognised text over a page.
 */
import type { Run } from './runs.js'

/** Of the size, how far the second drawing of a single letter, and of a word, may stand from the first. */
const NEAR = { letter: 0.12, word: 0.3 }

/** Of its width, the part of a run that must lie over others to be theirs. */
const COVERED = 0.85

/** The runs without those that say again what stands at their place. What is drawn twice is bold. */
export function drawnOnce(runs: readonly Run[]): Run[] {
  const kept = new Map<number, Run[]>()
  const order: Run[] = []
  for (const run of runs) {
    const row = Math.round(run.y / ROW)
    const over = [row - 1, row, row + 1]
      .flatMap((near) => kept.get(near) ?? [])
      .filter((other) => lies(run, other))
      .sort((a, b) => a.x - b.x)
    const first = over[0]
    if (run.text.trim() !== '' && first !== undefined && says(over, run)) {
      for (const other of over) other.bold = true
      continue
    }
    const copy = { ...run }
    order.push(copy)
    kept.set(row, [...(kept.get(row) ?? []), copy])
  }
  return order
}

/** Points: runs are looked up by rows of this height. */
const ROW = 4

/** Whether two runs stand on one another, in the same size. */
function lies(run: Run, other: Run): boolean {
  return (
    Math.abs(run.size - other.size) < 0.06 * run.size &&
    Math.abs(run.y - other.y) < Math.min(ROW, NEAR.word * run.size) &&
    Math.min(run.right, other.right) - Math.max(run.x, other.x) >
      0.5 * Math.min(run.right - run.x, other.right - other.x)
  )
}

/** Whether runs of a row, at the place of another, hold its words at that place. */
function says(over: readonly Run[], run: Run): boolean {
  const words = bare(run.text)
  if (words === '') return false
  const near = ([...words].length < 3 ? NEAR.letter : NEAR.word) * run.size
  if (over.some((other) => bare(other.text) === words && Math.abs(other.x - run.x) < near)) return true
  const covered = over.reduce(
    (sum, other) => sum + Math.max(0, Math.min(run.right, other.right) - Math.max(run.x, other.x)),
    0,
  )
  if (covered < COVERED * (run.right - run.x)) return false
  const [only] = over
  if (over.length === 1 && only !== undefined) return partOf(only, run).includes(words)
  return [...words].length >= 3 && bare(over.map(({ text }) => text).join('')).includes(words)
}

/** Letters by which the part of a run that lies under another may be missed. */
const SLACK = 2

/** What a run says about where another lies over it, its letters taken to be of one width. */
function partOf(under: Run, over: Run): string {
  const letters = [...under.text]
  const step = letters.length / Math.max(1, under.right - under.x)
  const from = Math.floor((over.x - under.x) * step) - SLACK
  const to = Math.ceil((over.right - under.x) * step) + SLACK
  return bare(letters.slice(Math.max(0, from), to).join(''))
}

const bare = (text: string): string => text.replace(/\s/gu, '')
