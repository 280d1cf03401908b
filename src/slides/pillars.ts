/** Two to four columns that carry one thing, on a base where the text names one. */
import * as z from 'zod'
import { type Box, row } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { card, isShort, labelOf, labelSize, leadText, page, stepOf, textOfItem } from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(labelled).min(2).max(4),
  base: z.array(line).min(1).max(3).optional(),
})

type Content = z.infer<typeof schema>

export const pillars: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(4),
  complete: (content) => content,

  compose(content, context) {
    const items = content.items
    return page(context, content.title, [
      ...leadText(content.lead, context),
      row(
        { gap: SPACE.l, grow: 1 },
        items.map((item, index) => pillar(item, index, context)),
      ),
      ...baseRow(content.base, items.length, context),
    ])
  },
}

function pillar(item: Labelled, index: number, context: ComposeContext): Box {
  const explanation = textOfItem(item)
  return card(
    {
      look: 'soft',
      name: `Pillar ${index + 1}`,
      grow: 1,
      basis: 0,
      shrink: 1,
      phrases: true,
      ...isShort(labelOf(item)),
      ...stepOf(index, context),
    },
    [
      // A label that stands alone may fill its pillar.
      {
        text: labelOf(item),
        size: labelSize(explanation === undefined ? 'title' : 'lead', context),
        bold: true,
        color: 'accent',
        align: 'center',
      },
      ...(explanation === undefined
        ? []
        : [{ text: explanation, size: labelSize('small', context), align: 'center' as const, before: SPACE.s }]),
    ],
  )
}

/** The base appears when all pillars stand. */
function baseRow(base: string[] | undefined, pillarCount: number, context: ComposeContext): Box[] {
  if (base === undefined) return []
  const cells = base.map((words, index) =>
    card(
      {
        look: 'accent',
        name: `Base ${index + 1}`,
        grow: 1,
        basis: 0,
        shrink: 1,
        phrases: true,
        padding: { top: SPACE.m, right: SPACE.s, bottom: SPACE.m, left: SPACE.s },
      },
      [{ text: words, size: labelSize('small', context), color: 'paper', bold: true, align: 'center' }],
    ),
  )
  return [row({ gap: SPACE.l, ...stepOf(pillarCount, context) }, cells)]
}
