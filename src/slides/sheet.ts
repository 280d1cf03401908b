/** Content that people know as a sheet of cells, and how it is read from one and written into one. */

/**
 * How an editor shows a kind's figures: as rows of cells. The first row names the columns, the first column may name the
 * rows; all rows are of the same length.
 */
export interface Sheet<Content> {
  /** Fields of the content that the sheet stands for. */
  fields: readonly string[]
  /** Undefined where this content is no sheet. */
  cells(content: Content): string[][] | undefined
  /**
   * Those fields as the cells have them.
   *
   * @param before the content as it was, whose figures stay as they are where their cell says the same.
   * @returns undefined where a cell does not hold what it must: a word stands where a figure is needed.
   */
  read(cells: readonly (readonly string[])[], before: Content): Record<string, unknown> | undefined
}

/** Stands where a name has no words yet: no field of the data is empty. */
const NAMELESS = '…'

type Cell = string | number | null

type Align = 'left' | 'center' | 'right'

interface TableFields {
  columns?: string[]
  rows: Cell[][]
  align?: Align[]
}

const shown = (cell: Cell | undefined): string => (cell === undefined || cell === null ? '' : String(cell))

export const tableSheet: Sheet<TableFields> = {
  fields: ['columns', 'rows', 'align'],
  cells({ columns = [], rows }) {
    const width = Math.max(columns.length, ...rows.map((row) => row.length))
    const row = (cells: readonly Cell[]): string[] => Array.from({ length: width }, (_, at) => shown(cells[at]))
    return [row(columns), ...rows.map(row)]
  },
  read([head = [], ...rows], before) {
    const cell = (text: string, row: number, at: number): Cell => {
      const old = before.rows[row]?.[at]
      return old !== undefined && shown(old) === text ? old : text
    }
    return {
      columns: head.some((name) => name.trim() !== '') ? head.map((name) => name.trim()) : undefined,
      rows: rows.map((row, index) => row.map((text, at) => cell(text.trim(), index, at))),
      // One word a column; a new column is set as most are.
      align: before.align && head.map((_, at): Align => before.align?.[at] ?? 'left'),
    }
  },
}

type Figure = number | null

interface ChartFields {
  form?: string
  values?: Figure[] | Record<string, Figure>
  categories?: string[]
  series?: { name: string; values?: Figure[]; points?: [number, number][] }[]
  points?: [number, number][]
  x?: string
  y?: string
}

export const chartSheet: Sheet<ChartFields> = {
  fields: ['values', 'categories', 'series', 'points', 'x', 'y'],
  cells({ values, categories = [], series, points, x, y }) {
    if (points !== undefined) return [[shown(x), shown(y)], ...points.map((pair) => pair.map(String))]
    if (series?.some((one) => one.points !== undefined)) return undefined
    if (series !== undefined)
      return [
        ['', ...series.map(({ name }) => name)],
        ...categories.map((name, at) => [String(name), ...series.map((one) => shown(one.values?.[at]))]),
      ]
    const pairs = Array.isArray(values)
      ? categories.map((name, at) => [String(name), values[at] ?? null] as const)
      : Object.entries(values ?? {})
    return [['', ''], ...pairs.map(([name, value]) => [name, shown(value)])]
  },
  read(cells, { form }) {
    const [head = [], ...rows] = cells
    return form === 'scatter' ? readPoints(head, rows) : readSeries(head, rows)
  },
}

function readPoints(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Record<string, unknown> | undefined {
  const points = rows.map((row) => row.slice(0, 2).map(figureOf))
  if (points.flat().some((figure) => typeof figure !== 'number')) return undefined
  const named = (name: string | undefined): string | undefined => name?.trim() || undefined
  return { points, x: named(head[0]), y: named(head[1]) }
}

function readSeries(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Record<string, unknown> | undefined {
  const figures = rows.map((row) => row.slice(1).map(figureOf))
  if (figures.flat().includes(undefined)) return undefined
  const categories = rows.map(([name = '']) => name.trim() || NAMELESS)
  const names = head.slice(1).map((name) => name.trim())
  const column = (at: number): Figure[] => figures.map((row) => row[at] ?? null)
  const isOne = names.length === 1 && names[0] === ''
  if (!isOne)
    return {
      values: undefined,
      categories,
      series: names.map((name, at) => ({ name: name || NAMELESS, values: column(at) })),
    }
  // JavaScript puts names that are whole numbers in an order of its own, and knows each name once.
  const keepsOrder = new Set(categories).size === categories.length && !categories.some((name) => /^\d+$/.test(name))
  return keepsOrder
    ? { values: Object.fromEntries(categories.map((name, at) => [name, column(0)[at]])), categories: undefined }
    : { values: column(0), categories }
}

/** `12.5`, `1,200`, `−3` and `12％` as numbers, an empty cell as null; undefined for words. */
export function figureOf(text: string): Figure | undefined {
  const plain = text.replace(/[\s,，%％]/gu, '').replace(/[−－]/gu, '-')
  if (plain === '') return null
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : undefined
}
