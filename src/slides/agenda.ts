/** What the talk will treat: the article's headings unless the slide lists others. */
import * as z from 'zod'
import { type Box, column, row, text } from '../layout/box.js'
import { escapeMarks } from '../text/marks.js'
import { SPACE } from '../themes/tokens.js'
import { line, type SlideKind, title } from './kind.js'
import { card, page, size } from './parts.js'
import { divideLabelled, listOf } from './lists.js'

const schema = z.strictObject({
  title: title.optional(),
  items: z.array(line).min(1).optional(),
  current: z
    .int()
    .min(1)
    .optional()
    .describe('The item that comes next, from 1. Between two sections it is the next one by itself.'),
})

type Content = z.infer<typeof schema>

const list = listOf<{ items: string[] }>(12, divideLabelled)

export const agenda: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: {
    ...list,
    items: (content) => content.items ?? [],
    withItems: (content, items) => ({ ...content, items: items.map(String) }),
  },

  complete(content, about) {
    const items = content.items ?? about.headings.map((heading) => escapeMarks(heading.text))
    const next = about.next === undefined ? -1 : items.indexOf(escapeMarks(about.next))
    const current = content.current ?? (next < 0 ? undefined : next + 1)
    return { ...content, title: content.title ?? about.words.agenda, items, ...(current !== undefined && { current }) }
  },

  compose(content, context) {
    const items = content.items ?? []
    const type = size(items.length > ONE_COLUMN ? 'small' : 'lead', context)
    const rows = items.map((item, index): Box => agendaRow(item, index, type, standing(index + 1, content.current)))
    if (items.length <= ONE_COLUMN)
      return page(context, content.title, rows, { gap: SPACE.m, justify: items.length > 4 ? 'start' : 'center' })
    return page(context, content.title, [row({ gap: SPACE.xl, align: 'start' }, inColumns(rows))], {
      justify: 'center',
    })
  },
}

/** More items than this stand in two columns, read downwards. */
const ONE_COLUMN = 5

function inColumns(rows: Box[]): Box[] {
  const half = Math.ceil(rows.length / 2)
  return [rows.slice(0, half), rows.slice(half)].map((part) =>
    column({ grow: 1, basis: 0, shrink: 1, gap: SPACE.m }, part),
  )
}

/** What is over and what is to come steps back behind what comes next; an agenda that opens the talk has all alike. */
function standing(number: number, current: number | undefined): 'open' | 'current' | 'resting' {
  if (current === undefined) return 'open'
  return number === current ? 'current' : 'resting'
}

function agendaRow(item: string, index: number, type: number, where: ReturnType<typeof standing>): Box {
  const height = type * 1.9
  return row({ align: 'center', gap: SPACE.l, group: `Part ${index + 1} and its number` }, [
    card(
      {
        look: where === 'resting' ? 'soft' : 'accent',
        name: `Number ${index + 1}`,
        role: 'ornament',
        width: height,
        height,
        padding: {},
      },
      [
        {
          text: String(index + 1),
          size: type,
          color: where === 'resting' ? 'muted' : 'paper',
          bold: true,
          align: 'center',
          ornament: true,
        },
      ],
    ),
    text({
      name: `Part ${index + 1}`,
      grow: 1,
      basis: 0,
      shrink: 1,
      paragraphs: [
        {
          text: item,
          size: type,
          ...(where === 'resting' && { color: 'muted' as const }),
          ...(where === 'current' && { bold: true }),
        },
      ],
    }),
  ])
}
