/** Steps, causes or stages in order, each leading to the next. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { labelled, line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, lead: line.optional(), items: z.array(labelled).min(2), result: line.optional() })

type Content = z.infer<typeof schema>

export const process: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
