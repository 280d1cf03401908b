/** The pages of a PDF as runs of text with their places. Nothing in the file runs, nothing is fetched. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { InputError, inputError } from '../../article/errors.js'
import type { PackageFiles } from '../../host/host.js'
import { type Sheet, sheetsOf } from './directions.js'
import { withInitials } from './initials.js'
import type { LeftBehind } from './left-behind.js'
import type { Seen } from '../ledger/index.js'
import { ligaturesOf, withLigatures } from './ligatures.js'
import { signsOf } from './pi-fonts.js'
import { type FontFacts, type Run, type Written, writtenOf } from './runs.js'
import { drawnOnce } from './twice.js'
import { refuseUnknown } from './unknown.js'

export interface PdfText {
  /** Of all pages, in the order of reading. */
  sheets: Sheet[]
  pages: number
  /** What of the pages is no text to be read. */
  left: LeftBehind[]
  info: FileInfo
  /** The words of its pages as the file sets them, for the ledger. */
  seen: Seen
}

/** What the file says of itself. */
export interface FileInfo {
  title?: string
  author?: string
  lang?: string
  /** The program that it was written in. */
  creator?: string
}

/** A talk is not made of more. */
const MOST_PAGES = 500

/** A full page of a newspaper has some 5,000, set letter by letter 15,000; a map or a plan has any number. */
const MOST_RUNS = 20_000

/** Milliseconds; a book of 500 pages takes about a third of it. */
const LONGEST = 10_000

/** @throws InputError where the file is locked, damaged, too large to be read, or holds pictures of text alone. */
export async function readPdf(bytes: Uint8Array, file: string, host: PackageFiles): Promise<PdfText> {
  // Reading is its worker's part, which works here and not in a thread of its own once it is loaded.
  const [pdfjs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  const loading = pdfjs.getDocument({
    // The library takes the bytes away from whoever gave them.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // How fonts that are not in the file number their characters: many a Chinese PDF has no other.
    cMapUrl: CMAPS,
    cMapPacked: true,
    BinaryDataFactory: tablesFrom(host),
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    return await textOf(document, file)
  } catch (error) {
    throw faultOf(error, file)
  } finally {
    await loading.destroy().catch(() => undefined)
  }
}

const CMAPS = 'pdfjs-dist/cmaps/'

/** What the library asks for its tables: a class, of which it makes one for each file. */
function tablesFrom(host: PackageFiles): new () => { fetch: (wanted: Wanted) => Promise<Uint8Array> } {
  return class {
    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      // Fonts and what decodes pictures are for painting.
      if (kind !== 'cMapUrl') throw new Error(`Text is read without ${filename}.`)
      return host.packageFile(CMAPS + filename)
    }
  }
}

/** `kind` is the option that names the folder. */
interface Wanted {
  kind: 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl'
  filename: string
}

async function textOf(document: PDFDocumentProxy, file: string): Promise<PdfText> {
  const { numPages } = document
  if (numPages > MOST_PAGES)
    throw inputError(file, {
      zh: `这个 PDF 有 ${numPages} 页；请只存那篇文章或那一章，最多 ${MOST_PAGES} 页`,
      en: `this PDF has ${numPages} pages; save the article or the chapter alone, at most ${MOST_PAGES} pages`,
    })
  const until = performance.now() + LONGEST
  const pages: Page[] = []
  for (let number = 1; number <= numPages; number++) {
    pages.push(await readPage(document, number, { file, until }))
  }
  const written = pages.flatMap(({ runs }) => runs)
  if (written.length === 0) {
    throw inputError(file, {
      zh: '这个 PDF 的页面是没有文字的图片；请先做文字识别（OCR），或从原文另存',
      en: 'the pages of this PDF are pictures without text; run text recognition (OCR) on it, or save the article from its source',
    })
  }
  const spell = signsOf(written)
  for (const run of written) run.text = spell(run)
  const found = pages.map((page) => {
    if (page.runs.length === 0) return { sheets: [], left: [{ page: page.number, why: 'empty', text: '' } as const] }
    return sheetsOf(page.runs, page)
  })
  return {
    seen: {
      unit: 'page',
      stretches: pages.map(({ number, runs }) => ({ number, text: runs.map(({ text }) => text).join('\n') })),
    },
    sheets: found.flatMap(({ sheets }) => sheets.map((sheet) => ({ ...sheet, runs: readable(sheet.runs) }))),
    pages: numPages,
    left: found.flatMap(({ left }) => left),
    info: await infoOf(document),
  }
}

function readable(runs: readonly Run[]): Run[] {
  return withInitials(drawnOnce(runs))
}

interface Page {
  number: number
  width: number
  height: number
  runs: Written[]
}

/** What reading must not go beyond: `until` is a time of `performance.now()`. */
interface Limit {
  file: string
  until: number
}

async function readPage(document: PDFDocumentProxy, number: number, limit: Limit): Promise<Page> {
  try {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const items = await itemsOf(page, limit)
    const fonts = await fontsOf(page, items)
    const mended = await ligaturesOf(
      page,
      items.map(({ str }) => str),
    )
    const runs = items.flatMap((item) => {
      const spoken = { ...item, str: withLigatures(item.str, mended) }
      return writtenOf(spoken, transform, fonts.get(item.fontName) ?? NO_FONT) ?? []
    })
    page.cleanup()
    refuseUnknown(runs, number, limit.file)
    return { number, width, height, runs: runs.filter(({ x, y }) => x > -width && x < width && y > 0 && y < height) }
  } catch (error) {
    if (error instanceof InputError) throw error
    // Without this page the article would lack words, and nobody would know.
    throw inputError(limit.file, {
      zh: `这个 PDF 的第 ${number} 页损坏了；请在 PDF 阅读器里打开，再存一次`,
      en: `page ${number} of this PDF is damaged; open it in a PDF reader and save it again`,
    })
  }
}

const NO_FONT: FontFacts = { name: '', vertical: false }

const TOO_MANY = {
  zh: '的文字碎片比文章的一页可能有的还多',
  en: 'holds more pieces of text than a page of an article can',
}
const TOO_SLOW = { zh: '读到时十秒已经用完', en: 'is where ten seconds of reading were over' }

/** The texts of a page, piece by piece: while the library works no timer runs, so only what reads can see to the limits. */
async function itemsOf(page: PDFPageProxy, { file, until }: Limit): Promise<TextItem[]> {
  const stream = page.streamTextContent({ includeMarkedContent: false, disableNormalization: true }) as ReadableStream<{
    items: TextItem[]
  }>
  const reader = stream.getReader()
  const items: TextItem[] = []
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return items
    for (const item of value.items) items.push(item)
    const fault = items.length > MOST_RUNS ? TOO_MANY : performance.now() > until ? TOO_SLOW : undefined
    if (fault === undefined) continue
    reader.cancel(new Error(fault.en)).catch(() => undefined)
    throw inputError(file, {
      zh: `这个 PDF 的第 ${page.pageNumber} 页${fault.zh}；请只存有文章的那几页`,
      en: `page ${page.pageNumber} of this PDF ${fault.en}; save the pages with the article alone`,
    })
  }
}

/** Names of the fonts, which tell bold and italic; they are known once a page with them has been prepared for painting. */
async function fontsOf(page: PDFPageProxy, items: readonly TextItem[]): Promise<Map<string, FontFacts>> {
  const names = new Set(items.map(({ fontName }) => fontName))
  if (![...names].every((name) => page.commonObjs.has(name))) await page.getOperatorList().catch(() => undefined)
  return new Map(
    [...names].map((key) => {
      const known = page.commonObjs.has(key) ? (page.commonObjs.get(key) as { name?: string; vertical?: boolean }) : {}
      return [key, { name: String(known.name ?? ''), vertical: known.vertical === true }]
    }),
  )
}

async function infoOf(document: PDFDocumentProxy): Promise<PdfText['info']> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const field = (name: string): string | undefined => {
    const value: unknown = (info as Record<string, unknown>)[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  return { title: field('Title'), author: field('Author'), lang: field('Language'), creator: field('Creator') }
}

const DAMAGED = {
  zh: '这个 PDF 损坏了或不完整；请在 PDF 阅读器里打开，再存一次',
  en: 'this PDF is damaged or cut off; open it in a PDF reader and save it again',
}

function faultOf(error: unknown, file: string): unknown {
  if (error instanceof InputError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return inputError(file, {
      zh: '这个 PDF 有密码；请去掉密码再存一次',
      en: 'this PDF is locked with a password; save it without one',
    })
  return inputError(file, DAMAGED)
}
