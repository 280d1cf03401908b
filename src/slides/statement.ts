/** One sentence that carries the slide, with up to six short lines that bear it out. */
import * as z from 'zod'
import { type Box, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText } from './lists.js'
import { card, page, size, stepOf } from './parts.js'

const schema = z.strictObject({ title, text: line, support: z.array(line).max(6).optional() })

type Content = z.infer<typeof schema>

export const statement: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,
  list: {
    most: 1,
    items: (content) => [content.text],
    withItems: (content, [words], { first }) => ({
      ...content,
      text: String(words),
      ...(!first && { support: undefined }),
    }),
    divide: (words) => divideText(String(words)),
  },

  compose(content, context) {
    const support = content.support ?? []
    const claim = card(
      {
        look: 'accent',
        name: 'Statement',
        grow: 1,
        basis: 0,
        phrases: true,
        wholePhrases: true,
        padding: { top: SPACE.l, right: SPACE.xl, bottom: SPACE.l, left: SPACE.xl },
      },
      [
        {
          text: content.text,
          size: size(support.length > 0 ? 'title' : 'section', context),
          color: 'paper',
          bold: true,
        },
      ],
    )
    return page(context, content.title, [claim, ...supportList(support, context)], { gap: SPACE.l })
  },
}

function supportList(support: string[], context: ComposeContext): Box[] {
  if (support.length === 0) return []
  return [
    text({
      name: 'Support',
      spread: SPACE.s,
      paragraphs: support.map((words, index) => ({
        text: words,
        size: size('body', context),
        bullet: { type: 'dot', color: 'accent' },
        before: SPACE.s,
        // The statement stands there first, alone.
        ...stepOf(index + 1, context),
      })),
    }),
  ]
}
