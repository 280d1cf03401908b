/** What stands on the pages of a PDF and is none of its text: running heads and feet, page numbers, tables of contents. */
import type { LeftBehind } from './left-behind.js'
import type { Line } from './lines.js'
import { type Usual, usualOf } from './measure.js'

const ROMAN = 'm{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})'
/** 12, – 12 –, xiv, Page 3 of 10, 第 3 页. */
const PAGE_NUMBER = new RegExp(
  `^[-–—·\\s]*(?:(?:page|p\\.|seite|第)\\s*)?(?<number>\\d{1,4}|(?=[ivxlcdm])${ROMAN})(?:\\s*(?:\\/|of|von|页|頁|쪽))?\\s*\\d{0,4}\\s*(?:页|頁)?[-–—·\\s]*$`,
  'iu',
)
/** The number of a page beside the words of its head. */
const NUMBERED_HEAD = /^\d{1,4}\s|\s\d{1,4}$/u
/** An entry of a table of contents: dots or a wide gap lead to the number of a page. */
const LEADERS = /(?:(?:[.．·‧⋅・]\s?){4,}|(?:[…⋯]\s?){2,})\s*(?:\d{1,4}|[ivxlcdm]{1,7})?\s*$/iu

/** Of the page's height, above and below which running heads and feet stand. */
const MARGIN = 0.12

interface LaidPage {
  lines: Line[]
  height: number
}

export interface WithoutFurniture {
  lines: Line[]
  left: LeftBehind[]
}

/** Without the lines that stand at the same place of many pages, and without numbers of pages. */
export function withoutRunningHeads(pages: readonly LaidPage[]): WithoutFurniture {
  const usual = usualOf(pages.flatMap(({ lines }) => lines))
  const margin = pages.map(({ lines, height }) =>
    lines.filter(({ y }) => y < MARGIN * height || y > (1 - MARGIN) * height),
  )
  const places = countBy(
    pages.map(({ lines }, index) =>
      (margin[index] ?? []).filter((line) => isOutermost(line, lines) && isHeadlike(line, usual)).map(placeOf),
    ),
  )
  const words = countBy(margin.map((lines) => lines.map(wordsOf)))
  const titles = titlesOf(pages, margin, usual)
  const often = Math.max(3, 0.3 * pages.length)
  const reasonFor = (line: Line, { lines, height }: LaidPage): 'number' | 'head' | undefined => {
    const outermost = isOutermost(line, lines)
    if (PAGE_NUMBER.test(line.text) && !isYear(line, usual))
      return outermost || line.y > 0.95 * height ? 'number' : undefined
    if (titles.has(wordsOf(line)) && isSetApart(line, usual)) return undefined
    const said = words.get(wordsOf(line)) ?? 0
    if (pages.length > 1 && said >= Math.min(often, Math.max(2, pages.length - 1))) return 'head'
    const there = isHeadlike(line, usual) ? (places.get(placeOf(line)) ?? 0) : 0
    return outermost && there >= often && isApart(line, lines, usual) ? 'head' : undefined
  }
  const left: LeftBehind[] = []
  const kept = pages.flatMap((page, index) => {
    const outer = new Set(margin[index])
    return page.lines.filter((line) => {
      const why = outer.has(line) ? reasonFor(line, page) : undefined
      if (why !== undefined) left.push({ page: line.page, why, text: line.text })
      return why === undefined
    })
  })
  return { lines: kept, left }
}

/** Set apart from text as heads of pages are, whose words change with the chapter; a sentence is none. */
function isHeadlike(line: Line, usual: Usual): boolean {
  if (/[.。!?！？;；,，]$/u.test(line.text) || line.text.length > 120) return false
  return line.size < 0.95 * usual.size || line.italic || NUMBERED_HEAD.test(line.text)
}

function isOutermost(line: Line, lines: readonly Line[]): boolean {
  const first = Math.min(...lines.map(({ y }) => y))
  const last = Math.max(...lines.map(({ y }) => y))
  return Math.abs(line.y - first) < 4 || Math.abs(line.y - last) < 4
}

/** Larger than text, or bold among text that is not. */
function isSetApart(line: Line, usual: Usual): boolean {
  return line.size >= 1.15 * usual.size || (line.bold && !usual.bold && line.size >= 0.98 * usual.size)
}

/** In large type it is the heading of a chronicle. */
function isYear(line: Line, usual: Usual): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(line.text) && isSetApart(line, usual)
}

const ENDS = /[.。．!?！？:：;；…”"’」』）)]$/u

/**
 * Words that open many pages in large or bold type, and are none the less no running head: on each of them a text of its
 * own begins, since the page before has come to its end.
 */
function titlesOf(pages: readonly LaidPage[], margin: readonly (readonly Line[])[], usual: Usual): Set<string> {
  const titles = new Set<string>()
  const cut = new Set<string>()
  pages.forEach((page, index) => {
    const outer = new Set(margin[index])
    for (const line of page.lines) {
      if (!outer.has(line) || !isSetApart(line, usual) || line.y > 0.5 * page.height) continue
      titles.add(wordsOf(line))
      const before = (pages[index - 1]?.lines ?? []).filter((other) => !margin[index - 1]?.includes(other)).at(-1)
      if (before !== undefined && !ENDS.test(before.text) && before.right > before.edge - 4 * before.size)
        cut.add(wordsOf(line))
    }
  })
  return new Set([...titles].filter((title) => !cut.has(title)))
}

/** A page counts once for each. */
function countBy(pages: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const page of pages) for (const one of new Set(page)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

const placeOf = (line: Line): string => String(Math.round(line.y / 2))

/** Numbers of pages change, and so do names of chapters no more than once in a while. */
const wordsOf = (line: Line): string => line.text.replace(/\d+/gu, '#').replace(/\s/gu, '')

/** More room to the next line than lines of the text have. */
function isApart(line: Line, lines: readonly Line[], usual: Usual): boolean {
  const gaps = lines.filter((other) => Math.abs(other.y - line.y) > 4).map((other) => Math.abs(other.y - line.y))
  return gaps.length > 0 && Math.min(...gaps) > Math.max(1.7 * line.size, 1.2 * usual.pitch)
}

const CONTENTS =
  /^(?:目\s*录|目\s*錄|目\s*次|(?:插?图|图形|表格|图表|表)\s*(?:列表|目录|清单)|table of contents|contents|list of (?:figures|tables)|inhalt(?:sverzeichnis)?|차\s*례|목\s*차)$/iu

/** Without tables of contents: their headings, and the entries with dots and the lines that these go on from. */
export function withoutContents(lines: readonly Line[]): WithoutFurniture {
  const dropped = new Set<Line>()
  lines.forEach((line, at) => {
    if (LEADERS.test(line.text) && /[\divxlcdm]\s*$/iu.test(line.text) && !/[。！？]/u.test(line.text))
      dropped.add(line)
    if (!CONTENTS.test(line.text)) return
    // What follows on the page up to its last entry; a page without one is not touched.
    const page = lines.slice(at).filter((other) => other.page === line.page)
    const last = page.findLastIndex((other) => LEADERS.test(other.text))
    if (last > 0) for (const entry of page.slice(0, last + 1)) dropped.add(entry)
  })
  return {
    lines: lines.filter((line) => !dropped.has(line)),
    left: [...dropped].map(({ page, text }) => ({ page, why: 'contents', text })),
  }
}
