/** The notes page of a slide: what the speaker says, and below it what is there if somebody asks. */
import { type Notes, notesParts } from '../outline/spoken/notes.js'
import { shapeTree } from './layouts.js'
import { isRightToLeft } from '../text/languages.js'
import { runLanguage } from './language.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** Sizes in hundredths of a point, smaller than the master's 1200 of what is said: of the spare part, and of the reference. */
const SPARE_SIZE = 1000
const REFERENCE_SIZE = 900

interface NoteParagraph {
  text: string
  /** The master's when absent. */
  sz?: number
  b?: 1
}

/**
 * The part.
 *
 * @param reference where the notes' sentences stand in the article; see `referenceOf`.
 */
export function notesXml(
  notes: Pick<Notes, 'notes' | 'spareFrom'>,
  reference: string | undefined,
  lang: string,
): XmlElement {
  const { said, spare } = notesParts(notes)
  const all: NoteParagraph[] = [
    ...said.map((text) => ({ text })),
    ...(spare === undefined ? [] : [{ text: spare.heading, b: 1 as const }]),
    ...(spare?.paragraphs ?? []).map((text) => ({ text, sz: SPARE_SIZE })),
    ...(reference === undefined ? [] : [{ text: reference, sz: REFERENCE_SIZE }]),
  ]
  const paragraphs = all.map((paragraph, index) => paragraphXml(paragraph, lang, index === all.length - 1))
  return element('p:notes', ROOT_NAMESPACES, [
    element('p:cSld', {}, [shapeTree([imagePlaceholder(), notesPlaceholder(paragraphs)])]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

function paragraphXml({ text, sz, b }: NoteParagraph, lang: string, last: boolean): XmlElement {
  const properties = { ...runLanguage(text, lang), sz, b, dirty: 0 }
  return element('a:p', {}, [
    isRightToLeft(lang) && element('a:pPr', { algn: 'r', rtl: 1 }),
    text !== '' && element('a:r', {}, [element('a:rPr', properties), element('a:t', {}, text)]),
    (last || text === '') && element('a:endParaRPr', properties),
  ])
}

function imagePlaceholder(): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 2, name: 'Slide image' }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type: 'sldImg' })]),
    ]),
    element('p:spPr'),
  ])
}

function notesPlaceholder(paragraphs: XmlElement[]): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 3, name: 'Notes' }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type: 'body', idx: 1 })]),
    ]),
    element('p:spPr'),
    element('p:txBody', {}, [element('a:bodyPr'), element('a:lstStyle'), ...paragraphs]),
  ])
}
