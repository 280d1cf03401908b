/**
 * The pages of a PDF turned so that each is read from left to right and from top to bottom: pages on their side, turned
 * cells of tables, and East Asian text in columns from the right. What runs in another direction than most of its page
 * becomes a sheet of its own.
 */
import type { LeftBehind } from './left-behind.js'
import { CELL_GAP, rowsOf } from './rows.js'
import type { Run, Turn, Written } from './runs.js'
import { columnsAmong } from './stacked.js'

/** What is read in one direction: a page, or what on it runs in that direction. */
export interface Sheet {
  /** Of the page, from 1. */
  number: number
  width: number
  height: number
  runs: Run[]
  /** Seen in a mirror, since its text runs from right to left. */
  fromRight?: boolean
}

export interface Format {
  number: number
  width: number
  height: number
}

/** The sheets of a page in the order of reading, and what stands on it that is no text of its own. */
export function sheetsOf(written: readonly Written[], page: Format): { sheets: Sheet[]; left: LeftBehind[] } {
  const aslant = written.filter(({ turn }) => turn === undefined)
  const { columns, level } = columnsAmong(written.filter(({ turn }) => turn !== undefined))
  const left = aslant.length === 0 ? [] : [{ page: page.number, why: 'aslant' as const, text: wordsOf(aslant) }]
  const sheets = columns.length > 0 ? besideColumns(columns, level, page) : inTurns(level, page)
  return { sheets: sheets.sheets.filter(({ runs }) => runs.length > 0), left: [...left, ...sheets.left] }
}

/** Text in columns, and what is set level above and below it. */
function besideColumns(
  columns: readonly Written[],
  level: readonly Written[],
  page: Format,
): { sheets: Sheet[]; left: LeftBehind[] } {
  const top = Math.min(...columns.map(({ y, size }) => y - size))
  const above = inTurns(
    level.filter(({ y }) => y < top),
    page,
  )
  const below = inTurns(
    level.filter(({ y }) => y >= top),
    page,
  )
  const runs = columns.map((run) => inColumn(run, page.width))
  const sheet = { number: page.number, width: page.height, height: page.width, runs }
  return { sheets: [...above.sheets, sheet, ...below.sheets], left: [...above.left, ...below.left] }
}

/** The direction of most of the page first; short words that run otherwise are cells beside it. */
function inTurns(written: readonly Written[], page: Format): { sheets: Sheet[]; left: LeftBehind[] } {
  const turns: readonly Turn[] = [0, 90, 180, 270]
  const groups = turns
    .map((turn) => ({ turn, own: written.filter((run) => run.turn === turn) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => lettersOf(b.own) - lettersOf(a.own))
  const [main, ...others] = groups
  if (main === undefined) return { sheets: [], left: [] }
  const first = sheetOf(main.own, main.turn, page)
  const sheets = [first]
  const left: LeftBehind[] = []
  for (const { turn, own } of others) {
    const sheet = sheetOf(own, turn, page)
    const rest: Run[] = own.length > MOST_IN_CELLS || isTable(sheet.runs) ? [...sheet.runs] : []
    for (const block of rest.length > 0 ? [] : blocksOf(sheet.runs)) {
      const text = textOf(block)
      const box = boxOf(block, back(turn, main.turn), sheet)
      if (isInMargin(box, first)) left.push({ page: page.number, why: 'margin', text })
      else if (text.length <= LONGEST_CELL) first.runs.push(asCell(text, block, box, first.runs))
      else rest.push(...block)
    }
    if (rest.length > 0) sheets.push({ ...sheet, runs: rest })
  }
  return { sheets, left }
}

/** Characters of a turned cell; more is text. */
const LONGEST_CELL = 60

/** Turned runs that cells of a page may have; more are text. */
const MOST_IN_CELLS = 1000

/** Turned rows with cells of their own: fewer are names of groups beside one another. */
const LEAST_ROWS = 3

/** A whole table that is turned, no cells of one that is not. */
function isTable(runs: readonly Run[]): boolean {
  const rows = rowsOf(runs.filter(({ text }) => text.trim() !== ''))
  return (
    rows.filter((row) => row.some((run, at) => at > 0 && run.x - (row[at - 1]?.right ?? 0) > CELL_GAP * run.size))
      .length >= LEAST_ROWS
  )
}

/** Of the page's width: what is turned and stands farther out was stamped on it. */
const MARGIN = 0.08

function sheetOf(written: readonly Written[], turn: Turn, page: Format): Sheet {
  const lying = turn === 90 || turn === 270
  return {
    number: page.number,
    width: lying ? page.height : page.width,
    height: lying ? page.width : page.height,
    runs: written.map((run) => upright(run, turn, page)),
  }
}

/** The run as it stands once its page is turned. */
function upright(run: Written, turn: Turn, { width, height }: Format): Run {
  const { x, y } = run
  switch (turn) {
    case 0:
      return placed(run, x, y)
    case 90:
      return placed(run, y, width - x)
    case 180:
      return placed(run, width - x, height - y)
    case 270:
      return placed(run, height - y, x)
  }
}

function placed({ text, length, size, bold, italic, font }: Written, x: number, y: number): Run {
  return { text, x, right: x + length, y, size, bold, italic, font }
}

/** Of the size, from a letter's baseline to its middle and to its top: what East Asian fonts have. */
const MIDDLE = 0.38
const TOP = 0.88

/** A run of a column, the page turned so that the column is a line. */
function inColumn(run: Written, width: number): Run {
  if (run.stacked) return placed(run, run.y, width - run.x + MIDDLE * run.size)
  if (run.turn === 90) return placed(run, run.y, width - run.x)
  const middle = run.x + run.length / 2
  return { ...placed({ ...run, length: run.size }, run.y - TOP * run.size, width - middle + MIDDLE * run.size) }
}

function lettersOf(written: readonly Written[]): number {
  return written.reduce((sum, { text }) => sum + text.trim().length, 0)
}

/** Runs that stand close to one another, line after line. */
function blocksOf(runs: readonly Run[]): Run[][] {
  const blocks: Run[][] = []
  for (const run of [...runs].filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)) {
    const home = blocks.find((block) => block.some((other) => isClose(run, other)))
    if (home === undefined) blocks.push([run])
    else home.push(run)
  }
  return blocks
}

function isClose(one: Run, other: Run): boolean {
  const size = Math.max(one.size, other.size)
  return (
    Math.abs(one.y - other.y) < 1.6 * size &&
    one.x < other.right + 1.2 * size &&
    other.x < one.right + 1.2 * size &&
    Math.abs(one.size - other.size) < 0.2 * size
  )
}

function textOf(runs: readonly Run[]): string {
  let text = ''
  let before: Run | undefined
  for (const run of [...runs].sort((a, b) => (Math.abs(a.y - b.y) < 0.3 * a.size ? a.x - b.x : a.y - b.y))) {
    const apart =
      before !== undefined && (Math.abs(before.y - run.y) > 0.3 * run.size || run.x - before.right > 0.13 * run.size)
    text += apart ? ` ${run.text}` : run.text
    before = run
  }
  return text.replace(/\s+/gu, ' ').trim()
}

function wordsOf(written: readonly Written[]): string {
  return written
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

interface Box {
  x: number
  right: number
  top: number
  bottom: number
}

/** How far a sheet has still to be turned to stand like another. */
function back(turn: Turn, main: Turn): number {
  return (turn - main + 360) % 360
}

/** Where runs of a turned sheet stand on the sheet that is read first. */
function boxOf(runs: readonly Run[], turned: number, { width, height }: Sheet): Box {
  const x = Math.min(...runs.map((run) => run.x))
  const right = Math.max(...runs.map((run) => run.right))
  const top = Math.min(...runs.map(({ y, size }) => y - size))
  const bottom = Math.max(...runs.map(({ y }) => y))
  switch (turned) {
    case 90:
      return { x: height - bottom, right: height - top, top: x, bottom: right }
    case 180:
      return { x: width - right, right: width - x, top: height - bottom, bottom: height - top }
    case 270:
      return { x: top, right: bottom, top: width - right, bottom: width - x }
    default:
      return { x, right, top, bottom }
  }
}

function isInMargin({ x, right }: Box, { width }: Sheet): boolean {
  return right < MARGIN * width || x > (1 - MARGIN) * width
}

/** A turned cell as one that stands upright, on the first line that it stands beside: a group's name, or a column's. */
function asCell(text: string, block: readonly Run[], box: Box, runs: readonly Run[]): Run {
  const size = block[0]?.size ?? 10
  const beside = runs
    .filter(({ text: words, y }) => words.trim() !== '' && y > box.top - size && y < box.bottom + 0.5 * size)
    .map(({ y }) => y)
  const y = beside.length === 0 ? box.bottom : Math.min(...beside)
  return { text, x: box.x, right: box.right, y, size, bold: block[0]?.bold ?? false, italic: false, font: '' }
}
