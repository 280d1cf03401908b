/**
 * Arabic, Hebrew and their kin: the page is seen in a mirror, so that its lines, columns and tables are read like any
 * other; within a line, words and numbers that run from left to right keep their order.
 */
import type { Sheet } from './directions.js'
import type { Run } from './runs.js'

const RIGHT_TO_LEFT = /[\u0590-\u05FF\u0600-\u065F\u066E-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u
const LETTERS = /[\u0590-\u05FF\u0620-\u064A\u066E-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu
const STRONG = /\p{L}/u

/** Whether most letters run from right to left. */
export function runsFromRight(runs: readonly { text: string }[]): boolean {
  const text = runs.map((run) => run.text).join('')
  const right = text.match(LETTERS)?.length ?? 0
  return right > 0 && 2 * right > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** The sheet as a mirror shows it, where its text runs from the right. */
export function mirrored(sheet: Sheet): Sheet {
  if (!runsFromRight(sheet.runs)) return sheet
  const runs = sheet.runs
    .flatMap(withLooseMarks)
    .map((run) => ({ ...run, x: sheet.width - run.right, right: sheet.width - run.x }))
  return { ...sheet, runs, fromRight: true }
}

/** Marks about a word or a number that runs from the left: they belong to the line, “(50%” but for what a number has. */
const LOOSE = /^(?<before>[^\p{L}\p{N}$€£¥+−]*)(?<words>.*?[\p{L}\p{N}][%‰°]?)(?<after>[^\p{L}\p{N}%‰°]*)$/u

/** A run of words from the left without the marks at its ends, which are runs of their own. */
function withLooseMarks(run: Run): Run[] {
  if (directionOf(run) !== 'left') return [run]
  const { before = '', words = run.text, after = '' } = LOOSE.exec(run.text)?.groups ?? {}
  if (before.trim() === '' && after.trim() === '') return [run]
  const step = (run.right - run.x) / run.text.length
  const from = run.x + before.length * step
  const to = run.right - after.length * step
  const marks = (text: string, x: number): Run[] =>
    [...text].map((mark, at) => ({ ...run, text: mark, x: x + at * step, right: x + (at + 1) * step }))
  return [...marks(before, run.x), { ...run, text: words, x: from, right: to }, ...marks(after, to)]
}

type Direction = 'right' | 'left' | 'none'

function directionOf({ text }: Run): Direction {
  if (RIGHT_TO_LEFT.test(text)) return 'right'
  return /[\p{L}\p{N}]/u.test(text) ? 'left' : 'none'
}

/** A run and the white before it, in points. */
export interface Spoken {
  run: Run
  gap: number
}

/**
 * The runs of a row in the order of speech.
 *
 * @param row as its page is read: from the left, or in the mirror.
 */
export function inOrderOfSpeech(row: readonly Run[], fromRight: boolean): Spoken[] {
  const base: Direction = fromRight ? 'right' : 'left'
  const directions = row.map(directionOf)
  const seen = row.map((run, at): Spoken => ({ run, gap: at === 0 ? 0 : run.x - (row[at - 1]?.right ?? 0) }))
  if (!directions.some((direction) => direction !== base && direction !== 'none')) return seen
  const ordered: Spoken[] = []
  let at = 0
  while (at < row.length) {
    let end = at + 1
    if (directions[at] !== base && directions[at] !== 'none') {
      for (let next = end; next < row.length && directions[next] !== base; next++) {
        if (directions[next] === 'none') continue
        if (!goesOn(row.slice(end - 1, next + 1), fromRight)) break
        end = next + 1
      }
    }
    ordered.push(...turned(seen.slice(at, end)))
    at = end
  }
  return ordered
}

/** Runs the other way round, the whites between them too. */
function turned(spoken: readonly Spoken[]): Spoken[] {
  const gaps = spoken.map(({ gap }) => gap)
  return spoken.toReversed().map(({ run }, at) => ({ run, gap: gaps[at === 0 ? 0 : spoken.length - at] ?? 0 }))
}

/**
 * Whether the last run goes on with the first one's words against the line's direction (UAX #9, W4 and N1): words always;
 * of numbers the parts that stand close, 4,210, but not the two years of 2011–2015.
 */
function goesOn(runs: readonly Run[], fromRight: boolean): boolean {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) return false
  if (!fromRight || STRONG.test(first.text) || STRONG.test(last.text)) return true
  const close = runs.every((run, at) => at === 0 || run.x - (runs[at - 1]?.right ?? 0) < 0.2 * run.size)
  return close && runs.slice(1, -1).every(({ text }) => /^[.,:/٫٬]$/u.test(text))
}

const PAIRS = '()[]{}«»‹›<>≤≥'
const OPEN = /[([{«‹]/u
const CLOSE = /[)\]}»›]/u

/** Text with each bracket turned round: files note down the form that is seen, and “(” is seen as “)” from the right. */
function turnedRound(text: string): string {
  return [...text]
    .map((sign) => {
      const at = PAIRS.indexOf(sign)
      return at < 0 ? sign : (PAIRS[at % 2 === 0 ? at + 1 : at - 1] ?? sign)
    })
    .join('')
}

/** The sheets with brackets turned round, where they stand among text that runs from the right. */
export function withBracketsTurned(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.fromRight !== true) return sheet
    const runs = sheet.runs.map((run) => (directionOf(run) === 'left' ? run : { ...run, text: turnedRound(run.text) }))
    return { ...sheet, runs }
  })
}

/** How many brackets close what no bracket has opened. */
export function looseBrackets(texts: readonly string[]): number {
  let loose = 0
  for (const text of texts) {
    let open = 0
    for (const sign of text) {
      if (OPEN.test(sign)) open++
      else if (CLOSE.test(sign)) {
        if (open === 0) loose++
        else open--
      }
    }
  }
  return loose
}
