/** Where the article came from. */
import * as z from 'zod'
import { column, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { escapeMarks } from '../text/marks.js'
import { line, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { page, size } from './parts.js'

const schema = z.strictObject({
  title: title.optional(),
  text: line.optional(),
  items: z.array(line).min(1).optional(),
})

type Content = z.infer<typeof schema>

const list = listOf<{ items: string[] }>(6)

export const source: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: {
    ...list,
    items: (content) => content.items ?? [],
    withItems: (content, items, { first }) => ({
      ...content,
      items: items.map(String),
      ...(!first && { text: undefined }),
    }),
  },
  complete: (content, about) => ({
    ...content,
    title: content.title ?? about.words.source,
    text: content.text ?? (about.source === undefined ? undefined : escapeMarks(about.source)),
    items: content.items ?? [escapeMarks(about.title)],
  }),

  compose(content, context) {
    const lines = [...(content.text === undefined ? [] : [content.text]), ...(content.items ?? [])]
    return page(context, content.title, [
      column({ grow: 1, justify: 'center' }, [
        ...(lines.length === 0
          ? []
          : [
              text({
                name: 'Source',
                paragraphs: lines.map((words, index) => ({
                  text: words,
                  size: size(index === 0 ? 'lead' : 'small', context),
                  color: index === 0 ? 'ink' : 'muted',
                  before: SPACE.m,
                })),
              }),
            ]),
      ]),
    ])
  },
}
