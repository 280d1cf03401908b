/** The title page: title, subtitle, speaker, date and source, taken from the article unless the slide says otherwise. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line.optional(), subtitle: line.optional(), speaker: line.optional(), date: line.optional(), source: line.optional() })

type Content = z.infer<typeof schema>

export const cover: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
