/** Dated points in order: along a line from left to right while they have room, else from top to bottom. */
import * as z from 'zod'
import {
  type Box,
  type BoxConnector,
  column,
  row,
  shape,
  text,
  type TextBox,
  type TextParagraph,
} from '../layout/box.js'
import { textHeightAt } from '../layout/text.js'
import { PITCH, SPACE, type TypeToken } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { naturalBoxWidth, textFits } from './measure.js'
import { bodyWidth, card, LABEL_PADDING, labelSize, LEVELS, leadText, page, roomBelow, stepOf } from './parts.js'

const event = z.strictObject({ date: line, label: line, text: line.optional() })

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z
    .array(event)
    .min(2)
    .describe('In order; a date as it should be read, between quotation marks where it is a mere number.'),
})

type Content = z.infer<typeof schema>
type Event = z.infer<typeof event>

/** Diameter of the dot of a date, in units. */
const DOT = 20

/** A card under the line is no taller than this, in units: a taller one would be mostly empty. */
const TALLEST = 300

/** Nor lower than this with its date, in units. */
const LOWEST = 240

/** An explanation of more lines is a column of scraps, hard to follow: it stands beside its date instead. */
const MOST_LINES = 3

/** Up to this many points may speak up. */
const FEW = 3

export const timeline: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(8, divideEvent),
  complete: (content) => content,

  compose(content, context) {
    const body = standsAcross(content, context) ? across(content.items, context) : down(content.items, context)
    return page(context, content.title, [...leadText(content.lead, context), body])
  },
}

/** A long explanation as two; the date stands before both. */
function divideEvent(item: unknown): [Event, Event] | undefined {
  const { date, label, text: words } = item as Event
  if (words !== undefined) {
    const halves = divideText(words)
    if (halves !== undefined)
      return [
        { date, label, text: halves[0] },
        { date, label, text: halves[1] },
      ]
  }
  const halves = divideText(label)
  return (
    halves && [
      { date, label: halves[0] },
      { date, label: halves[1], text: words },
    ]
  )
}

/** Whether all points have room side by side, at the floor of the type scale. */
function standsAcross({ title: heading, lead, items }: Content, context: ComposeContext): boolean {
  const most = context.ratio === '4:3' ? 4 : 5
  if (items.length > most) return false
  const floor = { ...context, level: LEVELS - 1 }
  const { height } = roomBelow(heading, lead, context)
  const width = cellWidth(items.length, context)
  return items.every((item, index) => {
    const date = dateText(item, index, floor)
    const below = height - textRoom(date) - DOT - 2 * SPACE.s
    return (
      naturalBoxWidth(date, context) <= width &&
      explanationLines(item, width, { ...context, level: 0 }) <= MOST_LINES &&
      textFits(eventCard(item, index, floor), { width, height: Math.min(below, TALLEST) }, context)
    )
  })
}

function explanationLines({ text: words }: Event, width: number, context: ComposeContext): number {
  if (words === undefined) return 0
  const size = labelSize('small', context)
  const box = text({ name: '', paragraphs: [{ text: words, size }] })
  return Math.round(textHeightAt(box, width - LABEL_PADDING.left - LABEL_PADDING.right, context) / (size * PITCH))
}

function textRoom({ paragraphs }: TextBox): number {
  return paragraphs.reduce((sum, { size }) => sum + size * PITCH, 0)
}

function cellWidth(count: number, context: ComposeContext): number {
  return (bodyWidth(context) - SPACE.m * (count - 1)) / count
}

function across(items: Event[], context: ComposeContext): Box {
  const width = cellWidth(items.length, context)
  const cells = items.map((item, index) =>
    column({ width, gap: SPACE.s, group: `Event ${index + 1} and its date`, ...stepOf(index, context) }, [
      { ...dateText(item, index, context), oneLine: true },
      dot(index, { alignSelf: 'center' }),
      { ...eventCard(item, index, context, items.length <= FEW ? 'lead' : 'body'), grow: 1 },
    ]),
  )
  return column({ grow: 1, justify: 'center', connectors: lines(items, ['right', 'left'], context) }, [
    row({ gap: SPACE.m, minHeight: LOWEST }, cells),
  ])
}

function dateText({ date }: Event, index: number, context: ComposeContext): TextBox {
  return text({
    name: `Date ${index + 1}`,
    paragraphs: [{ text: date, size: labelSize('body', context), bold: true, color: 'accent', align: 'center' }],
  })
}

function eventCard(item: Event, index: number, context: ComposeContext, label: TypeToken = 'body'): TextBox {
  return card(
    { look: 'soft', name: `Event ${index + 1}`, phrases: true, padding: LABEL_PADDING, valign: 'top' },
    eventText(item, context, 'center', label),
  )
}

function eventText(
  { label, text: words }: Event,
  context: ComposeContext,
  align: 'start' | 'center',
  type: TypeToken = 'body',
): TextParagraph[] {
  return [
    { text: label, size: labelSize(type, context), bold: true, align },
    ...(words === undefined ? [] : [{ text: words, size: labelSize('small', context), align, before: SPACE.xs / 2 }]),
  ]
}

function dot(index: number, options: Partial<Box>): Box {
  return shape({
    id: `dot-${index}`,
    name: `Dot ${index + 1}`,
    width: DOT,
    height: DOT,
    shape: { geometry: { type: 'ellipse' }, fill: 'accent' },
    ...(options as object),
  })
}

/** The line from date to date; each stretch comes with the date that it leads to. */
function lines(
  items: Event[],
  [from, to]: ['right', 'left'] | ['bottom', 'top'],
  context: ComposeContext,
): BoxConnector[] {
  return items.slice(1).map((_, index) => ({
    name: `Line ${index + 1}`,
    from: { id: `dot-${index}`, side: from },
    to: { id: `dot-${index + 1}`, side: to },
    stroke: { color: 'accent', width: 4 },
    arrow: 'none',
    ...stepOf(index + 1, context),
  }))
}

/** Dates left of the line, what happened right of it: label over text, or beside it where the page is wide. */
function down(items: Event[], context: ComposeContext): Box {
  const widest = Math.max(...items.map((item, index) => naturalBoxWidth(dateText(item, index, context), context)))
  const dateWidth = Math.ceil(Math.min(widest, bodyWidth(context) * 0.3))
  const rows = items.map((item, index) =>
    row({ gap: SPACE.m, align: 'center', group: `Event ${index + 1} and its date`, ...stepOf(index, context) }, [
      text({
        name: `Date ${index + 1}`,
        width: dateWidth,
        phrases: true,
        paragraphs: [{ text: item.date, size: labelSize('body', context), bold: true, color: 'accent', align: 'end' }],
      }),
      dot(index, {}),
      ...beside(item, index, context),
    ]),
  )
  return column(
    {
      grow: 1,
      justify: items.length > 4 ? 'between' : 'center',
      gap: items.length > 4 ? SPACE.s : SPACE.l,
      connectors: lines(items, ['bottom', 'top'], context),
    },
    rows,
  )
}

function beside(item: Event, index: number, context: ComposeContext): Box[] {
  const { label, text: words } = item
  if (context.ratio === '4:3' || words === undefined) {
    return [
      text({ name: `Event ${index + 1}`, grow: 1, basis: 0, shrink: 1, paragraphs: eventText(item, context, 'start') }),
    ]
  }
  return [
    text({
      name: `Event ${index + 1}`,
      width: bodyWidth(context) * 0.28,
      phrases: true,
      paragraphs: [{ text: label, size: labelSize('body', context), bold: true }],
    }),
    text({
      name: `Event ${index + 1} text`,
      grow: 1,
      basis: 0,
      shrink: 1,
      paragraphs: [{ text: words, size: labelSize('small', context) }],
    }),
  ]
}
