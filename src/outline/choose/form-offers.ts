/** Tables, figures, code and formulas as slides of their own. */
import type { FormUnit, Reading } from '../read/reading.js'
import { sizeOf } from './budget.js'
import type { Offer } from './offer.js'

/** A table of more rows is an appendix; the draft shows none of it. */
const MOST_ROWS = 16
/** Rows and columns that one slide shows. */
const SHOWN = { rows: 8, columns: 5 }
/** A wider table is divided over slides, and the draft shows no part of one. */
const MOST_COLUMNS = 8
/** A fuller slide is not read, in the units of `sizeOf`. */
const MOST_WORDS = 130

const WEIGHT = { table: 0.6, figure: 0.5, code: 0.2, formula: 0.2 }

export function formOffers({ units }: Reading): Offer[] {
  return units.flatMap((unit, at): Offer[] => {
    if (unit.type !== 'form') return []
    const lines = wordsOf(unit)
    if (lines === undefined || lines.reduce((sum, line) => sum + sizeOf(line), 0) > MOST_WORDS) return []
    const weight = WEIGHT[unit.part.type]
    return [{ section: unit.section, at, units: [], lines, weight, what: { type: 'form', unit } }]
  })
}

/** The words that a slide of it shows; undefined where it is too large for one. */
function wordsOf({ part }: FormUnit): string[] | undefined {
  switch (part.type) {
    case 'table': {
      if (part.rows.length > MOST_ROWS || part.rows.some((row) => row.length > MOST_COLUMNS)) return undefined
      const rows = [...(part.columns === undefined ? [] : [part.columns]), ...part.rows].slice(0, SHOWN.rows)
      return rows.flatMap((row) => row.slice(0, SHOWN.columns))
    }
    case 'figure':
      return [part.caption ?? part.alt]
    case 'code':
      return part.code.split('\n')
    case 'formula':
      return []
  }
}
