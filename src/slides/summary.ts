/** What to remember: one line a section, and where it leads. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { labelled, line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line.optional(), items: z.array(labelled).min(1), conclusion: line.optional() })

type Content = z.infer<typeof schema>

export const summary: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
