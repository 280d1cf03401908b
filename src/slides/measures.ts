/** Things to do: a label with what it means. Two to four stand in a grid, more are divided. */
import * as z from 'zod'
import { type Box, column, type TextParagraph } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideLabelled, listOf } from './lists.js'
import { bodyWidth, card, grid, labelSize, leadText, page, stepOf } from './parts.js'

const measure = z.union([
  line,
  z.strictObject({ label: line, text: line.optional(), items: z.array(line).min(1).max(4).optional() }),
])

const schema = z.strictObject({ title, lead: line.optional(), items: z.array(measure).min(2) })

type Content = z.infer<typeof schema>
type Measure = z.infer<typeof measure>

export const measures: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(4, divideLabelled),
  complete: (content) => content,

  compose(content, context) {
    const cards = content.items.map((item, index) => measureCard(item, index, context))
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, gap: SPACE.m }, grid(cards, columnsFor(content.items), bodyWidth(context))),
    ])
  },
}

/** Three measures with nothing but a label stand in a row; else two columns give lines of a good length. */
function columnsFor(items: Measure[]): number {
  return items.length === 3 && items.every((item) => typeof item === 'string') ? 3 : Math.min(2, items.length)
}

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
