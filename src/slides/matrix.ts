/** Two by two: two questions crossed, with what stands in each of the four cells, row by row. */
import * as z from 'zod'
import { type Box, column, row } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { bodyWidth, card, labelOf, labelSize, leadText, page, stepOf, textOfItem } from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  across: z.tuple([line, line]).describe('Names of the columns.'),
  down: z.tuple([line, line]).describe('Names of the rows.'),
  items: z.tuple([labelled, labelled, labelled, labelled]).describe('The cells, row by row.'),
})

type Content = z.infer<typeof schema>

/** Width of the names of the rows, as a share of the body's. */
const SIDE = 0.17

export const matrix: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,

  compose(content, context) {
    const side = Math.round(bodyWidth(context) * SIDE)
    const cell = (bodyWidth(context) - side - 2 * SPACE.s) / 2
    const headings = content.across.map((words, index) =>
      heading(words, `Column ${index + 1}`, { width: cell }, context),
    )
    const rows = content.down.map((words, index) =>
      row({ gap: SPACE.s, grow: 1, basis: 0 }, [
        heading(words, `Row ${index + 1}`, { width: side }, context),
        ...[0, 1].map((place) => cellCard(content.items[2 * index + place] ?? '', 2 * index + place, cell, context)),
      ]),
    )
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, gap: SPACE.s }, [row({ gap: SPACE.s, justify: 'end' }, headings), ...rows]),
    ])
  },
}

function heading(words: string, name: string, place: { width: number }, context: ComposeContext): Box {
  return card(
    {
      look: 'plain',
      name,
      ...place,
      phrases: true,
      padding: { top: SPACE.xs, right: SPACE.s, bottom: SPACE.xs, left: SPACE.s },
    },
    [{ text: words, size: labelSize('small', context), bold: true, color: 'muted', align: 'center' }],
  )
}

/** A label alone stands in the middle of its cell; with an explanation both begin at the left. */
function cellCard(item: Labelled, index: number, width: number, context: ComposeContext): Box {
  const explanation = textOfItem(item)
  return card(
    {
      look: 'soft',
      name: `Cell ${index + 1}`,
      width,
      phrases: explanation === undefined,
      padding: { top: SPACE.s, right: SPACE.m, bottom: SPACE.s, left: SPACE.m },
      ...stepOf(index, context),
    },
    [
      {
        text: labelOf(item),
        size: labelSize(explanation === undefined ? 'lead' : 'body', context),
        bold: true,
        color: 'accent',
        align: explanation === undefined ? 'center' : 'start',
      },
      ...(explanation === undefined
        ? []
        : [{ text: explanation, size: labelSize('small', context), before: SPACE.xs / 2 }]),
    ],
  )
}
