/** Title and author of a PDF, and its text without a cover's other lines. */
import type { Credits } from '../block.js'
import type { Line } from './lines.js'
import type { Usual } from './measure.js'

/** Names that programs leave in the place of a title. */
const NO_TITLE = /^(?:doi:|untitled|microsoft word|microsoft powerpoint|未命名|无标题|document\d*|[\w-]+\.(?:docx?|pdf|tex|dvi|indd))/iu
const AUTHOR = /^(?:作\s*者(?:姓\s*名)?|姓\s*名|author|by|저자)\s*[：:]?\s*(?<author>\S.{1,60})$/iu

/** @param info what the file says of itself; true of some files, and of others what a program left there. */
export function frontOf(lines: readonly Line[], info: { title?: string; author?: string; lang?: string }, usual: Usual): { credits: Credits; rest: Line[] } {
  const first = lines[0]?.page ?? 0
  const front = lines.filter(({ page }) => page === first)
  const largest = largestOf(front, usual)
  const stated = info.title !== undefined && !NO_TITLE.test(info.title) && isRepeated(info.title, lines) ? info.title.replace(/\s+/gu, ' ') : undefined
  const title = stated ?? textOf(largest)
  const author = front.map(({ text }) => AUTHOR.exec(text)?.groups?.['author']).find((name) => name !== undefined) ?? info.author
  const cover = isCover(front, lines, usual) ? new Set(front) : new Set(largest)
  const rest = lines.filter((line) => !cover.has(line))
  return { credits: { ...(title !== '' && { title }), ...(author !== undefined && { author }), ...(info.lang !== undefined && { lang: info.lang }) }, rest: rest.length > 0 ? rest : [...lines] }
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

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(/\p{Script=Han}/u.test(lines[0]?.text ?? '') ? '' : ' ').trim()
}

/** Whether the first pages say the title too. */
function isRepeated(title: string, lines: readonly Line[]): boolean {
  const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const wanted = letters(title)
  const said = letters(lines.slice(0, 40).map(({ text }) => text).join(''))
  return wanted.length > 3 && said.includes(wanted.slice(0, Math.max(4, Math.floor(wanted.length * 0.6))))
}

/** A page of short lines in front of pages of text. */
function isCover(front: readonly Line[], lines: readonly Line[], usual: Usual): boolean {
  if (front.length === lines.length || front.length > 30) return false
  const characters = front.reduce((sum, { text }) => sum + text.length, 0)
  return characters < 500 && !front.some((line) => line.size <= 1.1 * usual.size && line.right - line.x > 0.8 * (line.edge - line.left) && line.text.length > 40)
}
