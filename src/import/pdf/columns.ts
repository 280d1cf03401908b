/**
 * Columns: what of a page is read one after the other. A page is parted at the tallest white stripe that runs down
 * between lines of text, and each of the parts in the same way (a recursive cut, as Nagy and Seth describe it in 1984): so
 * three columns, and columns between figures and tables of the full width, are told apart.
 */
import type { Sheet } from './directions.js'
import { CELL_GAP, rowsOf } from './rows.js'
import type { Run } from './runs.js'

/** The white between two columns: where it is, and where the lines on its right begin. */
interface Gutter {
  x: number
  start: number
}

/** A stretch of a row without a wide gap. */
interface Span {
  x: number
  right: number
  letters: number
}

interface Row {
  runs: Run[]
  spans: Span[]
  y: number
  size: number
}

/** A stripe of white and the rows beside it. */
interface Cut extends Gutter {
  from: number
  /** Behind the last row. */
  to: number
  /** Rows on each side of which there are lines on the other. */
  lines: number
  white: number
}

/** Lines on both sides of a gutter, and of both together: fewer say nothing, unless other pages have a gutter there. */
const LEAST = { lines: 5, together: 12 }
const LEAST_KNOWN = 2
/** A gutter that so many lines stand on both sides of is looked for on other pages. */
const SURE = 14

/** The runs of each sheet in regions, in the order of reading. */
export function columnsOf(sheets: readonly Sheet[]): Run[][][] {
  const rows = sheets.map(({ runs }) => rowsWithSpans(runs))
  const known = sheets.flatMap(({ width }, at) => {
    const cut = bestCut(rows[at] ?? [], width, [])
    return cut !== undefined && cut.lines >= SURE ? [cut] : []
  })
  return sheets.map(({ width }, at) => regionsOf(rows[at] ?? [], width, known, 0).filter((region) => region.length > 0))
}

function rowsWithSpans(runs: readonly Run[]): Row[] {
  return rowsOf(runs).map((row) => ({
    runs: row,
    spans: spansOf(row),
    y: row[0]?.y ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
  }))
}

/** Parts within parts: a page of a newspaper has some five. */
const DEEPEST = 12

/** What is above the columns, the left one, the right one, what is below. */
function regionsOf(rows: readonly Row[], width: number, known: readonly Gutter[], depth: number): Run[][] {
  const all = rows.flatMap(({ runs }) => runs)
  const cut = depth > DEEPEST ? undefined : bestCut(rows, width, known)
  if (cut === undefined) return [all]
  const within = rows.slice(cut.from, cut.to).flatMap(({ runs }) => runs)
  const isLeft = ({ x, right }: Run): boolean => (x + right) / 2 < cut.x
  const parts = [
    rows.slice(0, cut.from),
    rowsWithSpans(within.filter(isLeft)),
    rowsWithSpans(within.filter((run) => !isLeft(run))),
    rows.slice(cut.to),
  ]
  return parts.flatMap((part) => (part.length === 0 ? [] : regionsOf(part, width, known, depth + 1)))
}

/** Points between two places that are looked at. */
const STEP = 2

/** The stripe with the most lines on both sides. */
function bestCut(rows: readonly Row[], width: number, known: readonly Gutter[]): Cut | undefined {
  if (rows.length < LEAST_KNOWN) return undefined
  const left = Math.min(...rows.flatMap(({ spans }) => spans.map(({ x }) => x)))
  const right = Math.max(...rows.flatMap(({ spans }) => spans.map((span) => span.right)))
  let best: Cut | undefined
  for (let x = left + LEAST_COLUMN * width; x < right - LEAST_COLUMN * width; x += STEP) {
    for (const cut of cutsAt(rows, x)) {
      if (best !== undefined && !isBetter(cut, best)) continue
      if (known.some((other) => isAlike(other, cut)) || isSure(rows, cut, width)) best = cut
    }
  }
  return best
}

/** Whether a stripe parts columns of text, whatever other pages have. */
function isSure(rows: readonly Row[], cut: Cut, width: number): boolean {
  const sides = sidesOf(rows, cut)
  const together = sides.reduce((sum, side) => sum + side.length, 0)
  return cut.lines >= LEAST.lines && together >= LEAST.together && sides.every((side) => isColumn(side, width))
}

/** Points by which gutters, and beginnings of lines, may differ from page to page. */
const ALIKE = 3

function isAlike(one: Gutter, other: Gutter): boolean {
  return Math.abs(one.x - other.x) < 3 * ALIKE && Math.abs(one.start - other.start) < ALIKE
}

function isBetter(one: Cut, other: Cut): boolean {
  return one.lines > other.lines || (one.lines === other.lines && one.white > other.white)
}

/** Where no row crosses a place, for as long as none does. */
function cutsAt(rows: readonly Row[], x: number): Cut[] {
  const crossing = withCaptions(
    rows,
    rows.map((_, at) => isFull(rows, at, x)),
  )
  const cuts: Cut[] = []
  let from = 0
  for (let at = 0; at <= rows.length; at++) {
    if (at < rows.length && crossing[at] !== true) continue
    const cut = at - from < LEAST_KNOWN ? undefined : cutOf(rows, x, from, at)
    if (cut !== undefined && cut.lines >= LEAST_KNOWN) cuts.push(cut)
    from = at + 1
  }
  return cuts
}

/** The stripe from one row to another, its ends where a column ends. */
function cutOf(rows: readonly Row[], x: number, from: number, to: number): Cut | undefined {
  const sides = ([(span: Span) => span.right <= x, (span: Span) => span.x >= x] as const).map((isThere) =>
    rows.slice(from, to).flatMap((row, at) => (row.spans.some(isThere) ? [from + at] : [])),
  )
  const [left = [], right = []] = sides
  const first = Math.max(left[0] ?? Infinity, right[0] ?? Infinity)
  const last = Math.min(left.at(-1) ?? -1, right.at(-1) ?? -1)
  if (first > last) return undefined
  const among = (side: readonly number[]): number => side.filter((at) => at >= first && at <= last).length
  // Only what stands on the left may go over the full width, though it is too short to show it.
  const begins = Math.min(right[0] ?? first, firstOf(rows, from, first))
  const ends = to === rows.length ? to : Math.max((right.at(-1) ?? last) + 1, lastOf(rows, to, last))
  const spans = rows.slice(begins, ends).flatMap((row) => row.spans)
  const edge = Math.max(...spans.filter((span) => span.right <= x).map((span) => span.right))
  const start = Math.min(...spans.filter((span) => span.x >= x).map((span) => span.x))
  return {
    x: (edge + start) / 2,
    start,
    from: begins,
    to: ends,
    lines: Math.min(among(left), among(right)),
    white: start - edge,
  }
}

/** Of the size of type: rows of one column stand no farther apart. */
const CLOSE = 2.2

/** The first row that goes on down to where both columns have begun. */
function firstOf(rows: readonly Row[], from: number, both: number): number {
  let at = both
  while (at > from && isClose(rows[at - 1], rows[at])) at--
  return at
}

/** Behind the last row that goes on from where the shorter column has ended. */
function lastOf(rows: readonly Row[], to: number, last: number): number {
  let at = last + 1
  while (at < to && isClose(rows[at - 1], rows[at])) at++
  return at
}

function isClose(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && below.y - above.y < CLOSE * Math.min(above.size, below.size)
}

function sidesOf(rows: readonly Row[], { x, from, to }: Cut): Span[][] {
  const spans = rows.slice(from, to).map((row) => row.spans)
  return [
    spans.flatMap((row) => merged(row.filter(({ right }) => right <= x))),
    spans.flatMap((row) => merged(row.filter((span) => span.x >= x))),
  ]
}

/** Of the page's width, the least that a column takes. */
const LEAST_COLUMN = 0.13

/** Letters of a line of text; cells of tables have fewer. */
const LEAST_LETTERS = 12

/** Lines of a column are mostly of one length; cells of a table are not. */
function isColumn(spans: readonly Span[], width: number): boolean {
  if (spans.length < 6) return false
  const widths = spans.map(({ x, right }) => right - x).sort((a, b) => a - b)
  const wide = widths[Math.floor(widths.length * 0.8)] ?? 0
  const room = Math.max(...spans.map(({ right }) => right)) - Math.min(...spans.map(({ x }) => x))
  if (wide < 0.75 * room || room < LEAST_COLUMN * width) return false
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
    if (last !== undefined && x - last.right < SPAN_GAP * size) {
      last.right = Math.max(last.right, right)
      last.letters += letters
    } else spans.push({ x, right, letters })
  }
  return spans
}

/** Gaps wider than this, in em, may be gutters. */
const SPAN_GAP = 0.8

/** Cells of a table's row, and the letters that each has at most on an average. */
const TABLE = { cells: 3, letters: 10 }

/** Whether a row crosses a place, or is one of several of a table with cells on both sides of it. */
function isFull(rows: readonly Row[], at: number, x: number): boolean {
  const row = rows[at]
  if (row === undefined) return false
  if (row.spans.some((span) => span.x < x - 1 && span.right > x + 1)) return true
  return isTableRow(row, x) && (isTableRow(rows[at - 1], x) || isTableRow(rows[at + 1], x))
}

function isTableRow(row: Row | undefined, x: number): boolean {
  if (row === undefined || row.spans.length < TABLE.cells) return false
  const { spans, runs } = row
  if (!spans.some(({ right }) => right <= x) || !spans.some((span) => span.x >= x)) return false
  const letters = spans.reduce((sum, span) => sum + span.letters, 0)
  return cellsIn(runs) >= TABLE.cells && letters < TABLE.letters * spans.length
}

function cellsIn(row: readonly Run[]): number {
  return row.filter((run, at) => at === 0 || run.x - (row[at - 1]?.right ?? 0) > CELL_GAP * run.size).length
}

const CAPTION = /^\[?\s?(?:table|tab\.|fig|表|图|圖|표|그림)/iu

/** Rows that go over the full width, and short lines of a caption right above them and below. */
function withCaptions(rows: readonly Row[], full: readonly boolean[]): boolean[] {
  const taken = [...full]
  rows.forEach((row, at) => {
    if (full[at] === true || !CAPTION.test(row.runs[0]?.text.trim() ?? '')) return
    const below = full.findIndex((one, index) => one && index > at)
    const close = rows
      .slice(at, below + 1)
      .every((one, index, between) => index === 0 || one.y - (between[index - 1]?.y ?? 0) < CLOSE * one.size)
    if (below > 0 && below - at <= 4 && close) taken.fill(true, at, behindCaption(rows, full, below))
  })
  return taken
}

/** Behind the last line of a caption: one that ends in its first half stands right below those that cross the gutter. */
function behindCaption(rows: readonly Row[], full: readonly boolean[], from: number): number {
  let end = from + 1
  while (full[end] === true) end++
  const [last, next] = [rows[end - 1], rows[end]]
  return last !== undefined &&
    next !== undefined &&
    Math.abs(next.size - last.size) < 0.3 &&
    next.y - last.y < 1.4 * last.size
    ? end + 1
    : end
}
