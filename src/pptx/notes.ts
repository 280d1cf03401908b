/** The notes page of a slide: what the speaker says, as paragraphs in the deck's language. */
import { shapeTree } from './layouts.js'
import { isRightToLeft } from '../text/languages.js'
import { runLanguage } from './language.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** Size of the reference below the notes, in hundredths of a point: smaller than what is read out. */
const REFERENCE_SIZE = 900

/**
 * The part; paragraphs of `notes` are separated by line feeds.
 *
 * @param reference where the notes' sentences stand in the article; see `referenceOf`.
 */
export function notesXml(notes: string, reference: string | undefined, lang: string): XmlElement {
  const texts = notes.split('\n')
  const paragraphs = texts.map((text, index) =>
    paragraphXml(text, lang, { last: reference === undefined && index === texts.length - 1 }),
  )
  if (reference !== undefined) paragraphs.push(paragraphXml(reference, lang, { sz: REFERENCE_SIZE, last: true }))
  return element('p:notes', ROOT_NAMESPACES, [
    element('p:cSld', {}, [shapeTree([imagePlaceholder(), notesPlaceholder(paragraphs)])]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

function paragraphXml(text: string, lang: string, { sz, last }: { sz?: number; last: boolean }): XmlElement {
  const properties = { ...runLanguage(text, lang), sz, dirty: 0 }
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
