/** What floats beside the words of a Word file: pictures, boxes with words, charts, SmartArt; what cannot be shown is named. */
import { childrenOf, descendantsOf, escapeXml, textOf, unescapeXml, type XmlElement } from '../../ooxml/xml.js'
import { framed } from '../framed.js'
import { unshown } from '../left-out.js'
import type { PictureBox } from '../pictures.js'
import { tablesOfChart, type ChartTable } from './chart.js'
import { listOfDiagram } from './diagram.js'
import { type Relation, type WordFile, xmlOf } from './package.js'

export interface Drawings {
  word: WordFile
  relations: ReadonlyMap<string, Relation>
  box: PictureBox
}

/** Makes a page of the paragraphs in a box. */
type Blocks = (elements: readonly XmlElement[]) => string

/** @param drawing `w:drawing`, `w:pict` or `w:object`, or what stands within one. */
export function frameOf(drawing: XmlElement, drawings: Drawings, blocks: Blocks): string {
  const alt = altOf(drawing)
  return partsOf(drawing, { ...drawings, alt, blocks })
}

interface Frame extends Drawings {
  alt: string
  blocks: Blocks
}

function partsOf(element: XmlElement, frame: Frame): string {
  switch (element.tagName) {
    case 'w:txbxContent':
      return framed(frame.blocks(childrenOf(element)))
    case 'a:blip':
      return pictureOf(element.attributes['r:embed'] ?? element.attributes['r:link'], frame)
    case 'v:imagedata':
      return pictureOf(element.attributes['r:id'] ?? element.attributes['r:pict'], {
        ...frame,
        alt: frame.alt || unescapeXml(element.attributes['o:title'] ?? ''),
      })
    case 'c:chart':
      return chartOf(frame.relations.get(element.attributes['r:id'] ?? ''), frame)
    case 'dgm:relIds':
      return diagramOf(frame.relations.get(element.attributes['r:dm'] ?? ''), frame)
    case 'v:textpath':
      return paragraph(unescapeXml(element.attributes['string'] ?? ''))
    case 'a:p':
      return paragraph(descendantsOf(element, 'a:t').map(textOf).join(''))
    case 'mc:AlternateContent':
      return chosen(element, (one) => inOrder(one, frame))
    case 'w:object':
      return objectOf(element, frame)
    default:
      return inOrder(element, frame)
  }
}

function inOrder(element: XmlElement, frame: Frame): string {
  return childrenOf(element)
    .map((child) => partsOf(child, frame))
    .join('')
}

/** What newer programs read, and where that says nothing, what stands there for older ones. */
export function chosen(alternatives: XmlElement, read: (alternative: XmlElement) => string): string {
  for (const one of childrenOf(alternatives)) {
    const html = read(one)
    if (html !== '') return html
  }
  return ''
}

function paragraph(words: string): string {
  return words.trim() === '' ? '' : `<p>${escapeXml(words)}</p>`
}

/** What somebody wrote for those who do not see it. */
function altOf(drawing: XmlElement): string {
  const properties = descendantsOf(drawing, 'wp:docPr')[0] ?? descendantsOf(drawing, 'pic:cNvPr')[0]
  const shape = properties === undefined ? descendantsOf(drawing, 'v:shape')[0]?.attributes['alt'] : undefined
  return unescapeXml(properties?.attributes['descr'] || properties?.attributes['title'] || shape || '').trim()
}

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

function pictureOf(id: string | null | undefined, { word, relations, box, alt }: Frame): string {
  const relation = relations.get(id ?? '')
  if (relation === undefined) return ''
  const source = relation.external ? box.sourceOf(relation.target) : kept(relation.target, word, box)
  return source === undefined ? '' : `<img src="${escapeXml(source)}" alt="${escapeXml(alt)}">`
}

function kept(part: string, { parts }: WordFile, box: PictureBox): string | undefined {
  const bytes = parts.get(part)
  if (bytes === undefined) return box.miss(part.split('/').at(-1) ?? part)
  const ending = /\.([^.]+)$/u.exec(part)?.[1]?.toLowerCase() ?? ''
  return box.keep(bytes, Object.hasOwn(TYPES, ending) ? (TYPES[ending] ?? '') : ending)
}

/** A chart without figures is named as left out. */
function chartOf(relation: Relation | undefined, { word, box }: Frame): string {
  if (relation === undefined || !word.parts.has(relation.target)) return ''
  const tables = tablesOfChart(xmlOf(word, relation.target))
  if (tables.length === 0) box.note(unshown(relation.target.split('/').at(-1) ?? ''))
  return tables.map(tableHtml).join('')
}

function tableHtml({ title, columns, rows }: ChartTable): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`
  const caption = title === undefined ? '' : `<caption>${escapeXml(title)}</caption>`
  return `<table data-chart>${caption}${row(columns, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`
}

function diagramOf(relation: Relation | undefined, { word, box }: Frame): string {
  if (relation === undefined || !word.parts.has(relation.target)) return box.note(unshown('SmartArt')) ?? ''
  return listOfDiagram(xmlOf(word, relation.target))
}

/** An object of another program: the picture that stands for it, if a slide can show it; else it is named. */
function objectOf(object: XmlElement, frame: Frame): string {
  const words = descendantsOf(object, 'w:txbxContent').map((one) => partsOf(one, frame))
  if (words.length > 0) return words.join('')
  const [image] = descendantsOf(object, 'v:imagedata')
  const target = frame.relations.get(image?.attributes['r:id'] ?? '')?.target ?? ''
  const isShown = Object.hasOwn(TYPES, /\.([^.]+)$/u.exec(target)?.[1]?.toLowerCase() ?? '')
  if (image !== undefined && isShown) return partsOf(image, frame)
  const program = unescapeXml(descendantsOf(object, 'o:OLEObject')[0]?.attributes['ProgID'] ?? '')
  if (program !== '' || image !== undefined)
    frame.box.note(
      unshown(program || (target.split('/').at(-1) ?? ''), /^Equation/iu.test(program) ? program : undefined),
    )
  return ''
}

/** Whether an element floats beside the words. */
export function isFrame(element: XmlElement): boolean {
  return element.tagName === 'w:drawing' || element.tagName === 'w:pict' || element.tagName === 'w:object'
}
