/** One to four figures that speak for themselves, each with its unit and what it counts. */
import * as z from 'zod'
import { type Box, column, row, text, type TextBox } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { BASELINE } from '../layout/painting.js'
import { PITCH, SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title, told } from './kind.js'
import { divideText, listOf } from './lists.js'
import { naturalBoxWidth } from './measure.js'
import { bodyWidth, CARD, grid, labelSize, leadText, page, size, stepOf } from './parts.js'

/** A figure or a unit, no wider than this in em: it never breaks. Digits are half an em wide. */
const brief = (most: number, zh: string, en: string) =>
  line.refine(
    (words) => emWidth(words) <= most,
    told(
      `${zh}最多 ${most} 个汉字或 ${2 * most} 个数字、字母`,
      `${en} of at most ${most} Chinese characters or ${2 * most} digits or letters`,
    ),
  )

const stat = z.strictObject({
  value: brief(6, '数字', 'a figure'),
  unit: brief(4, '单位', 'a unit').optional(),
  label: line,
})

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(stat).min(1).describe('A value is at most twelve digits or letters, a unit eight.'),
})

type Content = z.infer<typeof schema>
type Stat = z.infer<typeof stat>

export const stats: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(4, divideStat),
  complete: (content) => content,

  compose(content, context) {
    const perRow = columnsFor(content.items, context)
    const cells = content.items.map((item, index) => statCard(item, index, content.items.length, perRow, context))
    const rows = grid(cells, perRow, bodyWidth(context))
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, gap: SPACE.m, justify: 'center' }, perRow > 1 && rows.length === 1 ? rows.map(lower) : rows),
    ])
  },
}

/** What a figure counts, told at length, goes on under the same figure. */
function divideStat(item: unknown): [Stat, Stat] | undefined {
  const one = item as Stat
  const halves = divideText(one.label)
  return (
    halves && [
      { ...one, label: halves[0] },
      { ...one, label: halves[1] },
    ]
  )
}

const PADDING = { top: SPACE.m, right: SPACE.m, bottom: SPACE.m, left: SPACE.m }

/** Height in units of figures that stand in one row: taller panels would be mostly empty. */
const ONE_ROW = 300

function lower(one: Box): Box {
  return { ...one, grow: 0, basis: undefined, minHeight: ONE_ROW }
}

/** Side by side while the figures have room at their largest; four stand two by two. */
function columnsFor(items: Stat[], context: ComposeContext): number {
  const count = items.length === 4 ? 2 : items.length
  const cell = (bodyWidth(context) - SPACE.m * (count - 1)) / count - PADDING.left - PADDING.right - SPACE.xs
  return Math.max(...items.map((item) => figureWidth(item, { ...context, level: 0 }))) <= cell ? count : 1
}

/** Figures stand over what they count; in a row of their own, before it. */
function statCard(item: Stat, index: number, count: number, perRow: number, context: ComposeContext): Box {
  const look = {
    name: `Figure ${index + 1} panel`,
    group: `Figure ${index + 1} and what it counts`,
    shape: CARD.soft,
    padding: PADDING,
    ...stepOf(index, context),
  }
  const label = (options: Partial<TextBox>): TextBox =>
    text({
      name: `Label ${index + 1}`,
      phrases: true,
      paragraphs: [{ text: item.label, size: labelSize('body', context), align: 'center' }],
      ...options,
    })
  const width = bodyWidth(context)
  // In a single row all figures stand at one height, however many lines their labels take.
  if (perRow > 1 && perRow === count) {
    const half = { grow: 1, basis: 0 } as const
    return column({ ...look, gap: SPACE.xs }, [
      column({ ...half, justify: 'end' }, [figure(item, index, context)]),
      label(half),
    ])
  }
  if (perRow > 1 || figureWidth(item, context) > width / 2)
    return column({ ...look, justify: 'center', gap: SPACE.xs }, [figure(item, index, context), label({})])
  return row({ ...look, align: 'center', gap: SPACE.l }, [
    column({ width: width / 2 - PADDING.left }, [figure(item, index, context)]),
    label({ grow: 1, basis: 0, shrink: 1, paragraphs: [{ text: item.label, size: labelSize('body', context) }] }),
  ])
}

function figureWidth(item: Stat, context: ComposeContext): number {
  return figureTexts(item, 0, context).reduce((sum, box) => sum + naturalBoxWidth(box, context), 0)
}

function figure(item: Stat, index: number, context: ComposeContext): Box {
  return row({ align: 'end', justify: 'center', gap: SPACE.xs }, figureTexts(item, index, context))
}

/** Value and unit stand on one baseline: the smaller text is lifted by what the larger has below its own. */
function figureTexts({ value, unit }: Stat, index: number, context: ComposeContext): TextBox[] {
  const large = size('display', context)
  const small = labelSize('body', context)
  const lift = PITCH * (1 - BASELINE) * (large - small)
  return [
    text({
      name: `Figure ${index + 1}`,
      oneLine: true,
      paragraphs: [
        {
          text: value,
          size: large,
          bold: true,
          color: 'accent',
          font: 'heading',
          align: unit === undefined ? 'center' : 'end',
        },
      ],
    }),
    ...(unit === undefined
      ? []
      : [
          text({
            name: `Unit ${index + 1}`,
            oneLine: true,
            padding: { bottom: lift },
            paragraphs: [{ text: unit, size: small, bold: true, color: 'accent' }],
          }),
        ]),
  ]
}
