/** The pages of a PDF as runs of text with their places. Nothing in the file runs, nothing is fetched. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { inputError } from '../../article/errors.js'

/** A stretch of text that the file sets at once. Points from the page's left top corner. */
export interface Run {
  text: string
  x: number
  /** Where it ends. */
  right: number
  /** Of the baseline, downwards. */
  y: number
  size: number
  bold: boolean
  italic: boolean
}

export interface Page {
  width: number
  height: number
  runs: Run[]
}

export interface PdfText {
  pages: Page[]
  info: { title?: string; author?: string; lang?: string }
}

/** A talk is not made of more; the rest of the file is not read. */
const MOST_PAGES = 400

/** @throws InputError where the file is locked, damaged, or holds pictures of text alone. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<PdfText> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = pdfjs.getDocument({
    // The library takes the bytes away from whoever gave them.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    // How fonts that are not in the file number their characters: many a Chinese PDF has no other.
    cMapUrl: `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/cmaps/`,
    cMapPacked: true,
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

async function textOf(document: PDFDocumentProxy, file: string): Promise<PdfText> {
  const pages: Page[] = []
  let unread = 0
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
    try {
      pages.push(await readPage(await document.getPage(number)))
    } catch {
      // A damaged page; the others may be whole.
      unread++
    }
  }
  if (pages.length === 0 && unread > 0) throw inputError(file, DAMAGED)
  if (!pages.some(({ runs }) => runs.length > 0)) {
    throw inputError(file, 'the pages of this PDF are pictures without text; run text recognition (OCR) on it, or save the article from its source')
  }
  return { pages, info: await infoOf(document) }
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: false })
  const fonts = await fontsOf(page, content.items)
  const runs = content.items.flatMap((item) => ('str' in item ? runOf(item, transform, fonts) : []))
  page.cleanup()
  return { width, height, runs: runs.filter(({ x, right, y }) => right > 0 && x < width && y > 0 && y < height) }
}

/** Names of the fonts, which tell bold and italic; they are known once a page with them has been prepared for painting. */
async function fontsOf(page: PDFPageProxy, items: readonly object[]): Promise<Map<string, string>> {
  const names = new Set(items.flatMap((item) => ('fontName' in item ? [String(item.fontName)] : [])))
  if (![...names].every((name) => page.commonObjs.has(name))) await page.getOperatorList().catch(() => undefined)
  return new Map([...names].map((name) => [name, page.commonObjs.has(name) ? String((page.commonObjs.get(name) as { name?: string }).name ?? '') : '']))
}

function runOf({ str, transform: own, width, fontName }: TextItem, page: readonly number[], fonts: ReadonlyMap<string, string>): Run[] {
  const [a, b, c, d, e, f] = times(page, own)
  const size = Math.hypot(c, d)
  // Text that stands upright only: tables laid on their side and stamps along the margin are not read.
  if (str === '' || size < 1 || Math.abs(b) > 0.02 * Math.abs(a) || a <= 0) return []
  const font = fonts.get(fontName) ?? ''
  const bold = /bold|black|heavy|semibold|demi|simhei|heiti|黑体|-hei|ptmb|ptmbo|CMBX|AdvT.*b$/iu.test(font)
  return [{ text: str.normalize('NFC').replaceAll('\u00A0', ' ').replaceAll('⋯⋯', '……'), x: e, right: e + width, y: f, size, bold, italic: /italic|oblique|-it\b|CMTI/iu.test(font) }]
}

type Matrix = [number, number, number, number, number, number]

/** Two transforms, one after the other (ISO 32000-1, 8.3.4). */
function times(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

async function infoOf(document: PDFDocumentProxy): Promise<PdfText['info']> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const field = (name: string): string | undefined => {
    const value: unknown = (info as Record<string, unknown>)[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  return { title: field('Title'), author: field('Author'), lang: field('Language') }
}

const DAMAGED = 'this PDF is damaged or cut off; open it in a PDF reader and save it again'

function faultOf(error: unknown, file: string): unknown {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InputError') return error
  if (name === 'PasswordException') return inputError(file, 'this PDF is locked with a password; save it without one')
  return inputError(file, DAMAGED)
}
