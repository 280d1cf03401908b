/** What is left of a scene when nothing is to be decided any more: lines, areas, letters and pictures at their places. */
import type { PictureAsset } from '../assets.js'
import type { FamilyName } from '../metrics.js'
import type { Insets, Rect } from '../scene.js'

export type Mark = PathMark | TextMark | PictureMark | LinkMark | OpenMark | CloseMark

/** What a part of a page is to whoever has it read out. */
export type PartRole = 'heading' | 'paragraph' | 'figure' | 'table' | 'row' | 'names' | 'cell'

/** What follows belongs to a part, until it is closed; parts stand within parts. What is in none is mere decoration. */
export interface OpenMark {
  type: 'open'
  role: PartRole
  /** What a figure or a table shows. */
  alt?: string
}

export interface CloseMark {
  type: 'close'
}

/** Marks as a part; nothing where there are none. */
export function asPart(role: PartRole, marks: readonly Mark[], alt?: string): Mark[] {
  return marks.length === 0
    ? []
    : [{ type: 'open', role, ...(alt !== undefined && { alt }) }, ...marks, { type: 'close' }]
}

/** Colours are `#RRGGBB`, places page units from the upper left corner. */
export interface PathMark {
  type: 'path'
  /** An SVG path of absolute commands. */
  d: string
  fill?: string
  stroke?: { color: string; width: number; dash?: readonly [number, number]; round?: boolean }
  /** Where the path's own origin stands and how large its unit is there; it is drawn in page units when absent. */
  at?: { x: number; y: number; scale: number }
}

/** One line of text. */
export interface TextMark {
  type: 'text'
  /** Of its left end. */
  x: number
  /** Of its baseline. */
  y: number
  /** From left to right as they are seen. */
  spans: TextSpan[]
  /**
   * The spans in the order in which they are read, where some of them run from right to left: for painters that order
   * letters by themselves, as browsers do. `dir` is the paragraph's.
   */
  read?: { spans: TextSpan[]; dir: 'ltr' | 'rtl' }
}

/** Which font a span is set in. */
export interface TypeLook {
  family: FamilyName | 'code'
  bold: boolean
  italic: boolean
  /** See `Paragraph.western`. */
  western?: boolean
}

export interface TextSpan extends TypeLook {
  letters: Letter[]
  /** In units. */
  size: number
  color: string
  /** How far above the line's baseline it stands, in units. */
  rise: number
  /** Room behind each letter, in units, which its advance holds. */
  tracking?: number
}

export interface Letter {
  /** A character, with the marks that stand on it. */
  text: string
  /** The character whose shape is shown, where it is another one: brackets in text from right to left. */
  shape?: string
  /** Room that it takes, in em: its own advance, tracking, and what is left between Han and Latin behind it. */
  advance: number
}

export interface PictureMark extends Rect {
  type: 'picture'
  asset: PictureAsset
  crop: Insets
  radius: number
  /** What it shows; empty for mere decoration. */
  alt: string
}

/** An area that leads to an address. */
export interface LinkMark extends Rect {
  type: 'link'
  href: string
}

/** Width of a span in units. */
export function spanWidth({ letters, size }: TextSpan): number {
  return letters.reduce((sum, { advance }) => sum + advance * size, 0)
}
