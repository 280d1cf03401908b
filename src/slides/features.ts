/** Four to eight short labels of one rank, as cards. */
import * as z from 'zod'
import { type Box, column } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { bodyWidth, card, grid, isShort, LABEL_PADDING, labelSize, leadText, page } from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(line).min(4).max(8),
  conclusion: line.optional(),
})

type Content = z.infer<typeof schema>

export const features: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(8, (item) => divideText(String(item))),
  complete: (content) => content,

  compose(content, context) {
    const perRow = columnsFor(content.items.length, context)
    const cards = content.items.map((words, index) => featureCard(words, index, context))
    // An empty cell at the end of the grid takes the conclusion.
    const fills = content.conclusion !== undefined && cards.length % perRow === perRow - 1
    const conclusion = content.conclusion === undefined ? [] : [conclusionCard(content.conclusion, context)]
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, gap: SPACE.m }, [
        ...grid([...cards, ...(fills ? conclusion : [])], perRow, bodyWidth(context)),
        ...(fills ? [] : conclusion),
      ]),
    ])
  },
}

/** Rows as equal as the number allows: 2 × 2, 3 + 2, 2 × 3, 4 + 3, 2 × 4; narrower on a 4:3 page. */
function columnsFor(count: number, context: ComposeContext): number {
  if (count <= 4) return 2
  if (count <= 6) return 3
  return context.ratio === '4:3' ? 3 : 4
}

function featureCard(words: string, index: number, context: ComposeContext): Box {
  return card(
    { look: 'soft', name: `Feature ${index + 1}`, phrases: true, padding: LABEL_PADDING, ...isShort(words) },
    [{ text: words, size: labelSize('lead', context), bold: true, align: 'center' }],
  )
}

function conclusionCard(words: string, context: ComposeContext): Box {
  return card(
    { look: 'accent', name: 'Conclusion', phrases: true, padding: LABEL_PADDING, ...(context.clicks && { step: 1 }) },
    [{ text: words, size: labelSize('body', context), color: 'paper', bold: true, align: 'center' }],
  )
}
