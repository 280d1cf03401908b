/** What the walk over a Word file knows at a place of its text. */
import type { XmlElement } from '../../ooxml/xml.js'
import type { Drawings } from './drawing.js'
import type { Fields } from './fields.js'
import type { Numbering } from './numbering.js'
import type { Looks, Styles } from './styles.js'

export interface State extends Drawings {
  styles: Styles
  numbering: Numbering
  fields: Fields
  /** Notes by `footnote 3` and `endnote 3`. */
  noteElements: ReadonlyMap<string, XmlElement>
  /** HTML of the notes that the text named, in its order. */
  notes: string[]
  /** What was left out and should be named. */
  left: { hidden: boolean; struck: boolean; chunks: string[] }
}

/** The words of a stretch as HTML, and what floats beside them. */
export interface Inline {
  words: string
  frames: string
  /** What stands before the words, where there are any. */
  before?: string
  /** TeX, where the stretch is an equation and nothing else. */
  formula?: string
}

export const NOTHING: Inline = { words: '', frames: '' }

/** How the runs of a paragraph look unless they say otherwise. */
export type Base = Looks

export function joinedInline(parts: readonly Inline[]): Inline {
  let before = ''
  let words = ''
  let frames = ''
  let formula: string | undefined
  let full = 0
  for (const part of parts) {
    if (part.words.trim() !== '' || part.frames !== '' || part.before !== undefined) full++
    if (part.formula !== undefined) formula = part.formula
    const starts = words.trim() === ''
    if (starts) before += part.before ?? ''
    else frames += part.before ?? ''
    words += part.words
    if (starts && part.words.trim() === '') before += part.frames
    else frames += part.frames
  }
  return {
    words,
    frames,
    ...(before !== '' && { before }),
    ...(formula !== undefined && full === 1 && { formula }),
  }
}
