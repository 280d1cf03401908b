/** A term and what it is; `parts` are what it consists of or comes from, `drawn` as boxes that lead into it. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { labelled, line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, term: line, text: line, parts: z.array(labelled).min(2).max(4).optional() })

type Content = z.infer<typeof schema>

export const definition: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
