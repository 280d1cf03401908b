/** What to remember: one line a section, and where it leads. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { bodyWidth, card, LABEL_PADDING, labelOf, page, size, stepOf, textOfItem } from './parts.js'

const schema = z.strictObject({ title: title.optional(), items: z.array(labelled).min(1), conclusion: line.optional() })

type Content = z.infer<typeof schema>

export const summary: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: listOf(6),
  complete: (content, about) => ({ ...content, title: content.title ?? about.words.summary }),

  compose(content, context) {
    const rows = content.items.flatMap((item, index): Box[] => [
      ...(index === 0 ? [] : [shape({ name: `Rule ${index}`, height: 2, shape: { fill: 'rule' } })]),
      summaryRow(item, index, context),
    ])
    return page(context, content.title, [
      column({ grow: 1, justify: 'center', gap: context.level > 1 ? SPACE.s : SPACE.m }, rows),
      ...(content.conclusion === undefined
        ? []
        : [
            card(
              {
                look: 'accent',
                name: 'Conclusion',
                phrases: true,
                padding: LABEL_PADDING,
                ...stepOf(content.items.length, context),
              },
              [{ text: content.conclusion, size: size('lead', context), color: 'paper', bold: true, align: 'center' }],
            ),
          ]),
    ])
  },
}

/** Label and text side by side; a label alone takes the row. */
function summaryRow(item: Labelled, index: number, context: ComposeContext): Box {
  const explanation = textOfItem(item)
  const type = size('body', context)
  const step = stepOf(index, context)
  if (explanation === undefined) {
    return text({ name: `Point ${index + 1}`, paragraphs: [{ text: labelOf(item), size: type }], ...step })
  }
  return row({ gap: SPACE.l, align: 'center', group: `Point ${index + 1} and its label`, ...step }, [
    text({
      name: `Label ${index + 1}`,
      width: bodyWidth(context) / 4,
      phrases: true,
      paragraphs: [{ text: labelOf(item), size: type, bold: true, color: 'accent' }],
    }),
    text({ name: `Point ${index + 1}`, grow: 1, basis: 0, shrink: 1, paragraphs: [{ text: explanation, size: type }] }),
  ])
}
