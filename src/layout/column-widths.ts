/** How wide the columns of a table are: never too narrow for a word, and so that the rows become as low as possible. */
import type { TableCellBox } from './box.js'
import { lineCounts } from './frame-lines.js'
import type { Typesetting } from './metrics.js'
import { hugWidth, type MeasuredParagraph, measureParagraphs, narrowestWidth } from './text.js'

/** A cell with its text measured. */
export interface MeasuredCell {
  box: TableCellBox
  paragraphs: MeasuredParagraph[]
}

/** What a column's width depends on, in units, padding included. */
export interface ColumnNeeds {
  /** At which no cell wraps. */
  natural: number
  /** Below which words are torn. */
  least: number
  /** Below which text stands in a narrow ribbon; between the two others. */
  decent: number
}

/** A ribbon of fewer em than this is unpleasant to read; shorter cells stand on one line. */
export const DECENT = 6

export function measureCells(rows: readonly { cells: TableCellBox[] }[], typesetting: Typesetting): MeasuredCell[][] {
  return rows.map(({ cells }) =>
    cells.map((box) => ({
      box,
      paragraphs: measureParagraphs({ type: 'text', name: '', paragraphs: box.paragraphs }, typesetting),
    })),
  )
}

/**
 * What each column needs.
 *
 * @param unbroken Columns whose cells never wrap, as figures do not.
 */
export function columnNeeds(rows: readonly MeasuredCell[][], unbroken: readonly boolean[]): ColumnNeeds[] {
  return unbroken.map((whole, column) => {
    const cells = rows.flatMap((row) => row[column] ?? [])
    const widest = (width: (cell: MeasuredCell) => number): number => Math.max(0, ...cells.map(width))
    const natural = widest((cell) => hugWidth(cell.paragraphs) + paddingOf(cell))
    const least = whole ? natural : widest((cell) => narrowestWidth(cell.paragraphs) + paddingOf(cell))
    const decent = widest((cell) => DECENT * emOf(cell) + paddingOf(cell))
    return {
      natural: Math.ceil(natural),
      least: Math.ceil(least),
      decent: Math.ceil(Math.min(natural, Math.max(least, decent))),
    }
  })
}

function paddingOf({ box: { padding } }: MeasuredCell): number {
  return padding.left + padding.right
}

function emOf({ paragraphs }: MeasuredCell): number {
  return Math.max(0, ...paragraphs.map(({ measured }) => measured.em))
}

/** The width below which a table of these columns has words torn or text in ribbons, in units. */
export function decentWidth(needs: readonly ColumnNeeds[]): number {
  return sum(needs.map(({ decent }) => decent))
}

/** Height in units of a cell's text and padding in a column of a width. */
export function cellHeightAt({ box, paragraphs }: MeasuredCell, width: number): number {
  const counts = lineCounts(paragraphs, Math.max(1, width - box.padding.left - box.padding.right))
  const text = paragraphs.reduce(
    (height, { pitch, source }, index) =>
      height + pitch * (counts[index] ?? 0) + (index === 0 ? 0 : (source.before ?? 0)),
    0,
  )
  return text + box.padding.top + box.padding.bottom
}

/**
 * Widths in whole units, together `room`: the table is as wide as the page's text, like all else on it.
 *
 * @param needs of the columns of `rows`, which are measured.
 */
export function columnWidths(rows: readonly MeasuredCell[][], needs: readonly ColumnNeeds[], room: number): number[] {
  const natural = sum(needs.map((need) => need.natural))
  if (natural <= room)
    return shared(
      needs.map((need) => need.natural),
      room,
    )
  for (const at of ['decent', 'least'] as const) {
    const start = needs.map((need) => need[at])
    if (sum(start) <= room) return widen(rows, needs, start, room)
  }
  // Words will be torn: those of the columns that hold the longest, so that one word a line long leaves room for the others.
  return shared(
    levelled(
      needs.map((need) => need.least),
      room,
    ),
    room,
  )
}

/** The wants, the largest cut down to one measure so that all together fit into the room. */
function levelled(wants: readonly number[], room: number): number[] {
  const ascending = [...wants].sort((a, b) => a - b)
  let left = room
  const cut = ascending.find((want, index) => {
    const fair = left / (ascending.length - index)
    if (want > fair) return true
    left -= want
    return false
  })
  const count = wants.filter((want) => cut !== undefined && want >= cut).length
  return wants.map((want) => (cut !== undefined && want >= cut ? left / count : want))
}

/** The room in the proportions of `parts`; what rounding leaves goes to the last. */
function shared(parts: readonly number[], room: number): number[] {
  const all = sum(parts)
  const widths = parts.map((one) => Math.floor((one * room) / all))
  return widths.map((width, index) => (index === widths.length - 1 ? room - sum(widths) + width : width))
}

/** Steps in which room is given to columns, as a share of it. */
const STEPS = 40

/**
 * Gives the room left over to the columns where it makes the table lowest: again and again the shortest widening by
 * which rows lose most height, and at the end, where none does, to the columns whose text is most crowded.
 */
function widen(
  rows: readonly MeasuredCell[][],
  needs: readonly ColumnNeeds[],
  start: readonly number[],
  room: number,
): number[] {
  const step = Math.max(1, Math.floor((room - sum(start)) / STEPS))
  const heights = new HeightTable(rows)
  const widths = [...start]
  for (;;) {
    const spare = room - sum(widths)
    const found = bestWidening(heights, needs, widths, step, spare)
    if (found === undefined) return crowdedFirst(needs, widths, spare)
    widths[found.column] = (widths[found.column] ?? 0) + found.by
  }
}

function bestWidening(
  heights: HeightTable,
  needs: readonly ColumnNeeds[],
  widths: readonly number[],
  step: number,
  spare: number,
): { column: number; by: number } | undefined {
  const now = heights.total(widths)
  let best: { column: number; by: number; gain: number } | undefined
  needs.forEach(({ natural }, column) => {
    const width = widths[column] ?? 0
    const most = Math.min(spare, natural - width)
    for (let by = Math.min(step, most); by > 0; by = by === most ? 0 : Math.min(by + step, most)) {
      const saved = now - heights.total(widths.map((one, index) => (index === column ? one + by : one)))
      if (saved <= 0) continue
      if (best === undefined || saved / by > best.gain) best = { column, by, gain: saved / by }
      break
    }
  })
  return best
}

/** What is left makes no row lower: columns get it by how much they lack of their natural width. */
function crowdedFirst(needs: readonly ColumnNeeds[], widths: readonly number[], spare: number): number[] {
  const lacks = needs.map(({ natural }, column) => Math.max(0, natural - (widths[column] ?? 0)))
  const more = sum(lacks) === 0 ? widths.map(() => 0) : shared(lacks, spare)
  return widths.map((width, column) => width + (more[column] ?? 0))
}

/** Heights of rows by the widths of their columns; every cell is broken once a width. */
class HeightTable {
  private readonly known: Map<number, number>[][]

  constructor(private readonly rows: readonly MeasuredCell[][]) {
    this.known = rows.map((row) => row.map(() => new Map<number, number>()))
  }

  total(widths: readonly number[]): number {
    return sum(
      this.rows.map((row, index) =>
        Math.max(
          0,
          ...row.map((cell, column) => this.cellHeight(cell, this.known[index]?.[column], widths[column] ?? 0)),
        ),
      ),
    )
  }

  private cellHeight(cell: MeasuredCell, known: Map<number, number> | undefined, width: number): number {
    const found = known?.get(width)
    if (found !== undefined) return found
    const height = cellHeightAt(cell, width)
    known?.set(width, height)
    return height
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
