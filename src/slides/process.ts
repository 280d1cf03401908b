/** Steps, causes or stages in order, each leading to the next. */
import * as z from 'zod'
import { type Box, column } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, marked, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { iconNeeds } from './marks.js'
import { card, LABEL_PADDING, labelSize, leadText, page, stepOf } from './parts.js'
import { chevrons, path, stairs, windingRows } from './stages.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(marked).min(2),
  result: line.optional(),
})

type Content = z.infer<typeof schema>

export const process: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(8),
  needs: ({ items }) => iconNeeds(items),
  complete: (content) => content,

  compose: (content, context) => withResult(content, windingRows(content.items, context), context),

  arrangements: {
    chevrons: {
      compose: (content, context) =>
        content.items.length <= most(context)
          ? withResult(content, chevrons(content.items, context), context)
          : undefined,
    },
    stairs: {
      compose: (content, context) =>
        content.items.length >= 3 && content.items.length <= most(context)
          ? withResult(content, stairs(content.items, context), context)
          : undefined,
    },
    path: {
      compose: (content, context) =>
        content.items.length >= 3 && content.items.length <= most(context)
          ? withResult(content, path(content.items, context), context)
          : undefined,
    },
  },
}

/** So many stages have room side by side. */
function most({ ratio }: ComposeContext): number {
  return ratio === '4:3' ? 4 : 5
}

function withResult(content: Content & { title: string }, body: Box, context: ComposeContext): Box {
  return page(context, content.title, [
    ...leadText(content.lead, context),
    column({ grow: 1, shrink: 0, basis: 0 }, [body]),
    ...resultBand(content.result, content.items.length, context),
  ])
}

function resultBand(result: string | undefined, stages: number, context: ComposeContext): Box[] {
  if (result === undefined) return []
  return [
    card(
      {
        look: 'highlight',
        name: 'Result',
        phrases: true,
        padding: { ...LABEL_PADDING, left: SPACE.l, right: SPACE.l },
        ...stepOf(stages, context),
      },
      [{ text: result, size: labelSize('body', context), color: 'paper', bold: true, align: 'center' }],
    ),
  ]
}
