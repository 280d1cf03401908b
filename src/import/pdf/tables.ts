/** Tables among the lines of a PDF: lines in a row whose cells stand under one another. */
import type { Cell, Line } from './lines.js'
import type { Usual } from './measure.js'
import { joinLines } from '../../text/join.js'
import { isWide } from '../../text/script.js'

export interface FoundTable {
  /** How many lines it takes. */
  count: number
  rows: string[][]
}

const LEAST_ROWS = 3

/** The table that begins with a line, if one does. */
export function tableAt(lines: readonly Line[], at: number): FoundTable | undefined {
  const first = lines[at]
  if (first === undefined || !isRow(first)) return undefined
  const region: Line[] = []
  for (const line of lines.slice(at)) {
    const last = region.at(-1)
    if (last !== undefined && (line.region !== last.region || line.y - last.y > 3.2 * last.size)) break
    if (!isRow(line) && !goesOn(line, region)) break
    region.push(line)
  }
  while (region.length > 0 && !isRow(region.at(-1) ?? first)) region.pop()
  const full = region.filter(isRow)
  if (full.length < LEAST_ROWS) return undefined
  const columns = columnsOf(full)
  if (columns.length < 2 || columns.length > 24) return undefined
  const rows = withHeadsOverColumns(rowsIn(region, columns))
  return rows.length >= LEAST_ROWS - 1 && isTabular(rows) ? { count: region.length, rows } : undefined
}

function isRow({ cells }: Line): boolean {
  return cells.length >= 2
}

/** A line with one cell stands under one of the columns: the cell above goes on in it. */
function goesOn(line: Line, region: readonly Line[]): boolean {
  const [cell] = line.cells
  const last = region.at(-1)
  if (cell === undefined || last === undefined || line.y - last.y > 1.6 * line.size) return false
  const width = line.edge - line.left
  return (
    region.length >= 2 &&
    cell.right - cell.x < 0.6 * width &&
    region.some(({ cells }) => cells.length >= 2 && cells.some((other) => Math.abs(other.x - cell.x) < line.size))
  )
}

/** Stretches of the width that hold cells, with nothing between two of them on any line. */
function columnsOf(lines: readonly Line[]): Cell[] {
  const most = Math.max(...lines.map(({ cells }) => cells.length))
  // A head over several columns would join them.
  const cells = lines.filter((line) => line.cells.length >= Math.max(2, most - 1)).flatMap((line) => line.cells)
  const columns: Cell[] = []
  for (const cell of cells.sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1)
    if (last !== undefined && cell.x < last.right + 1) last.right = Math.max(last.right, cell.right)
    else columns.push({ ...cell })
  }
  return columns
}

function rowsIn(lines: readonly Line[], columns: readonly Cell[]): string[][] {
  const rows: string[][] = []
  for (const line of lines) {
    const row = columns.map(() => '')
    for (const cell of line.cells) {
      const index = nearestColumn(cell, columns)
      row[index] = [row[index], cell.text].filter((text) => text !== '').join(' ')
    }
    const last = rows.at(-1)
    // Without a name of its own it is the rest of the row above.
    if (last !== undefined && row[0] === '' && row.filter((text) => text !== '').length <= columns.length / 2) {
      row.forEach((text, index) => (last[index] = [last[index], text].filter((part) => part).join(' ')))
    } else rows.push(row)
  }
  return rows
}

/** Names set in the middle over columns that begin at their left: put into the columns that they stand beside. */
function withHeadsOverColumns(rows: readonly string[][]): string[][] {
  const [head = [], ...body] = rows
  const isHead = (at: number): boolean => head[at] !== '' && body.every((row) => (row[at] ?? '') === '')
  const gone = new Set<number>()
  const names = [...head]
  for (const at of head.keys()) {
    const home = [at - 1, at + 1].find(
      (near) => names[near] === '' && !gone.has(near) && body.some((row) => row[near] !== ''),
    )
    if (!isHead(at) || home === undefined) continue
    names[home] = head[at] ?? ''
    gone.add(at)
  }
  return [names, ...body].map((row) => row.filter((_, at) => !gone.has(at)))
}

function nearestColumn(cell: Cell, columns: readonly Cell[]): number {
  const overlap = (column: Cell): number => Math.min(cell.right, column.right) - Math.max(cell.x, column.x)
  return columns.reduce((best, column, index) => (overlap(column) > overlap(columns[best] ?? column) ? index : best), 0)
}

/** Cells are words, not the two halves of sentences. */
function isTabular(rows: readonly string[][]): boolean {
  const cells = rows.flat().filter((text) => text !== '')
  const long = cells.filter((text) => text.length > 80).length
  const signs = cells.filter((text) => /[∫∑∏√=⎧-⎫]/u.test(text)).length
  if (signs > 0.25 * cells.length || new Set(rows.map((row) => row.join('\n'))).size < LEAST_ROWS) return false
  return cells.length >= 0.5 * rows.length * (rows[0]?.length ?? 1) && long < 0.2 * cells.length
}

/** Under a caption: of the usual size, lines are text again. */
const SMALL = 0.92
/** Gaps wider than this, in em, may part the cells of a table under a caption. */
const CLOSE = 0.4

/** The table in small type under a caption, whose cells may stand close and go over several lines. */
export function smallTableAt(lines: readonly Line[], at: number, usual: Usual): FoundTable | undefined {
  const first = lines[at]
  if (first === undefined || tableAt(lines, at) !== undefined) return undefined
  const end = lines.findIndex(
    (line, index) =>
      index >= at &&
      (line.region !== first.region ||
        line.size > SMALL * usual.size ||
        /^(?:※|주\s?:|注\s?[：:]|资料来源|數?据来源|자료|note|source)/iu.test(line.text)),
  )
  const region = lines.slice(at, end < 0 ? undefined : end)
  if (region.length < LEAST_ROWS) return undefined
  const pieces = region.flatMap((line) => piecesOf(line))
  const columns = columnsOfPieces(pieces)
  if (columns.length < 2 || columns.length > 12) return undefined
  const rows = bandsOf(pieces).map((band) =>
    columns.map((column) => wordsIn(band.filter((piece) => nearestColumn(piece, columns) === columns.indexOf(column)))),
  )
  return rows.length >= 2 ? { count: region.length, rows } : undefined
}

interface Piece extends Cell {
  y: number
  size: number
}

/** The line again, parted at smaller gaps. */
function piecesOf({ runs, size }: Line): Piece[] {
  const pieces: Piece[] = []
  for (const run of runs) {
    const last = pieces.at(-1)
    const gap = last === undefined ? 0 : run.x - last.right
    if (last === undefined || gap > CLOSE * size)
      pieces.push({ text: run.text, x: run.x, right: run.right, y: run.y, size })
    else {
      last.text +=
        gap > 0.05 * size && !/\s$/u.test(last.text) && !(isWide(last.text.at(-1) ?? '') && isWide(run.text[0] ?? ''))
          ? ` ${run.text}`
          : run.text
      last.right = Math.max(last.right, run.right)
    }
  }
  return pieces
}

/** Stretches of the width parted by white from top to bottom, but for a line or two that runs across. */
function columnsOfPieces(pieces: readonly Piece[]): Cell[] {
  const left = Math.floor(Math.min(...pieces.map(({ x }) => x)))
  const right = Math.ceil(Math.max(...pieces.map((piece) => piece.right)))
  const covered = Array.from(
    { length: right - left + 1 },
    (_, step) => pieces.filter((piece) => piece.x < left + step + 0.5 && piece.right > left + step + 0.5).length,
  )
  const columns: Cell[] = []
  let start: number | undefined
  covered.forEach((count, step) => {
    if (count > 0.06 * pieces.length && start === undefined) start = step
    if ((count <= 0.06 * pieces.length || step === covered.length - 1) && start !== undefined) {
      columns.push({ text: '', x: left + start, right: left + step })
      start = undefined
    }
  })
  return columns
}

/** Rows by the white between them: lines within a cell stand closer. */
function bandsOf(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y)
  const gaps = sorted
    .slice(1)
    .map((piece, index) => piece.y - (sorted[index]?.y ?? 0))
    .filter((gap) => gap > 0.8 * (sorted[0]?.size ?? 10))
  const least = Math.min(...gaps)
  const limit = Math.max(...gaps) < 1.15 * least ? 0.5 * least : 1.13 * least
  const bands: Piece[][] = []
  for (const [index, piece] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before === undefined || piece.y - before.y > limit) bands.push([piece])
    else bands.at(-1)?.push(piece)
  }
  return bands
}

function wordsIn(pieces: readonly Piece[]): string {
  const lines = [...pieces]
    .sort((a, b) => (Math.abs(a.y - b.y) < 2 ? a.x - b.x : a.y - b.y))
    .map(({ text }) => text.trim())
  return joinLines(lines)
}
