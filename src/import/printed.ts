/** Plain text as programs printed it for paper: pages with heads and feet, tables of contents, drawings made of signs. */

const FOOT =
  /^(?:.*\S\s{3,}|\s*)\[Page [\divxlc]+\]\s*$|^\s*[-–—]\s*\d{1,4}\s*[-–—]\s*$|^\s*(?:page|seite|第)\s*\d{1,4}\s*(?:页|頁)?(?:\s*(?:of|von|[/／，,]?\s*共)\s*\d{1,4}\s*(?:页|頁)?)?\s*$/iu
const LEADERS = /(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})\s*$/iu
/** Fewer pages than this tell nothing about their heads. */
const LEAST_PAGES = 3

/** Without feet and heads of pages; a sentence that went over a page goes on. Text that has no pages is left as it is. */
export function withoutPages(text: string): string {
  const lines = text.split('\n')
  const feet = lines.flatMap((line, at) => (FOOT.test(line) ? [at] : []))
  if (feet.length < LEAST_PAGES) return text
  const heads = feet.map((foot) => headAfter(lines, foot))
  const counts = new Map<string, number>()
  for (const head of heads) for (const line of head.lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  const kept: string[] = []
  let from = 0
  feet.forEach((foot, index) => {
    const head = heads[index]
    const repeats = head?.lines.some((line) => (counts.get(line) ?? 0) >= LEAST_PAGES) === true
    kept.push(...withoutBlankEnd(lines.slice(from, foot)))
    from = repeats && head !== undefined ? head.end : foot + 1
    while (lines[from]?.trim() === '') from++
    if (!goesOn(kept.at(-1), lines[from])) kept.push('')
  })
  const rest = [...kept, ...lines.slice(from)].filter((line) => !LEADERS.test(line))
  return withoutHeads(
    rest,
    new Set([...counts].filter(([, count]) => count >= LEAST_PAGES).map(([line]) => line)),
  ).join('\n')
}

/** The first page's head has no foot before it. One line alone may be the title, or its date. */
function withoutHeads(lines: readonly string[], heads: ReadonlySet<string>): string[] {
  const isHead = (at: number): boolean => heads.has(lines[at]?.trim() ?? '')
  return lines.filter((_, at) => !isHead(at) || !(isHead(at - 1) || isHead(at + 1)))
}

/** The lines that stand together right behind a foot. */
function headAfter(lines: readonly string[], foot: number): { lines: string[]; end: number } {
  let start = foot + 1
  while (start < lines.length && lines[start]?.trim() === '') start++
  let end = start
  while (end < lines.length && end < start + 4 && lines[end]?.trim() !== '') end++
  return { lines: lines.slice(start, end).map((line) => line.trim()), end }
}

function withoutBlankEnd(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return lines.slice(0, last + 1)
}

function goesOn(before: string | undefined, after: string | undefined): boolean {
  return (
    before !== undefined && after !== undefined && !/[.:!?]["')]*\s*$/u.test(before) && /^\s*[\p{Ll}(]/u.test(after)
  )
}

const DRAWN = /[+|][-=~]{2,}|[-=~]{3,}[+|>]|^\s*[|+].*[|+]\s*$|[-=]{2,}>|<[-=]{2,}/u

/** A rule below the names of columns, or one that marks are set on: what stands around it is set by columns too. */
const RULED = /^\s*-{2,}(?:\s{2,}-{2,})+\s*$|(?:-{3,}\|){2,}/u

/** Stands for the drawing of this number, on a line of its own. */
export const DRAWING = /^\uFFFC(?<number>\d+)\uFFFC$/u

/** Drawings and tables made of signs, taken out of a text in which a mark holds their places. */
export function withoutDrawings(text: string): { text: string; drawings: string[] } {
  const drawings: string[] = []
  const chunks = text.split(/(\n[ \t]*\n)/u).map((chunk) => {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '')
    const drawn = lines.filter((line) => DRAWN.test(line)).length
    if (lines.length < 2 || (drawn < 0.4 * lines.length && !lines.some((line) => RULED.test(line)))) return chunk
    drawings.push(withoutIndent(chunk.split('\n')))
    return `\uFFFC${drawings.length - 1}\uFFFC`
  })
  return { text: chunks.join(''), drawings }
}

function withoutIndent(lines: readonly string[]): string {
  const full = lines.filter((line) => line.trim() !== '')
  const indent = Math.min(...full.map((line) => line.length - line.trimStart().length))
  return `${full.map((line) => line.slice(indent).trimEnd()).join('\n')}\n`
}
