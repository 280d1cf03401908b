/** What a colleague does to a PowerPoint, done to its XML. */
import {
  type Parts,
  readPackage,
  readXml,
  relationsName,
  writePackage,
  writeRelations,
  writeXml,
} from '../../src/ooxml/package.js'
import { readRelations } from '../../src/ooxml/read.js'
import { childOf, childrenOf, descendantsOf, element, escapeXml, type XmlElement } from '../../src/ooxml/xml.js'

/** The file after some changes of its parts. */
export function changed(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = readPackage(bytes)
  change(parts)
  return writePackage(parts)
}

/** Replaces words in the runs of a part, which may be a slide or its notes. Throws where they are not. */
export function replaceWords(parts: Parts, part: string, was: string, is: string): void {
  const root = readXml(parts, part)
  const run = descendantsOf(root, 'a:t').find(({ children }) => String(children[0] ?? '').includes(was))
  if (run === undefined) throw new Error(`${part} does not say ${was}`)
  run.children = [String(run.children[0]).replace(was, escapeXml(is))]
  writeXml(parts, part, root)
}

const PRESENTATION = 'ppt/presentation.xml'

/** Changes the list of slides. */
export function arrange(parts: Parts, change: (slides: XmlElement[]) => XmlElement[]): void {
  const presentation = readXml(parts, PRESENTATION)
  const list = childOf(presentation, 'p:sldIdLst')
  if (list === undefined) throw new Error('There is no list of slides.')
  list.children = change(childrenOf(list))
  writeXml(parts, PRESENTATION, presentation)
}

/** A new slide with a title and a list, as PowerPoint makes it: with a number of its own. */
export function addSlide(parts: Parts, at: number, title: string, lines: string[]): void {
  const paragraphs = (words: string[]): XmlElement =>
    element('p:txBody', {}, [
      element('a:bodyPr'),
      ...words.map((word) => element('a:p', {}, [element('a:r', {}, [element('a:t', {}, word)])])),
    ])
  const shape = (id: number, type: string, words: string[]): XmlElement =>
    element('p:sp', {}, [
      element('p:nvSpPr', {}, [
        element('p:cNvPr', { id, name: type }),
        element('p:cNvSpPr'),
        element('p:nvPr', {}, [element('p:ph', { type, ...(type === 'body' && { idx: 1 }) })]),
      ]),
      element('p:spPr'),
      paragraphs(words),
    ])
  const source = readXml(parts, 'ppt/slides/slide1.xml')
  const part = 'ppt/slides/slide900.xml'
  const tree = element('p:spTree', {}, [
    ...childrenOf(descendantsOf(source, 'p:spTree')[0] ?? source).slice(0, 2),
    shape(2, 'title', [title]),
    shape(3, 'body', lines),
  ])
  const number = element('p14:creationId', {
    'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main',
    val: 4711,
  })
  const extension = element('p:extLst', {}, [
    element('p:ext', { uri: '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}' }, [number]),
  ])
  writeXml(parts, part, {
    tagName: source.tagName,
    attributes: source.attributes,
    children: [element('p:cSld', {}, [tree, extension])],
  })
  writeRelations(parts, part, [{ id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' }])
  const relations = [...readRelations(parts, PRESENTATION)].map(([id, { type, target }]) => ({
    id,
    type,
    target: `/${target}`,
  }))
  writeRelations(parts, PRESENTATION, [...relations, { id: 'rId900', type: 'slide', target: `/${part}` }])
  arrange(parts, (slides) => slides.toSpliced(at, 0, element('p:sldId', { id: 900, 'r:id': 'rId900' })))
}

/** Another value for a colour of the slides' theme. */
export function recolor(parts: Parts, slot: string, value: string): void {
  const theme = readXml(parts, 'ppt/theme/theme1.xml')
  const color = descendantsOf(theme, `a:${slot}`)[0]
  const value1 = color && childrenOf(color)[0]
  if (value1 === undefined) throw new Error(`The theme has no ${slot}.`)
  value1.attributes.val = value
  writeXml(parts, 'ppt/theme/theme1.xml', theme)
}

/** The part of the notes of a slide. */
export function notesOf(parts: Parts, slide: string): string {
  const notes = [...readRelations(parts, slide).values()].find(({ type }) => type === 'notesSlide')?.target
  if (notes === undefined) throw new Error(`${slide} has no notes; ${relationsName(slide)} names none.`)
  return notes
}
