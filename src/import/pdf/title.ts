/** Title and author of a PDF, and its text without what else stands on a cover and at the head of a first page. */
import type { Credits } from '../block.js'
import { KNOWN } from './headings.js'
import { imprintOf } from './imprint.js'
import type { Line } from './lines.js'
import type { Usual } from './measure.js'

/** Names that programs leave in the place of a title. */
const NO_TITLE =
  /^(?:doi:|untitled|microsoft word|microsoft powerpoint|未命名|无标题|document\d*|[\w-]+\.(?:docx?|pdf|tex|dvi|indd))/iu
const AUTHOR = /^(?:作\s*者(?:姓\s*名)?|姓\s*名|author|by|저자)\s*[：:]?\s*(?<author>\S.{1,60})$/iu
const ABSTRACT = /^(?:abstract|summary|摘\s*要|内容提要|초\s*록|要\s*旨|zusammenfassung|résumé)$/iu
/** Raised marks behind names, for places and addresses. */
const MARKS = /(?:[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ⁰¹²³⁴-⁹*†‡§],?)+/gu

/** Within so many pages a thesis comes to its abstract. */
const FRONT_PAGES = 12

/** @param info what the file says of itself; true of some files, and of others what a program left there. */
export function frontOf(
  lines: readonly Line[],
  info: { title?: string; author?: string; lang?: string },
  usual: Usual,
): { credits: Credits; rest: Line[] } {
  const page = lines[0]?.page ?? 0
  const front = lines.filter((line) => line.page === page)
  const largest = largestOf(front, usual)
  const stated =
    info.title !== undefined && !NO_TITLE.test(info.title) && isRepeated(info.title, lines)
      ? info.title.replace(/\s+/gu, ' ')
      : undefined
  const title = stated ?? textOf(largest)
  const cover = isCover(front, lines, usual)
  const head = cover ? undefined : headOf(front, largest)
  const author =
    front.map(({ text }) => AUTHOR.exec(text)?.groups?.['author']).find((name) => name !== undefined) ??
    info.author ??
    head?.author
  const { lines: imprint, ...appeared } = imprintOf(front.filter((line) => !largest.includes(line)))
  const rest = cover
    ? afterFrontMatter(lines, page)
    : withoutName(
        lines.filter((line) => !head?.lines.has(line) && !imprint.has(line)),
        author,
        page,
      )
  return {
    credits: {
      ...(title !== '' && { title }),
      ...(author !== undefined && { author }),
      ...appeared,
      ...(info.lang !== undefined && { lang: info.lang }),
    },
    rest: rest.length > 0 ? rest : [...lines],
  }
}

/** The lines of the largest type on the first page that stand together. */
function largestOf(front: readonly Line[], usual: Usual): Line[] {
  const named = front.filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 4)
  const size = Math.max(0, ...named.map((line) => line.size))
  if (size < 1.15 * usual.size) return []
  const start = named.findIndex((line) => line.size > 0.97 * size)
  const title: Line[] = []
  for (const line of named.slice(start)) {
    const last = title.at(-1)
    if (line.size < 0.9 * size || (last !== undefined && line.y - last.y > 2 * size)) break
    title.push(line)
  }
  return title
}

/**
 * What stands at the head of a paper's first page: the masthead above the title, the title, and down to the abstract the
 * names and where they work.
 */
function headOf(front: readonly Line[], title: readonly Line[]): { lines: Set<Line>; author?: string } {
  const first = front.findIndex((line) => title.includes(line))
  const last = front.findLastIndex((line) => title.includes(line))
  if (first < 0) return { lines: new Set() }
  const above = front.slice(0, first).filter((line) => line.text.length < 80)
  const abstract = front.findIndex((line, index) => index > last && ABSTRACT.test(line.text))
  const between = abstract < 0 ? [] : front.slice(last + 1, abstract)
  const names = between.find(({ text }) => /^\p{Lu}[\p{L}.]*\s/u.test(text) && !/\d{4}/u.test(text))
  const author = names?.text
    .replace(MARKS, ', ')
    .replace(/(?:,\s*)+/gu, ', ')
    .replace(/,\s*$/u, '')
  return { lines: new Set([...above, ...title, ...between]), ...(author !== undefined && { author }) }
}

/** A line that says nothing but the author's name, under the title. */
function withoutName(lines: readonly Line[], author: string | undefined, page: number): Line[] {
  const bare = (text: string): string => text.replace(/[^\p{L}]/gu, '')
  return lines.filter(
    (line) =>
      author === undefined ||
      line.page !== page ||
      bare(AUTHOR.exec(line.text)?.groups?.['author'] ?? line.text) !== bare(author),
  )
}

/** Behind a thesis's cover stand declarations; its text begins with the abstract. */
function afterFrontMatter(lines: readonly Line[], cover: number): Line[] {
  const rest = lines.filter(({ page }) => page !== cover)
  const abstract = rest.findIndex(
    (line) =>
      line.page <= cover + FRONT_PAGES && (ABSTRACT.test(line.text) || (KNOWN.test(line.text) && line.size > 12)),
  )
  return abstract < 0 ? rest : rest.slice(abstract)
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join(/\p{Script=Han}/u.test(lines[0]?.text ?? '') ? '' : ' ')
    .trim()
}

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
  return wanted.length > 3 && said.includes(wanted.slice(0, Math.max(4, Math.floor(wanted.length * 0.6))))
}

/** A page of short lines in front of pages of text. */
function isCover(front: readonly Line[], lines: readonly Line[], usual: Usual): boolean {
  if (front.length === lines.length || front.length > 30) return false
  const characters = front.reduce((sum, { text }) => sum + text.length, 0)
  return (
    characters < 500 &&
    !front.some(
      (line) =>
        line.size <= 1.1 * usual.size && line.right - line.x > 0.8 * (line.edge - line.left) && line.text.length > 40,
    )
  )
}
