/** A list of points, each a line or two; `text` under a point explains it. */
import { z } from 'zod'
import { type Box, column, text, type TextParagraph } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { bodyWidth, card, grid, labelOf, leadText, page, size, stepOf, textOfItem } from './parts.js'

const schema = z.strictObject({ title, lead: line.optional(), items: z.array(labelled).min(1) })

type Content = z.infer<typeof schema>

export const points: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(6),
  complete: (content) => content,

  compose(content, context) {
    // Few short points may speak up.
    const type = size(content.items.length <= 3 ? 'lead' : 'body', context)
    if (inCards(content, context)) return page(context, content.title, [...leadText(content.lead, context), column({ grow: 1, gap: SPACE.m }, grid(cards(content, context), 2, bodyWidth(context)))])
    return page(context, content.title, [
      ...leadText(content.lead, context),
      text({
        name: 'Points',
        grow: 1,
        shrink: 0,
        basis: 0,
        spread: SPACE.l,
        paragraphs: content.items.flatMap((item, index) => point(item, index, type, context)),
      }),
    ])
  },
}

/** Points longer than this, in em, want the whole width. */
const MOST_IN_CARD = 26

/** Every second of a row of such slides shows its points in two columns of cards, where they are short and come out even. */
function inCards({ items }: Content, { alike = 0 }: ComposeContext): boolean {
  if (alike % 2 === 0 || items.length % 2 === 1) return false
  return items.every((item) => emWidth(labelOf(item)) + emWidth(textOfItem(item) ?? '') <= MOST_IN_CARD)
}

function cards({ items }: Content, context: ComposeContext): Box[] {
  return items.map((item, index) => {
    const explanation = textOfItem(item)
    return card({ look: 'outline', name: `Point ${index + 1}`, ...stepOf(index, context) }, [
      { text: labelOf(item), size: size('body', context), bold: explanation !== undefined },
      ...(explanation === undefined ? [] : [{ text: explanation, size: size('small', context), color: 'muted' as const, before: SPACE.xs }]),
    ])
  })
}

/** A point as one paragraph, with a second one for its explanation. */
export function point(item: Labelled, index: number, type: number, context: ComposeContext): TextParagraph[] {
  const explanation = textOfItem(item)
  const step = stepOf(index, context)
  return [
    { text: labelOf(item), size: type, bold: explanation !== undefined, bullet: { type: 'dot', color: 'accent' }, before: SPACE.s, ...step },
    ...(explanation === undefined
      ? []
      : [{ text: explanation, size: size('small', context), color: 'muted' as const, hang: type * 0.85, before: SPACE.xs / 2, ...step }]),
  ]
}
