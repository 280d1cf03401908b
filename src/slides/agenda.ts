/** What the talk will treat: the article's headings unless the slide lists others. */
import * as z from 'zod'
import { type Box, column, row, text } from '../layout/box.js'
import { escapeMarks } from '../text/marks.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { OWN_NUMBER } from './own-number.js'
import { divideLabelled, listOf } from './lists.js'
import { bodyWidth, CARD, grid, labelSize, page } from './parts.js'
import { rowsBox } from './rows.js'
import { splitPage } from './split.js'

const schema = z.strictObject({
  title: title.optional(),
  items: z.array(line).min(1).optional(),
  current: z
    .int()
    .min(1)
    .optional()
    .describe('The item that comes next, from 1. Between two sections it is the next one by itself.'),
})

type Content = z.infer<typeof schema> & {
  /** The items count themselves. */
  countsItself?: boolean
  /** Items of the agenda that stand on the slide before. */
  before?: number
}

const list = listOf<{ items: string[] }>(12, divideLabelled)

export const agenda: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: {
    ...list,
    items: (content) => content.items ?? [],
    withItems: (content, items, { before }) => ({ ...content, items: items.map(String), before }),
  },

  complete(content, about) {
    const items = content.items ?? about.headings.map((heading) => escapeMarks(heading.text))
    const next = about.next === undefined ? -1 : items.indexOf(escapeMarks(about.next))
    const current = content.current ?? (next < 0 ? undefined : next + 1)
    return {
      ...content,
      title: content.title ?? about.words.agenda,
      items,
      ...(current !== undefined && { current }),
      ...(items.filter((item) => OWN_NUMBER.test(item)).length > 1 && { countsItself: true }),
    }
  },

  compose: (content, context) => page(context, content.title, [listedParts(content, context)]),

  arrangements: {
    split: {
      compose: (content, context) =>
        (content.items ?? []).length > ONE_COLUMN
          ? undefined
          : splitPage(context, content.title, [listedParts(content, context)]),
    },
    tiles: { compose: (content, context) => tilesPage(content, context) },
  },
}

/** More items than this stand in two columns, read downwards. */
const ONE_COLUMN = 5

function listedParts({ items = [], current, countsItself = false, before = 0 }: Content, context: ComposeContext): Box {
  const rows = (from: number, to: number): Box =>
    rowsBox(
      items.slice(from, to),
      {
        name: 'Part',
        numbered: !countsItself,
        first: before + from,
        resting: (index) => standing(before + from + index + 1, current) === 'resting',
        strong: (index) => standing(before + from + index + 1, current) === 'current',
        step: () => ({}),
      },
      context,
    )
  if (items.length <= ONE_COLUMN) return rows(0, items.length)
  const half = Math.ceil(items.length / 2)
  return row(
    { grow: 1, gap: SPACE.xl },
    [rows(0, half), rows(half, items.length)].map((part) => ({ ...part, grow: 1, basis: 0, shrink: 1 })),
  )
}

/** A tile for each part over the whole page, read along the rows; the one that comes next is filled. */
function tilesPage(
  { title: head, items = [], current, countsItself = false, before = 0 }: Content & { title: string },
  context: ComposeContext,
): Box | undefined {
  const { length } = items
  // A tile's large number is its picture.
  if (countsItself || length < 3 || length > MOST_TILES || length === 5) return undefined
  const perRow = length === 4 ? 2 : length > 6 ? 4 : 3
  const tiles = items.map((item, index) => tile(item, before + index, standing(before + index + 1, current), context))
  return page(context, head, [column({ grow: 1, gap: SPACE.m }, grid(tiles, perRow, bodyWidth(context)))])
}

const MOST_TILES = 8

function tile(item: string, index: number, where: ReturnType<typeof standing>, context: ComposeContext): Box {
  const filled = where === 'current'
  const color = filled ? 'paper' : where === 'resting' ? 'muted' : 'ink'
  return column(
    {
      name: `Tile ${index + 1}`,
      group: `Part ${index + 1} and its number`,
      shape: filled ? CARD.accent : CARD.soft,
      padding: { top: SPACE.m, right: SPACE.l, bottom: SPACE.m, left: SPACE.l },
      justify: 'between',
      gap: SPACE.xs,
    },
    [
      text({
        name: `Number ${index + 1}`,
        role: 'ornament',
        paragraphs: [
          {
            text: String(index + 1),
            size: TILE_NUMERAL,
            color: filled ? 'paper' : 'accent',
            bold: true,
            font: 'heading',
            ornament: true,
          },
        ],
      }),
      text({
        name: `Part ${index + 1}`,
        phrases: true,
        paragraphs: [{ text: item, size: labelSize('small', context), color, bold: true }],
      }),
    ],
  )
}

/** Size of the number of a tile, in units. */
const TILE_NUMERAL = 72

/** What is over and what is to come steps back behind what comes next; an agenda that opens the talk has all alike. */
function standing(number: number, current: number | undefined): 'open' | 'current' | 'resting' {
  if (current === undefined) return 'open'
  return number === current ? 'current' : 'resting'
}
