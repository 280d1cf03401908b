/** The entry file of a deck: its headmatter and what was written by hand after it. */
import { parse } from 'yaml'

export interface Entry {
  /** The headmatter as data; empty where the file has none. */
  headmatter: Record<string, unknown>
  /** Lines after the headmatter: slides written by hand, or nothing but blanks. */
  rest: string[]
}

/** Reads an entry's lines as Slidev does: a headmatter stands between the first line and the next line of `---`. */
export function readEntry(lines: readonly string[]): Entry {
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (!/^---\s*$/.test(lines[0] ?? '') || end < 0) return { headmatter: {}, rest: [...lines] }
  const data: unknown = parse(lines.slice(1, end).join('\n'))
  const headmatter = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  return { headmatter, rest: lines.slice(end + 1) }
}

/** The hand-written part as slides of its own: text right after the headmatter belonged to the slide that was replaced. */
export function handWrittenSlides(rest: readonly string[]): string[] {
  const first = rest.find((line) => line.trim() !== '')
  if (first === undefined) return []
  return /^---/.test(first) ? rest.slice(rest.indexOf(first)) : ['---', '', ...rest]
}
