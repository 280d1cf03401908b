/** Things to do: a label with what it means. Two to four stand in a grid, more are divided. */
import { z } from 'zod'
import { column } from '../layout/box.js'
import { line, type SlideKind } from './kind.js'

const schema = z.strictObject({ title: line, lead: line.optional(), items: z.array(z.union([line, z.strictObject({ label: line, text: line.optional(), items: z.array(line).min(1).max(4).optional() })])).min(2) })

type Content = z.infer<typeof schema>

export const measures: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content, about) => ({ ...content, title: content.title ?? about.title }),
  compose: () => column({}, []),
}
