/** Two to four columns that carry one thing, on a base where the text names one. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { labelled, line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, lead: line.optional(), items: z.array(labelled).min(2).max(4), base: z.array(line).min(1).max(3).optional() })

type Content = z.infer<typeof schema>

export const pillars: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
