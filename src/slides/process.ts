/** Steps, causes or stages in order, each leading to the next. */
import * as z from 'zod'
import { type Box, type BoxConnector, column, row } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import {
  bodyWidth,
  card,
  isShort,
  LABEL_PADDING,
  labelOf,
  labelSize,
  leadText,
  page,
  stepOf,
  textOfItem,
} from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(labelled).min(2),
  result: line.optional(),
})

type Content = z.infer<typeof schema>

/** Length of an arrow in units. */
const ARROW = 48

/** Labels of stages up to this many em are short. */
const SHORT_STAGE = 12

/** Least height in units of stages that stand in one row: taller ones would be mostly empty. */
const ONE_ROW = 240

export const process: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(8),
  complete: (content) => content,

  compose(content, context) {
    const items = content.items
    // Short labels, or labels over an explanation, speak up; all of a slide alike.
    const bold =
      items.some((item) => textOfItem(item) !== undefined) ||
      items.every((item) => emWidth(labelOf(item)) <= SHORT_STAGE)
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
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, gap: ARROW, justify: 'center', connectors: arrows }, rows),
      ...resultBand(content.result, items.length, context),
    ])
  },
}

/** Up to four stages stand in one row; more in two. A 4:3 page takes one less. */
function columnsFor(count: number, context: ComposeContext): number {
  const most = context.ratio === '4:3' ? 3 : 4
  if (count <= most) return count
  return Math.max(Math.ceil(count / 2), Math.min(count, 3))
}

function stage(item: Labelled, index: number, width: number, bold: boolean, context: ComposeContext): Box {
  const explanation = textOfItem(item)
  return card(
    {
      look: 'soft',
      id: `stage-${index}`,
      name: `Stage ${index + 1}`,
      width,
      phrases: true,
      padding: LABEL_PADDING,
      ...isShort(labelOf(item)),
      ...stepOf(index, context),
    },
    [
      { text: labelOf(item), size: labelSize(bold ? 'body' : 'small', context), bold, align: 'center' },
      ...(explanation === undefined
        ? []
        : [{ text: explanation, size: labelSize('small', context), align: 'center' as const, before: SPACE.xs }]),
    ],
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

function resultBand(result: string | undefined, stages: number, context: ComposeContext): Box[] {
  if (result === undefined) return []
  return [
    card({ look: 'accent', name: 'Result', phrases: true, padding: LABEL_PADDING, ...stepOf(stages, context) }, [
      { text: result, size: labelSize('body', context), color: 'paper', bold: true, align: 'center' },
    ]),
  ]
}
