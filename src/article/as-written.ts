/** Figures as their author wrote them: 1.50 keeps its nought and 007 its noughts where a table shows them. */
import { type Document, isMap, isSeq, visit } from 'yaml'

/** Makes the figures in the rows and the header of tables into text, as it stands in the file. Changes the document. */
export function keepFiguresAsWritten(document: Document): void {
  const slides = document.get('slides')
  if (!isSeq(slides)) return
  for (const slide of slides.items) {
    if (!isMap(slide) || slide.get('kind') !== 'table') continue
    for (const field of ['columns', 'rows']) {
      const list = slide.get(field, true)
      if (isSeq(list)) visit(list, { Scalar: (_, node) => { if (isFigure(node.value) && node.source !== undefined) node.value = node.source } })
    }
  }
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
}
