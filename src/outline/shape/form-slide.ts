/** Slides of what has a form in the article already: tables, figures, code and formulas. */
import type { AuthoredSlide } from '../../article/article.js'
import { emWidth } from '../../layout/metrics.js'
import { escapeMarks } from '../../text/marks.js'
import type { FormUnit } from '../read/reading.js'
import { slide, verbatimSlide } from './slide.js'

/** How wide the name of a column may be on a slide, in em; see the kind `table`. */
const COLUMN_NAME = 24

/** @param titled gives the title, from the lines that stand below it and what names them. */
export function formSlide(
  part: FormUnit['part'],
  titled: (lines: readonly string[], announced?: string) => string,
): AuthoredSlide[] {
  switch (part.type) {
    case 'table':
      return [tableSlide(part, titled([...(part.columns ?? []), ...part.rows.flat()], part.caption))]
    case 'figure': {
      const { src, alt, caption } = part
      const picture = { src, alt, ...(caption !== undefined && { caption: escapeMarks(caption) }) }
      return [
        verbatimSlide(
          'image',
          { title: titled(caption === undefined ? [] : [caption]), pictures: [picture] },
          'figure',
        ),
      ]
    }
    case 'code': {
      const { code, language } = part
      return [verbatimSlide('code', { title: titled([]), code, ...(language !== undefined && { language }) }, 'code')]
    }
    case 'formula':
      return [verbatimSlide('formula', { title: titled([]), formula: part.formula }, 'formula')]
  }
}

function tableSlide({ columns, rows }: Extract<FormUnit['part'], { type: 'table' }>, title: string): AuthoredSlide {
  const named = columns?.every((name) => emWidth(name) <= COLUMN_NAME) === true
  const width = Math.max(columns?.length ?? 0, ...rows.map((row) => row.length))
  const body = columns === undefined || named ? rows : [columns, ...rows]
  const filled = (row: readonly string[]): string[] => [...row, ...Array.from({ length: width - row.length }, () => '')]
  return slide('table', { title, ...(named && { columns: filled(columns ?? []) }), rows: body.map(filled) }, 'table')
}
