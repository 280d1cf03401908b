/** How the import of a page or a document ends: lines about the article are taken out of it, and the rest is the article. */
import type { ArticleFile } from '../article/schema.js'
import { articleOf, asNotes, type Credits, type ImportedBlock } from './block.js'
import { withoutBylines } from './bylines.js'
import { titleIn } from './credits.js'
import { withHeadings } from './headings.js'
import type { Passed } from './ledger/index.js'
import { tidied } from './tidy.js'

/** What an importer has read of a file; what the end takes out of it is added to `passed`. */
export interface ReadPage {
  blocks: readonly ImportedBlock[]
  /** What the file says of itself beside its text. */
  credits: Credits
  /** From the foot of its pages or from its end. */
  notes?: readonly string[]
}

/** Of a saved page: who wrote it, and when, the text says more surely than the page does. */
export function articleOfPage({ blocks, credits, notes = [] }: ReadPage, file: string, passed: Passed[]): ArticleFile {
  const { blocks: rest, ...said } = withoutBylines(tidied(blocks), passed, true)
  return articleOf([...rest, ...asNotes(notes)], { ...credits, ...said }, file, passed)
}

/** Of a book: what it says of itself its publisher wrote. */
export function articleOfBook({ blocks, credits, notes = [] }: ReadPage, file: string, passed: Passed[]): ArticleFile {
  const { blocks: rest } = withoutBylines(tidied(blocks), passed)
  return articleOf([...rest, ...asNotes(notes)], credits, file, passed)
}

/**
 * Of an office program's document: its headings may be told by their form alone, and its properties may be a template's.
 *
 * @param title as the text itself marks it.
 */
export function articleOfDocument(
  { blocks, credits, notes = [], title }: ReadPage & { title?: string },
  file: string,
  passed: Passed[],
): ArticleFile {
  const { blocks: rest, ...said } = withoutBylines(tidied(withHeadings(blocks)), passed)
  return articleOf(
    [...rest, ...asNotes(notes)],
    { ...credits, ...said, title: title ?? titleIn(credits.title, rest) },
    file,
    passed,
  )
}
