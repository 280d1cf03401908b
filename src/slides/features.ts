/** Four to eight short labels of one rank. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, icon, line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { iconNeeds, markBox } from './marks.js'
import { bodyWidth, card, grid, isShort, LABEL_PADDING, labelOf, labelSize, leadText, page } from './parts.js'
import { tile } from './tiles.js'

const feature = z.union([line, z.strictObject({ label: line, icon: icon.optional() })])

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(feature).min(4).max(8),
  conclusion: line.optional(),
})

type Content = z.infer<typeof schema>
type Feature = z.infer<typeof feature>

export const features: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(8, (item) => divideText(labelOf(item as Feature))),
  needs: ({ items }) => iconNeeds(items),
  complete: (content) => content,

  compose(content, context) {
    const cards = content.items.map((item, index) =>
      card(
        { look: 'soft', name: `Feature ${index + 1}`, phrases: true, padding: TILE_PADDING, ...isShort(labelOf(item)) },
        [{ text: labelOf(item), size: labelSize('lead', context), bold: true }],
      ),
    )
    return withConclusion(content, cards, columnsFor(content.items.length, context), context)
  },

  arrangements: {
    tiles: {
      compose: (content, context) =>
        withConclusion(
          content,
          content.items.map((item, index) => flat(tile(item, index, { ...TILE, beside: true }, context))),
          Math.min(context.ratio === '4:3' ? 2 : 3, columnsFor(content.items.length, context)),
          context,
        ),
    },
    mosaic: {
      compose: (content, context) => {
        const perRow = columnsFor(content.items.length, context)
        const cells = content.items.map((item, index) =>
          flat(tile(item, index, { ...TILE, side: 56, look: isDark(index, perRow) ? 'accent' : 'soft' }, context)),
        )
        return withConclusion(content, cells, perRow, context)
      },
    },
    lines: {
      compose: (content, context) =>
        content.items.length > 6 && content.conclusion !== undefined
          ? undefined
          : withConclusion(
              content,
              content.items.map((item, index) => ruled(item, index, context)),
              2,
              context,
              SPACE.xl,
            ),
    },
  },
}

const TILE = { name: 'Feature', look: 'soft', side: 56, label: 'lead' } as const

const TILE_PADDING = { top: SPACE.m, right: SPACE.m, bottom: SPACE.m, left: SPACE.l }

/** Labels of one rank stand there at once; only the conclusion comes with a click. */
function flat(box: Box): Box {
  return { ...box, step: undefined }
}

/** Every second cell, shifted from row to row, as on a chessboard. */
function isDark(index: number, perRow: number): boolean {
  return (Math.floor(index / perRow) + (index % perRow)) % 2 === 0
}

/** Behind its number or icon, over a hairline. */
function ruled(item: Feature, index: number, context: ComposeContext): Box {
  return column({ gap: SPACE.xs, justify: 'end' }, [
    row({ gap: SPACE.l, align: 'center', grow: 1, group: `Feature ${index + 1} and its mark` }, [
      column({ width: 80 }, [markBox(item, index, { side: 52, color: 'accent' }, context)]),
      text({
        name: `Feature ${index + 1}`,
        grow: 1,
        basis: 0,
        shrink: 1,
        phrases: true,
        ...isShort(labelOf(item)),
        paragraphs: [{ text: labelOf(item), size: labelSize('lead', context), bold: true }],
      }),
    ]),
    shape({ name: `Feature ${index + 1} line`, height: 2, shape: { fill: 'rule' } }),
  ])
}

function withConclusion(
  content: Content,
  cells: Box[],
  perRow: number,
  context: ComposeContext,
  gap: number = SPACE.m,
): Box {
  // An empty cell at the end of the grid takes the conclusion.
  const fills = content.conclusion !== undefined && cells.length % perRow === perRow - 1
  const conclusion = content.conclusion === undefined ? [] : [conclusionCard(content.conclusion, context)]
  return page(context, content.title, [
    ...leadText(content.lead, context),
    column({ grow: 1, gap: SPACE.m }, [
      ...grid([...cells, ...(fills ? conclusion : [])], perRow, bodyWidth(context), gap),
      ...(fills ? [] : conclusion),
    ]),
  ])
}

/** Rows as equal as the number allows: 2 × 2, 3 + 2, 2 × 3, 4 + 3, 2 × 4; narrower on a 4:3 page. */
function columnsFor(count: number, context: ComposeContext): number {
  if (count <= 4) return 2
  if (count <= 6) return 3
  return context.ratio === '4:3' ? 3 : 4
}

function conclusionCard(words: string, context: ComposeContext): Box {
  return card(
    {
      look: 'highlight',
      name: 'Conclusion',
      phrases: true,
      padding: LABEL_PADDING,
      ...(context.clicks && { step: 1 }),
    },
    [{ text: words, size: labelSize('body', context), color: 'paper', bold: true, align: 'center' }],
  )
}
