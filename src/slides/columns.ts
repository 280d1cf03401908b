/** Two or three columns of the author's own making: a title, a text, a list, each where it is wanted. */
import { z } from 'zod'
import { type Box, row, type TextParagraph } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, title } from './kind.js'
import { divideText } from './lists.js'
import { card, leadText, page, size, stepOf } from './parts.js'

const part = z
  .strictObject({ title: line.optional(), text: line.optional(), items: z.array(line).min(1).optional() })
  .refine((one) => one.title !== undefined || one.text !== undefined || one.items !== undefined, { error: 'a column needs a title, a text or items' })

const schema = z.strictObject({ title, lead: line.optional(), columns: z.array(part).min(2).max(3) })

type Content = z.infer<typeof schema>
type Part = z.infer<typeof part>

/** Columns that do not fit side by side stand on a slide each; one too long goes on, under its title. */
const list: SlideList<Content> = {
  most: 3,
  items: (content) => content.columns,
  withItems: (content, items, { first }) => ({ ...content, columns: items as Part[], ...(!first && { lead: undefined }) }),
  divide(item) {
    const { title: heading, text, items = [] } = item as Part
    if (text !== undefined && items.length > 0) return [{ title: heading, text }, { title: heading, items }]
    if (items.length > 1) {
      const middle = Math.ceil(items.length / 2)
      return [{ title: heading, items: items.slice(0, middle) }, { title: heading, items: items.slice(middle) }]
    }
    const words = text ?? items[0]
    const halves = words === undefined ? undefined : divideText(words)
    if (halves !== undefined) return [{ title: heading, text: halves[0] }, { title: heading, text: halves[1] }]
    const headings = heading === undefined ? undefined : divideText(heading)
    return headings && [{ title: headings[0] }, { ...(item as Part), title: headings[1] }]
  },
}

export const columns: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list,
  complete: (content) => content,

  compose(content, context) {
    return page(context, content.title, [
      ...leadText(content.lead, context),
      row({ grow: 1, gap: SPACE.m }, content.columns.map((one, index) => columnCard(one, index, context))),
    ])
  },
}

/** A column as one frame, so that a person edits it as one text. */
function columnCard({ title: heading, text, items = [] }: Part, index: number, context: ComposeContext): Box {
  const paragraphs: TextParagraph[] = [
    ...(heading === undefined ? [] : [{ text: heading, size: size('lead', context), bold: true, color: 'accent' as const }]),
    ...(text === undefined ? [] : [{ text, size: size('body', context), before: SPACE.s }]),
    ...items.map((words): TextParagraph => ({ text: words, size: size('body', context), bullet: { type: 'dot', color: 'accent' }, before: SPACE.s })),
  ]
  return card(
    {
      look: 'plain',
      name: `Column ${index + 1}`,
      grow: 1,
      basis: 0,
      shrink: 1,
      valign: 'top',
      spread: SPACE.s,
      padding: { top: SPACE.m, right: SPACE.m, bottom: SPACE.m, left: SPACE.m },
      ...stepOf(index, context),
    },
    paragraphs,
  )
}
