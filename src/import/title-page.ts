/** The title of a text that was set for paper: lines in the middle of the page, before anything else. */
import { joinLines } from '../text/join.js'
import { widthOf } from './blocks.js'

export interface TitlePage {
  title: string
  date?: string
  /** What else stands on it, each group of lines as a paragraph: who made it, and for whom. */
  front: string[]
  /** The text behind it, without a repetition of the title. */
  rest: string
}

interface Line {
  text: string
  centred: boolean
}

/** Columns by which a line may miss the middle. */
const TOLERANCE = 6
/** Least indent of a centred line: paragraphs have less. */
const LEAST_INDENT = 8
/** Blank lines that part what stands on the page; fewer lie between the lines of a title. */
const GAP = 3
/** Lines and columns of a title; more is verse, or a page set in the middle. */
const MOST = { lines: 4, width: 80 }

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DATE = new RegExp(
  `^(?:\\d{1,2}\\.?\\s+)?${MONTH}(?:\\s+\\d{1,2},)?\\s+\\d{4}$|^\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?$|^\\d{4}-\\d{2}(?:-\\d{2})?$`,
  'iu',
)
/** Where the title is over, though no gap says so. */
const CREDIT = /^(?:by|von|par|edited|translated|prepared|作者|文|撰文|著|译|来源|source|author)(?:[\s：:／/]|$)/iu
/** The number of a paper in its series, above its title. */
const NUMBER = /^\p{L}{1,4}[\s:.#№]*\d+$/u

/** Undefined where the text begins in another way; a single line in the middle is a heading like others. */
export function titlePageOf(text: string): TitlePage | undefined {
  const lines = centredLines(text)
  const from = lines.findIndex((line) => line.text !== '' && !NUMBER.test(line.text))
  const behind = lines.findIndex((line, at) => at >= from && line.text !== '' && !line.centred)
  if (from < 0 || behind < 0) return undefined
  const { groups, end } = groupsOf(lines, from, behind)
  const [first] = groups
  if (first === undefined || groups.flat().length < 2) return undefined
  const credit = first.findIndex((line, at) => at > 0 && (CREDIT.test(line) || DATE.test(line)))
  const all = credit < 0 ? first : first.slice(0, credit)
  const joined = joinLines(all)
  const titled = all.length <= MOST.lines && widthOf(joined) <= MOST.width ? all : all.slice(0, 1)
  const others = [first.slice(titled.length), ...groups.slice(1)].flatMap((group) => withoutDates(group))
  const date = groups.flat().find((line) => DATE.test(line))
  const rest = text.split('\n').slice(end)
  return {
    title: joinLines(titled),
    ...(date !== undefined && { date }),
    front: others,
    rest: withoutTitle(rest, lines.slice(end), titled).join('\n'),
  }
}

/** Centred between the left edge and the right one, which the text's long lines show. */
function centredLines(text: string): Line[] {
  const lines = text
    .split('\n')
    .map((line) => ({ text: line.trim(), indent: widthOf(line.slice(0, line.length - line.trimStart().length)) }))
  const edges = lines
    .flatMap((line) => (line.text === '' ? [] : [line.indent + widthOf(line.text)]))
    .sort((a, b) => a - b)
  const edge = edges[Math.floor(edges.length * 0.95)] ?? 0
  return lines.map(({ text: words, indent }) => ({
    text: words,
    centred: indent >= LEAST_INDENT && Math.abs(2 * indent + widthOf(words) - edge) <= TOLERANCE,
  }))
}

/** Lines that stand together, up to where the text begins: a line alone right before it is its heading. */
function groupsOf(lines: readonly Line[], from: number, behind: number): { groups: string[][]; end: number } {
  const groups: { start: number; lines: string[] }[] = []
  let blank = GAP
  lines.slice(from, behind).forEach(({ text }, at) => {
    if (text === '') blank++
    else {
      if (blank >= GAP) groups.push({ start: from + at, lines: [] })
      groups.at(-1)?.lines.push(text)
      blank = 0
    }
  })
  const last = groups.findLastIndex(
    (group, at) => at === 0 || group.lines.length > 1 || DATE.test(group.lines[0] ?? ''),
  )
  return { groups: groups.slice(0, last + 1).map((group) => group.lines), end: groups[last + 1]?.start ?? behind }
}

function withoutDates(group: readonly string[]): string[] {
  const kept = group.filter((line) => !DATE.test(line))
  return kept.length === 0 ? [] : [joinLines(kept)]
}

/** Books and reports set their title again where the text begins. */
function withoutTitle(rest: readonly string[], lines: readonly Line[], titled: readonly string[]): string[] {
  const full = lines.flatMap((line, at) => (line.text === '' ? [] : [at]))
  const start = full.findIndex((_, index) =>
    titled.every((line, offset) => {
      const other = lines[full[index + offset] ?? -1]
      return other?.centred === true && other.text === line
    }),
  )
  if (start < 0) return [...rest]
  const again = new Set(full.slice(start, start + titled.length))
  return rest.filter((_, at) => !again.has(at))
}
