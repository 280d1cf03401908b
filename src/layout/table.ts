/** Lays out a table: its rows as high as their cells need, its cells' text broken as that of frames is. */
import type { TableBox } from './box.js'
import { type MeasuredCell, cellHeightAt, measureCells } from './column-widths.js'
import type { Typesetting } from './metrics.js'
import type { Rect, Table, TableCell } from './scene.js'
import { withSlack } from './slack.js'
import { type LaidText, layParagraphs, type MeasuredParagraph } from './text.js'

/** What laying a table found: the table's rows, and what is unpleasant or does not fit. */
export interface LaidTable extends Pick<Table, 'columns' | 'rows' | 'header' | 'stub' | 'alt'> {
  /** Of all rows, in units: more than the box has means overflow. */
  height: number
  torn: boolean
  /** A short name took a second line. */
  wrapped: boolean
}

/** A row is this much higher than its text, in units, so that no program's rounding makes it grow. */
const ROW_SLACK = 2

/** Size in units that a table needs. */
export function tableSize(
  box: Pick<TableBox, 'columns' | 'rows'>,
  typesetting: Typesetting,
): { width: number; height: number } {
  const heights = rowHeights(measureCells(box.rows, typesetting), box.columns)
  return {
    width: box.columns.reduce((sum, width) => sum + width, 0),
    height: heights.reduce((sum, height) => sum + height, 0),
  }
}

function rowHeights(rows: readonly MeasuredCell[][], columns: readonly number[]): number[] {
  return rows.map(
    (row) => Math.ceil(Math.max(0, ...row.map((cell, column) => cellHeightAt(cell, columns[column] ?? 0)))) + ROW_SLACK,
  )
}

/**
 * The table within its rectangle, of whole units. Height that the rows do not need is shared out among them.
 *
 * @param nextLine numbers the slide's lines: called once for each paragraph that is one, in reading order.
 */
export function layTable(
  box: TableBox,
  { height: given }: Pick<Rect, 'height'>,
  typesetting: Typesetting,
  nextLine: () => number,
): LaidTable {
  const { columns, header, stub, alt } = box
  const measured = measureCells(box.rows, typesetting)
  const least = rowHeights(measured, columns)
  const height = least.reduce((sum, one) => sum + one, 0)
  const heights = shareOut(least, Math.max(0, Math.floor(given) - height))
  let torn = false
  let wrapped = false
  const rows = measured.map((cells, row) => ({
    height: heights[row] ?? 0,
    cells: cells.map((cell, column): TableCell => {
      const laid = layCell(cell, columns[column] ?? 0, nextLine)
      torn ||= laid.torn
      wrapped ||= cell.box.oneLine === true && laid.cell.text.paragraphs.some(({ lines }) => lines.length > 1)
      return laid.cell
    }),
    ...(box.rows[row]?.rule !== undefined && { rule: box.rows[row].rule }),
  }))
  return { columns, rows, header, stub, alt, height, torn, wrapped }
}

/** Each row a like share, the first rows a unit more where it does not come out even. */
function shareOut(heights: readonly number[], spare: number): number[] {
  const share = Math.floor(spare / heights.length)
  const more = spare - share * heights.length
  return heights.map((height, index) => height + share + (index < more ? 1 : 0))
}

function layCell(
  { box, paragraphs }: MeasuredCell,
  width: number,
  nextLine: () => number,
): { cell: TableCell; torn: boolean } {
  const { padding, valign = 'middle', fill } = box
  const area = Math.max(1, width - padding.left - padding.right)
  const laid = layWell(paragraphs, area)
  laid.paragraphs.forEach((paragraph, index) => {
    if (box.paragraphs[index]?.ornament !== true) paragraph.line = nextLine()
  })
  const text = { inset: withSlack(padding, area - laid.width, laid.paragraphs), valign, paragraphs: laid.paragraphs }
  return { cell: { text, ...(fill !== undefined && { fill }) }, torn: laid.torn }
}

/** A last line shorter than this, in em, looks forgotten; cells are narrow, so their text may be narrowed further than other text. */
const LONELY = 1.5
const MOST_NARROWING = 6
const STEP = 0.5

/** The paragraphs in no more lines than the width asks for, without a forgotten last line where a narrower width has none. */
function layWell(paragraphs: MeasuredParagraph[], width: number): LaidText {
  const laid = layParagraphs(paragraphs, width, false)
  if (!endsLonely(laid)) return laid
  const em = Math.max(1, ...paragraphs.map(({ measured }) => measured.em))
  for (let narrowing = STEP; narrowing <= MOST_NARROWING && width - narrowing * em > LONELY * em; narrowing += STEP) {
    const other = layParagraphs(paragraphs, width - narrowing * em, false)
    if (other.height > laid.height || other.torn) break
    if (!endsLonely(other)) return other
  }
  return laid
}

function endsLonely({ paragraphs }: LaidText): boolean {
  return paragraphs.some(
    ({ lines, runs }) => lines.length > 1 && (lines.at(-1)?.width ?? 0) < LONELY * (runs[0]?.size ?? 0),
  )
}
