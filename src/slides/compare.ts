/** Two sides set against each other: the old and the new. */
import * as z from 'zod'
import { type Box, column, row, shape, text, type TextBox } from '../layout/box.js'
import { type ColorToken, SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, side, type SideContent, type SlideKind, title } from './kind.js'
import { listOfSides } from './lists.js'
import { bodyWidth, card, CARD, LABEL_PADDING, labelSize, leadText, page, stepOf } from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  left: side,
  right: side,
  because: z.array(line).min(1).max(4).optional(),
})

type Content = z.infer<typeof schema>

export const compare: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,
  list: listOfSides<Content>(
    12,
    ({ left, right }) => [left.items, right.items],
    (content, [left, right], { first, last }) => ({
      ...content,
      left: { ...content.left, items: left },
      right: { ...content.right, items: right },
      ...(!first && { lead: undefined }),
      ...(!last && { because: undefined }),
    }),
  ),

  compose: (content, context) =>
    withCauses(
      content,
      row(
        {
          grow: 1,
          gap: 72,
          connectors: [
            {
              name: 'Arrow from left to right',
              from: { id: 'left', side: 'right' },
              to: { id: 'right', side: 'left' },
              stroke: { color: 'accent', width: 5 },
              arrow: 'end',
              ...stepOf(1, context),
            },
          ],
        },
        [panel('left', content.left, PANEL.left, context), panel('right', content.right, PANEL.right, context)],
      ),
      context,
    ),

  arrangements: {
    halves: {
      compose: (content, context) =>
        withCauses(
          content,
          column({ grow: 1 }, [
            row({ grow: 1 }, [
              panel('left', content.left, HALF.left, context),
              panel('right', content.right, HALF.right, context),
            ]),
            ...turn(context),
          ]),
          context,
        ),
    },
    table: {
      compose: (content, context) => {
        const { left, right } = content
        return left.items.length === right.items.length && left.items.length > 1
          ? withCauses(content, pairs(content, context), context)
          : undefined
      },
    },
  },
}

interface PanelLook {
  fill: 'soft' | 'surface' | 'accent'
  round: boolean
  label: ColorToken
  text: ColorToken
  bullet: ColorToken
}

/** The left is muted, the right speaks. */
const PANEL = {
  left: { fill: 'surface', round: true, label: 'muted', text: 'ink', bullet: 'muted' },
  right: { fill: 'soft', round: true, label: 'accent', text: 'ink', bullet: 'accent' },
} as const satisfies Record<string, PanelLook>

/** The right half in full colour. */
const HALF = {
  left: { fill: 'soft', round: false, label: 'accent', text: 'ink', bullet: 'accent' },
  right: { fill: 'accent', round: false, label: 'paper', text: 'paper', bullet: 'paper' },
} as const satisfies Record<string, PanelLook>

/** A side as a panel: its name above, its lines as one list. */
function panel(id: 'left' | 'right', content: SideContent, look: PanelLook, context: ComposeContext): Box {
  const left = id === 'left'
  const name = left ? 'Left' : 'Right'
  return column(
    {
      id,
      name: `${name} panel`,
      group: `${name} side`,
      grow: 1,
      basis: 0,
      shrink: 1,
      shape: look.round ? { ...CARD.plain, fill: look.fill } : { fill: look.fill },
      padding: { top: SPACE.l, right: SPACE.xl, bottom: SPACE.m, left: look.round || left ? SPACE.l : BADGE },
      gap: SPACE.m,
      ...stepOf(left ? 0 : 1, context),
    },
    [
      text({
        name: `${name} label`,
        phrases: true,
        paragraphs: [{ text: content.label, size: labelSize('lead', context), bold: true, color: look.label }],
      }),
      ...sideList(name, content.items, look, context),
    ],
  )
}

/** The lines of a side; none on a part of a divided slide where the other side's stand. */
function sideList(name: string, items: string[], look: PanelLook, context: ComposeContext): Box[] {
  if (items.length === 0) return []
  return [
    text({
      name: `${name} list`,
      grow: 1,
      spread: SPACE.l,
      paragraphs: items.map((words) => ({
        text: words,
        size: labelSize('body', context),
        color: look.text,
        bullet: { type: 'dot', color: look.bullet },
        before: SPACE.xs,
      })),
    }),
  ]
}

/** Diameter in units of the badge in which the left turns into the right. */
const BADGE = 88

/** A badge over the edge between both halves. */
function turn(context: ComposeContext): Box[] {
  const middle = bodyWidth(context) / 2
  const step = stepOf(1, context)
  return [
    column({ at: { x: middle - BADGE / 2, y: 0, bottom: 0 }, width: BADGE, justify: 'center' }, [
      row(
        {
          name: 'Badge',
          group: 'Badge and its arrow',
          width: BADGE,
          height: BADGE,
          justify: 'center',
          align: 'center',
          shape: { geometry: { type: 'ellipse' }, fill: 'highlight', stroke: { color: 'paper', width: 6 } },
          ...step,
        },
        [
          shape({
            name: 'Arrow from left to right',
            width: 32,
            height: 36,
            shape: { geometry: { type: 'chevron', tip: 18 }, fill: 'paper' },
          }),
        ],
      ),
    ]),
  ]
}

/** What stands against each other, row by row between hairlines. */
function pairs({ left, right }: Content, context: ComposeContext): Box {
  const width = bodyWidth(context) / 2
  const cell = (name: string, words: string, bold: boolean, color: ColorToken, look?: 'head'): TextBox =>
    text({
      name,
      width,
      valign: 'middle',
      phrases: look === 'head',
      padding: { top: SPACE.s, right: SPACE.l, bottom: SPACE.s, left: SPACE.m },
      ...(look === 'head' && { shape: { fill: color === 'ink' ? 'soft' : 'accent' } as const }),
      paragraphs: [{ text: words, size: labelSize(look === 'head' ? 'lead' : 'body', context), bold, color }],
    })
  return column({ grow: 1 }, [
    row({}, [
      cell('Left label', left.label, true, 'ink', 'head'),
      cell('Right label', right.label, true, 'paper', 'head'),
    ]),
    ...left.items.flatMap((words, index) => [
      ...(index === 0 ? [] : [shape({ name: `Line ${index}`, height: 2, shape: { fill: 'rule' as const } })]),
      row({ grow: 1, basis: 0, align: 'center', ...stepOf(index, context) }, [
        cell(`Left ${index + 1}`, words, false, 'muted'),
        cell(`Right ${index + 1}`, right.items[index] ?? '', true, 'ink'),
      ]),
    ]),
  ])
}

function withCauses(content: Content & { title: string }, body: Box, context: ComposeContext): Box {
  return page(context, content.title, [...leadText(content.lead, context), body, ...causes(content.because, context)])
}

/** What turns the left into the right. */
function causes(because: string[] | undefined, context: ComposeContext): Box[] {
  if (because === undefined) return []
  const cells = because.map((words, index) =>
    card(
      {
        look: 'highlight',
        name: `Cause ${index + 1}`,
        grow: 1,
        basis: 0,
        shrink: 1,
        phrases: true,
        padding: LABEL_PADDING,
      },
      [{ text: words, size: labelSize('small', context), color: 'paper', bold: true, align: 'center' }],
    ),
  )
  return [row({ gap: SPACE.m, ...stepOf(2, context) }, cells)]
}
