/** Two sides that act on each other; `forward` says what the left does to the right, `back` the reverse. */
import * as z from 'zod'
import { type Box, type BoxConnector, column, row, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { listOfSides } from './lists.js'
import { card, isShort, LABEL_PADDING, labelSize, leadText, page, stepOf } from './parts.js'

const schema = z.strictObject({
  title,
  left: line,
  right: line,
  forward: z.array(line).min(1).max(4),
  back: z.array(line).min(1).max(4),
  lead: line.optional(),
  center: z.array(line).min(1).max(3).optional(),
})

type Content = z.infer<typeof schema>

export const relation: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,
  list: listOfSides<Content>(
    8,
    ({ forward, back }) => [forward, back],
    (content, [forward, back], { first }) => ({ ...content, forward, back, ...(!first && { lead: undefined }) }),
  ),

  compose(content, context) {
    const sideWidth = context.ratio === '4:3' ? 136 : 248
    return page(context, content.title, [
      ...leadText(content.lead, context),
      row({ grow: 1, connectors: [] }, [
        sideCard('left', content.left, sideWidth, context),
        column({ grow: 1, basis: 0, shrink: 1, justify: 'center' }, middle(content, context)),
        sideCard('right', content.right, sideWidth, context),
      ]),
    ])
  },
}

function sideCard(id: 'left' | 'right', label: string, width: number, context: ComposeContext): Box {
  const look = id === 'left' ? 'accent' : 'highlight'
  return card(
    {
      look,
      id,
      name: id === 'left' ? 'Left side' : 'Right side',
      width,
      phrases: true,
      padding: LABEL_PADDING,
      ...isShort(label),
    },
    [{ text: label, size: labelSize('lead', context), color: 'paper', bold: true, align: 'center' }],
  )
}

/** What goes over stands on its arrow, what comes back under its own; what both share between them. */
function middle({ forward, back, center }: Content, context: ComposeContext): Box[] {
  const forwardStep = stepOf(0, context)
  const backStep = stepOf(1, context)
  return [
    column({ grow: 1, basis: 0, justify: 'end', group: 'Arrow forward and its words', ...forwardStep }, [
      actions('Forward', forward, context),
      arrowRow('forward', 'accent'),
    ]),
    ...(center === undefined ? [] : [centerRow(center, context)]),
    column({ grow: 1, basis: 0, group: 'Arrow back and its words', ...backStep }, [
      arrowRow('back', 'highlight'),
      actions('Back', back, context),
    ]),
  ]
}

/** The arrow runs between two empty boxes at the ends of its row. */
function arrowRow(direction: 'forward' | 'back', color: 'accent' | 'highlight'): Box {
  const [from, to] = direction === 'forward' ? ['start', 'end'] : ['end', 'start']
  const connector: BoxConnector = {
    name: direction === 'forward' ? 'Arrow forward' : 'Arrow back',
    from: { id: `${direction}-${from}`, side: from === 'start' ? 'right' : 'left' },
    to: { id: `${direction}-${to}`, side: to === 'start' ? 'right' : 'left' },
    stroke: { color, width: 6 },
    arrow: 'end',
  }
  return row({ height: 32, justify: 'between', padding: { left: 10, right: 10 }, connectors: [connector] }, [
    column({ id: `${direction}-start`, width: 0 }, []),
    column({ id: `${direction}-end`, width: 0 }, []),
  ])
}

/** What one side does; nothing on a part of a divided slide where the other's actions stand. */
function actions(name: string, lines: string[], context: ComposeContext): Box {
  if (lines.length === 0) return column({}, [])
  return text({
    name,
    padding: { left: SPACE.m, right: SPACE.s, top: SPACE.xs, bottom: SPACE.xs },
    paragraphs: lines.map((words) => ({
      text: words,
      size: labelSize('body', context),
      bullet: { type: 'dot', color: 'muted' },
      before: SPACE.xs,
    })),
  })
}

function centerRow(center: string[], context: ComposeContext): Box {
  return row(
    { gap: SPACE.m, padding: { left: SPACE.m, right: SPACE.m } },
    center.map((words, index) =>
      card(
        {
          look: 'soft',
          name: `Shared ${index + 1}`,
          grow: 1,
          basis: 0,
          shrink: 1,
          phrases: true,
          padding: { top: SPACE.xs, bottom: SPACE.xs, left: SPACE.xs, right: SPACE.xs },
        },
        [{ text: words, size: labelSize('body', context), bold: true, align: 'center' }],
      ),
    ),
  )
}
