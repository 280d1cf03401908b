/** Where the article came from. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line.optional(), text: line.optional(), items: z.array(line).min(1).optional() })

type Content = z.infer<typeof schema>

export const source: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
