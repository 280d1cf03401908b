/** Lines of a plain text as its headings and paragraphs. */
import { joinLines } from '../text/join.js'
import { isWide } from '../text/script.js'
import { isTurn } from '../text/turns.js'
import { cutLine } from './one-line.js'

export interface Block {
  text: string
  heading: boolean
}

/** A line with its width in half-width columns, as a fixed-pitch printout shows it. */
interface Row {
  text: string
  width: number
  indent: number
}

const FINAL = /[。！？!?.…；;：:][”’」』）)\]】"']*$/u
const ENDS_PARAGRAPH = /[。！？!?.…][”’」』）)\]】"']*(?:\[\d+\])?$/u
const NUMBERED =
  /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|第[一二三四五六七八九十百零\d]+[章节節编篇部分]|\d{1,2}(?:\.\d{1,2}){0,3}[.、．]?\s*(?=[\p{L}])|[IVX]{1,5}\.\s|§\s*\d|(?:Chapter|Part|Section)\s+[\dIVX]+)/u
const MARKDOWN = /^#{1,6}\s+(?<heading>.+?)\s*#*$/u

/** Comparisons and assignments, which printed texts set on lines of their own. */
const FORMULA = /\S\s*(?:[=<>≤≥]|:=)\s*\S/u

/** Longest heading, in characters of East-Asian text and of others. */
const HEADING = { wide: 30, narrow: 80 }

/**
 * Part of the width that a heading may fill where lines are broken at a width. A paragraph's first line, its indent lost,
 * lacks no more than that indent.
 */
const LONGEST_HEADING_LINE = 0.75

/** Headings and paragraphs of a text, whether its lines are paragraphs, or were broken at a width. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n').map(rowOf)
  const width = wrapWidth(lines)
  const blocks = width === undefined ? unwrapped(lines) : rewrapped(lines, width)
  return blocks.flatMap(cut)
}

/** A line that holds several paragraphs as these, each a heading if it looks like one. */
function cut(whole: Block): Block[] {
  const pieces = whole.heading ? [] : cutLine(whole.text)
  return pieces.length < 2 ? [whole] : pieces.map((piece) => block(piece, false))
}

function rowOf(line: string): Row {
  const text = line.trim()
  const indent = widthOf(line.slice(0, line.length - line.trimStart().length))
  return { text, width: widthOf(text), indent }
}

/** In half-width columns. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 2 : 1
  return width
}

/**
 * The width at which a machine broke the lines, in columns; undefined where every line is a paragraph. Learnt from the
 * text: most of its lines that end no sentence are of nearly one length.
 */
function wrapWidth(rows: readonly Row[]): number | undefined {
  const open = rows.filter((row) => row.width >= 30 && !FINAL.test(row.text))
  const full = rows.filter((row) => row.text !== '')
  if (open.length < 3 || open.length < full.length * 0.3) return undefined
  const widths = open.map((row) => row.width + row.indent).sort((a, b) => a - b)
  const typical = widths[Math.floor(widths.length * 0.75)] ?? 0
  const alike = widths.filter((width) => Math.abs(width - typical) <= Math.max(4, typical * 0.15)).length
  return typical <= 140 && alike >= open.length * 0.6 ? typical : undefined
}

/** Each line is a paragraph or a heading; where blank lines part blocks of several lines, those are the paragraphs. */
function unwrapped(rows: readonly Row[]): Block[] {
  return rows.filter((row) => row.text !== '').map((row, at) => block(row.text, at === 0))
}

function block(text: string, first: boolean): Block {
  const markdown = MARKDOWN.exec(text)?.groups?.['heading']
  if (markdown !== undefined) return { text: markdown, heading: true }
  return { text, heading: isHeading(text, first) }
}

/** Short, without a final mark; longer ones and ones with a mark only if they are numbered as headings are. */
function isHeading(text: string, first: boolean): boolean {
  const most = [...text].some(isWide) ? HEADING.wide : HEADING.narrow
  const length = [...text].length
  if (!/\p{L}/u.test(text) || text.startsWith('<') || isTurn(text)) return false
  // "or" stands between two formulas; a name like "iPhone" has a capital.
  if (!first && (/^\p{Ll}+(?:\s|$)/u.test(text) || (most === HEADING.narrow && FORMULA.test(text)))) return false
  if (length > most * (first ? 1.5 : 1) || /^(?:[-*·]\s|[•◦○●▪■‣–]\s?)/u.test(text)) return false
  if (NUMBERED.test(text)) return !/[。；;，,]$/u.test(text)
  return !FINAL.test(text) && !/[，,、]$/u.test(text) && !/^[（(【]/u.test(text)
}

/**
 * Lines of one width joined again. A paragraph ends at a full stop on a line that is not full, or before an indented
 * line; blank lines end it only where the text does not put one behind every line. A heading stands where no paragraph
 * is open.
 */
function rewrapped(rows: readonly Row[], width: number): Block[] {
  const spaced = isDoubleSpaced(rows)
  const blocks: Block[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push({ text: joinLines(open), heading: false })
    open = []
  }
  rows.forEach((row, at) => {
    if (row.text === '') {
      if (!spaced) close()
      return
    }
    const next = rows.slice(at + 1, at + 8).find((other) => other.text !== '')
    const short = row.width + row.indent < width * LONGEST_HEADING_LINE
    if (
      open.length === 0 &&
      short &&
      standsAlone(row, rows[at + 1], spaced) &&
      isHeading(row.text, blocks.length === 0)
    ) {
      blocks.push(block(row.text, blocks.length === 0))
      return
    }
    open.push(row.text)
    if (endsParagraph(row, next, width)) close()
  })
  close()
  return blocks
}

/** In a text whose blank lines mean something, a heading has one behind it. */
function standsAlone(row: Row, following: Row | undefined, spaced: boolean): boolean {
  return (
    spaced || following === undefined || following.text === '' || NUMBERED.test(row.text) || MARKDOWN.test(row.text)
  )
}

function endsParagraph(row: Row, next: Row | undefined, width: number): boolean {
  if (next === undefined) return true
  if (!ENDS_PARAGRAPH.test(row.text)) return false
  const short = row.width + row.indent < width - 3
  // A short line that ends no sentence is no paragraph's last.
  const heading = next.width + next.indent < width * LONGEST_HEADING_LINE && isHeading(next.text, false)
  // A line that lacks an indent's width, though the one behind it goes on: the first line of a paragraph, indent lost.
  const startsParagraph =
    next.indent >= row.indent + 2 || (Math.abs(next.width + next.indent - (width - 4)) <= 1 && !FINAL.test(next.text))
  return short || startsParagraph || heading
}

/** Whether there is a blank line behind nearly every line, as some programs write: then it means nothing. */
function isDoubleSpaced(rows: readonly Row[]): boolean {
  const full = rows.flatMap((row, at) => (row.text === '' ? [] : [at]))
  const followed = full.filter((at) => rows[at + 1]?.text === '').length
  return followed > full.length * 0.9
}
