/** Tables among the lines of a PDF: lines in a row whose cells stand under one another. */
import type { Cell, Line } from './lines.js'

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
  const rows = rowsIn(region, columns)
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
  return region.length >= 2 && cell.right - cell.x < 0.6 * width && region.some(({ cells }) => cells.length >= 2 && cells.some((other) => Math.abs(other.x - cell.x) < line.size))
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

function nearestColumn(cell: Cell, columns: readonly Cell[]): number {
  const overlap = (column: Cell): number => Math.min(cell.right, column.right) - Math.max(cell.x, column.x)
  return columns.reduce((best, column, index) => (overlap(column) > overlap(columns[best] ?? column) ? index : best), 0)
}

/** Cells are words, not the two halves of sentences. */
function isTabular(rows: readonly string[][]): boolean {
  const cells = rows.flat().filter((text) => text !== '')
  const long = cells.filter((text) => text.length > 80).length
  return cells.length >= 0.5 * rows.length * (rows[0]?.length ?? 1) && long < 0.2 * cells.length
}
