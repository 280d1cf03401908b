/** What a file manager, a search and a screen reader learn of the document (ISO 32000-2, 14.3.3). */
import { type PDFDocument, PDFBool, PDFName, PDFString } from 'pdf-lib'
import type { Talk } from '../outline/deck.js'

/** Dates come from SOURCE_DATE_EPOCH (reproducible-builds.org); without it there are none: the same talk gives the same bytes. */
export function describe(document: PDFDocument, { deck, keywords = [] }: Talk): void {
  const { title, subtitle, author, source, lang } = deck
  document.setTitle(title)
  const about = subtitle ?? source
  if (about !== undefined) document.setSubject(about)
  const by = author ?? source
  if (by !== undefined) document.setAuthor(by)
  if (keywords.length > 0) document.setKeywords([keywords.join(', ')])
  document.setCreator('Lectern')
  const when = new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000)
  if (when.getTime() > 0) {
    document.setCreationDate(when)
    document.setModificationDate(when)
  }
  document.catalog.set(PDFName.of('Lang'), PDFString.of(lang))
  document.catalog.set(PDFName.of('ViewerPreferences'), document.context.obj({ DisplayDocTitle: PDFBool.True }))
}
