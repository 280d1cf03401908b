/** The rows of a page: runs on one baseline, and the small ones raised or lowered beside them. */
import type { Run } from './runs.js'

/** Gaps wider than this, in em, part cells. Justified words come close to one em. */
export const CELL_GAP = 1.1

interface Row {
  y: number
  size: number
  runs: Run[]
}

/** From top to bottom, each from left to right. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const large = [...runs].sort((a, b) => b.size - a.size)
  const rows: Row[] = []
  const byPlace = new Map<number, Row[]>()
  for (const run of large) {
    const place = Math.round(run.y / 20)
    const near = [place - 1, place, place + 1].flatMap((one) => byPlace.get(one) ?? [])
    const home = near
      .filter((row) => belongs(run, row))
      .sort((a, b) => Math.abs(a.y - run.y) - Math.abs(b.y - run.y))[0]
    if (home !== undefined) home.runs.push(run)
    else {
      const row = { y: run.y, size: run.size, runs: [run] }
      rows.push(row)
      byPlace.set(place, [...(byPlace.get(place) ?? []), row])
    }
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => row.runs.sort((a, b) => a.x - b.x))
}

function belongs(run: Run, row: Row): boolean {
  const offset = run.y - row.y
  if (Math.abs(offset) <= 0.2 * row.size) return true
  if (run.size > 0.85 * row.size || offset < -0.6 * row.size || offset > 0.35 * row.size) return false
  return row.runs.some((other) => run.x <= other.right + 0.5 * row.size && run.right >= other.x - 0.5 * row.size)
}

/**
 * The largest size that is more than an initial's. A file may set what follows a lowered sign in one run with it, and say
 * the sign's size for both.
 */
export function sizeOf(row: readonly Run[]): number {
  const sizes = row.map((run) => ({ size: Math.round(run.size * 2) / 2, length: run.text.trim().length }))
  const all = sizes.reduce((sum, { length }) => sum + length, 0)
  const large = [...new Set(sizes.map(({ size }) => size))].sort((a, b) => b - a)
  return (
    large.find(
      (size) => sizes.filter((one) => one.size === size).reduce((sum, { length }) => sum + length, 0) >= 0.2 * all,
    ) ??
    large[0] ??
    0
  )
}
