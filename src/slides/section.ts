/** Opens a section: its number and its heading. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, lead: line.optional() })

type Content = z.infer<typeof schema>

export const section: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
