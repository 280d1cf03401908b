/** Document properties: what a file manager and a search show of the talk. */
import type { Deck, Talk } from '../outline/deck.js'
import { languageOf } from '../text/languages.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** @param made see `Host.date`. */
export function coreProperties({ deck, keywords = [] }: Pick<Talk, 'deck' | 'keywords'>, made?: Date): XmlElement {
  // To the second: 2026-11-30T08:00:00Z.
  const when = made?.toISOString().replace(/\.\d+Z$/, 'Z')
  const date = (name: string): XmlElement | undefined =>
    when === undefined ? undefined : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, when)
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('dc:title', {}, deck.title),
      element('dc:subject', {}, deck.subtitle ?? deck.source ?? ''),
      element('dc:creator', {}, deck.author ?? deck.source ?? ''),
      element('dc:language', {}, languageOf(deck.lang).office),
      keywords.length > 0 && element('cp:keywords', {}, keywords.join(languageOf(deck.lang).semicolon)),
      date('dcterms:created'),
      date('dcterms:modified'),
    ],
  )
}

export function appProperties(deck: Deck): XmlElement {
  return element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, [
    element('Application', {}, 'Microsoft Office PowerPoint'),
    element('PresentationFormat', {}, deck.ratio === '4:3' ? 'On-screen Show (4:3)' : 'Widescreen'),
    element('Slides', {}, String(deck.slides.length)),
    element('Notes', {}, String(deck.slides.filter(({ notes }) => notes !== '').length)),
    element('HiddenSlides', {}, String(deck.slides.filter(({ hidden }) => hidden === true).length)),
    element('AppVersion', {}, '16.0000'),
  ])
}
