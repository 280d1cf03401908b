/** What the talk will treat: the article's headings unless the slide lists others. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line.optional(), items: z.array(line).min(1).optional() })

type Content = z.infer<typeof schema>

export const agenda: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
