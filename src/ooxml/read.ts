/** A .pptx read back as plain data: what a colleague sees in it, whoever wrote it. */
import { type Parts, readPackage, readXml, relationsName } from './package.js'
import { childOf, childrenOf, descendantsOf, textOf, unescapeXml, type XmlElement } from './xml.js'

export interface ReadPresentation {
  title: string
  /** Page size in English Metric Units. */
  width: number
  height: number
  slides: ReadSlide[]
}

export interface ReadSlide {
  layout: string
  /** Text of the title placeholder, soft breaks left out; empty where there is none. */
  title: string
  /** Shapes in reading order. */
  shapes: ReadShape[]
  /** Paragraphs separated by line feeds. */
  notes: string
  /** How many clicks the slide has. */
  clicks: number
}

export interface ReadShape {
  id: number
  name: string
  /** Type of the placeholder that it fills; `body` where the file leaves the type out. */
  placeholder?: string
  decorative: boolean
  /** One string a paragraph. */
  paragraphs: string[]
}

/** Reads a package; throws where a part that it names is missing. */
export function readPptx(bytes: Uint8Array): ReadPresentation {
  const parts = readPackage(bytes)
  const presentation = readXml(parts, 'ppt/presentation.xml')
  const relations = readRelations(parts, 'ppt/presentation.xml')
  const size = childOf(presentation, 'p:sldSz')?.attributes
  const slideIds = childrenOf(childOf(presentation, 'p:sldIdLst') ?? presentation, 'p:sldId')
  return {
    title: textOf(descendantsOf(readXml(parts, 'docProps/core.xml'), 'dc:title')[0] ?? EMPTY),
    width: Number(size?.cx),
    height: Number(size?.cy),
    slides: slideIds.map(({ attributes }) => readSlide(parts, relations.get(attributes['r:id'] ?? '')?.target ?? '')),
  }
}

const EMPTY: XmlElement = { tagName: '', attributes: {}, children: [] }

function readSlide(parts: Parts, part: string): ReadSlide {
  const slide = readXml(parts, part)
  const relations = [...readRelations(parts, part).values()]
  const target = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target
  const layout = target('slideLayout')
  const notes = target('notesSlide')
  const shapes = descendantsOf(slide, 'p:sp').map(readShape)
  return {
    layout: layout === undefined ? '' : unescapeXml(childOf(readXml(parts, layout), 'p:cSld')?.attributes.name ?? ''),
    title: shapes.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle')?.paragraphs.join('\n') ?? '',
    shapes,
    notes: notes === undefined ? '' : readNotes(readXml(parts, notes)),
    clicks: descendantsOf(slide, 'p:cTn').filter(({ attributes }) => attributes.nodeType === 'clickEffect').length,
  }
}

function readShape(shape: XmlElement): ReadShape {
  const properties = descendantsOf(shape, 'p:cNvPr')[0]
  const placeholder = descendantsOf(shape, 'p:ph')[0]
  return {
    id: Number(properties?.attributes.id),
    name: unescapeXml(properties?.attributes.name ?? ''),
    ...(placeholder !== undefined && { placeholder: placeholder.attributes.type ?? 'body' }),
    decorative: descendantsOf(shape, 'adec:decorative').some(({ attributes }) => attributes.val === '1'),
    paragraphs: childrenOf(childOf(shape, 'p:txBody') ?? EMPTY, 'a:p').map(readParagraph),
  }
}

/** The words of runs and fields; a soft break is no word. */
function readParagraph(paragraph: XmlElement): string {
  return childrenOf(paragraph)
    .filter(({ tagName }) => tagName === 'a:r' || tagName === 'a:fld')
    .map((run) => textOf(childOf(run, 'a:t') ?? EMPTY))
    .join('')
}

function readNotes(notes: XmlElement): string {
  const body = descendantsOf(notes, 'p:sp').find((shape) => descendantsOf(shape, 'p:ph')[0]?.attributes.type === 'body')
  return body === undefined ? '' : readShape(body).paragraphs.join('\n')
}

/** Relations of a part by id: the last step of their type, and the part they point to. */
export function readRelations(parts: Parts, part: string): Map<string, { type: string; target: string; external: boolean }> {
  const name = relationsName(part)
  if (!parts.has(name)) return new Map()
  return new Map(
    childrenOf(readXml(parts, name), 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External'
      const target = unescapeXml(attributes.Target ?? '')
      return [
        attributes.Id ?? '',
        { type: (attributes.Type ?? '').split('/').at(-1) ?? '', target: external ? target : resolvePart(part, target), external },
      ]
    }),
  )
}

/** A target, relative to the part that names it, as the name of a part. */
function resolvePart(from: string, target: string): string {
  return new URL(target, `part:///${from}`).pathname.slice(1)
}
