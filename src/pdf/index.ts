/** The handout: scenes as a PDF, without a browser. Its text can be selected, copied and searched; its fonts are within. */
import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib'
import { loadLettering } from '../assets/fonts/lettering.js'
import type { Host } from '../host/host.js'
import { type LinkMark, type Mark } from '../layout/drawing/index.js'
import type { Matrix } from '../layout/drawing/picture.js'
import { PAGE_SIZE } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import { writeBookmarks } from './bookmarks.js'
import { type Books, contentOf } from './content.js'
import { FontBook } from './fonts.js'
import { notesSheets } from './notes.js'
import { matrix } from './number.js'
import { pathOperators } from './path.js'
import { embedPictures } from './pictures.js'
import { describe } from './properties.js'
import { type Handout, type Sheet, type SheetPart, shownSlides, slidePart } from './sheet.js'
import { Structure } from './structure.js'
import { tileSheets } from './tiles.js'

export { type Handout, HANDOUTS } from './sheet.js'

/** Points in a page unit. */
const POINT = 0.75

export interface Pdf {
  bytes: Uint8Array
  /** Letters that no bundled font has; empty boxes stand in their places. */
  missing: string[]
  /** Their share in all letters, 0 to 1. */
  lost: number
}

/** What of the outside a PDF takes. */
export type PdfHost = Pick<Host, 'packageFile' | 'drawSvg' | 'date'>

/** The same talk gives the same bytes. */
export async function writePdf(talk: Talk, host: PdfHost, handout: Handout = 'slides'): Promise<Pdf> {
  const sheets = sheetsOf(talk, handout)
  const marks = sheets.flatMap(({ parts }) => parts.flatMap((part) => part.marks))
  const document = await PDFDocument.create({ updateMetadata: false })
  const lettering = await loadLettering(marks, talk.deck.lang, host)
  const books: Books = {
    fonts: new FontBook(lettering),
    pictures: await embedPictures(marks, document, host),
    structure: new Structure(),
  }
  const pages = sheets.map((sheet) => addPage(sheet, books, document))
  addResources(books, document)
  books.structure.write(document)
  const bookmarks = writeBookmarks(talk.deck, (slide) => placeOf(slide, sheets, pages), document.context)
  if (bookmarks !== undefined) document.catalog.set(PDFName.of('Outlines'), bookmarks)
  describe(document, talk, host.date)
  return {
    bytes: await document.save({ addDefaultPage: false }),
    missing: lettering.missing,
    lost: shareOf(lettering.missing, marks),
  }
}

function shareOf(missing: readonly string[], marks: readonly Mark[]): number {
  if (missing.length === 0) return 0
  const gone = new Set(missing)
  const letters = marks.flatMap((mark) =>
    mark.type === 'text' ? mark.spans.flatMap((span) => span.letters.map(({ text }) => text)) : [],
  )
  return letters.filter((letter) => gone.has(letter)).length / letters.length
}

function sheetsOf(talk: Talk, handout: Handout): Sheet[] {
  if (handout === 'slides') return shownSlides(talk).map((slide) => wholeSheet(talk, slide))
  return handout === 'notes' ? notesSheets(talk) : tileSheets(talk, handout)
}

function wholeSheet(talk: Talk, slide: number): Sheet {
  const { width, height } = PAGE_SIZE[talk.deck.ratio]
  return { width, height, parts: [slidePart(talk, slide, { x: 0, y: 0, width })] }
}

function addPage({ width, height, parts }: Sheet, books: Books, document: PDFDocument): PDFRef {
  const page = document.addPage([width * POINT, height * POINT])
  books.structure.beginPage()
  const downward: Matrix = [POINT, 0, 0, -POINT, 0, height * POINT]
  const content = [`${matrix(downward)} cm`, ...parts.map((part) => partContent(part, books))].join('\n')
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(content)))
  const links = parts.flatMap((part) =>
    part.marks.flatMap((mark) => (mark.type === 'link' ? [annotation(mark, part, height, document)] : [])),
  )
  if (links.length > 0) page.node.set(PDFName.of('Annots'), document.context.obj(links))
  return page.ref
}

/** A slide's marks may reach beyond its page, where nobody is to see them. */
function partContent({ marks, x, y, scale, slide }: SheetPart, books: Books): string {
  books.structure.beginSection()
  const moved: Matrix = [scale, 0, 0, scale, x, y]
  const edge = slide === undefined ? '' : clipOf(marks)
  return ['q', `${matrix(moved)} cm`, edge, contentOf(marks, books), 'Q'].filter((line) => line !== '').join('\n')
}

/** The first mark of a slide is its background. */
function clipOf([background]: readonly Mark[]): string {
  return background?.type === 'path' ? `${pathOperators(background.d)}\nW n` : ''
}

function annotation(
  { x, y, width, height, href }: LinkMark,
  part: SheetPart,
  sheetHeight: number,
  document: PDFDocument,
): PDFRef {
  const left = part.x + part.scale * x
  const top = part.y + part.scale * y
  const corners = [left, sheetHeight - top - part.scale * height, left + part.scale * width, sheetHeight - top]
  const action = {
    Type: 'Action',
    S: 'URI',
    URI: PDFString.of(encodeURI(decodeURI(href)).replace(/[()\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)),
  }
  return document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: corners.map((value) => Math.round(value * POINT * 100) / 100),
      Border: [0, 0, 0],
      F: 4,
      A: action,
      Contents: PDFHexString.fromText(href),
    }),
  )
}

/** Fonts and pictures are known when all pages are written; one dictionary serves them all. */
function addResources({ fonts, pictures }: Books, document: PDFDocument): void {
  const { context } = document
  const resources = context.register(context.obj({ Font: fonts.embed(context), XObject: pictures.resources() }))
  for (const page of document.getPages()) page.node.set(PDFName.of('Resources'), resources)
}

function placeOf(
  slide: number,
  sheets: readonly Sheet[],
  pages: readonly PDFRef[],
): { page: PDFRef; top: number } | undefined {
  for (const [index, { height, parts }] of sheets.entries()) {
    const part = parts.find((candidate) => candidate.slide === slide)
    const page = pages[index]
    if (part !== undefined && page !== undefined) return { page, top: Math.round((height - part.y) * POINT) }
  }
  return undefined
}
