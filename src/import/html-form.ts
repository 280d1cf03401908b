/**
 * Tables that frame running text, as lesson plans (教案), forms and pages set by tables do: their cells hold what an
 * article's sections hold, and are read one after the other. Short first cells name what stands beside them.
 */
import { isWide } from '../text/script.js'
import type { ImportedBlock } from './block.js'
import { inlineText } from './html-inline.js'
import { cellsOf, rowsOf, spanOf } from './html-table.js'
import { BOLD_HEADING } from './tidy.js'

/** Columns of half-width characters from which on a cell is running text: 150 Han characters. */
const LONG = 300
/** Blocks, and columns of all of them together, from which on a cell is no cell of data. */
const SEVERAL = { blocks: 4, columns: 120 }
/** Columns of a name of what stands beside it. */
const NAME = 24
/** Columns of a heading that stands over all columns. */
const TITLE = 60

export function isForm(table: Element): boolean {
  const cells = rowsOf(table).flatMap(cellsOf)
  return cells.some((cell) => {
    if (cell.querySelector('h1, h2, h3, h4, h5, h6, pre') !== null) return true
    const width = widthOf(wordsOf(cell))
    const blocks = cell.querySelectorAll('p, div, li').length
    return width > LONG || (blocks >= SEVERAL.blocks && width > SEVERAL.columns)
  })
}

export interface FormReader {
  push: (block: ImportedBlock) => void
  /** Reads the blocks within a cell. */
  read: (cell: Element) => void
}

export function readForm(table: Element, reader: FormReader): void {
  const caption = table.querySelector('caption')
  if (caption !== null) reader.push({ type: 'caption', text: wordsOf(caption) })
  const rows = rowsOf(table).map((row) => cellsOf(row))
  let names: string[] = []
  let left = 0
  rows.forEach((all, at) => {
    let cells = all.filter((cell) => wordsOf(cell) !== '' || cell.querySelector('img') !== null)
    const [first] = cells
    if (first === undefined) return
    // A name over several rows stands above what they hold.
    const rowSpan = spanOf(first, 'rowspan')
    if (rowSpan > 1 && cells.length > 1 && isName(first)) {
      reader.push(heading(wordsOf(first), 0))
      left = at + rowSpan
      cells = cells.slice(1)
    }
    const depth = at < left ? 1 : 0
    if (isHead(cells, rows[at + 1])) names = cells.map(wordsOf)
    else readRow(cells, { reader, depth, names: names.length === cells.length ? names : [], isFirst: at === 0 })
    if (cells.length > 1 && names.length !== cells.length) names = []
  })
}

interface Place {
  reader: FormReader
  depth: number
  /** Of the columns; none where the row has others. */
  names: readonly string[]
  isFirst: boolean
}

function readRow(cells: readonly Element[], { reader, depth, names, isFirst }: Place): void {
  const [first, ...others] = cells
  if (first === undefined) return
  if (others.length === 0) {
    const words = wordsOf(first)
    const isTitle = widthOf(words) <= (isFirst ? TITLE : NAME) && !/[。.！!？?：:；;，,]$/u.test(words)
    return isTitle && first.querySelector('img') === null ? reader.push(heading(words, depth)) : reader.read(first)
  }
  if (names.length > 0) return readNamed(cells, names, reader, depth)
  // 课题 | 《静夜思》 | 课时 | 一课时: names with their values.
  const isPairs = cells.length % 2 === 0 && cells.every((cell, at) => isShort(cell) && (at % 2 === 1 || isName(cell)))
  if (isPairs && (cells.length > 2 || isFirst)) {
    for (let at = 0; at < cells.length; at += 2) reader.push(labelled(wordsOf(cells[at]), wordsOf(cells[at + 1])))
    return
  }
  if (isName(first)) reader.push(heading(wordsOf(first), depth))
  else reader.read(first)
  for (const cell of others) reader.read(cell)
}

/** A row below names of columns: its first cell is the heading, each other stands behind the name of its column. */
function readNamed(cells: readonly Element[], names: readonly string[], reader: FormReader, depth: number): void {
  cells.forEach((cell, at) => {
    const name = names[at] ?? ''
    if (at === 0 && isName(cell)) return reader.push(heading(joinedName(name, wordsOf(cell)), depth))
    const isPlain = cell.querySelector('ul, ol, pre, img, h1, h2, h3, h4, h5, h6') === null
    const lines = inlineText(cell)
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => line !== '')
    if (!isPlain || lines.length === 0) {
      reader.push({ type: 'text', text: name })
      reader.read(cell)
      return
    }
    lines.forEach((line, index) => reader.push(index === 0 ? labelled(name, line) : { type: 'text', text: line }))
  })
}

/** Short names over cells of which at least one is long. */
function isHead(cells: readonly Element[], next: readonly Element[] | undefined): boolean {
  if (cells.length < 2 || next === undefined || !cells.every(isName)) return false
  const below = next.filter((cell) => wordsOf(cell) !== '')
  const added = below.length === cells.length + 1 && below[0] !== undefined && spanOf(below[0], 'rowspan') > 1
  if (below.length !== cells.length && !added) return false
  return cells.length > 2
    ? below.some((cell) => !isName(cell)) && !below.every((cell, at) => at % 2 === 1 || isName(cell))
    : cells.every((cell) => cell.localName === 'th') || (below.every((cell) => !isName(cell)) && below.length === 2)
}

function heading(text: string, depth: number): ImportedBlock {
  return { type: 'heading', level: BOLD_HEADING + depth, text: text.replace(/\s*[：:]$/u, '') }
}

function labelled(name: string, words: string): ImportedBlock {
  return { type: 'text', text: joinedName(name, words) }
}

/** “课时：一课时”, “Time: one hour”. */
function joinedName(name: string, words: string): string {
  if (name === '' || words === '') return name + words
  if (/[：:]$/u.test(name)) return `${name}${/:$/u.test(name) ? ' ' : ''}${words}`
  return isWide([...name].at(-1) ?? '') ? `${name}：${words}` : `${name}: ${words}`
}

const isName = (cell: Element): boolean =>
  widthOf(wordsOf(cell)) <= NAME && !/[。.！!？?；;，,]$/u.test(wordsOf(cell)) && wordsOf(cell) !== ''
const isShort = (cell: Element): boolean => widthOf(wordsOf(cell)) <= TITLE

function wordsOf(cell: Element | undefined): string {
  return cell === undefined ? '' : inlineText(cell).replace(/\s+/gu, ' ').trim()
}

/** In half-width columns. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 2 : 1
  return width
}
