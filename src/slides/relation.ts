/** Two sides that act on each other; `forward` says what the left does to the right, `back` the reverse. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, left: line, right: line, forward: z.array(line).min(1).max(4), back: z.array(line).min(1).max(4), lead: line.optional(), center: z.array(line).min(1).max(3).optional() })

type Content = z.infer<typeof schema>

export const relation: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
