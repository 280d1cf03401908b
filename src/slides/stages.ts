/** Stages of a process: cards on a winding path, chevrons, stairs, or stations of a line. */
import { type Box, type BoxConnector, column, row, text, type TextParagraph } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { SPACE } from '../themes/tokens.js'
import type { ComposeContext, Marked } from './kind.js'
import { markBox } from './marks.js'
import { bodyWidth, card, isShort, labelOf, labelSize, stepOf, textOfItem } from './parts.js'

/** Length of an arrow in units. */
const ARROW = 48

/** Labels of stages up to this many em are short. */
const SHORT_STAGE = 12

/** Least height in units of stages that stand in one row: taller ones would be mostly empty. */
const ONE_ROW = 240

/** Cards in one or two rows, joined by arrows; bears any number of stages and any words. */
export function windingRows(items: readonly Marked[], context: ComposeContext): Box {
  // Short labels, or labels over an explanation, speak up; all of a slide alike.
  const bold =
    items.some((item) => textOfItem(item) !== undefined) || items.every((item) => emWidth(labelOf(item)) <= SHORT_STAGE)
  const perRow = columnsFor(items.length, context)
  const cell = (bodyWidth(context) - ARROW * (perRow - 1)) / perRow
  const cards = items.map((item, index) => stage(item, index, cell, bold, context))
  const rows: Box[] = []
  for (let start = 0; start < cards.length; start += perRow) {
    const inRow = cards.slice(start, start + perRow)
    // The path winds: every second row runs back, so that the arrow between rows is short.
    const winds = rows.length % 2 === 1
    const room = cards.length > perRow ? { grow: 1, basis: 0 } : { minHeight: ONE_ROW }
    rows.push(row({ gap: ARROW, reverse: winds, ...room }, inRow))
  }
  const arrows = items.slice(1).map((_, index) => arrow(index, perRow, context))
  return column({ grow: 1, gap: ARROW, justify: 'center', connectors: arrows }, rows)
}

/** Up to four stages stand in one row; more in two. A 4:3 page takes one less. */
function columnsFor(count: number, context: ComposeContext): number {
  const most = context.ratio === '4:3' ? 3 : 4
  if (count <= most) return count
  return Math.max(Math.ceil(count / 2), Math.min(count, 3))
}

function stage(item: Marked, index: number, width: number, bold: boolean, context: ComposeContext): Box {
  return card(
    {
      look: 'soft',
      id: `stage-${index}`,
      name: `Stage ${index + 1}`,
      width,
      phrases: true,
      padding: { top: SPACE.m, right: SPACE.s, bottom: SPACE.m, left: SPACE.m },
      ...isShort(labelOf(item)),
      ...stepOf(index, context),
    },
    words(item, context, { bold }),
  )
}

/** From the stage of this index to the next: across, or down at the end of a row. */
function arrow(index: number, perRow: number, context: ComposeContext): BoxConnector {
  const rowOf = Math.floor(index / perRow)
  const down = index % perRow === perRow - 1
  const back = rowOf % 2 === 1
  return {
    name: `Arrow ${index + 1}`,
    from: { id: `stage-${index}`, side: down ? 'bottom' : back ? 'left' : 'right' },
    to: { id: `stage-${index + 1}`, side: down ? 'top' : back ? 'right' : 'left' },
    stroke: { color: 'accent', width: 4 },
    arrow: 'end',
    ...stepOf(index + 1, context),
  }
}

/** The label and what explains it, from the left. */
function words(item: Marked, context: ComposeContext, { bold = true } = {}): TextParagraph[] {
  const explanation = textOfItem(item)
  return [
    { text: labelOf(item), size: labelSize(bold ? 'body' : 'small', context), bold },
    ...(explanation === undefined ? [] : [{ text: explanation, size: labelSize('label', context), before: SPACE.xs }]),
  ]
}

/** How far a chevron points, and its height, in units. */
const CHEVRON = { tip: 48, height: 176 }

/** A band of chevrons with the marks on it, each over its words. */
export function chevrons(items: readonly Marked[], context: ComposeContext): Box {
  const width = bodyWidth(context) / items.length
  return row(
    { grow: 1, align: 'stretch' },
    items.map((item, index) =>
      column(
        { width, group: `Stage ${index + 1} and its mark`, gap: SPACE.m, justify: 'center', ...stepOf(index, context) },
        [
          row(
            {
              name: `Stage ${index + 1} arrow`,
              height: CHEVRON.height,
              align: 'center',
              padding: { left: index === 0 ? SPACE.l : CHEVRON.tip + SPACE.m },
              shape: {
                geometry: { type: index === 0 ? 'pentagon' : 'chevron', tip: CHEVRON.tip },
                fill: index === items.length - 1 ? 'highlight' : 'accent',
              },
            },
            [markBox(item, index, { side: 80, color: 'paper' }, context)],
          ),
          text({
            name: `Stage ${index + 1}`,
            minHeight: UNDER,
            phrases: textOfItem(item) === undefined,
            padding: { left: index === 0 ? SPACE.xs : SPACE.l, right: SPACE.s },
            ...isShort(labelOf(item)),
            paragraphs: words(item, context),
          }),
        ],
      ),
    ),
  )
}

/** Least height of the words under a chevron, in units, so that all begin at one height. */
const UNDER = 180

/** Columns that rise from left to right, the mark on each and the words at its head. */
export function stairs(items: readonly Marked[], context: ComposeContext): Box {
  const width = (bodyWidth(context) - SPACE.xs * (items.length - 1)) / items.length
  return row(
    { grow: 1, gap: SPACE.xs, align: 'stretch' },
    items.map((item, index) => {
      const last = index === items.length - 1
      return column({ width, group: `Stage ${index + 1} and its step`, ...stepOf(index, context) }, [
        column({ grow: items.length - 1 - index, basis: 0 }, []),
        text({
          name: `Stage ${index + 1}`,
          phrases: textOfItem(item) === undefined,
          padding: { top: 0, right: SPACE.s, bottom: SPACE.s, left: SPACE.xs },
          valign: 'bottom',
          ...isShort(labelOf(item)),
          paragraphs: words(item, context),
        }),
        row(
          {
            name: `Step ${index + 1}`,
            grow: index + 0.2,
            basis: 0,
            minHeight: STEP,
            padding: { top: isIcon(item) ? SPACE.m : SPACE.xs, left: SPACE.m, right: SPACE.m },
            shape: { fill: last ? 'highlight' : 'accent' },
          },
          [markBox(item, index, { side: 56, color: 'paper' }, context)],
        ),
      ])
    }),
  )
}

/** A number has room of its own above it. */
function isIcon(item: Marked): boolean {
  return typeof item !== 'string' && item.icon !== undefined
}

/** Height in units of the lowest step. */
const STEP = 108

/** Diameter in units of a station on the line. */
const STATION = 104

/** Stations on a line from left to right, each with its mark, its words below. */
export function path(items: readonly Marked[], context: ComposeContext): Box {
  const width = (bodyWidth(context) - SPACE.m * (items.length - 1)) / items.length
  return row(
    {
      grow: 1,
      gap: SPACE.m,
      align: 'stretch',
      connectors: items.slice(1).map((_, index) => ({
        name: `Line ${index + 1}`,
        from: { id: `station-${index}`, side: 'right' },
        to: { id: `station-${index + 1}`, side: 'left' },
        stroke: { color: 'accent', width: 6 },
        arrow: 'end',
        ...stepOf(index + 1, context),
      })),
    },
    items.map((item, index) =>
      column({ width, gap: SPACE.m, group: `Stage ${index + 1} and its mark`, ...stepOf(index, context) }, [
        row(
          {
            id: `station-${index}`,
            name: `Station ${index + 1}`,
            width: STATION,
            height: STATION,
            justify: 'center',
            align: 'center',
            shape: { geometry: { type: 'ellipse' }, fill: 'accent' },
          },
          [markBox(item, index, { side: 48, color: 'paper' }, context)],
        ),
        card(
          {
            look: 'soft',
            name: `Stage ${index + 1}`,
            grow: 1,
            valign: 'top',
            phrases: textOfItem(item) === undefined,
            ...isShort(labelOf(item)),
            padding: { top: SPACE.m, right: SPACE.s, bottom: SPACE.m, left: SPACE.m },
          },
          words(item, context),
        ),
      ]),
    ),
  )
}
