/** Two sides set against each other: the old and the new. */
import * as z from 'zod'
import { type Box, column, row, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, side, type SideContent, type SlideKind, title } from './kind.js'
import { listOfSides } from './lists.js'
import { card, CARD, LABEL_PADDING, labelSize, leadText, page, stepOf } from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  left: side,
  right: side,
  because: z.array(line).min(1).max(4).optional(),
})

type Content = z.infer<typeof schema>

export const compare: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,
  list: listOfSides<Content>(
    12,
    ({ left, right }) => [left.items, right.items],
    (content, [left, right], { first, last }) => ({
      ...content,
      left: { ...content.left, items: left },
      right: { ...content.right, items: right },
      ...(!first && { lead: undefined }),
      ...(!last && { because: undefined }),
    }),
  ),

  compose(content, context) {
    return page(context, content.title, [
      ...leadText(content.lead, context),
      row(
        {
          grow: 1,
          gap: 72,
          connectors: [
            {
              name: 'Arrow from left to right',
              from: { id: 'left', side: 'right' },
              to: { id: 'right', side: 'left' },
              stroke: { color: 'accent', width: 5 },
              arrow: 'end',
              ...stepOf(1, context),
            },
          ],
        },
        [sidePanel('left', content.left, context), sidePanel('right', content.right, context)],
      ),
      ...causes(content.because, context),
    ])
  },
}

/** A side as a panel: its name above, its lines as one list. The left is muted, the right speaks. */
function sidePanel(id: 'left' | 'right', content: SideContent, context: ComposeContext): Box {
  const left = id === 'left'
  const name = left ? 'Left' : 'Right'
  return column(
    {
      id,
      name: `${name} panel`,
      group: `${name} side`,
      grow: 1,
      basis: 0,
      shrink: 1,
      shape: left ? CARD.plain : CARD.soft,
      padding: { top: SPACE.m, right: SPACE.l, bottom: SPACE.m, left: SPACE.l },
      gap: SPACE.s,
      ...stepOf(left ? 0 : 1, context),
    },
    [
      text({
        name: `${name} label`,
        phrases: true,
        paragraphs: [
          { text: content.label, size: labelSize('lead', context), bold: true, color: left ? 'muted' : 'accent' },
        ],
      }),
      ...sideList(name, content.items, left, context),
    ],
  )
}

/** The lines of a side; none on a part of a divided slide where the other side's stand. */
function sideList(name: string, items: string[], left: boolean, context: ComposeContext): Box[] {
  if (items.length === 0) return []
  return [
    text({
      name: `${name} list`,
      grow: 1,
      spread: SPACE.m,
      paragraphs: items.map((words) => ({
        text: words,
        size: labelSize('body', context),
        bullet: { type: 'dot', color: left ? 'muted' : 'accent' },
        before: SPACE.xs,
      })),
    }),
  ]
}

/** What turns the left into the right. */
function causes(because: string[] | undefined, context: ComposeContext): Box[] {
  if (because === undefined) return []
  const cells = because.map((words, index) =>
    card(
      {
        look: 'accent',
        name: `Cause ${index + 1}`,
        grow: 1,
        basis: 0,
        shrink: 1,
        phrases: true,
        padding: LABEL_PADDING,
      },
      [{ text: words, size: labelSize('small', context), color: 'paper', bold: true, align: 'center' }],
    ),
  )
  return [row({ gap: SPACE.m, ...stepOf(2, context) }, cells)]
}
