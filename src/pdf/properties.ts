/** What a file manager, a search and a screen reader learn of the document (ISO 32000-2, 14.3.3). */
import { type PDFDocument, PDFBool, PDFName, PDFString } from 'pdf-lib'
import type { Talk } from '../outline/deck.js'

/** @param made see `Host.date`. */
export function describe(document: PDFDocument, { deck, keywords = [] }: Talk, made?: Date): void {
  const { title, subtitle, author, source, lang } = deck
  document.setTitle(title)
  const about = subtitle ?? source
  if (about !== undefined) document.setSubject(about)
  const by = author ?? source
  if (by !== undefined) document.setAuthor(by)
  if (keywords.length > 0) document.setKeywords([keywords.join(', ')])
  document.setCreator('Lectern')
  if (made !== undefined) {
    document.setCreationDate(made)
    document.setModificationDate(made)
  }
  document.catalog.set(PDFName.of('Lang'), PDFString.of(lang))
  document.catalog.set(PDFName.of('ViewerPreferences'), document.context.obj({ DisplayDocTitle: PDFBool.True }))
}
