/** Title and author of a PDF, and its text without what else stands on a cover and at the head of a first page. */
import type { Credits } from '../block.js'
import { bylineOf, statedAuthor } from './byline.js'
import { isCover } from './cover.js'
import { KNOWN } from './headings.js'
import { imprintOf } from './imprint.js'
import type { LeftBehind } from './left-behind.js'
import type { Line } from './lines.js'
import type { Usual } from './measure.js'
import type { FileInfo } from './pages.js'

/** Names that programs leave in the place of a title. */
const NO_TITLE =
  /^(?:doi:|untitled|microsoft word|microsoft powerpoint|未命名|无标题|document\d*|[^/]+\.(?:docx?|rtf|odt|wps|txt|html?|pdf|tex|dvi|indd)$)/iu
const ABSTRACT = /^(?:abstract|summary|摘\s*要|内容提要|초\s*록|要\s*旨|zusammenfassung|résumé)$/iu
/** Raised marks behind names, for places and addresses. */
const MARKS = /(?:[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ⁰¹²³⁴-⁹*†‡§],?)+/gu

/** Programs that write the account of whoever sat at the computer where an author should stand. */
const OFFICE = /word|office|excel|powerpoint|wps|writer|impress|pages|acrobat pdfmaker/iu

/** Within so many pages a thesis comes to its abstract. */
const FRONT_PAGES = 12

/** @param info what the file says of itself; true of some files, and of others what a program left there. */
export function frontOf(
  lines: readonly Line[],
  info: FileInfo,
  usual: Usual,
): { credits: Credits; rest: Line[]; left: LeftBehind[] } {
  const page = lines[0]?.page ?? 0
  const front = lines.filter((line) => line.page === page)
  const largest = largestOf(front, usual)
  const stated =
    info.title !== undefined && !NO_TITLE.test(info.title) && isRepeated(info.title, lines)
      ? info.title.replace(/\s+/gu, ' ')
      : undefined
  const title = stated ?? textOf(largest)
  const byline = bylineOf(front, largest)
  const { lines: imprint, ...appeared } = imprintOf(front.filter((line) => !largest.includes(line)))
  const cover = isCover(front, lines, largest, usual)
  const head = cover ? NO_HEAD : headOf(front, largest)
  const named = statedAuthor(info.author)
  const account = info.creator !== undefined && OFFICE.test(info.creator)
  const author =
    byline?.author ?? (isSaid(named, front) ? named : undefined) ?? head.author ?? (account ? undefined : named)
  const said = new Set([...imprint, ...largest, ...(byline === undefined ? [] : [byline.line])])
  const { kept, left } = cover
    ? withoutFront(lines, page)
    : withoutHead(lines, head, new Set([...imprint, ...nameLines(front, byline?.line, author, largest)]))
  return {
    credits: {
      ...(title !== '' && { title }),
      ...(author !== undefined && { author }),
      ...appeared,
      ...(info.lang !== undefined && { lang: info.lang }),
    },
    ...(kept.length > 0
      ? {
          rest: kept,
          left: left
            .filter(({ line }) => !said.has(line))
            .map(({ line, why }) => ({ page: line.page, why, text: line.text })),
        }
      : { rest: [...lines], left: [] }),
  }
}

/** A line that is passed over, and why. */
interface Passed {
  line: Line
  why: 'cover' | 'front' | 'masthead' | 'names'
}

/** The lines of the largest type on the first page that stand together. */
function largestOf(front: readonly Line[], usual: Usual): Line[] {
  const named = front.filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 4 && !KNOWN.test(text))
  const size = Math.max(0, ...named.map((line) => line.size))
  if (size < 1.15 * usual.size) return []
  const start = named.findIndex((line) => line.size > 0.97 * size)
  if (isBehindText(named.slice(0, start), usual)) return []
  const title: Line[] = []
  for (const line of named.slice(start)) {
    const last = title.at(-1)
    if (line.size < 0.9 * size || (last !== undefined && line.y - last.y > 2 * size)) break
    title.push(line)
  }
  return title
}

/** Lines above a title: a masthead, a series, a date. */
const MOST_ABOVE = 8

/** Lines of text: what a masthead says in a sentence is shorter. */
const LEAST_TEXT = 3

/** Whether the page has begun before: what is larger further down is a heading within it. */
function isBehindText(above: readonly Line[], usual: Usual): boolean {
  const text = above.filter(
    ({ text: words, size, right, x, edge, left }) =>
      isSentence(words) || (words.length > 40 && size <= 1.05 * usual.size && right - x > 0.9 * (edge - left)),
  )
  return above.length > MOST_ABOVE || text.length >= LEAST_TEXT
}

interface Head {
  above: Line[]
  title: Line[]
  between: Line[]
  author?: string
}

const NO_HEAD: Head = { above: [], title: [], between: [] }

/**
 * What stands at the head of a paper's first page: the masthead above the title, the title, and down to the abstract the
 * names and where they work.
 */
function headOf(front: readonly Line[], title: readonly Line[]): Head {
  const first = front.findIndex((line) => title.includes(line))
  const last = front.findLastIndex((line) => title.includes(line))
  if (first < 0) return NO_HEAD
  const above = front.slice(0, first).filter((line) => line.text.length < 80 && !isSentence(line.text))
  const abstract = front.findIndex((line, index) => index > last && ABSTRACT.test(line.text))
  const behind = abstract < 0 ? [] : front.slice(last + 1, abstract)
  const said = behind.findIndex(({ text }) => isSentence(text))
  const between = said < 0 ? behind : behind.slice(0, said)
  const names = between.find(({ text }) => /^\p{Lu}[\p{L}.]*\s/u.test(text) && !/\d{4}/u.test(text))
  const author = names?.text
    .replace(MARKS, ', ')
    .replace(/(?:,\s*)+/gu, ', ')
    .replace(/,\s*$/u, '')
  return { above, title: [...title], between, ...(author !== undefined && { author }) }
}

/** More than a name or an address: words enough, most of them without a capital, or the end of a Chinese sentence. */
function isSentence(text: string): boolean {
  if (/\p{Script=Han}{8}.*[。；]$/u.test(text)) return true
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length >= 8 && words.filter((word) => /^\p{Ll}/u.test(word)).length > 0.6 * words.length
}

function withoutHead(
  lines: readonly Line[],
  { above, title, between }: Head,
  credited: ReadonlySet<Line>,
): { kept: Line[]; left: Passed[] } {
  const gone = new Set([...above, ...title, ...between, ...credited])
  return {
    kept: lines.filter((line) => !gone.has(line)),
    left: [
      ...above.filter((line) => !credited.has(line)).map((line): Passed => ({ line, why: 'masthead' })),
      ...between.filter((line) => !credited.has(line)).map((line): Passed => ({ line, why: 'names' })),
    ],
  }
}

const bare = (text: string): string => text.replace(/[^\p{L}]/gu, '')

/** Lines below the title that may say the author's name alone. */
const NEAR_TITLE = 6

/** The byline, and a line near the title that says nothing but the author's name. */
function nameLines(
  front: readonly Line[],
  byline: Line | undefined,
  author: string | undefined,
  title: readonly Line[],
): Line[] {
  const last = front.findLastIndex((line) => title.includes(line))
  const near = front.slice(0, last + 1 + NEAR_TITLE)
  const alone = near.find((line) => author !== undefined && !title.includes(line) && bare(line.text) === bare(author))
  return [byline, alone].filter((line) => line !== undefined)
}

/** Whether the page names somebody. */
function isSaid(name: string | undefined, front: readonly Line[]): boolean {
  return name !== undefined && bare(front.map(({ text }) => text).join('')).includes(bare(name))
}

/** Behind a thesis's cover stand declarations; its text begins with the abstract. */
function withoutFront(lines: readonly Line[], cover: number): { kept: Line[]; left: Passed[] } {
  const front = lines.filter(({ page }) => page === cover)
  const rest = lines.filter(({ page }) => page !== cover)
  const abstract = rest.findIndex(
    (line) =>
      line.page <= cover + FRONT_PAGES && (ABSTRACT.test(line.text) || (KNOWN.test(line.text) && line.size > 12)),
  )
  const from = Math.max(0, abstract)
  return {
    kept: rest.slice(from),
    left: [
      ...front.map((line): Passed => ({ line, why: 'cover' })),
      ...rest.slice(0, from).map((line): Passed => ({ line, why: 'front' })),
    ],
  }
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join(/\p{Script=Han}/u.test(lines[0]?.text ?? '') ? '' : ' ')
    .trim()
}

/** Letters: of a longer title the page may say its end in another way. */
const LONG = 20

/** Whether the first pages say the title too. */
function isRepeated(title: string, lines: readonly Line[]): boolean {
  const letters = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  const wanted = letters(title)
  const said = letters(
    lines
      .slice(0, 40)
      .map(({ text }) => text)
      .join(''),
  )
  const part = wanted.length > LONG ? wanted.slice(0, Math.floor(wanted.length * 0.6)) : wanted
  return wanted.length > 3 && said.includes(part)
}
