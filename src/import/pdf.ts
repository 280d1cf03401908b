/** A PDF as an article: its lines by their places, joined into headings, paragraphs, lists and tables. */
import type { LeftOut } from '../article/article.js'
import { inputError } from '../article/errors.js'
import type { ArticleFile } from '../article/schema.js'
import type { PackageFiles } from '../host/host.js'
import { articleOf, asNotes } from './block.js'
import { blocksOfLines } from './pdf/blocks.js'
import type { Sheet } from './pdf/directions.js'
import { withoutContents, withoutRunningHeads } from './pdf/furniture.js'
import { withoutRights } from './pdf/imprint.js'
import { type LeftBehind, passedOf, toldOf } from './pdf/left-behind.js'
import { type Line, linesOf } from './pdf/lines.js'
import { readPdf } from './pdf/pages.js'
import { withoutReadings } from './pdf/readings.js'
import { missingWords } from './ledger/index.js'
import { looseBrackets, mirrored, withBracketsTurned } from './pdf/right-to-left.js'

export interface ImportedPdf {
  article: ArticleFile
  leftOut: LeftOut[]
  /** All that has not come along, furniture of the pages too, each with its reason. */
  left: LeftBehind[]
}

/** @throws InputError where the file is locked, damaged, or holds pictures of text alone. */
export async function importPdf(bytes: Uint8Array, file: string, host: PackageFiles): Promise<ImportedPdf> {
  const pdf = await readPdf(bytes, file, host)
  const read = pdf.sheets.map((sheet) => ({ sheet, ...withoutReadings(sheet.runs) }))
  const sheets = read.map(({ sheet, runs }) => mirrored({ ...sheet, runs }))
  const laid = laidOut(sheets)
  const headless = withoutRunningHeads(laid.map((lines, at) => ({ lines, height: sheets[at]?.height ?? 0 })))
  const free = withoutRights(headless.lines)
  const text = withoutContents(free.lines)
  if (text.lines.length === 0)
    throw inputError(file, {
      zh: '里面没有找到文字；应当有一篇文章',
      en: 'no text was found in it; it should hold the text of an article',
    })
  const { blocks, credits, notes, left: apart } = blocksOfLines(text.lines, pdf.info)
  const readings = read.flatMap(({ sheet, readings: above }) =>
    above.map(({ text: words }) => ({ page: sheet.number, why: 'readings' as const, text: words.trim() })),
  )
  const left = [...pdf.left, ...readings, ...headless.left, ...free.left, ...text.left, ...apart]
  const passed = passedOf(left)
  const article = articleOf([...blocks, ...asNotes(notes)], credits, file, passed)
  return { article, leftOut: [...toldOf(left), ...missingWords(pdf.seen, article, passed)], left }
}

/** The lines of each sheet; brackets of Arabic and Hebrew as they are typed, whichever way the file notes them down. */
function laidOut(sheets: readonly Sheet[]): Line[][] {
  const laid = linesOf(sheets)
  if (!sheets.some(({ fromRight }) => fromRight === true)) return laid
  const turned = linesOf(withBracketsTurned(sheets))
  const loose = (lines: readonly Line[][]): number =>
    looseBrackets([
      lines
        .flat()
        .map(({ text }) => text)
        .join('\n'),
    ])
  return loose(turned) < loose(laid) ? turned : laid
}
