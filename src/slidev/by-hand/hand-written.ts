/** The slides of a deck that somebody wrote in Markdown beside the talk's. */
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ownEntry } from '../deck-entry.js'

/** A slide written by hand, as Slidev has read it. */
export interface HandWritten {
  /** Its number in the deck, from 1. */
  page: number
  title: string
  /** What is said to it, in Markdown. */
  notes: string
  /** Id of the talk's slide before it; absent where it stands before the first. */
  behind?: string
  /** All that the entry says of it: other words, another picture. */
  source: string
}

/** What is asked of Slidev's options. */
interface ReadDeck {
  data: {
    slides: { title?: string; note?: string; index: number; content: string; frontmatter: Record<string, unknown> }[]
  }
}

/** In the deck's order. The talk's own slides are known by their `view`. */
export function handWritten({ data }: ReadDeck): HandWritten[] {
  let behind: string | undefined
  return data.slides.flatMap(({ title, note = '', index, content, frontmatter }): HandWritten[] => {
    const { view } = frontmatter
    if (isView(view)) behind = view.id
    if (['view', 'problem', 'hide'].some((key) => frontmatter[key] !== undefined)) return []
    const page = index + 1
    return [
      {
        page,
        title: title ?? `${page}`,
        notes: note,
        ...(behind !== undefined && { behind }),
        source: JSON.stringify([content, frontmatter]),
      },
    ]
  })
}

function isView(view: unknown): view is { id: string } {
  return typeof view === 'object' && view !== null && 'id' in view && typeof view.id === 'string'
}

/** Whether the entry has slides of its own beside this article's. Loads nothing where it has none at all. */
export async function hasHandWritten(article: string): Promise<boolean> {
  const entry = await ownEntry()
  const text = await readFile(entry, 'utf8').catch(() => '')
  if (text.replace(/^---\s*\n[^]*?\n---[ \t]*(?:\r?\n|$)/, '').trim() === '') return false
  const { readEntry, handWrittenSlides } = await import('../entry.js')
  const { headmatter, rest } = readEntry(text.split(/\r?\n/))
  const named = headmatter['article']
  return (
    handWrittenSlides(rest).length > 0 &&
    typeof named === 'string' &&
    resolve(dirname(entry), named) === resolve(article)
  )
}
