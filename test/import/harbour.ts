/** The PDFs of these tests, read: a text about a harbour, in chapters. */
import type { ArticleFile } from '../../src/article/schema.js'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { linesAt, pdfOf, type Words } from './pdf-file.js'

export const PROSE = [
  'Ships came into the harbour before the sun had risen, and those who had waited there all',
  'night stood up from their boxes and began to count the barrels.',
]
export const MORE = [
  'They agreed on three hundred barrels, which was more than anybody had counted in the year',
  'before, and the clerk wrote it down twice.',
]

export interface Read extends ArticleFile {
  said: string
  headings: (string | undefined)[]
  leftOut: string[]
}

/** What an import makes of the pages. `info` is what stands in the file's own record, as PDF writes it. */
export async function read(pages: readonly (readonly Words[])[], info = ''): Promise<Read> {
  const { article, leftOut = [] } = await importFile(pdfOf(pages, { info }), 'harbour.pdf', host)
  return {
    ...article,
    said: JSON.stringify(article),
    headings: article.sections.map(({ heading }) => heading),
    leftOut: leftOut.map(({ what }) => what.en),
  }
}

export const title = { text: 'The Harbour at Dawn', x: 60, y: 60, size: 20 }

/** A heading and two lines of text below it. */
export function chapter(heading: string, y: number, own: Partial<Words> = { size: 14 }): Words[] {
  return [{ text: heading, x: 60, y, ...own }, ...linesAt(60, y + 24, PROSE)]
}
