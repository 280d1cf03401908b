/** Figures as their author wrote them: 1.50 keeps its nought and 007 its noughts where a table shows them. */
import { type Document, isMap, isSeq, visit, type YAMLMap } from 'yaml'

/** Makes the figures in the rows and the header of tables into text, as it stands in the file. Changes the document. */
export function keepFiguresAsWritten(document: Document): void {
  const tables = [
    ...mapsOf(document.get('slides')).filter((slide) => slide.get('kind') === 'table'),
    ...mapsOf(document.get('sections'))
      .flatMap((section) => mapsOf(section.get('parts')))
      .map((part) => part.get('table'))
      .filter(isMap),
  ]
  for (const table of tables) {
    for (const field of ['columns', 'rows']) {
      const list = table.get(field, true)
      if (isSeq(list))
        visit(list, {
          Scalar: (_, node) => {
            if (isFigure(node.value) && node.source !== undefined) node.value = node.source
          },
        })
    }
  }
}

function mapsOf(list: unknown): YAMLMap[] {
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : []
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
}
