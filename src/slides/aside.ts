/** A text with notes in its margin: words explained, a fact beside the argument. */
import * as z from 'zod'
import { type Box, column, row, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { divideText } from './lists.js'
import { bodyWidth, CARD, labelOf, labelSize, page, size, stepOf, textOfItem } from './parts.js'

const schema = z.strictObject({
  title,
  text: z.array(line).min(1).describe('The paragraphs of the text.'),
  items: z.array(labelled).min(1).max(4).describe('The notes in the margin.'),
})

type Content = z.infer<typeof schema>

export const aside: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,
  // The notes stay beside every part of a text too long for one slide.
  list: {
    most: 6,
    items: (content) => content.text,
    withItems: (content, items) => ({ ...content, text: items.map(String) }),
    divide: (words) => divideText(String(words)),
  },

  compose(content, context) {
    return page(context, content.title, [
      row({ grow: 1, gap: SPACE.l }, [
        text({
          name: 'Text',
          grow: 1,
          basis: 0,
          shrink: 1,
          spread: SPACE.m,
          paragraphs: content.text.map((words) => ({ text: words, size: size('body', context), before: SPACE.m })),
        }),
        margin(content.items, context),
      ]),
    ])
  },
}

/** The margin takes this share of the width. */
const MARGIN = 0.32

function margin(items: Labelled[], context: ComposeContext): Box {
  const padding = { top: SPACE.m, right: SPACE.m, bottom: SPACE.m, left: SPACE.m }
  return column(
    { name: 'Margin', width: bodyWidth(context) * MARGIN, shape: CARD.plain, padding, gap: SPACE.m },
    items.map((item, index) => {
      const explanation = textOfItem(item)
      return text({
        name: `Note ${index + 1}`,
        // The text stands there first, alone.
        ...stepOf(index + 1, context),
        paragraphs: [
          {
            text: labelOf(item),
            size: labelSize('small', context),
            ...(explanation !== undefined && { bold: true, color: 'accent' as const }),
          },
          ...(explanation === undefined ? [] : [{ text: explanation, size: labelSize('label', context) }]),
        ],
      })
    }),
  )
}
