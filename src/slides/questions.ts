/** Questions for the room. */
import { z } from 'zod'
import { text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { page, size, stepOf } from './parts.js'

const schema = z.strictObject({ title: title.optional(), items: z.array(line).min(1) })

type Content = z.infer<typeof schema>

export const questions: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: listOf(6, (item) => divideText(String(item))),
  complete: (content, about) => ({ ...content, title: content.title ?? about.words.questions }),

  compose(content, context) {
    return page(context, content.title, [
      text({
        name: 'Questions',
        grow: 1,
        basis: 0,
        spread: SPACE.xl,
        paragraphs: content.items.map((item, index) => ({
          text: item,
          size: size('lead', context),
          bullet: { type: 'number', value: index + 1, color: 'highlight' },
          before: SPACE.m,
          ...stepOf(index, context),
        })),
      }),
    ])
  },
}
