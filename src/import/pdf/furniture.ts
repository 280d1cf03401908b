/** What stands on the pages of a PDF and is none of its text: running heads and feet, page numbers, tables of contents. */
import type { Line } from './lines.js'

const PAGE_NUMBER =
  /^[-–—·\s]*(?:(?:page|p\.|seite|第)\s*)?(?:\d{1,4}|[ivxlcdm]{1,7})(?:\s*(?:\/|of|von|页|頁|쪽))?\s*\d{0,4}\s*(?:页|頁)?[-–—·\s]*$/iu
/** An entry of a table of contents: dots or a wide gap lead to the number of a page. */
const LEADERS = /(?:(?:[.．·‧⋅・]\s?){4,}|(?:[…⋯]\s?){2,})\s*(?:\d{1,4}|[ivxlcdm]{1,7})?\s*$/iu

/** Of the page's height, above and below which running heads and feet stand. */
const MARGIN = 0.12

/** Without the lines that stand at the same place of many pages, and without numbers of pages. */
export function withoutRunningHeads(pages: readonly { lines: Line[]; height: number }[]): Line[][] {
  const margin = pages.map(({ lines, height }) =>
    lines.filter(({ y }) => y < MARGIN * height || y > (1 - MARGIN) * height),
  )
  const places = countBy(margin.map((lines) => lines.map(placeOf)))
  const words = countBy(margin.map((lines) => lines.map(wordsOf)))
  const often = Math.max(3, 0.3 * pages.length)
  return pages.map(({ lines, height }, index) => {
    const outer = new Set(margin[index])
    const first = Math.min(...lines.map(({ y }) => y))
    const last = Math.max(...lines.map(({ y }) => y))
    return lines.filter((line) => {
      if (!outer.has(line)) return true
      const outermost = Math.abs(line.y - first) < 4 || Math.abs(line.y - last) < 4
      if (PAGE_NUMBER.test(line.text)) return !outermost && line.y < 0.95 * height
      if ((words.get(wordsOf(line)) ?? 0) >= Math.min(often, Math.max(2, pages.length - 1)) && pages.length > 1)
        return false
      return !(outermost && (places.get(placeOf(line)) ?? 0) >= often && isApart(line, lines))
    })
  })
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
function isApart(line: Line, lines: readonly Line[]): boolean {
  const gaps = lines.filter((other) => Math.abs(other.y - line.y) > 4).map((other) => Math.abs(other.y - line.y))
  return gaps.length > 0 && Math.min(...gaps) > 1.7 * line.size
}

const CONTENTS =
  /^(?:目\s*录|目\s*錄|目\s*次|(?:插?图|图形|表格|图表|表)\s*(?:列表|目录|清单)|table of contents|contents|list of (?:figures|tables)|inhalt(?:sverzeichnis)?|차\s*례|목\s*차)$/iu

/** Without tables of contents: their headings, and the entries with dots and the lines that these go on from. */
export function withoutContents(lines: readonly Line[]): Line[] {
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
  return lines.filter((line) => !dropped.has(line))
}
