/** One sentence that carries the slide, with up to six short lines that bear it out. */
import * as z from 'zod'
import { type Box, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText } from './lists.js'
import { card, page, size, stepOf } from './parts.js'
import { splitPage } from './split.js'

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
      [{ text: content.text, size: claimSize(support, context), color: 'paper', bold: true }],
    )
    return page(context, content.title, [claim, ...supportList(support, context)], { gap: SPACE.l })
  },

  arrangements: {
    loud: {
      tone: 'loud',
      compose: (content, context) => page(context, content.title, bareClaim(content, context), { gap: SPACE.l }),
    },
    split: { compose: (content, context) => splitPage(context, content.title, bareClaim(content, context)) },
    plain: {
      compose: (content, context) => page(context, content.title, bareClaim(content, context), { gap: SPACE.l }),
    },
  },
}

/** The largest size at which the sentence is read as one; it grows up to 88. */
function claimSize(support: readonly string[], context: ComposeContext): number {
  return size(support.length > 0 ? 'title' : 'section', context)
}

/** The sentence without a card, as large as its place bears, over what bears it out. */
function bareClaim(content: Content, context: ComposeContext): Box[] {
  const { tone } = context
  const support = content.support ?? []
  return [
    text({
      name: 'Statement',
      grow: 1,
      basis: 0,
      valign: 'middle',
      phrases: true,
      wholePhrases: true,
      paragraphs: [
        {
          text: content.text,
          size: claimSize(support, context),
          color: tone.background === 'paper' ? 'accent' : tone.text,
          bold: true,
          font: 'heading',
        },
      ],
    }),
    ...(support.length === 0
      ? []
      : [shape({ name: 'Rule', width: 96, height: 6, shape: { fill: tone.mark } }), ...supportList(support, context)]),
  ]
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
        color: context.tone.text,
        bullet: { type: 'dot', color: context.tone.mark },
        before: SPACE.s,
        // The statement stands there first, alone.
        ...stepOf(index + 1, context),
      })),
    }),
  ]
}
