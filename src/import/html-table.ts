/** Tables of a page as rows of cells, spans written out. */
import type { ImportedBlock } from './block.js'

type TableBlock = Extract<ImportedBlock, { type: 'table' }>

/** More cells than this are data, not a table that somebody shows. */
const MOST = { rows: 400, columns: 24 }

/** The rows of a table, without those of tables within it. */
export function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
}

export function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
}

/** A table that only places things on the page: it says so, has one row or one column, or holds tables. */
export function isLayout(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table') !== null) return true
  const rows = rowsOf(table)
  return rows.length < 2 || rows.every((row) => cellsOf(row).length < 2)
}

/** Undefined for a table of more columns than anybody reads. */
export function tableOf(element: Element, textOf: (cell: Element) => string): TableBlock | undefined {
  const elements = rowsOf(element)
  const grid = gridOf(elements, textOf)
  const width = Math.max(0, ...grid.map((row) => row.length))
  if (width < 2 || grid.length < 2 || width > MOST.columns) return undefined
  const all = grid.slice(0, MOST.rows).map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
  // One cell over all columns is what the table is about.
  const above =
    width > 2 && all.length > 2 && all[0]?.every((cell, index) => (cell !== '') === (index === 0)) === true
      ? all[0][0]
      : undefined
  const from = above === undefined ? 0 : 1
  const heads = headsOf(element, elements.slice(from), all.slice(from))
  const caption = element.querySelector('caption')?.textContent?.replace(/\s+/gu, ' ').trim() ?? above
  const rows = all.slice(from + heads)
  const chart = element.hasAttribute('data-chart')
  return {
    type: 'table',
    ...(heads > 0 && { columns: namesOf(all.slice(from, from + heads)) }),
    rows,
    ...(caption && { caption }),
    ...(chart && { chart }),
  }
}

/** How many rows name the columns; at least one row is left for the rest. */
function headsOf(table: Element, elements: readonly Element[], rows: readonly string[][]): number {
  const [first] = elements
  if (first === undefined || rows.length < 2) return 0
  const ofHead = (row: Element): boolean => row.closest('thead') !== null && row.closest('table') === table
  const named = elements.findIndex((row) => !ofHead(row))
  if (named > 0) return Math.min(named, rows.length - 1)
  const isNames = (row: Element): boolean =>
    cellsOf(row).length > 1 && cellsOf(row).every(({ localName }) => localName === 'th')
  if (isNames(first)) {
    const second = elements[1]
    const goesOn = cellsOf(first).some((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1)
    return goesOn && second !== undefined && isNames(second) && rows.length > 2 ? 2 : 1
  }
  return looksNamed(elements, rows) ? 1 : 0
}

/** “Weekdays: Morning”: a name over several columns, then each column's own. */
function namesOf(heads: readonly string[][]): string[] {
  const [first = []] = heads
  return first.map((_, column) => {
    const names = heads.map((row) => row[column] ?? '').filter((name) => name !== '')
    return names.filter((name, at) => name !== names[at - 1]).join(': ')
  })
}

/** Word's tables do not say which row names the columns: it is in bold, or of short words over longer ones. */
function looksNamed([first]: readonly Element[], [names = [], ...rows]: readonly string[][]): boolean {
  const cells = first === undefined ? [] : [...first.children]
  const bold =
    cells.length > 0 &&
    cells.every((cell) => {
      const strong = [...cell.querySelectorAll('strong, b')].map((one) => one.textContent ?? '').join('')
      return strong !== '' && strong.trim().length >= (cell.textContent ?? '').trim().length
    })
  const mean = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
  const words = names.every((name) => name !== '' && !/^[\d.,%\s+-]+$/u.test(name) && name.length <= SHORT_NAME)
  const figures = rows.length > 0 && rows.every((row) => row.slice(1).every((cell) => /^[\d.,%\s+-]*$/u.test(cell)))
  return rows.length > 0 && words && (bold || figures || mean(rows.flat()) >= 1.8 * mean(names))
}

/** Characters of a column's name. */
const SHORT_NAME = 14

function gridOf(rowElements: readonly Element[], textOf: (cell: Element) => string): string[][] {
  const grid: string[][] = rowElements.map(() => [])
  rowElements.forEach((row, at) => {
    let column = 0
    // A row of one cell is about the whole table.
    const isWhole = cellsOf(row).filter((cell) => (cell.textContent ?? '').trim() !== '').length < 2
    for (const cell of cellsOf(row)) {
      while (grid[at]?.[column] !== undefined) column++
      const span = { rows: spanOf(cell, 'rowspan'), columns: spanOf(cell, 'colspan'), isWhole }
      fill(grid, at, column, span, textOf(cell).replace(/\s+/gu, ' ').trim())
      column++
    }
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** Characters: words of a cell over several rows or columns belong to each of them; longer ones stand once. */
const REPEATED = 40

function fill(
  grid: string[][],
  row: number,
  column: number,
  span: { rows: number; columns: number; isWhole: boolean },
  text: string,
): void {
  const repeats = text.length <= REPEATED && !span.isWhole
  for (let down = 0; down < span.rows && row + down < grid.length; down++) {
    for (let across = 0; across < span.columns; across++) {
      const target = grid[row + down]
      if (target !== undefined) target[column + across] = repeats || (down === 0 && across === 0) ? text : ''
    }
  }
}

export function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST.columns) : 1
}
