/** The notes page of a slide: what the speaker says, as paragraphs in the deck's language. */
import { shapeTree } from './layouts.js'
import { isRightToLeft, runLanguage } from './language.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { element, type XmlElement } from './xml.js'

/** The part; paragraphs of `notes` are separated by line feeds. */
export function notesXml(notes: string, lang: string): XmlElement {
  const paragraphs = notes.split('\n').map((text) => {
    const language = runLanguage(text, lang)
    return element('a:p', {}, [
      isRightToLeft(lang) && element('a:pPr', { algn: 'r', rtl: 1 }),
      text !== '' && element('a:r', {}, [element('a:rPr', { ...language, dirty: 0 }), element('a:t', {}, text)]),
      element('a:endParaRPr', { ...language, dirty: 0 }),
    ])
  })
  return element('p:notes', ROOT_NAMESPACES, [
    element('p:cSld', {}, [shapeTree([imagePlaceholder(), notesPlaceholder(paragraphs)])]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
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
