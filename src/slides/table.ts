/** A table: rows of cells under the names of their columns. Figures stand under one another by their decimal points. */
import * as z from 'zod'
import { type Box, column, type TableBox, type TableCellBox, text, type TextBox } from '../layout/box.js'
import {
  type ColumnNeeds,
  columnNeeds,
  columnWidths,
  DECENT,
  decentWidth,
  measureCells,
} from '../layout/column-widths.js'
import { emWidth, type Typesetting } from '../layout/metrics.js'
import type { Insets, Stroke } from '../layout/scene.js'
import { tableSize } from '../layout/table.js'
import { textHeightAt } from '../layout/text.js'
import { languageOf } from '../text/languages.js'
import { SPACE, TYPE } from '../themes/tokens.js'
import { isFigureColumn, tailOf } from './figures.js'
import { type ComposeContext, line, type SlideKind, title, told } from './kind.js'
import { divideText } from './lists.js'
import { bodyWidth, labelSize, leadText, page, roomBelow } from './parts.js'
import { tableSheet } from './sheet.js'

/** How wide the name of a column may be, in em: it stands again on every part of a divided table. */
const HEADING_WIDTH = 24

const heading = line.refine((words) => emWidth(words) <= HEADING_WIDTH, {
  ...told(
    `列名最多 ${HEADING_WIDTH} 个汉字或 ${2 * HEADING_WIDTH} 个字母`,
    `a column’s name of at most ${HEADING_WIDTH} Chinese characters or ${2 * HEADING_WIDTH} letters`,
  ),
})

/** Where a source may wrap to, in em: two lines on a 4:3 page. */
const SOURCE_WIDTH = 66

const cell = z.union([z.string().trim(), z.number(), z.null()])

const schema = z
  .strictObject({
    title,
    lead: line.optional(),
    columns: z
      .array(z.union([heading, z.literal('')]))
      .min(1)
      .max(24)
      .optional()
      .describe('The header: the names of the columns. Without it the table has none.'),
    rows: z
      .array(z.array(cell).min(1).max(24))
      .min(1)
      .describe(
        'Each row is a list of cells, text or figures, as many as there are columns; "" is an empty cell, and those at the end may be left out.',
      ),
    stub: z.boolean().optional().describe('false: the first column does not name the rows, and is not in bold.'),
    align: z
      .array(z.enum(['left', 'center', 'right']))
      .optional()
      .describe('One word a column, where the table’s own choice (figures right, text left) is not wanted.'),
    source: line
      .refine(
        (words) => emWidth(words) <= SOURCE_WIDTH,
        told(
          `来源最多 ${SOURCE_WIDTH} 个汉字或 ${2 * SOURCE_WIDTH} 个字母`,
          `a source of at most ${SOURCE_WIDTH} Chinese characters or ${2 * SOURCE_WIDTH} letters`,
        ),
      )
      .optional()
      .describe('Where the figures are from, in small type under the table.'),
  })
  .superRefine((content, context) => {
    const wanted = widthOf(content)
    const long = content.rows.findIndex((row) => row.length > wanted)
    if (long >= 0)
      context.addIssue({
        code: 'custom',
        path: ['rows', long],
        message: `it has ${content.rows[long]?.length} cells where the header has ${wanted}; a cell with a comma stands in quotation marks`,
        params: { zh: `有 ${content.rows[long]?.length} 格，表头只有 ${wanted} 格；格里有逗号就加引号` },
      })
    if (content.align !== undefined && content.align.length !== wanted)
      context.addIssue({
        code: 'custom',
        path: ['align'],
        message: `it has ${content.align.length} words for ${wanted} columns`,
        params: { zh: `有 ${content.align.length} 个词，列却有 ${wanted} 个` },
      })
  })

/** How many columns there are. */
function widthOf({ columns, rows }: { columns?: unknown[]; rows: unknown[][] }): number {
  return columns?.length ?? Math.max(...rows.map((row) => row.length))
}

type Content = z.infer<typeof schema>
type Cell = Content['rows'][number][number]
type Align = 'start' | 'center' | 'end'

export const table: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => ({
    ...content,
    rows: content.rows.map((row) => [...row, ...Array<Cell>(widthOf(content) - row.length).fill(null)]),
  }),
  split: splitColumns,
  sheet: tableSheet,
  list: {
    most: 40,
    items: (content) => content.rows,
    withItems: (content, items, { first, last }) => ({
      ...content,
      rows: items as Cell[][],
      ...(!first && { lead: undefined }),
      ...(!last && { source: undefined }),
    }),
    divide: divideRow,
  },

  compose(content, context) {
    const room = roomBelow(content.title, content.lead, context)
    const source = sourceText(content, room.width, context)
    const under = source.reduce((sum, box) => sum + (box.height ?? 0) + SPACE.m, 0)
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ gap: SPACE.m }, [tableBox(content, room.width, Math.floor(room.height - under), context), ...source]),
    ])
  },
}

function shown(value: Cell): string {
  return value === null ? '' : String(value)
}

/** Sources are small print, not under the floor for what is read. */
function sourceText({ source }: Content, width: number, context: ComposeContext): TextBox[] {
  if (source === undefined) return []
  const box = text({ name: 'Source', paragraphs: [{ text: source, size: TYPE.code, color: 'muted' }] })
  return [{ ...box, height: textHeightAt(box, width, context) }]
}

const HEADER_RULE: Stroke = { color: 'accent', width: 3 }
const ROW_RULE: Stroke = { color: 'rule', width: 2 }
const LAST_RULE: Stroke = { color: 'accent', width: 2 }

/** A row is at most this much higher than its text, in units, to use the room below it. */
const MOST_AIR = 28

function tableBox(content: Content, width: number, height: number, context: ComposeContext): Box {
  const type = labelSize('body', context)
  const cells = cellsOf(content, type, context)
  const header = content.columns !== undefined
  const rows: TableBox['rows'] = cells.map((row, index) => ({
    cells: row,
    rule: header && index === 0 ? HEADER_RULE : index === cells.length - 1 ? LAST_RULE : ROW_RULE,
  }))
  const measured = measureCells(rows, context)
  const columns = columnWidths(measured, columnNeeds(measured, figureColumns(content)), width)
  const least = tableSize({ columns, rows }, context)
  const air = Math.max(0, Math.min(height - least.height, MOST_AIR * rows.length))
  return {
    type: 'table',
    name: 'Table',
    alt: altOf(content, context),
    header,
    stub: hasStub(content),
    columns,
    rows,
    width: least.width,
    height: least.height + air,
  }
}

/** In the article's words, for whoever cannot see it: the title, and what the columns are. */
function altOf({ title: name, columns = [] }: Content & { title: string }, { words, lang }: ComposeContext): string {
  const named = columns.filter((one) => one !== '')
  return named.length === 0 ? name : `${name}${words.colon}${named.join(languageOf(lang).comma)}`
}

/** A single column names nothing. */
function hasStub({ stub, rows }: Content): boolean {
  return stub !== false && (rows[0]?.length ?? 0) > 1
}

function columnTexts({ rows }: Content, index: number): string[] {
  return rows.map((row) => shown(row[index] ?? null))
}

function figureColumns(content: Content): boolean[] {
  return (content.rows[0] ?? []).map((_, index) => isFigureColumn(columnTexts(content, index)))
}

const ALIGN: Record<'left' | 'center' | 'right', Align> = { left: 'start', center: 'center', right: 'end' }

/** Columns of figures end at the right, all others, and the names of the rows, begin at the left. */
function alignments(content: Content): Align[] {
  return figureColumns(content).map((figures, index) => {
    const asked = content.align?.[index]
    if (asked !== undefined) return ALIGN[asked]
    return figures && !(index === 0 && hasStub(content)) ? 'end' : 'start'
  })
}

function cellsOf(content: Content, type: number, context: ComposeContext): TableCellBox[][] {
  const aligns = alignments(content)
  const tails = aligns.map((align, index) =>
    align === 'end' ? tailWidths(columnTexts(content, index), type, context) : undefined,
  )
  const stub = hasStub(content)
  const head = content.columns?.map((words, index): TableCellBox => ({
    ...cellBox(words, type, aligns[index], { bold: true, color: 'accent' }),
    fill: 'soft',
  }))
  const body = content.rows.map((row, at) =>
    row.map((value, index): TableCellBox => {
      const words = shown(value)
      return cellBox(words, type, aligns[index], stub && index === 0 ? { bold: true } : {}, tails[index]?.[at])
    }),
  )
  return head === undefined ? body : [head, ...body]
}

/** By how much each figure ends before the longest, in units, so that decimal points stand under one another. */
function tailWidths(texts: readonly string[], type: number, typesetting: Typesetting): number[] | undefined {
  const tails = texts.map(tailOf)
  if (!tails.some((tail) => tail !== undefined && /^[.,]\d/u.test(tail))) return undefined
  const widths = tails.map((tail) => (tail === undefined ? undefined : emWidth(tail, typesetting) * type))
  const widest = Math.max(0, ...widths.map((width) => width ?? 0))
  return widths.map((width) => (width === undefined ? 0 : widest - width))
}

/** An exact pitch has its surplus above the line: this share of the size below it puts the text in the middle. */
const LIFT = 0.2

function cellBox(
  words: string,
  type: number,
  align: Align | undefined,
  look: Partial<TableCellBox['paragraphs'][number]>,
  tail = 0,
): TableCellBox {
  const padding: Insets = {
    top: SPACE.xs / 2,
    right: SPACE.s + tail,
    bottom: SPACE.xs / 2 + LIFT * type,
    left: SPACE.s,
  }
  return {
    padding,
    oneLine: emWidth(words) <= DECENT,
    paragraphs: [{ text: words, size: type, align, ...look, ...(words === '' && { ornament: true }) }],
  }
}

/**
 * A table with more columns than have room, as several: the first column, which names the rows, stands again on each.
 * A table whose single columns are too wide is left as it is; its words will be torn.
 */
function splitColumns(content: Content & { title: string }, context: ComposeContext): (Content & { title: string })[] {
  const needs = needsOf(content, context)
  const room = bodyWidth(context)
  if (decentWidth(needs) <= room || needs.length < 3) return [content]
  return groupColumns(needs, hasStub(content) ? 1 : 0, room).map((indexes) => withColumns(content, indexes))
}

function needsOf(content: Content, context: ComposeContext): ColumnNeeds[] {
  return columnNeeds(
    measureCells(
      cellsOf(content, labelSize('body', context), context).map((cells) => ({ cells })),
      context,
    ),
    figureColumns(content),
  )
}

/** Columns by index, the first `repeated` in every group: as few groups as fit, of like size where that fits too. */
function groupColumns(needs: readonly ColumnNeeds[], repeated: number, room: number): number[][] {
  const names = Array.from({ length: repeated }, (_, index) => index)
  const others = needs.slice(repeated).map((_, index) => index + repeated)
  const fits = (group: readonly number[]): boolean => decentWidth(group.flatMap((index) => needs[index] ?? [])) <= room
  const packed: number[][] = []
  for (const column of others) {
    const last = packed.at(-1)
    if (last !== undefined && fits([...last, column])) last.push(column)
    else packed.push([...names, column])
  }
  const even = packed.map((_, index) => {
    const [start, end] = [index, index + 1].map((at) => Math.round((at * others.length) / packed.length))
    return [...names, ...others.slice(start, end)]
  })
  return even.every(fits) ? even : packed
}

function withColumns(content: Content & { title: string }, indexes: readonly number[]): Content & { title: string } {
  const pick = <T>(list: readonly T[]): T[] =>
    indexes.flatMap((index) => (index < list.length ? [list[index] as T] : []))
  return {
    ...content,
    rows: content.rows.map(pick),
    ...(content.columns !== undefined && { columns: pick(content.columns) }),
    ...(content.align !== undefined && { align: pick(content.align) }),
  }
}

/** A row too high, as two: its longest cell goes on in the second, where the first column stands again if it names the row. */
function divideRow(item: unknown): [unknown, unknown] | undefined {
  const row = item as Cell[]
  const texts = row.map(shown)
  const order = texts.map((_, index) => index).sort((a, b) => emWidth(texts[b] ?? '') - emWidth(texts[a] ?? ''))
  for (const index of order) {
    const halves = divideText(texts[index] ?? '')
    if (halves === undefined) continue
    const rest = row.map((_, at): Cell =>
      at === index ? halves[1] : at === 0 && row.length > 1 ? (row[0] ?? null) : null,
    )
    return [row.map((value, at) => (at === index ? halves[0] : value)), rest]
  }
  return undefined
}
