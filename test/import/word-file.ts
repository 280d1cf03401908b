/** Word files written for a test, as strings of WordprocessingML. */
import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

export interface WordParts {
  /** `w:style` elements. */
  styles?: string
  /** `w:abstractNum` and `w:num` elements. */
  numbering?: string
  /** `w:footnote` elements. */
  footnotes?: string
  /** Other parts by their name in `word/`, with the id and type of the relation that names them. */
  others?: Record<string, { id: string; type: string; text: string }>
  /** The name of the main part in `word/`. */
  main?: string
}

/** @param body what stands in `w:body`. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const { styles, numbering, footnotes, others = {}, main = 'document.xml' } = parts
  const own: [string, string | undefined][] = [
    ['styles', styles],
    ['numbering', numbering],
    ['footnotes', footnotes],
  ]
  const written = own.flatMap(([name, inner]) => (inner === undefined ? [] : [[name, inner] as const]))
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (all: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([relation('rId1', 'officeDocument', `word/${main}`)]),
    [`word/${main}`]: `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    [`word/_rels/${main}.rels`]: relations([
      ...written.map(([name]) => relation(name, name, `${name}.xml`)),
      ...Object.entries(others).map(([name, { id, type }]) => relation(id, type, name)),
    ]),
    ...Object.fromEntries(
      written.map(([name, inner]) => [`word/${name}.xml`, `<w:${name} ${NAMESPACES}>${inner}</w:${name}>`]),
    ),
    ...Object.fromEntries(Object.entries(others).map(([name, { text }]) => [`word/${name}`, text])),
  }
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])))
}

export const run = (words: string, looks = ''): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** @param properties what stands in `w:pPr`. */
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`

export const styled = (style: string, words: string): string => paragraph(run(words), `<w:pStyle w:val="${style}"/>`)

/** @param more what else stands in the style. */
export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** A kind of list and the list of it, both of this number. */
export const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`

export const item = (id: number, at: number, words: string): string =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
