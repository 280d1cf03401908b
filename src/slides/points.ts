/** A list of points, each a line or two; `text` under a point explains it. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { labelled, line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, lead: line.optional(), items: z.array(labelled).min(1) })

type Content = z.infer<typeof schema>

export const points: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
