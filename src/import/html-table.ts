/** Tables of a page as rows of cells, spans written out. */
import type { ImportedBlock } from './block.js'

type TableBlock = Extract<ImportedBlock, { type: 'table' }>

/** More cells than this are data, not a table that somebody shows. */
const MOST = { rows: 400, columns: 24 }

/** Undefined for a table that only places things: of one column or row, or with tables and headings within. */
export function tableOf(element: Element, textOf: (cell: Element) => string): TableBlock | undefined {
  if (element.querySelector('table, h1, h2, h3, ul, pre') !== null || element.getAttribute('role') === 'presentation')
    return undefined
  const elements = [...element.querySelectorAll('tr')]
  const grid = gridOf(elements, textOf)
  const width = Math.max(0, ...grid.map((row) => row.length))
  if (width < 2 || grid.length < 2 || width > MOST.columns) return undefined
  const all = grid.slice(0, MOST.rows).map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
  // One cell over all columns is what the table is about.
  const above =
    width > 2 && all.length > 2 && all[0]?.every((cell, index) => (cell !== '') === (index === 0)) === true
      ? all[0][0]
      : undefined
  const rows = above === undefined ? all : all.slice(1)
  const rowElements = above === undefined ? elements : elements.slice(1)
  const [first] = rowElements
  const headed =
    element.querySelector('thead tr') !== null ||
    (first !== undefined &&
      [...first.children].length > 1 &&
      [...first.children].every((cell) => cell.localName === 'th'))
  const named = headed || looksNamed(rowElements, rows)
  const caption = element.querySelector('caption')?.textContent?.replace(/\s+/gu, ' ').trim() ?? above
  const body = named ? rows.slice(1) : rows
  const chart = element.hasAttribute('data-chart')
  return {
    type: 'table',
    ...(named && { columns: rows[0] }),
    rows: body,
    ...(caption && { caption }),
    ...(chart && { chart }),
  }
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
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue
      while (grid[at]?.[column] !== undefined) column++
      const text = textOf(cell).replace(/\s+/gu, ' ').trim()
      fill(grid, at, column, spanOf(cell, 'rowspan'), spanOf(cell, 'colspan'), text)
      column++
    }
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** A cell over several rows or columns stands in the first; the others are empty. */
function fill(grid: string[][], row: number, column: number, rows: number, columns: number, text: string): void {
  for (let down = 0; down < rows && row + down < grid.length; down++) {
    for (let across = 0; across < columns; across++) {
      const target = grid[row + down]
      if (target !== undefined) target[column + across] = down === 0 && across === 0 ? text : ''
    }
  }
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST.columns) : 1
}
