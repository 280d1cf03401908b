/** What to remember: one line a section, and where it leads. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { bodyWidth, card, grid, LABEL_PADDING, labelOf, labelSize, page, size, stepOf, textOfItem } from './parts.js'

const schema = z.strictObject({ title: title.optional(), items: z.array(labelled).min(1), conclusion: line.optional() })

type Content = z.infer<typeof schema>

export const summary: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: listOf(6),
  complete: (content, about) => ({ ...content, title: content.title ?? about.words.summary }),

  compose: (content, context) => summaryPage(content, context),
  arrangements: {
    loud: { tone: 'loud', compose: (content, context) => summaryPage(content, context) },
    tiles: {
      compose: (content, context) =>
        content.items.length < 3 || content.items.length > 4
          ? undefined
          : page(context, content.title, [
              column(
                { grow: 1, gap: SPACE.m },
                grid(
                  content.items.map((item, index) => tile(item, index, context)),
                  content.items.length === 4 ? 2 : 3,
                  bodyWidth(context),
                ),
              ),
              ...conclusionBox(content, context),
            ]),
    },
  },
}

function summaryPage(content: Content & { title: string }, context: ComposeContext): Box {
  const rows = content.items.flatMap((item, index): Box[] => [
    ...(index === 0 ? [] : [shape({ name: `Rule ${index}`, height: 2, shape: { fill: context.tone.line } })]),
    summaryRow(item, index, context),
  ])
  return page(context, content.title, [column({ grow: 1 }, rows), ...conclusionBox(content, context)])
}

function conclusionBox({ conclusion, items }: Content, context: ComposeContext): Box[] {
  if (conclusion === undefined) return []
  const loud = context.tone.background !== 'paper'
  return [
    card(
      {
        look: loud ? 'soft' : 'accent',
        name: 'Conclusion',
        phrases: true,
        padding: LABEL_PADDING,
        ...stepOf(items.length, context),
      },
      [
        {
          text: conclusion,
          size: size('lead', context),
          color: loud ? 'ink' : 'paper',
          bold: true,
          align: 'center',
        },
      ],
    ),
  ]
}

/** A card with the number of the point, its keyword and what is said of it, from its upper left corner. */
function tile(item: Labelled, index: number, context: ComposeContext): Box {
  const explanation = textOfItem(item)
  return card({ look: 'soft', name: `Point ${index + 1}`, valign: 'middle', ...stepOf(index, context) }, [
    { text: labelOf(item), size: labelSize('lead', context), bold: true, color: 'accent' },
    ...(explanation === undefined ? [] : [{ text: explanation, size: size('body', context), before: SPACE.xs }]),
  ])
}

/** Label and text side by side; a label alone takes the row. */
function summaryRow(item: Labelled, index: number, context: ComposeContext): Box {
  const { tone } = context
  const explanation = textOfItem(item)
  const place = { grow: 1, basis: 0, shrink: 0, padding: { top: SPACE.xs, bottom: SPACE.xs } }
  const step = stepOf(index, context)
  if (explanation === undefined) {
    return text({
      name: `Point ${index + 1}`,
      ...place,
      valign: 'middle',
      paragraphs: [{ text: labelOf(item), size: size('lead', context), color: tone.text }],
      ...step,
    })
  }
  return row({ gap: SPACE.l, align: 'center', group: `Point ${index + 1} and its label`, ...place, ...step }, [
    text({
      name: `Label ${index + 1}`,
      width: bodyWidth(context) * LABEL_SHARE,
      phrases: true,
      paragraphs: [{ text: labelOf(item), size: labelSize('lead', context), bold: true, color: tone.mark }],
    }),
    text({
      name: `Point ${index + 1}`,
      grow: 1,
      basis: 0,
      shrink: 1,
      paragraphs: [{ text: explanation, size: size('body', context), color: tone.text }],
    }),
  ])
}

/** The keywords' share of the width. */
const LABEL_SHARE = 0.26
