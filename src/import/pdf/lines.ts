/** Runs of text as lines in the order of reading: columns told apart, raised figures kept raised. */
import { isWide } from '../../text/script.js'
import { columnsOf } from './columns.js'
import type { Sheet } from './directions.js'
import { withPlace } from './raised.js'
import { inOrderOfSpeech, type Spoken } from './right-to-left.js'
import { CELL_GAP, rowsOf, sizeOf } from './rows.js'
import type { Run } from './runs.js'

/** A stretch of a line between two wide gaps: a word of a table, or all of the line. */
export interface Cell {
  text: string
  x: number
  right: number
}

export interface Line {
  text: string
  cells: Cell[]
  /** The runs of which it is made, for tables whose cells stand close. */
  runs: readonly Run[]
  x: number
  right: number
  /** Baseline, from the top of the page. */
  y: number
  size: number
  bold: boolean
  italic: boolean
  /** From 1. */
  page: number
  /** What it stands in: a column between two stretches of the page's full width. Counted over the whole file. */
  region: number
  /** Edges of the text that stands in the same column of its page. */
  left: number
  edge: number
}

/** Gaps wider than this, in em, are spaces. */
const WORD_GAP = 0.13
/** A power may stand farther from its figure, in em: 10 ²³. */
const POWER_GAP = 0.25

/** The lines of each sheet in the order of reading. Regions are counted through. */
export function linesOf(sheets: readonly Sheet[]): Line[][] {
  const said = sheets.map((sheet) => ({ ...sheet, runs: withSpaces(sheet.runs) }))
  const columns = columnsOf(said)
  let region = 0
  return said.map((sheet, at) => {
    const lines = linesOfSheet(sheet, columns[at] ?? [], region)
    region = (lines.at(-1)?.region ?? region) + 1
    return lines
  })
}

function linesOfSheet(sheet: Sheet, regions: readonly (readonly Run[])[], firstRegion: number): Line[] {
  return regions.flatMap((region, index) => {
    const lines = withNeighbourSizes(rowsOf(region).map((row) => lineOf(row, sheet, firstRegion + index)))
    return regions.length === 1 && isVerse(lines) ? withEdges(lines, sheet.width) : withEdges(lines)
  })
}

/** Em: lines of verse are shorter. */
const VERSE = 20

/** Short lines with no mark within them: none of them goes on in the next one, however full it looks beside it. */
function isVerse(lines: readonly Line[]): boolean {
  return lines.every(
    ({ text, x, right, size }) =>
      right - x < VERSE * size && !/[。，、；：！？,.;:!?]./u.test(text.replace(/\d/gu, '')),
  )
}

/**
 * The runs that say something. Justified lines may be squeezed so that their spaces are as narrow as nothing: in Korean,
 * where a space says where a word ends, one that the file itself has set is told to the run behind it.
 */
function withSpaces(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    if (run.text.trim() === '') return []
    const [before, blank] = [runs[at - 2], runs[at - 1]]
    const spaced =
      blank !== undefined &&
      before !== undefined &&
      blank.text !== '' &&
      blank.text.trim() === '' &&
      Math.abs(before.y - run.y) < 1 &&
      /\p{Script=Hangul}/u.test(before.text + run.text)
    return [spaced && !/^\s/u.test(run.text) ? { ...run, text: ` ${run.text}` } : run]
  })
}

/** A line that is set in the size of its neighbours, though most of it is said to have the size of a lowered sign. */
function withNeighbourSizes(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]]
    // Loose signs of a formula may stand above it, smaller than text.
    const wanted = Math.max(
      before?.size ?? 0,
      before === undefined || before.size < 0.8 * (after?.size ?? 0) ? (after?.size ?? line.size) : 0,
    )
    const torn =
      line.size < 0.8 * wanted &&
      (after === undefined || after.size === wanted) &&
      line.runs.some(({ size }) => Math.abs(size - wanted) < 0.3)
    return torn ? { ...line, size: wanted } : line
  })
}

function lineOf(row: readonly Run[], { number, fromRight = false }: Sheet, region: number): Line {
  const size = sizeOf(row)
  const base = row.find((run) => Math.round(run.size * 2) / 2 === size)
  const letters = (test: (run: Run) => boolean): number =>
    row.filter(test).reduce((sum, { text }) => sum + text.length, 0)
  const all = letters(() => true)
  const cells = cellsOf(inOrderOfSpeech(row, fromRight), size, base)
  return {
    text: cells.map(({ text }) => text).join(' '),
    cells,
    runs: row,
    x: Math.min(...row.map(({ x }) => x)),
    right: Math.max(...row.map(({ right }) => right)),
    y: base?.y ?? 0,
    size,
    bold: letters((run) => run.bold) > 0.6 * all,
    italic: letters((run) => run.italic) > 0.6 * all,
    page: number,
    region,
    left: 0,
    edge: 0,
  }
}

function cellsOf(row: readonly Spoken[], size: number, base: Run | undefined): Cell[] {
  const cells: Cell[] = []
  for (const { run, gap } of row) {
    const last = cells.at(-1)
    const words = withPlace(run, base, gap < POWER_GAP * size ? (last?.text ?? '') : '')
    const close = words !== run.text && gap < POWER_GAP * size && /\d$/u.test(last?.text ?? '')
    if (last === undefined || gap > CELL_GAP * size) cells.push({ text: words, x: run.x, right: run.right })
    else {
      last.text += !close && isSpace(last.text, words, gap / size) ? ` ${words.trimStart()}` : words
      last.x = Math.min(last.x, run.x)
      last.right = Math.max(last.right, run.right)
    }
  }
  return cells
    .map((cell) => ({
      ...cell,
      text: cell.text
        .replace(/\s+(?=\p{M})/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    }))
    .filter(({ text }) => text !== '')
}

/** Han characters stand close, whatever the gap by which a line was justified. */
function isSpace(before: string, after: string, gap: number): boolean {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return true
  // Arabic particles are written at the Latin word behind them; at its end nothing is.
  if (/[A-Za-z]$/u.test(before) && /^\p{Script=Arabic}/u.test(after)) return true
  if (isWide(before.at(-1) ?? '') && isWide([...after][0] ?? '')) return gap > 0.9
  return gap > (isWide(before.at(-1) ?? '') || isWide([...after][0] ?? '') ? 0.2 : WORD_GAP)
}

function withEdges(lines: Line[], least = 0): Line[] {
  const left = Math.min(...lines.map(({ x }) => x))
  const edge = Math.max(least, ...lines.map(({ right }) => right))
  return lines.map((line) => ({ ...line, left, edge }))
}
