/**
 * A box tree says what stands beside, above and within what, in theme tokens; yoga-layout finds where. Slide kinds
 * make box trees; nothing below the layout sees them. Sizes are page units.
 */
import type { ColorToken } from '../themes/tokens.js'
import type { CodeToken } from './assets.js'
import type { ChartFigures } from './chart.js'
import type { Bullet, FrameRole, Geometry, Insets, Side, Stroke } from './scene.js'

export type Box = Stack | TextBox | ShapeBox | PictureBox | FormulaBox | TableBox | ChartBox

/** Places that every box may ask for. */
export interface Placing {
  /** Unique within the slide where a connector needs it; made up otherwise. */
  id?: string
  /** See `ItemBase.name`; every frame needs one, a mere stack does not. */
  name?: string
  width?: number
  height?: number
  minHeight?: number
  minWidth?: number
  /** Flex factors as in CSS. `grow: 1` also lets a box shrink to its content's least. */
  grow?: number
  shrink?: number
  basis?: number
  alignSelf?: Align
  /** Out of the flow, at this place from its parent's corner. */
  at?: { x?: number; y?: number; right?: number; bottom?: number }
  /** The click at which the box and all within it appears. */
  step?: number
  /** The box and all within it lead to this address; see `Frame.link`. */
  link?: string
}

export type Align = 'start' | 'center' | 'end' | 'stretch'

/** Children in a row or a column. With a `shape` it is also painted. */
export interface Stack extends Placing {
  type: 'row' | 'column'
  children: Box[]
  gap?: number
  padding?: Partial<Insets>
  /** Along the direction of the stack. */
  justify?: 'start' | 'center' | 'end' | 'between'
  /** Across it. */
  align?: Align
  /** Children run from the end to the start; their order, which is the order of reading, stays. */
  reverse?: boolean
  shape?: BoxShape
  /** Lines and arrows between boxes below this one, by their ids. */
  connectors?: BoxConnector[]
  /** What is within belongs together, under this name: PowerPoint moves it as one. Nothing else changes by it. */
  group?: string
}

export interface BoxShape {
  /** `card`: with the corners, and where it is but tinted the outline, that the page's theme gives to cards. */
  geometry?: Geometry | { type: 'card' }
  fill?: ColorToken
  stroke?: Stroke
}

/** A text frame, with or without a shape behind its text. */
export interface TextBox extends Placing {
  type: 'text'
  name: string
  /** `body` when absent. */
  role?: FrameRole
  paragraphs: TextParagraph[]
  valign?: 'top' | 'middle' | 'bottom'
  padding?: Partial<Insets>
  shape?: BoxShape
  /** Break at phrases and balance the lines, as titles and labels want. */
  phrases?: boolean
  /** Rather smaller than with a line that ends within a phrase; see `oneLine`. Goes with `phrases`. */
  wholePhrases?: boolean
  /** Rather smaller than on two lines: a short label that wraps counts as overflow until the floor is reached. */
  oneLine?: boolean
  /** The most that paragraphs are moved apart, in units, to fill a frame taller than their text. */
  spread?: number
}

/** A shape without text. */
export interface ShapeBox extends Placing {
  type: 'shape'
  name: string
  /** `ornament` when absent. */
  role?: 'ornament' | 'progress'
  shape: BoxShape
  /** See `Frame.fixed`. */
  fixed?: boolean
}

/** A picture, which fills its box: whoever makes the box gives it a size of the picture's proportions, or crops. */
export interface PictureBox extends Placing {
  type: 'picture'
  name: string
  /** See `Picture`. */
  source: string
  alt: string
  crop?: Partial<Insets>
  radius?: number
  fixed?: boolean
}

/** A formula, which fills its box: whoever makes the box gives it the formula's own proportions. */
export interface FormulaBox extends Placing {
  type: 'formula'
  name: string
  tex: string
  color?: ColorToken
  alt: string
}

/** A table, of the size that `tableSize` finds for it. */
export interface TableBox extends Placing {
  type: 'table'
  name: string
  alt: string
  header: boolean
  stub: boolean
  /** Widths in units. */
  columns: number[]
  rows: { cells: TableCellBox[]; rule?: Stroke }[]
}

export interface TableCellBox {
  paragraphs: TextParagraph[]
  padding: Insets
  /** `middle` when absent. */
  valign?: 'top' | 'middle' | 'bottom'
  fill?: ColorToken
  /** See `TextBox.oneLine`. */
  oneLine?: boolean
}

/** A chart, which fills its box. */
export interface ChartBox extends Placing {
  type: 'chart'
  name: string
  alt: string
  figures: ChartFigures
  /** Size of its words, in units. */
  size: number
}

export interface TextParagraph {
  text: string
  /** Instead of the text's own marks: the paragraph as runs of code, which together are its text. */
  tokens?: CodeToken[]
  /** In units. */
  size: number
  color?: ColorToken
  bold?: boolean
  italic?: boolean
  font?: 'heading' | 'body' | 'code'
  align?: 'start' | 'center' | 'end'
  /** Space above in units, not used for the first. */
  before?: number
  bullet?: Bullet
  /** Indent in units of a paragraph without a bullet, under one with a bullet; the bullet makes its own. */
  hang?: number
  /** See `Paragraph.outdent`. */
  outdent?: number
  /** See `Run.tracking`. */
  tracking?: number
  /** Seen, but none of the slide's lines: a number in a badge. A frame of role `ornament` has only such. */
  ornament?: boolean
  step?: number
}

export interface BoxConnector {
  name: string
  from: { id: string; side: Side }
  to: { id: string; side: Side }
  stroke: Stroke
  arrow: 'none' | 'end' | 'both'
  step?: number
  /** Moves the line along the edge it leaves, in units; two opposite arrows stand side by side this way. */
  shift?: number
  /** The line runs straight down or across: its end stands opposite its start, not at the middle of the edge. */
  straight?: boolean
}

export function row(options: Omit<Stack, 'type' | 'children'>, children: Box[]): Stack {
  return { type: 'row', ...options, children }
}

export function column(options: Omit<Stack, 'type' | 'children'>, children: Box[]): Stack {
  return { type: 'column', ...options, children }
}

export function text(options: Omit<TextBox, 'type'>): TextBox {
  return { type: 'text', ...options }
}

export function shape(options: Omit<ShapeBox, 'type'>): ShapeBox {
  return { type: 'shape', ...options }
}
