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
    const touching = [row - 1, row, row + 1]
      .flatMap((near) => kept.get(near) ?? [])
      .filter((other) => touches(run, other))
    const over = touching.filter((other) => lies(run, other)).sort((a, b) => a.x - b.x)
    if (run.text.trim() !== '' && over.length > 0 && says(over, run)) {
      for (const other of over) other.bold = true
      continue
    }
    const copy = withoutBeginning(run, touching)
    order.push(copy)
    const home = kept.get(row)
    if (home === undefined) kept.set(row, [copy])
    else home.push(copy)
  }
  return order
}

/** Points: runs are looked up by rows of this height. */
const ROW = 4

/** Whether two runs of one size share a part of their line. */
function touches(run: Run, other: Run): boolean {
  return (
    Math.abs(run.size - other.size) < 0.06 * run.size &&
    Math.abs(run.y - other.y) < Math.min(ROW, NEAR.word * run.size) &&
    Math.min(run.right, other.right) > Math.max(run.x, other.x)
  )
}

/** Whether one of two runs stands mostly on the other. */
function lies(run: Run, other: Run): boolean {
  const shared = Math.min(run.right, other.right) - Math.max(run.x, other.x)
  return shared > 0.5 * Math.min(run.right - run.x, other.right - other.x)
}

/** Letter by letter, the second drawing of one may stand in one run with the first of the next: “L”, “LO”, “OG”. */
function withoutBeginning(run: Run, others: readonly Run[]): Run {
  const letters = [...run.text]
  const step = (run.right - run.x) / Math.max(1, letters.length)
  for (const other of others) {
    const shared = other.right - run.x
    if (other.x > run.x + NEAR.letter * run.size || shared > run.right - run.x || shared < 0.15 * run.size) continue
    for (let count = Math.min(letters.length - 1, Math.ceil(shared / step) + 1); count > 0; count--) {
      const again = bare(letters.slice(0, count).join(''))
      if (again === '' || !bare(other.text).endsWith(again) || shared < 0.5 * count * step) continue
      other.bold = true
      return { ...run, text: letters.slice(count).join(''), x: other.right }
    }
  }
  return { ...run }
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
