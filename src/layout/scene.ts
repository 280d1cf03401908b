/**
 * A scene is one slide as it will be painted: primitives at exact places on a page, in page units (1/96 inch), as plain
 * data. Painters read it and nothing else; they decide nothing about place, size or line.
 */
import type { ColorToken } from '../themes/tokens.js'
import type { ChartPlot } from './chart.js'

export type Ratio = '16:9' | '4:3'

/** Page sizes in units: 13.333 × 7.5 in and 10 × 7.5 in. */
export const PAGE_SIZE: Record<Ratio, { width: number; height: number }> = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 960, height: 720 },
}

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export interface Scene {
  /** Page size in units. */
  width: number
  height: number
  background: ColorToken
  /** The page is that of a language written from right to left: lines start at the right, tables have their first column there. */
  dir?: 'rtl'
  /** Painted in this order, later above earlier; also the reading order. */
  items: Item[]
  /** How many clicks the slide has after it appears. */
  clicks: number
}

export type Item = Frame | Connector | Picture | Formula | Table | Chart

interface ItemBase {
  /** Unique within the scene. */
  id: string
  /** What the thing is, in English, as a person would name it in PowerPoint's selection pane: "Pillar 2 label". */
  name: string
  /** The click at which the item appears; absent or 0 means with the slide. */
  step?: number
  /** What it belongs to with its neighbours in the list; they are moved as one in PowerPoint. */
  group?: ItemGroup
}

/** Things that belong together: an arrow and its label, a card and its parts. */
export interface ItemGroup {
  /** Unique within the scene. */
  id: string
  /** As `ItemBase.name`. */
  name: string
}

/**
 * What a frame is for. `title` is the slide's one title. `body` frames carry the slide's lines. An `ornament` is seen
 * but not read out (a number in a badge, a rule). `footer`, `page` (the page number) and `progress` (a bar as long as the
 * part of the talk that is over; an ornament too) stand on every slide.
 */
export type FrameRole = 'title' | 'body' | 'ornament' | 'footer' | 'page' | 'progress'

/** A shape, a text box, or a shape with text in it: PowerPoint's `p:sp`. */
export interface Frame extends ItemBase, Rect {
  type: 'frame'
  role: FrameRole
  /** The same on every slide of its kind: a painter may put it on the kind's layout. */
  fixed?: boolean
  /** The whole frame leads to this address, which begins with http:, https: or mailto:. */
  link?: string
  shape?: Shape
  text?: TextBody
}

/**
 * The outline of a shape within its frame.
 * - `chevron` and `pentagon` point to the right, or left if they are flipped; `tip` is how far, in units.
 * - `ring` is a part of the ring that touches the frame: from one angle to another, in degrees from three o'clock,
 *   clockwise where `to` is the larger. `thickness` is the width of the band in units. Its end points on by `tip` units along the band, and its
 *   start is notched alike.
 * - `brace` is a line only: its ends lie at the frame's right edge and its point at the left, or the reverse if flipped.
 * - `drawing` is made of paths in a square of `unit` units, which fills the frame.
 */
export type Geometry =
  | { type: 'rect' }
  | { type: 'round'; radius: number }
  | { type: 'ellipse' }
  | { type: 'chevron'; tip: number; flip?: boolean }
  | { type: 'pentagon'; tip: number; flip?: boolean }
  | { type: 'ring'; from: number; to: number; thickness: number; tip?: number }
  | { type: 'brace'; flip?: boolean }
  | { type: 'drawing'; unit: number; paths: readonly DrawnPath[] }

/** One path of a drawing. It takes the shape's stroke, its fill or both. */
export interface DrawnPath {
  /** An SVG path of the absolute commands M, L, C and Z, with pairs of numbers. */
  d: string
  stroke?: boolean
  fill?: boolean
}

export interface Shape {
  geometry: Geometry
  fill?: ColorToken
  stroke?: Stroke
}

export interface Stroke {
  color: ColorToken
  /** In units. */
  width: number
  dash?: boolean
  /** Ends and corners are round. */
  round?: boolean
}

export interface Insets {
  top: number
  right: number
  bottom: number
  left: number
}

export interface TextBody {
  /** Distance from the frame to its text. The right one already holds the slack at which every program breaks alike. */
  inset: Insets
  valign: 'top' | 'middle' | 'bottom'
  paragraphs: Paragraph[]
}

export interface Paragraph {
  runs: Run[]
  align: 'start' | 'center' | 'end'
  /** Distance between baselines in units, exact. */
  pitch: number
  /** Space above in units; 0 for the first of a frame. */
  before: number
  bullet?: Bullet
  /** From the text area's left to the text; the bullet hangs in it. */
  indent: number
  /** The first line begins this much further left, in units; where a line of code goes on it is set in. */
  outdent?: number
  /** Latin words in a talk set in Han: its quotation marks and dots come from the Latin font too. */
  western?: boolean
  /** The lines that the text was broken into, in order; together they cover it. */
  lines: Line[]
  /** The slide's line that the paragraph shows, as an index into the slide's `lines`; absent for ornaments and titles. */
  line?: number
  /** As in `ItemBase`, for one paragraph of a frame. */
  step?: number
}

export type Bullet = { type: 'dot'; color: ColorToken } | { type: 'number'; value: number; color: ColorToken }

/** A stretch of text of one look. */
export interface Run {
  text: string
  /** In units. */
  size: number
  color: ColorToken
  bold?: boolean
  italic?: boolean
  /** Which font; `body` when absent. `code` is of one width. */
  font?: 'heading' | 'body' | 'code'
  /** An address that begins with http:, https: or mailto:. */
  link?: string
  /** Raised or lowered, and set at `SCRIPT_SIZE` of `size`. */
  script?: 'super' | 'sub'
  /** Room added behind each character, in units. */
  tracking?: number
}

/** Size of raised and lowered text as a share of the type around it: PowerPoint's own. */
export const SCRIPT_SIZE = 2 / 3

/** How far raised text stands above the baseline and lowered text below it, in hundredths of the type around it. */
export const SCRIPT_SHIFT = { super: 30, sub: -25 } as const

/** One broken line: UTF-16 offsets into the paragraph's text (runs joined), trailing spaces included, and its width. */
export interface Line {
  start: number
  end: number
  /** Advance of the line without trailing spaces, in units. */
  width: number
  /** The line ends by a break of its own, not because the next word has no room: Shift+Enter in PowerPoint. */
  hard?: boolean
  /** Offsets within the line before which there is room of `AUTOSPACE`: Han meets Latin there. Absent where none do. */
  gaps?: number[]
}

export interface Point {
  x: number
  y: number
}

/** Which middle of a frame's edge a connector is glued to. */
export type Side = 'top' | 'left' | 'bottom' | 'right'

/** A straight line or arrow, glued to the frames that it joins where it names them: PowerPoint's `p:cxnSp`. */
export interface Connector extends ItemBase {
  type: 'connector'
  from: Point
  to: Point
  /** Ids of the frames at its ends and the sides touched. */
  glue?: { from?: { id: string; side: Side }; to?: { id: string; side: Side } }
  stroke: Stroke
  arrow: 'none' | 'end' | 'both'
}

/** A picture from a file: PowerPoint's `p:pic`. Its rectangle shows what `crop` leaves of it, never squashed. */
export interface Picture extends ItemBase, Rect {
  type: 'picture'
  /** Key of the picture in the talk's assets. */
  source: string
  /** What is cut off on each side, as shares of the picture's own width and height; 0 to 1. */
  crop: Insets
  /** What it shows, for whoever cannot see it; empty for mere decoration. */
  alt: string
  /** Radius of its corners in units. */
  radius?: number
  /** See `Frame.fixed`. */
  fixed?: boolean
  /** See `Frame.link`. */
  link?: string
}

/** A formula that stands by itself, drawn from the talk's assets. In PowerPoint an equation that can be edited. */
export interface Formula extends ItemBase, Rect {
  type: 'formula'
  /** Its TeX, which is also its key in the talk's assets. */
  tex: string
  color: ColorToken
  alt: string
  /** The slide's line that it is, as in `Paragraph`. */
  line?: number
}

/** A table: PowerPoint's `a:tbl`. Columns and rows fill its rectangle. */
export interface Table extends ItemBase, Rect {
  type: 'table'
  /** Widths in units. */
  columns: number[]
  rows: TableRow[]
  /** The first row names the columns. */
  header: boolean
  /** The first column names the rows. */
  stub: boolean
  /** What it shows, in a few words. */
  alt: string
}

export interface TableRow {
  /** In units. */
  height: number
  /** One a column. Paragraphs carry the slide's `line`. */
  cells: TableCell[]
  /** The line under the row. */
  rule?: Stroke
}

export interface TableCell {
  text: TextBody
  fill?: ColorToken
}

/** A chart drawn from its figures: PowerPoint's chart with a workbook within. */
export interface Chart extends ItemBase, Rect {
  type: 'chart'
  chart: ChartPlot
  alt: string
  /** The words that it shows (categories, series, axes), in reading order, and the slide's lines that they are. */
  words: { text: string; line: number }[]
}

/** The end of what is seen of a line's text: spaces at its end hang over it and take no room. */
export function visibleEnd(text: string, { start, end }: Pick<Line, 'start' | 'end'>): number {
  let visible = end
  while (visible > start && text[visible - 1] === ' ') visible--
  return visible
}

/** The text of a paragraph, runs joined. */
export function paragraphText(paragraph: Pick<Paragraph, 'runs'>): string {
  return paragraph.runs.map((run) => run.text).join('')
}

/** The paragraphs of an item in reading order: a frame's, or those of a table's cells. */
export function itemParagraphs(item: Item): Paragraph[] {
  if (item.type === 'frame') return item.text?.paragraphs ?? []
  return item.type === 'table' ? item.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.paragraphs)) : []
}
