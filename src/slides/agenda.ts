/** What the talk will treat: the article's headings unless the slide lists others. */
import { z } from 'zod'
import { type Box, row, text } from '../layout/box.js'
import { escapeMarks } from '../text/marks.js'
import { SPACE } from '../themes/tokens.js'
import { line, type SlideKind, title } from './kind.js'
import { card, page, size } from './parts.js'
import { divideLabelled, listOf } from './lists.js'

const schema = z.strictObject({ title: title.optional(), items: z.array(line).min(1).optional() })

type Content = z.infer<typeof schema>

const list = listOf<{ items: string[] }>(8, divideLabelled)

export const agenda: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: {
    ...list,
    items: (content) => content.items ?? [],
    withItems: (content, items) => ({ ...content, items: items.map(String) }),
  },

  complete: (content, about) => ({
    ...content,
    title: content.title ?? about.words.agenda,
    items: content.items ?? about.headings.map((heading) => escapeMarks(heading.text)),
  }),

  compose(content, context) {
    const items = content.items ?? []
    const rows = items.map((item, index): Box => agendaRow(item, index, size('lead', context)))
    return page(context, content.title, rows, { gap: SPACE.m, justify: items.length > 4 ? 'start' : 'center' })
  },
}

function agendaRow(item: string, index: number, type: number): Box {
  const height = type * 1.9
  return row({ align: 'center', gap: SPACE.l, group: `Part ${index + 1} and its number` }, [
    card({ look: 'accent', name: `Number ${index + 1}`, role: 'ornament', width: height, height, padding: {} }, [
      { text: String(index + 1), size: type, color: 'paper', bold: true, align: 'center', ornament: true },
    ]),
    text({ name: `Part ${index + 1}`, grow: 1, basis: 0, shrink: 1, paragraphs: [{ text: item, size: type }] }),
  ])
}
