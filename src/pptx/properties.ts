/** Document properties: what a file manager and a search show of the talk. */
import type { Deck } from '../outline/deck.js'
import { officeLanguage } from './language.js'
import { element, type XmlElement } from './xml.js'

/**
 * Dates come from SOURCE_DATE_EPOCH (reproducible-builds.org); without it they are the first day that a zip can hold,
 * so that the same talk gives the same bytes on every day.
 */
function timestamp(): string {
  const given = new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000)
  const date = given.getTime() > 0 ? given : new Date(Date.UTC(1980, 0, 1))
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

export function coreProperties(deck: Deck): XmlElement {
  const when = timestamp()
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
      element('dc:language', {}, officeLanguage(deck.lang)),
      element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, when),
      element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, when),
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
