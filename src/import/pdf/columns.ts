/** Columns: where the pages of a PDF are parted, and what is read one after the other. */
import type { Sheet } from './directions.js'
import { CELL_GAP, rowsOf } from './rows.js'
import type { Run } from './runs.js'

/** The white between two columns. */
export interface Gutter {
  x: number
  /** Where the lines of the columns left and right of it begin. */
  starts: readonly [number, number]
}

/** A stretch of a row without a wide gap. */
interface Span {
  x: number
  right: number
  letters: number
}

/** Fewer rows say nothing of columns by themselves. */
const LEAST_ROWS = 12

/**
 * Where each sheet is parted; undefined for one of a single column. A page with few lines, or with figures and tables
 * between them, is parted where others of the file are, if its lines begin there.
 */
export function guttersOf(sheets: readonly Sheet[]): (Gutter | undefined)[] {
  const sure = sheets.map(({ runs, width }) => gutterOf(runs, width))
  const known = sure.filter((gutter) => gutter !== undefined)
  return sheets.map(({ runs }, at) => sure[at] ?? likeOthers(runs, known))
}

function gutterOf(runs: readonly Run[], width: number): Gutter | undefined {
  const rows = rowsOf(runs)
  if (rows.length < LEAST_ROWS) return undefined
  const left = Math.min(...runs.map(({ x }) => x))
  const right = Math.max(...runs.map((run) => run.right))
  const spans = rows.map(spansOf)
  const crossing = (x: number): number => spans.filter((row) => row.some((span) => span.x < x && span.right > x)).length
  const places = Array.from({ length: 61 }, (_, step) => left + (right - left) * (0.3 + step * (0.4 / 60)))
  const counts = places.map(crossing)
  const least = Math.min(...counts)
  if (least > 0.4 * rows.length) return undefined
  const x = middleOf(widest(places.filter((_, index) => (counts[index] ?? 0) <= least + 0.02 * rows.length)))
  const sides = [
    spans.flatMap((row) => merged(row.filter((span) => span.right <= x))),
    spans.flatMap((row) => merged(row.filter((span) => span.x >= x))),
  ]
  const [before = [], after = []] = sides
  return sides.every((side) => isColumn(side, width))
    ? { x, starts: [usualStart(before), usualStart(after)] }
    : undefined
}

/** The longest stretch of places that follow one another: with three columns there are two gutters. */
function widest(places: readonly number[]): number[] {
  const [first = 0, second = 1] = places
  const step = Math.min(...places.slice(1).map((place, at) => place - (places[at] ?? 0)), second - first || 1)
  const groups: number[][] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last !== undefined && place - (last.at(-1) ?? 0) < 1.5 * step) last.push(place)
    else groups.push([place])
  }
  return groups.reduce<number[]>((best, group) => (group.length > best.length ? group : best), [])
}

const middleOf = (places: readonly number[]): number => places[Math.floor(places.length / 2)] ?? 0

/** Points by which the beginnings of lines may differ. */
const ALIKE = 2.5

/** Where most spans begin. */
function usualStart(spans: readonly Span[]): number {
  const counts = spans.map((span) => spans.filter(({ x }) => Math.abs(x - span.x) < ALIKE).length)
  return spans[counts.indexOf(Math.max(...counts))]?.x ?? 0
}

/** Rows that must begin where the right columns of other pages begin. */
const LEAST_ALIKE = 3

/** The gutter of other pages, where lines stand on both sides of it, and those on the right begin where theirs do. */
function likeOthers(runs: readonly Run[], known: readonly Gutter[]): Gutter | undefined {
  const rows = rowsOf(runs).map(spansOf)
  const alike = (gutter: Gutter): number =>
    rows.filter((row) =>
      row.some(({ x, letters }) => Math.abs(x - gutter.starts[1]) < ALIKE && letters > LEAST_LETTERS),
    ).length
  const counts = known.map(alike)
  const best = known[counts.indexOf(Math.max(...counts))]
  if (best === undefined) return undefined
  const onRight = rows.filter((row) => row.some(({ x }) => x >= best.x)).length
  const begun = alike(best)
  return begun >= LEAST_ALIKE && begun >= 0.5 * onRight && rows.some((row) => row.some(({ right }) => right < best.x))
    ? best
    : undefined
}

/** Of the page's width, the least that a column takes. */
const LEAST_COLUMN = 0.2

/** Letters of a line of text; cells of tables have fewer. */
const LEAST_LETTERS = 12

/** Lines of a column are mostly of one length; cells of a table are not. */
function isColumn(spans: readonly Span[], width: number): boolean {
  if (spans.length < 6) return false
  const widths = spans.map(({ x, right }) => right - x).sort((a, b) => a - b)
  const wide = widths[Math.floor(widths.length * 0.8)] ?? 0
  const room = Math.max(...spans.map(({ right }) => right)) - Math.min(...spans.map(({ x }) => x))
  if (wide < 0.8 * room || room < LEAST_COLUMN * width) return false
  const prose = spans.filter(({ letters }) => letters > LEAST_LETTERS).length
  return widths.filter((one) => one > 0.85 * wide).length >= 0.4 * widths.length && prose >= 0.6 * spans.length
}

function merged(spans: readonly Span[]): Span[] {
  const [first] = spans
  if (first === undefined) return []
  const letters = spans.reduce((sum, span) => sum + span.letters, 0)
  return [{ x: first.x, right: Math.max(...spans.map(({ right }) => right)), letters }]
}

function spansOf(row: readonly Run[]): Span[] {
  const spans: Span[] = []
  for (const { x, right, size, text } of row) {
    const last = spans.at(-1)
    const letters = text.replace(/\s/gu, '').length * (/[\p{Script=Han}\p{Script=Hangul}]/u.test(text) ? 2 : 1)
    if (last !== undefined && x - last.right < 0.8 * size) {
      last.right = Math.max(last.right, right)
      last.letters += letters
    } else spans.push({ x, right, letters })
  }
  return spans
}

/** What is read one after the other; a column may itself be parted, as on a page of three. */
export function regionsOf(runs: readonly Run[], gutter: Gutter | undefined): Run[][] {
  if (gutter === undefined) return [[...runs]]
  return bandsOf(runs, gutter.x).flatMap(({ runs: own, full }) => {
    if (full) return [own]
    const width = Math.max(...own.map(({ right }) => right)) - Math.min(...own.map(({ x }) => x))
    return regionsOf(own, gutterOf(own, width))
  })
}

interface Band {
  runs: Run[]
  /** Over the full width. */
  full: boolean
}

/** What goes over the full width, and between two of those the left column and then the right. */
function bandsOf(runs: readonly Run[], gutter: number): Band[] {
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
  const within = (from: number, to: number): Band[] => {
    const here = rest.filter(({ y }) => y >= from && y < to)
    const isLeft = ({ x, right }: Run): boolean => (x + right) / 2 < gutter
    return [
      { runs: here.filter(isLeft), full: false },
      { runs: here.filter((run) => !isLeft(run)), full: false },
    ]
  }
  const tops = bands.map(({ rows }) => Math.max(...rows.map(({ y }) => y)))
  return [
    ...within(0, tops[0] ?? Infinity),
    ...bands.flatMap(({ rows: full }, index) => [
      { runs: full, full: true },
      ...within(tops[index] ?? 0, tops[index + 1] ?? Infinity),
    ]),
  ].filter((band) => band.runs.length > 0)
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
