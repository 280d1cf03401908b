/** What a reader finds in a PDF: the words of its pages, in the order in which they were painted, and what they lead to. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPage {
  /** In points. */
  width: number
  height: number
  text: string
  links: { url: string; rect: number[] }[]
}

export interface ReadPdf {
  pages: ReadPage[]
  info: Record<string, unknown>
  outline: { title: string; items: { title: string }[] }[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  }).promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ disableNormalization: true })
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    const annotations = await page.getAnnotations()
    pages.push({
      width,
      height,
      text,
      links: annotations
        .filter(({ subtype }) => subtype === 'Link')
        .map(({ url, rect }: { url: string; rect: number[] }) => ({ url, rect })),
    })
  }
  const { info } = await document.getMetadata()
  const outline = (await document.getOutline()) ?? []
  await document.loadingTask.destroy()
  return { pages, info: info as Record<string, unknown>, outline }
}

/** Without white space: where lines end is the page's affair. */
export function packed(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** The parts that a screen reader is told of, page by page, in the order in which they are read. */
export async function readStructure(bytes: Uint8Array): Promise<{ role: string; alt?: string }[][]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const pages: { role: string; alt?: string }[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const tree: Node | null = await (await document.getPage(number)).getStructTree()
    pages.push(tree === null ? [] : partsOf(tree))
  }
  await document.loadingTask.destroy()
  return pages
}

interface Node {
  type?: string
  role?: string
  alt?: string
  children?: Node[]
}

function partsOf({ role, alt, children = [] }: Node): { role: string; alt?: string }[] {
  return [...(role === undefined ? [] : [{ role, ...(alt !== undefined && { alt }) }]), ...children.flatMap(partsOf)]
}
