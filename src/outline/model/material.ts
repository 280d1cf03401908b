/** What a model may name: the sentences, headings and forms of an article, each with a short id. */
import { headingName } from '../read/heading-name.js'
import type { FormUnit, Reading, SentenceUnit } from '../read/reading.js'
import { type Piece, piecesOf } from './pieces.js'

export type Sent = SentSentence | SentHeading | SentForm

export interface SentSentence {
  type: 'sentence'
  /** `S3.2`: the second sentence of the section with index 3. */
  id: string
  section: number
  /** Index of the unit. */
  unit: number
  text: string
  pieces: readonly Piece[]
  form: SentenceUnit['form']
  by?: string
  weight: number
}

/** The heading of a section, which may be a title or a label. */
export interface SentHeading {
  type: 'heading'
  /** `H3`. */
  id: string
  section: number
  text: string
}

export interface SentForm {
  type: 'form'
  /** `F3.1`: the first table, figure, code or formula of the section. */
  id: string
  section: number
  unit: number
  part: FormUnit['part']
}

/** All content of an article in its order: what is never content is not sent. */
export function materialOf({ chapters, units }: Reading): Sent[] {
  return chapters.flatMap(({ section, heading, aside }): Sent[] => {
    if (aside !== undefined) return []
    let sentences = 0
    let forms = 0
    const own = units.flatMap((unit, at): Sent[] => {
      if (unit.section !== section) return []
      if (unit.type === 'form')
        return [{ type: 'form', id: `F${section}.${++forms}`, section, unit: at, part: unit.part }]
      // A cell says little without its row; its table is sent as a form.
      if (unit.weight <= 0 || unit.form === 'cell') return []
      const { text, weight, by, form } = unit
      const id = `S${section}.${++sentences}`
      return [
        {
          type: 'sentence',
          id,
          section,
          unit: at,
          text,
          pieces: piecesOf(text),
          weight,
          form,
          ...(by !== undefined && { by }),
        },
      ]
    })
    if (own.length === 0) return []
    const named: Sent[] =
      heading === undefined ? [] : [{ type: 'heading', id: `H${section}`, section, text: headingName(heading) }]
    return [...named, ...own]
  })
}
