/** What somebody said, with the speaker. Reported speech stands without quotation marks. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, text: line, by: line, reported: z.boolean().optional(), second: z.strictObject({ text: line, by: line, reported: z.boolean().optional() }).optional() })

type Content = z.infer<typeof schema>

export const quote: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
