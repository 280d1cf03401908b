/** Two sides set against each other: the old and the new. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, side, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, lead: line.optional(), left: side, right: side, because: z.array(line).min(1).max(4).optional() })

type Content = z.infer<typeof schema>

export const compare: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
