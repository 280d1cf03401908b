/** Things to do: a label with what it means. Two to four stand on a slide, more are divided. */
import * as z from 'zod'
import { type Box, column, row, type TextParagraph } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, icon, line, type SlideKind, title } from './kind.js'
import { divideLabelled, listOf } from './lists.js'
import { iconNeeds } from './marks.js'
import { bodyWidth, card, grid, labelSize, leadText, page, stepOf } from './parts.js'
import { strips } from './strips.js'
import { tile } from './tiles.js'

const measure = z.union([
  line,
  z.strictObject({
    label: line,
    text: line.optional(),
    items: z.array(line).min(1).max(4).optional(),
    icon: icon.optional(),
  }),
])

const schema = z.strictObject({ title, lead: line.optional(), items: z.array(measure).min(2) })

type Content = z.infer<typeof schema>
type Measure = z.infer<typeof measure>

export const measures: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(4, divideLabelled),
  needs: ({ items }) => iconNeeds(items),
  complete: (content) => content,

  compose(content, context) {
    const cards = content.items.map((item, index) => measureCard(item, index, context))
    return withLead(content, grid(cards, columnsFor(content.items), bodyWidth(context)), context)
  },

  arrangements: {
    tiles: {
      compose: (content, context) => {
        const { length } = content.items
        const perRow = length <= 3 || content.items.every((item) => typeof item === 'string') ? length : 2
        const cells = content.items.map((item, index) =>
          tile(item, index, { ...TILE, beside: perRow === 2, look: index === 0 ? 'accent' : 'soft' }, context),
        )
        return context.ratio === '4:3' && perRow > 3
          ? undefined
          : withLead(content, grid(cells, perRow, bodyWidth(context)), context)
      },
    },
    rows: {
      compose: (content, context) =>
        withLead(content, [strips(content.items, 'Measure', bodyWidth(context), context)], context),
    },
    panel: {
      compose: (content, context) => (content.items.length < 3 ? undefined : withPanel(content, context)),
    },
  },
}

const TILE = { name: 'Measure', side: 72, label: 'lead' } as const

function withLead(content: Content & { title: string }, body: Box[], context: ComposeContext): Box {
  return page(context, content.title, [...leadText(content.lead, context), column({ grow: 1, gap: SPACE.m }, body)])
}

/** The first measure on a tall panel, the others beside it. */
function withPanel(content: Content & { title: string }, context: ComposeContext): Box {
  const cells = content.items.map((item, index) =>
    tile(item, index, { ...TILE, beside: index > 0, look: index === 0 ? 'accent' : 'soft' }, context),
  )
  const wide = Math.round(bodyWidth(context) * PANEL)
  const [first, ...others] = cells
  return withLead(
    content,
    [
      row({ grow: 1, gap: SPACE.m }, [
        ...(first === undefined ? [] : [{ ...first, width: wide }]),
        column(
          { grow: 1, basis: 0, shrink: 1, gap: SPACE.m },
          others.map((box) => ({ ...box, grow: 1, basis: 0 })),
        ),
      ]),
    ],
    context,
  )
}

/** The panel's share of the width. */
const PANEL = 0.38

/** Three measures with nothing but a label stand in a row; else two columns give lines of a good length. */
function columnsFor(items: Measure[]): number {
  return items.length === 3 && items.every((item) => typeof item === 'string') ? 3 : Math.min(2, items.length)
}

/** Bears any words: a card without a mark. */
function measureCard(item: Measure, index: number, context: ComposeContext): Box {
  const { label, text, items } = typeof item === 'string' ? { label: item, text: undefined, items: undefined } : item
  const explanations: TextParagraph[] = [
    ...(text === undefined ? [] : [{ text, size: labelSize('small', context), before: SPACE.xs }]),
    ...(items ?? []).map((words): TextParagraph => ({
      text: words,
      size: labelSize('small', context),
      bullet: { type: 'dot', color: 'accent' },
      before: SPACE.xs,
    })),
  ]
  return card(
    {
      look: 'soft',
      name: `Measure ${index + 1}`,
      padding: { top: SPACE.m, right: SPACE.l, bottom: SPACE.m, left: SPACE.l },
      valign: explanations.length > 0 ? 'top' : 'middle',
      spread: SPACE.s,
      ...stepOf(index, context),
    },
    [{ text: label, size: labelSize('lead', context), bold: true, color: 'accent' }, ...explanations],
  )
}
