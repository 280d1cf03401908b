/** The master's own placeholders: where titles, texts and footers stand and what they look like where a layout says nothing else. */
import { FRAME, TITLE_SIZES } from '../slides/parts.js'
import { PITCH, SPACE, TYPE } from '../themes/index.js'
import type { LayoutPage } from './logo.js'
import type { Placeholder } from './shapes.js'
import type { Inherited } from './text.js'

const NO_INSET = { top: 0, right: 0, bottom: 0, left: 0 }

/** A style of one size, with the changes given. */
export const masterStyle = (size: number, changes: Partial<Inherited> = {}): Inherited => ({
  size,
  pitch: size * PITCH,
  color: 'ink',
  bold: false,
  align: 'start',
  indent: 0,
  inset: NO_INSET,
  valign: 'top',
  ...changes,
})

/** Text in the middle of its frame is lifted by half of this share of its size; see `opticalShift` of the layout. */
const LIFT = 0.2

const inTheMiddle = (size: number): Partial<Inherited> => ({
  valign: 'middle',
  inset: { ...NO_INSET, bottom: LIFT * size },
})

/** As short titles are set; see `TITLE_SIZES`. */
export const TITLE = masterStyle(TITLE_SIZES[0], { bold: true, heading: true, ...inTheMiddle(TITLE_SIZES[0]) })
/** A list, each level indented by this from the one above it. */
const INDENT = 34
export const BODY = masterStyle(TYPE.body, { bullet: { type: 'dot', color: 'accent' }, indent: INDENT })
export const FOOTER = masterStyle(TYPE.source, { color: 'muted', ...inTheMiddle(TYPE.source) })

/** Width in units of the page number, right of the footer; see src/slides/chrome.ts. */
const NUMBER_WIDTH = 120

/** Title, body, footer and slide number for a page, in units, without the indices that layouts give them. */
export function masterPlaceholders({ width, height, besideTitle }: LayoutPage): Placeholder[] {
  const line = { x: SPACE.margin, width: width - 2 * SPACE.margin }
  const below = { y: height - 56, height: 32 }
  return [
    {
      type: 'title',
      name: 'Title',
      inherited: TITLE,
      ...line,
      width: line.width - besideTitle,
      y: FRAME.titleTop,
      height: FRAME.titleHeight,
    },
    {
      type: 'body',
      name: 'Text',
      idx: 1,
      inherited: BODY,
      ...line,
      y: FRAME.bodyTop,
      height: FRAME.bottom - FRAME.bodyTop,
    },
    {
      type: 'ftr',
      name: 'Footer',
      idx: 3,
      inherited: FOOTER,
      x: SPACE.margin,
      width: line.width - NUMBER_WIDTH,
      ...below,
    },
    {
      type: 'sldNum',
      name: 'Slide number',
      idx: 4,
      inherited: { ...FOOTER, align: 'end' },
      x: width - SPACE.margin - NUMBER_WIDTH,
      width: NUMBER_WIDTH,
      ...below,
    },
  ]
}

export const DATE = 'Date'

/** Above the title, where it is in nobody's way; no layout shows it unless a person asks for it. A footer but for its type. */
export function datePlaceholder({ width }: LayoutPage): Placeholder {
  return {
    type: 'ftr',
    name: DATE,
    idx: 2,
    inherited: { ...FOOTER, align: 'end' },
    x: width - SPACE.margin - 240,
    y: 6,
    width: 240,
    height: 28,
  }
}
