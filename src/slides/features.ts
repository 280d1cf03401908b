/** Four to eight short labels of one rank, as cards. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, lead: line.optional(), items: z.array(line).min(4).max(8), conclusion: line.optional() })

type Content = z.infer<typeof schema>

export const features: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
