/** Runs of text as lines in the order of reading: columns told apart, raised figures kept raised. */
import { isWide } from '../../text/script.js'
import type { Page, Run } from './pages.js'

/** A stretch of a line between two wide gaps: a word of a table, or all of the line. */
export interface Cell {
  text: string
  x: number
  right: number
}

export interface Line {
  text: string
  cells: Cell[]
  /** The runs of which it is made, for tables whose cells stand close. */
  runs: readonly Run[]
  x: number
  right: number
  /** Baseline, from the top of the page. */
  y: number
  size: number
  bold: boolean
  italic: boolean
  page: number
  /** What it stands in: a column between two stretches of the page's full width. Counted over the whole file. */
  region: number
  /** Edges of the text that stands in the same column of its page. */
  left: number
  edge: number
}

/** Gaps wider than this, in em, part cells. Justified words come close to one em. */
const CELL_GAP = 1.1
/** Gaps wider than this, in em, are spaces. */
const WORD_GAP = 0.13

/** All lines of a page in the order of reading. */
export function linesOf(page: Page, number: number, firstRegion: number): Line[] {
  const runs = withSpaces(page.runs)
  const gutter = gutterOf(runs, page.width)
  const regions = gutter === undefined ? [runs] : regionsOf(runs, gutter)
  return regions.flatMap((region, index) =>
    withEdges(withNeighbourSizes(rowsOf(region).map((row) => lineOf(row, number, firstRegion + index)))),
  )
}

/**
 * The runs that say something. Justified lines may be squeezed so that their spaces are as narrow as nothing: in Korean,
 * where a space says where a word ends, one that the file itself has set is told to the run behind it.
 */
function withSpaces(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    if (run.text.trim() === '') return []
    const [before, blank] = [runs[at - 2], runs[at - 1]]
    const spaced =
      blank !== undefined &&
      before !== undefined &&
      blank.text !== '' &&
      blank.text.trim() === '' &&
      Math.abs(before.y - run.y) < 1 &&
      /\p{Script=Hangul}/u.test(before.text + run.text)
    return [spaced && !/^\s/u.test(run.text) ? { ...run, text: ` ${run.text}` } : run]
  })
}

/** A line that is set in the size of its neighbours, though most of it is said to have the size of a lowered sign. */
function withNeighbourSizes(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]]
    // Loose signs of a formula may stand above it, smaller than text.
    const wanted = Math.max(
      before?.size ?? 0,
      before === undefined || before.size < 0.8 * (after?.size ?? 0) ? (after?.size ?? line.size) : 0,
    )
    const torn =
      line.size < 0.8 * wanted &&
      (after === undefined || after.size === wanted) &&
      line.runs.some(({ size }) => Math.abs(size - wanted) < 0.3)
    return torn ? { ...line, size: wanted } : line
  })
}

/** Runs on one baseline, and the small ones raised or lowered beside them, from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const large = [...runs].sort((a, b) => b.size - a.size)
  const rows: { y: number; size: number; runs: Run[] }[] = []
  const byPlace = new Map<number, { y: number; size: number; runs: Run[] }[]>()
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

function belongs(run: Run, row: { y: number; size: number; runs: Run[] }): boolean {
  const offset = run.y - row.y
  if (Math.abs(offset) <= 0.2 * row.size) return true
  if (run.size > 0.85 * row.size || offset < -0.6 * row.size || offset > 0.35 * row.size) return false
  return row.runs.some((other) => run.x <= other.right + 0.5 * row.size && run.right >= other.x - 0.5 * row.size)
}

function lineOf(row: readonly Run[], page: number, region: number): Line {
  const size = sizeOf(row)
  const base = row.find((run) => Math.round(run.size * 2) / 2 === size)
  const cells: Cell[] = []
  let before: Run | undefined
  for (const run of row) {
    const words = raised(run, base)
    const last = cells.at(-1)
    const gap = before === undefined ? 0 : run.x - before.right
    if (last === undefined || gap > CELL_GAP * size) cells.push({ text: words, x: run.x, right: run.right })
    else {
      last.text += isSpace(last.text, words, gap / size) ? ` ${words.trimStart()}` : words
      last.right = Math.max(last.right, run.right)
    }
    before = run
  }
  const letters = (test: (run: Run) => boolean): number =>
    row.filter(test).reduce((sum, { text }) => sum + text.length, 0)
  const all = letters(() => true)
  const tidy = cells
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '')
  return {
    text: tidy.map(({ text }) => text).join(' '),
    cells: tidy,
    runs: row,
    x: Math.min(...row.map(({ x }) => x)),
    right: Math.max(...row.map(({ right }) => right)),
    y: base?.y ?? 0,
    size,
    bold: letters((run) => run.bold) > 0.6 * all,
    italic: letters((run) => run.italic) > 0.6 * all,
    page,
    region,
    left: 0,
    edge: 0,
  }
}

const LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ'
const RAISED: Record<string, string> = {
  ...Object.fromEntries([...LETTERS].map((letter, index) => [String.fromCharCode(97 + index), letter])),
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '(': '⁽',
  ')': '⁾',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
}

/** Raised figures, of notes and powers, and single letters as characters that are raised themselves: 50², not 502. */
function raised(run: Run, base: Run | undefined): string {
  if (
    base === undefined ||
    run.size > 0.85 * base.size ||
    base.y - run.y < 0.2 * base.size ||
    !/^(?:[\d()+−-]+|(?:[a-p][,*]*)+)$/u.test(run.text.trim())
  )
    return run.text
  return [...run.text].map((character) => RAISED[character] ?? character).join('')
}

/** Han characters stand close, whatever the gap by which a line was justified. */
function isSpace(before: string, after: string, gap: number): boolean {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return true
  if (isWide(before.at(-1) ?? '') && isWide([...after][0] ?? '')) return gap > 0.9
  return gap > (isWide(before.at(-1) ?? '') || isWide([...after][0] ?? '') ? 0.2 : WORD_GAP)
}

function withEdges(lines: Line[]): Line[] {
  const left = Math.min(...lines.map(({ x }) => x))
  const edge = Math.max(...lines.map(({ right }) => right))
  return lines.map((line) => ({ ...line, left, edge }))
}

/** Where a page of two columns is parted; undefined for a page of one. */
function gutterOf(runs: readonly Run[], width: number): number | undefined {
  const rows = rowsOf(runs)
  if (rows.length < 12) return undefined
  const spans = rows.map(spansOf)
  const crossing = (x: number): number => spans.filter((row) => row.some((span) => span.x < x && span.right > x)).length
  const places = Array.from({ length: 61 }, (_, step) => width * (0.35 + step * 0.005))
  const counts = places.map(crossing)
  const least = Math.min(...counts)
  if (least > 0.4 * rows.length) return undefined
  const best = places.filter((_, index) => (counts[index] ?? 0) === least)
  const gutter = best[Math.floor(best.length / 2)] ?? 0
  const sides = [
    spans.flatMap((row) => merged(row.filter(({ right }) => right <= gutter))),
    spans.flatMap((row) => merged(row.filter(({ x }) => x >= gutter))),
  ]
  return sides.every((side) => isColumn(side, width)) ? gutter : undefined
}

/** Of the page's width, the least that a column takes. */
const LEAST_COLUMN = 0.28

/** Lines of a column are mostly of one length; cells of a table are not. */
function isColumn(spans: readonly Cell[], width: number): boolean {
  if (spans.length < 6) return false
  const widths = spans.map(({ x, right }) => right - x).sort((a, b) => a - b)
  const wide = widths[Math.floor(widths.length * 0.8)] ?? 0
  const room = Math.max(...spans.map(({ right }) => right)) - Math.min(...spans.map(({ x }) => x))
  if (wide < 0.8 * room || room < LEAST_COLUMN * width) return false
  return widths.filter((one) => one > 0.85 * wide).length >= 0.4 * widths.length
}

function merged(spans: readonly Cell[]): Cell[] {
  const [first] = spans
  return first === undefined ? [] : [{ text: '', x: first.x, right: Math.max(...spans.map(({ right }) => right)) }]
}

function spansOf(row: readonly Run[]): Cell[] {
  const spans: Cell[] = []
  for (const { x, right, size } of row) {
    const last = spans.at(-1)
    if (last !== undefined && x - last.right < 0.8 * size) last.right = Math.max(last.right, right)
    else spans.push({ text: '', x, right })
  }
  return spans
}

/**
 * A page of two columns as what is read one after the other: what goes over the full width, and between two of those
 * the left column and then the right.
 */
function regionsOf(runs: readonly Run[], gutter: number): Run[][] {
  const rows = rowsOf(runs)
  const full = withCaptions(
    rows,
    rows.map((row) => isFull(row, gutter)),
  )
  const fullRuns = new Set(full.flat())
  const bands: { top: number; rows: Run[] }[] = []
  for (const row of full) {
    const top = Math.min(...row.map(({ y, size }) => y - size))
    const last = bands.at(-1)
    const between = runs.some((run) => !fullRuns.has(run) && run.y > (last?.top ?? 0) && run.y < top)
    if (last !== undefined && !between) last.rows.push(...row)
    else bands.push({ top, rows: [...row] })
  }
  const rest = runs.filter((run) => !fullRuns.has(run))
  const within = (from: number, to: number): Run[][] => {
    const here = rest.filter(({ y }) => y >= from && y < to)
    return [
      here.filter(({ x, right }) => (x + right) / 2 < gutter),
      here.filter(({ x, right }) => (x + right) / 2 >= gutter),
    ]
  }
  const tops = bands.map(({ rows }) => Math.max(...rows.map(({ y }) => y)))
  return [
    ...within(0, tops[0] ?? Infinity),
    ...bands.flatMap(({ rows }, index) => [rows, ...within(tops[index] ?? 0, tops[index + 1] ?? Infinity)]),
  ].filter((region) => region.length > 0)
}

const CAPTION = /^\[?\s?(?:table|tab\.|fig|表|图|圖|표|그림)/iu

/** Rows that go over the full width, and short lines of a caption right above them. */
function withCaptions(rows: readonly Run[][], full: readonly boolean[]): Run[][] {
  const taken = [...full]
  rows.forEach((row, at) => {
    if (!CAPTION.test(row[0]?.text.trim() ?? '')) return
    const below = full.findIndex((one, index) => one && index > at)
    const between = rows.slice(at, below + 1)
    const close = between.every(
      (one, index) => index === 0 || (one[0]?.y ?? 0) - (between[index - 1]?.[0]?.y ?? 0) < 2.2 * (one[0]?.size ?? 0),
    )
    if (below > 0 && below - at <= 4 && close) taken.fill(true, at, lastOf(rows, full, below))
  })
  return rows.filter((_, index) => taken[index])
}

/** Behind the last line of a caption: one that ends in its first half stands right below those that cross the gutter. */
function lastOf(rows: readonly Run[][], full: readonly boolean[], from: number): number {
  const place = (row: readonly Run[] | undefined): { y: number; size: number } => ({
    y: row?.[0]?.y ?? 0,
    size: row?.[0]?.size ?? 0,
  })
  let end = from + 1
  while (full[end] === true) end++
  const [last, next] = [place(rows[end - 1]), place(rows[end])]
  return rows[end] !== undefined && Math.abs(next.size - last.size) < 0.3 && next.y - last.y < 1.4 * last.size
    ? end + 1
    : end
}

/** A row that crosses the gutter, or a table's row with cells on both sides of it. */
function isFull(row: readonly Run[], gutter: number): boolean {
  const spans = spansOf(row)
  if (spans.some(({ x, right }) => x < gutter - 3 && right > gutter + 3)) return true
  const left = cellsIn(row, (run) => run.right <= gutter)
  const right = cellsIn(row, (run) => run.x >= gutter)
  return left >= 1 && right >= 1 && left + right >= 5
}

function cellsIn(row: readonly Run[], test: (run: Run) => boolean): number {
  const side = row.filter(test)
  return side.filter((run, index) => index === 0 || run.x - (side[index - 1]?.right ?? 0) > CELL_GAP * run.size).length
}

/**
 * The largest size that is more than an initial's. A file may set what follows a lowered sign in one run with it, and say
 * the sign's size for both.
 */
function sizeOf(row: readonly Run[]): number {
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
