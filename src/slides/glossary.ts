/** Terms with what they mean: a few as rows, more in two columns. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { bodyWidth, labelSize, leadText, page, size, stepOf } from './parts.js'
import { rowsBox } from './rows.js'
import { splitPage } from './split.js'

const entry = z.strictObject({ term: line, text: line })

const schema = z.strictObject({ title, lead: line.optional(), items: z.array(entry).min(1) })

type Content = z.infer<typeof schema>
type Entry = z.infer<typeof entry>

/** From this many entries on, a wide page has two columns. */
const TWO_COLUMNS = 5

export const glossary: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(8, divideEntry),
  complete: (content) => content,

  compose(content, context) {
    const inColumns = content.items.length >= TWO_COLUMNS && context.ratio === '16:9'
    return page(context, content.title, [
      ...leadText(content.lead, context),
      inColumns ? twoColumns(content.items, context) : rows(content.items, context),
    ])
  },

  arrangements: {
    loud: {
      tone: 'loud',
      compose: (content, context) =>
        content.items.length > MOST_ROWS
          ? undefined
          : page(context, content.title, [...leadText(content.lead, context), rows(content.items, context)]),
    },
    split: {
      compose: ({ title: head, lead, items }, context) =>
        items.length > MOST_ROWS
          ? undefined
          : splitPage(
              context,
              head,
              [
                rowsBox(
                  items.map(({ term, text: meaning }) => ({ label: term, text: meaning })),
                  { name: 'Term', numbered: false },
                  context,
                ),
              ],
              lead === undefined ? {} : { below: [{ text: lead, size: size('small', context) }] },
            ),
    },
  },
}

/** More entries than this are looked up, not read out. */
const MOST_ROWS = 4

function divideEntry(item: unknown): [Entry, Entry] | undefined {
  const { term, text: words } = item as Entry
  const halves = divideText(words)
  if (halves !== undefined)
    return [
      { term, text: halves[0] },
      { term, text: halves[1] },
    ]
  const terms = divideText(term)
  return (
    terms && [
      { term: terms[0], text: words },
      { term: terms[1], text: words },
    ]
  )
}

/** Term and meaning side by side, a rule between two entries. */
function rows(items: Entry[], context: ComposeContext): Box {
  return column(
    { grow: 1 },
    items.flatMap((item, index): Box[] => [
      ...(index === 0 ? [] : [shape({ name: `Rule ${index}`, height: 2, shape: { fill: context.tone.line } })]),
      row(
        {
          gap: SPACE.l,
          grow: 1,
          basis: 0,
          align: 'center',
          padding: { top: SPACE.xs, bottom: SPACE.xs },
          group: `Term ${index + 1} and its meaning`,
          ...stepOf(index, context),
        },
        [
          text({
            name: `Term ${index + 1}`,
            width: bodyWidth(context) * 0.27,
            phrases: true,
            paragraphs: [{ text: item.term, size: labelSize('body', context), bold: true, color: context.tone.mark }],
          }),
          text({
            name: `Meaning ${index + 1}`,
            grow: 1,
            basis: 0,
            shrink: 1,
            paragraphs: [{ text: item.text, size: size('body', context), color: context.tone.text }],
          }),
        ],
      ),
    ]),
  )
}

/** Read down the first column, then the second; entries of one row begin at one height. */
function twoColumns(items: Entry[], context: ComposeContext): Box {
  const half = Math.ceil(items.length / 2)
  const one = (start: number, end: number): Box =>
    column({ grow: 1, basis: 0, shrink: 1, gap: SPACE.m }, [
      ...items.slice(start, end).map((item, index) => entryText(item, start + index, context)),
      ...(end - start < half ? [column({ grow: 1, basis: 0 }, [])] : []),
    ])
  return row({ grow: 1, gap: SPACE.xl }, [
    one(0, half),
    shape({ name: 'Rule', width: 2, shape: { fill: 'rule' } }),
    one(half, items.length),
  ])
}

function entryText(item: Entry, index: number, context: ComposeContext): Box {
  return text({
    name: `Entry ${index + 1}`,
    grow: 1,
    basis: 0,
    ...stepOf(index, context),
    paragraphs: [
      { text: item.term, size: size('body', context), bold: true, color: 'accent' },
      { text: item.text, size: labelSize('small', context) },
    ],
  })
}
