/** One sentence that carries the slide, with up to six short lines that bear it out. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, text: line, support: z.array(line).max(6).optional() })

type Content = z.infer<typeof schema>

export const statement: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
