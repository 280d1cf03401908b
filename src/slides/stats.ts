/** One to four figures that speak for themselves, each with its unit and what it counts. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { type ColorToken, SPACE } from '../themes/tokens.js'
import { figure, figureWidth } from './figure.js'
import { type ComposeContext, line, type SlideKind, title, told } from './kind.js'
import { divideText, listOf } from './lists.js'
import { bodyWidth, CARD, grid, labelSize, leadText, page, stepOf } from './parts.js'

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
    const { length } = content.items
    const cells = content.items.map((item, index) =>
      perRow > 1 && perRow === length
        ? panelOf(evenParts(item, index, INKS.soft, context), index, 'soft', context)
        : panel(item, index, 'soft', context),
    )
    return withLead(content, grid(cells, perRow, bodyWidth(context)), context)
  },

  arrangements: {
    columns: {
      compose: (content, context) => {
        const { length } = content.items
        return length > 1 && haveRoom(content.items, length, context)
          ? withLead(content, [ruledColumns(content.items, context)], context)
          : undefined
      },
    },
    lead: {
      compose: (content, context) =>
        content.items.length < 2 ? undefined : withLead(content, [withHero(content.items, context)], context),
    },
    rows: {
      compose: (content, context) => withLead(content, [rows(content.items, context)], context),
    },
  },
}

function withLead(content: Content & { title: string }, body: Box[], context: ComposeContext): Box {
  return page(context, content.title, [...leadText(content.lead, context), column({ grow: 1, gap: SPACE.m }, body)])
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

const PADDING = { top: SPACE.m, right: SPACE.l, bottom: SPACE.m, left: SPACE.l }

/** Whether all figures have room in so many columns at their usual size. */
function haveRoom(items: readonly Stat[], count: number, context: ComposeContext): boolean {
  const cell = (bodyWidth(context) - SPACE.m * (count - 1)) / count - PADDING.left - PADDING.right - SPACE.xs
  return Math.max(...items.map((item) => figureWidth(item, { ...context, level: 0 }))) <= cell
}

/** Side by side while the figures have room at their largest; four stand two by two. */
function columnsFor(items: readonly Stat[], context: ComposeContext): number {
  const count = items.length === 4 ? 2 : items.length
  return haveRoom(items, count, context) ? count : 1
}

interface Inks {
  figure: ColorToken
  label: ColorToken
}

const INKS: Record<'soft' | 'accent', Inks> = {
  soft: { figure: 'accent', label: 'ink' },
  accent: { figure: 'paper', label: 'paper' },
}

/** The figure at the head of a panel, what it counts at its foot. */
function panel(item: Stat, index: number, look: 'soft' | 'accent', context: ComposeContext, scale = 1): Box {
  return panelOf(parts(item, index, INKS[look], context, scale), index, look, context)
}

function panelOf(within: Box[], index: number, look: 'soft' | 'accent', context: ComposeContext): Box {
  return column(
    {
      name: `Figure ${index + 1} panel`,
      group: `Figure ${index + 1} and what it counts`,
      shape: CARD[look],
      padding: PADDING,
      justify: 'center',
      gap: SPACE.xs,
      ...stepOf(index, context),
    },
    within,
  )
}

/** In a row all figures stand at one height, however many lines their labels take. */
function evenParts(item: Stat, index: number, inks: Inks, context: ComposeContext): Box[] {
  const [number, label] = parts(item, index, inks, context)
  const half = { grow: 1, basis: 0 } as const
  return [
    ...(number === undefined ? [] : [column({ ...half, justify: 'end' as const }, [number])]),
    ...(label === undefined ? [] : [{ ...label, ...half }]),
  ]
}

function parts(item: Stat, index: number, inks: Inks, context: ComposeContext, scale = 1): Box[] {
  return [
    figure(item, index, inks.figure, context, scale),
    text({
      name: `Label ${index + 1}`,
      phrases: true,
      paragraphs: [{ text: item.label, size: labelSize('small', context), color: inks.label }],
    }),
  ]
}

/** Without panels: each figure under a rule of its own. */
function ruledColumns(items: readonly Stat[], context: ComposeContext): Box {
  return row(
    { grow: 1, gap: SPACE.xl, align: 'stretch' },
    items.map((item, index) =>
      column(
        {
          grow: 1,
          basis: 0,
          shrink: 1,
          gap: SPACE.m,
          group: `Figure ${index + 1} and what it counts`,
          ...stepOf(index, context),
        },
        [
          column({ grow: ABOVE, basis: 0 }, []),
          shape({ name: `Rule ${index + 1}`, height: 8, shape: { fill: index === 0 ? 'highlight' : 'accent' } }),
          ...underRule(item, index, context),
        ],
      ),
    ),
  )
}

/** Room over the rules, where what is counted takes one part of the rest. */
const ABOVE = 0.5

function underRule(item: Stat, index: number, context: ComposeContext): Box[] {
  const [number, label] = parts(item, index, INKS.soft, context)
  return [...(number === undefined ? [] : [number]), ...(label === undefined ? [] : [{ ...label, grow: 1, basis: 0 }])]
}

/** The first figure on a tall panel in full colour, the others one under another. */
function withHero(items: readonly Stat[], context: ComposeContext): Box {
  const leading = scaleOf(items[0], context)
  const [first, ...others] = items.map((item, index) =>
    index === 0 ? panel(item, index, 'accent', context, leading) : panel(item, index, 'soft', context),
  )
  return row({ grow: 1, gap: SPACE.m }, [
    ...(first === undefined ? [] : [{ ...first, width: Math.round(bodyWidth(context) * HERO) }]),
    column(
      { grow: 1, basis: 0, shrink: 1, gap: SPACE.m },
      others.map((box) => ({ ...box, grow: 1, basis: 0 })),
    ),
  ])
}

/** The first figure is as much larger than the others as its panel bears. */
function scaleOf(first: Stat | undefined, context: ComposeContext): number {
  if (first === undefined) return 1
  const room = bodyWidth(context) * HERO - PADDING.left - PADDING.right
  return Math.max(1, Math.min(MOST_LARGER, room / figureWidth(first, context)))
}

const MOST_LARGER = 1.7

/** Share of the width that the first figure takes. */
const HERO = 0.5

/** Figures in a column of their own, what they count beside them, between hairlines. */
function rows(items: readonly Stat[], context: ComposeContext): Box {
  const width = Math.round(bodyWidth(context) * FIGURES)
  return column(
    { grow: 1 },
    items.flatMap((item, index) => [
      ...(index === 0
        ? []
        : [shape({ name: `Line ${index}`, height: 2, shape: { fill: 'rule' }, ...stepOf(index, context) })]),
      row(
        {
          grow: 1,
          basis: 0,
          align: 'center',
          gap: SPACE.l,
          group: `Figure ${index + 1} and what it counts`,
          ...stepOf(index, context),
        },
        [
          column({ width }, [figure(item, index, 'accent', context)]),
          text({
            name: `Label ${index + 1}`,
            grow: 1,
            basis: 0,
            shrink: 1,
            phrases: true,
            paragraphs: [{ text: item.label, size: labelSize('body', context) }],
          }),
        ],
      ),
    ]),
  )
}

/** Share of the width that figures take before what they count. */
const FIGURES = 0.42
