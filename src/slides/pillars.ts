/** Two to four columns that carry one thing, on a base where the text names one. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type Marked, marked, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { iconNeeds, markBox } from './marks.js'
import { bodyWidth, card, isShort, labelOf, labelSize, leadText, page, stepOf, textOfItem } from './parts.js'
import { strips } from './strips.js'
import { tile, wordsOf } from './tiles.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(marked).min(2).max(4),
  base: z.array(line).min(1).max(3).optional(),
})

type Content = z.infer<typeof schema>

export const pillars: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(4),
  needs: ({ items }) => iconNeeds(items),
  complete: (content) => content,

  compose: (content, context) =>
    withBase(
      content,
      content.items.map((item, index) => plain(item, index, context)),
      context,
    ),

  arrangements: {
    tiles: {
      compose: (content, context) =>
        withBase(
          content,
          content.items.map((item, index) =>
            equal(tile(item, index, { ...TILE, look: index === 0 ? 'accent' : 'soft' }, context)),
          ),
          context,
        ),
    },
    banners: {
      compose: (content, context) =>
        withBase(
          content,
          content.items.map((item, index) => banner(item, index, context)),
          context,
        ),
    },
    rows: {
      compose: (content, context) =>
        page(context, content.title, [
          ...leadText(content.lead, context),
          strips(content.items, 'Pillar', bodyWidth(context), context),
          ...baseRow(content.base, content.items.length, context),
        ]),
    },
    loud: {
      tone: 'loud',
      compose: (content, context) =>
        content.base === undefined && content.lead === undefined
          ? page(context, content.title, [
              row(
                { grow: 1, gap: SPACE.l },
                content.items.map((item, index) => ruled(item, index, context)),
              ),
            ])
          : undefined,
    },
  },
}

const TILE = { name: 'Pillar', side: 88, label: 'lead' } as const

function equal(box: Box): Box {
  return { ...box, grow: 1, basis: 0, shrink: 1 }
}

function withBase({ title: heading, lead, items, base }: Content, columns: Box[], context: ComposeContext): Box {
  return page(context, heading, [
    ...leadText(lead, context),
    row({ gap: SPACE.m, grow: 1 }, columns),
    ...baseRow(base, items.length, context),
  ])
}

/** Bears any words: a card without a mark. */
function plain(item: Marked, index: number, context: ComposeContext): Box {
  return card(
    { look: 'soft', name: `Pillar ${index + 1}`, grow: 1, basis: 0, shrink: 1, ...stepOf(index, context) },
    wordsOf(item, { look: 'soft', label: 'lead' }, context),
  )
}

/** A mark on full colour over the words on a tint. */
function banner(item: Marked, index: number, context: ComposeContext): Box {
  return column(
    { grow: 1, basis: 0, shrink: 1, group: `Pillar ${index + 1} and its mark`, ...stepOf(index, context) },
    [
      row(
        {
          name: `Pillar ${index + 1} head`,
          shape: { fill: index % 2 === 0 ? 'accent' : 'highlight' },
          height: BANNER,
          padding: { left: SPACE.l, right: SPACE.l },
          align: 'center',
        },
        [markBox(item, index, { side: 88, color: 'paper' }, context)],
      ),
      text({
        name: `Pillar ${index + 1}`,
        grow: 1,
        shape: { fill: 'soft' },
        padding: { top: SPACE.m, right: SPACE.m, bottom: SPACE.m, left: SPACE.l },
        valign: textOfItem(item) === undefined ? 'middle' : 'top',
        phrases: textOfItem(item) === undefined,
        ...isShort(labelOf(item)),
        paragraphs: wordsOf(item, { look: 'soft', label: 'lead' }, context),
      }),
    ],
  )
}

/** Height in units of the coloured head of a column. */
const BANNER = 168

/** Under a rule, without a panel: for pages in full colour. */
function ruled(item: Marked, index: number, context: ComposeContext): Box {
  const { text: ink, mark } = context.tone
  const explanation = textOfItem(item)
  return column(
    {
      grow: 1,
      basis: 0,
      shrink: 1,
      gap: SPACE.xl,
      group: `Pillar ${index + 1} and its mark`,
      ...stepOf(index, context),
    },
    [
      shape({ name: `Rule ${index + 1}`, height: 6, shape: { fill: mark } }),
      markBox(item, index, { side: 168, color: mark }, context),
      text({
        name: `Pillar ${index + 1}`,
        phrases: explanation === undefined,
        ...isShort(labelOf(item)),
        paragraphs: [
          { text: labelOf(item), size: labelSize('title', context), bold: true, color: ink },
          ...(explanation === undefined
            ? []
            : [{ text: explanation, size: labelSize('small', context), color: ink, before: SPACE.s }]),
        ],
      }),
    ],
  )
}

/** The base appears when all pillars stand. */
function baseRow(base: string[] | undefined, pillarCount: number, context: ComposeContext): Box[] {
  if (base === undefined) return []
  const cells = base.map((words, index) =>
    card(
      {
        look: 'accent',
        name: `Base ${index + 1}`,
        grow: 1,
        basis: 0,
        shrink: 1,
        phrases: true,
        padding: { top: SPACE.s, right: SPACE.s, bottom: SPACE.s, left: SPACE.s },
      },
      [{ text: words, size: labelSize('small', context), color: 'paper', bold: true, align: 'center' }],
    ),
  )
  return [row({ gap: SPACE.m, ...stepOf(pillarCount, context) }, cells)]
}
