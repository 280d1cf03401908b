/** A PDF as an article: its lines by their places, joined into headings, paragraphs, lists and tables. */
import { inputError } from '../article/errors.js'
import type { ArticleFile } from '../article/schema.js'
import type { PackageFiles } from '../host/host.js'
import { articleOf, asNotes } from './block.js'
import { blocksOfLines } from './pdf/blocks.js'
import { withoutContents, withoutRunningHeads } from './pdf/furniture.js'
import { withoutRights } from './pdf/imprint.js'
import { type Line, linesOf } from './pdf/lines.js'
import { type PdfText, readPdf } from './pdf/pages.js'

/** @throws InputError where the file is locked, damaged, or holds pictures of text alone. */
export async function importPdf(bytes: Uint8Array, file: string, host: PackageFiles): Promise<ArticleFile> {
  const pdf = await readPdf(bytes, file, host)
  const lines = withoutContents(withoutRights(textLinesOf(pdf)))
  if (lines.length === 0)
    throw inputError(file, {
      zh: '里面没有找到文字；应当有一篇文章',
      en: 'no text was found in it; it should hold the text of an article',
    })
  const { blocks, credits, notes } = blocksOfLines(lines, pdf.info)
  return articleOf([...blocks, ...asNotes(notes)], credits, file)
}

function textLinesOf({ pages }: PdfText): Line[] {
  let region = 0
  const laid = pages.map((page, index) => {
    const lines = linesOf(page, index, region)
    region = (lines.at(-1)?.region ?? region) + 1
    return { lines, height: page.height }
  })
  return withoutRunningHeads(laid).flat()
}
