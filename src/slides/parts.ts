/** What the slide kinds share: the page with its title, type sizes at a level, cards, lists. */
import type { Assets } from '../layout/assets.js'
import {
  type Box,
  type BoxShape,
  column,
  row,
  type Stack,
  shape,
  text,
  type TextBox,
  type TextParagraph,
} from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { textHeightAt } from '../layout/text.js'
import type { Look, Ornament, PageSort } from '../themes/look.js'
import type { PageFrame } from '../themes/template.js'
import { CEILING, type ColorToken, FLOOR, PITCH, SPACE, TYPE, type TypeToken } from '../themes/tokens.js'
import type { ComposeContext, Labelled } from './kind.js'
import { inTheWay, logoBox, logoWidth, placeLogo } from './logo.js'

/** Places that are the same on every slide, in units. Below `bottom` stands only what need not be read. */
export const FRAME: PageFrame = {
  left: SPACE.margin,
  right: SPACE.margin,
  titleTop: 32,
  titleHeight: 120,
  bodyTop: 168,
  bottom: 632,
}

/** The places on a page, where a school's own template has others. */
export function frameOf({ look }: Pick<ComposeContext, 'look'>): PageFrame {
  return look.backdrop?.frame ?? FRAME
}

/** The floor that a size may be stepped down to. Large type shrinks to the title's size, no further. */
const FLOORS: Record<TypeToken, number> = {
  display: TYPE.title,
  section: TYPE.title,
  title: FLOOR.title,
  lead: FLOOR.body,
  body: FLOOR.body,
  small: FLOOR.body,
  label: FLOOR.label,
  code: FLOOR.code,
  source: FLOOR.source,
}

/** How far text of a role may grow where its page has room. */
const CEILINGS: Record<TypeToken, number> = {
  display: CEILING.display,
  section: CEILING.statement,
  title: CEILING.label,
  lead: CEILING.lead,
  body: CEILING.body,
  small: CEILING.small,
  label: CEILING.small,
  code: CEILING.code,
  source: TYPE.source,
}

/** How far labels in diagrams may grow: what explains a label stays smaller than it. */
const LABEL_CEILINGS: Record<TypeToken, number> = {
  ...CEILINGS,
  lead: CEILING.label,
  body: CEILING.label - 8,
  small: CEILING.body,
}

/** Each level takes one step of the type scale, 4 units or 3 points, off every size. */
export const LEVEL_STEP = 4

/** Levels after which no size shrinks further. */
export const LEVELS = (TYPE.display - TYPE.title) / LEVEL_STEP + 1

/** Levels by which type may grow: after these no size grows further. */
export const GROWTH = (CEILING.label - TYPE.label) / LEVEL_STEP

/** A size of the type scale at the fit's level, in units: from the floor of `token` to its ceiling. */
export function size(token: TypeToken, context: Pick<ComposeContext, 'level'>): number {
  return clamp(TYPE[token] - LEVEL_STEP * context.level, FLOORS[token], CEILINGS[token])
}

/** Size of a label within a diagram: begins at `token`, may go down to the floor for labels and grow to their ceiling. */
export function labelSize(token: TypeToken, context: Pick<ComposeContext, 'level'>): number {
  return clamp(TYPE[token] - LEVEL_STEP * context.level, FLOOR.label, LABEL_CEILINGS[token])
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

/** The width between the margins, in units. */
export function bodyWidth(context: ComposeContext): number {
  const { left, right } = frameOf(context)
  return context.page.width - left - right
}

/** Where the words of an opener stand across the page, in units: a step inside the margins. */
export function openerPlace(
  sort: Exclude<PageSort, 'content'>,
  { page, look }: ComposeContext,
): { x: number; width: number } {
  const { left, right } = look.backdrop?.sides[sort] ?? FRAME
  const x = left + SPACE.l
  return { x, width: page.width - x - right }
}

/** The height between title and footer, in units. */
export function bodyHeight(context: Pick<ComposeContext, 'look'>): number {
  const { bodyTop, bottom } = frameOf(context)
  return bottom - bodyTop
}

/** The click at which the item of this index appears: the first stands there with the slide. */
export function stepOf(index: number, context: ComposeContext): { step?: number } {
  return context.clicks && index > 0 ? { step: index } : {}
}

/** What the theme draws behind the words of a page, and a school's logo upon it. */
export function ornaments(sort: PageSort, { look, page, assets }: ComposeContext): Box[] {
  const source = look.backdrop?.sources[sort]
  const backdrop: Box[] =
    source === undefined || !assets.pictures.has(source)
      ? []
      : [
          {
            type: 'picture',
            name: 'Backdrop',
            at: { x: 0, y: 0 },
            width: page.width,
            height: page.height,
            source,
            alt: '',
            fixed: true,
          },
        ]
  const shapes = ornamentsOf(sort, page, look, assets).map(({ name, x, y, width, height, ...looks }) =>
    shape({ name, fixed: true, at: { x, y }, width, height, shape: looks }),
  )
  const logo = placeLogo(sort, page, look, assets)
  return [...backdrop, ...shapes, ...(logo === undefined || look.logo === undefined ? [] : [logoBox(logo, look.logo)])]
}

/** The theme's ornaments on a page, without those that the logo takes the place of, and with its plate. */
export function ornamentsOf(
  sort: PageSort,
  page: { width: number; height: number },
  look: Look,
  assets: Assets,
): Ornament[] {
  const decoration = sort === 'content' ? look.content : look[sort].ornaments
  const drawn = decoration({
    width: page.width,
    height: page.height,
    title: { top: FRAME.titleTop, height: FRAME.titleHeight },
  })
  const logo = placeLogo(sort, page, look, assets)
  const kept = drawn.filter((ornament) => !inTheWay(logo, ornament))
  if (logo?.plate === undefined || look.logo === undefined) return kept
  return [
    ...kept,
    { name: 'Plate of the logo', ...logo.plate, geometry: { type: 'round', radius: SPACE.xs }, fill: look.logo.plate },
  ]
}

/** A page with a title at its place and a body below it. */
export function page(context: ComposeContext, title: string, body: Box[], options: Partial<Stack> = {}): Box {
  const titleBox = fittedTitle(title, context)
  const { left, titleHeight, bodyTop } = frameOf(context)
  const pushed = titleBox.height - titleHeight
  return column({}, [
    ...ornaments('content', context),
    titleBox,
    column(
      {
        at: { x: left, y: bodyTop + pushed },
        width: bodyWidth(context),
        height: bodyHeight(context) - pushed,
        gap: SPACE.m,
        ...options,
      },
      body,
    ),
  ])
}

/** From a short title's size down to the floor, in units. */
export const TITLE_SIZES = [
  TYPE.title + 2 * LEVEL_STEP,
  TYPE.title + LEVEL_STEP,
  TYPE.title,
  TYPE.title - LEVEL_STEP,
  FLOOR.title,
] as const

/**
 * A title keeps its size whatever the body's: the largest at which it has room. One too long even at the floor takes
 * more height, and the body less; how long a title may be is limited where it is read.
 */
function fittedTitle(title: string, context: ComposeContext): TextBox & { height: number } {
  const sizes = TITLE_SIZES
  const { left, titleTop, titleHeight } = frameOf(context)
  const color = context.look.backdrop?.title.content ?? context.tone.title
  const width = bodyWidth(context) - logoWidth(context.page, context.look, context.assets)
  const boxAt = (type: number): TextBox =>
    text({
      name: 'Title',
      role: 'title',
      at: { x: left, y: titleTop },
      width,
      valign: 'middle',
      phrases: true,
      paragraphs: [{ text: title, size: type, bold: true, font: 'heading', color }],
    })
  const needed = (box: TextBox): number => textHeightAt(box, width, context)
  // One line of large type, else two lines that still stand out from the body.
  const onOneLine = sizes.find((type) => needed(boxAt(type)) <= type * PITCH)
  const fitting = [onOneLine ?? TYPE.title, ...sizes].map(boxAt).find((box) => needed(box) <= titleHeight)
  const box = fitting ?? boxAt(FLOOR.title)
  return { ...box, height: Math.max(titleHeight, needed(box)) }
}

/** The room below a title and its lead, in units, for kinds that place their boxes by hand. */
export function roomBelow(
  title: string,
  lead: string | undefined,
  context: ComposeContext,
): { width: number; height: number } {
  const width = bodyWidth(context)
  const pushed = fittedTitle(title, context).height - frameOf(context).titleHeight
  const led = leadText(lead, context).reduce((sum, box) => sum + textHeightAt(box, width, context) + SPACE.m, 0)
  return { width, height: bodyHeight(context) - pushed - led }
}

/** A sentence under the title that leads into what follows. */
export function leadText(lead: string | undefined, context: ComposeContext): TextBox[] {
  if (lead === undefined) return []
  return [text({ name: 'Lead', paragraphs: [{ text: lead, size: size('small', context), color: context.tone.quiet }] })]
}

/** The look of a card by how loudly it speaks. */
export const CARD = {
  plain: { geometry: { type: 'card' }, fill: 'surface' },
  soft: { geometry: { type: 'card' }, fill: 'soft' },
  outline: { geometry: { type: 'card' }, fill: 'paper', stroke: { color: 'rule', width: 2 } },
  accent: { geometry: { type: 'card' }, fill: 'accent' },
  highlight: { geometry: { type: 'card' }, fill: 'highlight' },
} as const satisfies Record<string, BoxShape>

export const CARD_PADDING = { top: SPACE.m, right: SPACE.m, bottom: SPACE.m, left: SPACE.m }

/** Room inside a small label. */
export const LABEL_PADDING = { top: SPACE.s, right: SPACE.s, bottom: SPACE.s, left: SPACE.s }

export interface CardOptions extends Partial<TextBox> {
  name: string
  look: keyof typeof CARD
}

/** A shape with text in it. */
export function card({ look, ...options }: CardOptions, paragraphs: TextParagraph[]): TextBox {
  return text({ padding: CARD_PADDING, valign: 'middle', shape: CARD[look], ...options, paragraphs })
}

/** The colour of text on a card. */
export function onCard(look: keyof typeof CARD): ColorToken {
  return look === 'accent' || look === 'highlight' ? 'paper' : 'ink'
}

/** Labels up to this many em look torn on two lines. */
const SHORT = 8

/** Whether a label should rather be set smaller than on two lines. */
export function isShort(label: string): { oneLine?: boolean } {
  return emWidth(label) <= SHORT ? { oneLine: true } : {}
}

export function labelOf(item: Labelled): string {
  return typeof item === 'string' ? item : item.label
}

export function textOfItem(item: Labelled): string | undefined {
  return typeof item === 'string' ? undefined : item.text
}

/** Children in rows of `perRow`, all of one height; where fewer are left for the last row, they share its width. */
export function grid(children: Box[], perRow: number, width: number, gap: number = SPACE.m): Box[] {
  const rows: Box[] = []
  for (let start = 0; start < children.length; start += perRow) {
    const cells = children.slice(start, start + perRow)
    const cell = (width - gap * (cells.length - 1)) / cells.length
    rows.push(
      row(
        { gap, grow: 1, basis: 0, shrink: 0 },
        cells.map((child) => ({ ...child, width: cell })),
      ),
    )
  }
  return rows
}
