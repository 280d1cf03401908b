/** A chart from its figures: bars, lines, areas, shares of a whole, or points. */
import * as z from 'zod'
import { type Box, type ChartBox, row, text, type TextBox } from '../layout/box.js'
import { formatFigure, formatFor, isSign } from '../layout/chart/numbers.js'
import { MOST_SERIES, MOST_SLICES } from '../layout/chart/looks.js'
import { CHART_FORMS, type ChartFigures } from '../layout/chart.js'
import { emWidth } from '../layout/metrics.js'
import { languageOf } from '../text/languages.js'
import { SPACE, TYPE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title, told } from './kind.js'
import { naturalBoxWidth } from './measure.js'
import { bodyWidth, labelSize, leadText, page } from './parts.js'
import { chartSheet } from './sheet.js'

const brief = (most: number, zh: string, en: string) =>
  line.refine(
    (words) => emWidth(words) <= most,
    told(
      `${zh}最多 ${most} 个汉字或 ${2 * most} 个字母`,
      `${en} of at most ${most} Chinese characters or ${2 * most} letters`,
    ),
  )

/** What a figure is: larger ones lose digits in Excel, which reckons with fifteen. */
const figure = z.number().min(-1e15).max(1e15)

const category = z.union([brief(24, '类别', 'a category'), z.number().transform(String)])
const values = z.array(figure.nullable()).min(1)
const points = z
  .array(z.tuple([figure, figure]))
  .min(1)
  .max(400)

const schema = z
  .strictObject({
    title,
    form: z.enum(CHART_FORMS).optional().describe('column (the default), bar, line, area, pie, doughnut or scatter.'),
    values: z
      .union([values, z.record(brief(24, '类别', 'a category'), figure.nullable())])
      .optional()
      .describe(
        'The figures of a single series: `{ 2024年: 12.5, 2025年: 13 }`, or a list beside `categories`. Leave a figure that is missing empty (~).',
      ),
    categories: z.array(category).min(1).max(120).optional().describe('The names along the axis, or of the slices.'),
    series: z
      .array(
        z.strictObject({
          name: brief(14, '系列名', 'a series’ name'),
          values: values.optional(),
          points: points.optional(),
        }),
      )
      .min(1)
      .max(MOST_SERIES)
      .optional()
      .describe(
        'Up to six series, each with a name and as many values as there are categories; in a scatter with points.',
      ),
    points: points.optional().describe('Of a scatter: pairs of figures, `[[1, 62], [2, 70]]`.'),
    x: brief(16, '坐标轴名', 'an axis’ name')
      .optional()
      .describe('Of a scatter: what the first figure of each pair counts.'),
    y: brief(16, '坐标轴名', 'an axis’ name').optional().describe('Of a scatter: what the second figure counts.'),
    unit: brief(16, '单位', 'a unit')
      .optional()
      .describe('What the figures count: `万人`. A sign such as % stands with every figure.'),
    highlight: z
      .union([line, z.number().transform(String)])
      .optional()
      .describe('The category that stands out.'),
    lead: line.optional(),
    takeaway: line.optional().describe('What the chart shows, in words, under it.'),
    source: brief(66, '来源', 'a source').optional().describe('Where the figures are from, in small type.'),
  })
  .superRefine((content, context) => {
    for (const { path, zh, en } of faultsOf(content))
      context.addIssue({ code: 'custom', path, message: en, params: { zh } })
  })

interface Fields {
  form?: ChartFigures['form']
  values?: (number | null)[] | Record<string, number | null>
  categories?: string[]
  series?: { name: string; values?: (number | null)[]; points?: [number, number][] }[]
  points?: [number, number][]
  x?: string
  y?: string
  unit?: string
  highlight?: string
}

type Fault = { path: (string | number)[]; zh: string; en: string }

function faultsOf(content: Fields): Fault[] {
  const { form = 'column' } = content
  if (form === 'scatter') return faultsOfPoints(content)
  const faults = faultsOfFigures(content, form)
  return faults.length > 0 ? faults : faultsOfForm(content, form)
}

function faultsOfPoints({ points: pairs, series, values: list, categories, unit, highlight }: Fields): Fault[] {
  const stray = Object.entries({ values: list, categories, unit, highlight }).find(
    ([, value]) => value !== undefined,
  )?.[0]
  return [
    ...((pairs === undefined) === (series === undefined)
      ? [
          {
            path: ['points'],
            zh: '散点图要么有 points（成对的数，如 [[1, 62], [2, 70]]），要么有带 points 的 series',
            en: 'a scatter needs either points, pairs of figures such as [[1, 62], [2, 70]], or series with points',
          },
        ]
      : []),
    ...(stray === undefined
      ? []
      : [
          {
            path: [stray],
            zh: '散点图只有 points，用 x 和 y 给坐标轴起名',
            en: 'a scatter has points, and names its axes with x and y',
          },
        ]),
    ...(series ?? []).flatMap((one, index) =>
      one.points === undefined || one.values !== undefined
        ? [
            {
              path: ['series', index],
              zh: '散点图的系列要有 points：成对的数，如 [[1, 62], [2, 70]]',
              en: 'a series of a scatter has points, pairs of figures such as [[1, 62], [2, 70]]',
            },
          ]
        : [],
    ),
  ]
}

function faultsOfFigures({ values: list, categories, series, points: pairs, x, y }: Fields, form: string): Fault[] {
  const stray = Object.entries({ points: pairs, x, y }).find(([, value]) => value !== undefined)?.[0]
  if (stray !== undefined)
    return [
      {
        path: [stray],
        zh: `只有散点图才有 ${stray}；${form} 图写 values`,
        en: `only a scatter has ${stray}; a ${form} chart has values`,
      },
    ]
  if ((list === undefined) === (series === undefined))
    return [
      {
        path: ['values'],
        zh: '图表要么写 values（一个系列），要么写 series（几个系列）',
        en: 'a chart needs either values, for one series, or series, for several',
      },
    ]
  if (list !== undefined && !Array.isArray(list))
    return categories === undefined
      ? []
      : [{ path: ['categories'], zh: 'values 里已经写了类别', en: 'the values name their categories already' }]
  if (categories === undefined)
    return [
      {
        path: ['categories'],
        zh: '一列 values 要有 categories，一个值一个类别',
        en: 'a list of values needs categories, one a value',
      },
    ]
  const wrong = (length: number): Pick<Fault, 'zh' | 'en'> => ({
    zh: `有 ${length} 个值，类别却有 ${categories.length} 个`,
    en: `it has ${length} values for ${categories.length} categories`,
  })
  return [
    ...(list !== undefined && list.length !== categories.length ? [{ path: ['values'], ...wrong(list.length) }] : []),
    ...(series ?? []).flatMap((one, index): Fault[] => {
      if (one.values === undefined)
        return [
          {
            path: ['series', index],
            zh: '系列要有 values，一个类别一个值',
            en: 'a series needs values, one a category',
          },
        ]
      return one.values.length === categories.length
        ? []
        : [{ path: ['series', index, 'values'], ...wrong(one.values.length) }]
    }),
  ]
}

/** Most categories that bars, a few slides of them at the most, can show. */
const MOST_BARS = 36

function faultsOfForm(content: Fields, form: ChartFigures['form']): Fault[] {
  const { categories, series } = figuresOf({ ...content, title: '' })
  const all = series.flatMap((one) => one.values)
  const path = [content.series === undefined ? 'values' : 'series']
  const fault = (wrong: boolean, zh: string, en: string, at: (string | number)[] = path): Fault[] =>
    wrong ? [{ path: at, zh, en }] : []
  const shares = form === 'pie' || form === 'doughnut'
  return [
    ...fault(
      all.every((value) => value === null),
      '里面没有一个数',
      'there is no figure among them',
    ),
    ...fault(
      content.highlight !== undefined && !categories.includes(content.highlight),
      `不在类别里：${categories.slice(0, 6).join('、')}`,
      `it is none of the categories: ${categories.slice(0, 6).join(', ')}`,
      ['highlight'],
    ),
    ...fault(
      shares && series.length > 1,
      `${form} 只画一个系列；几个系列请用 column`,
      `a ${form} shows one series; several stand side by side in a column chart`,
    ),
    ...fault(
      shares && all.some((value) => value === null || value < 0),
      `${form} 的数不能小于 0`,
      `the slices of a ${form} are figures of 0 and more`,
    ),
    ...fault(
      shares && all.every((value) => (value ?? 0) === 0),
      `${form} 的数不能全是 0`,
      `the slices of a ${form} are shares of something, not of 0`,
    ),
    ...fault(
      shares && categories.length > MOST_SLICES,
      `${form} 最多 ${MOST_SLICES} 块；再多请用 bar`,
      `a ${form} shows at most ${MOST_SLICES} slices; a bar chart shows more`,
    ),
    ...fault(
      form === 'area' && categories.length < 2,
      'area 至少要有两个类别',
      'an area needs two categories at least',
    ),
    ...fault(
      form === 'area' && all.includes(null),
      'area 不能有空缺；line 可以',
      'an area has no gaps; a line may have',
    ),
    ...fault(
      form === 'area' && series.length > 1 && all.some((value) => (value ?? 0) < 0),
      '几个 area 叠在一起，数不能小于 0',
      'areas stand on one another: their figures are 0 and more',
    ),
    ...fault(
      (form === 'column' || form === 'bar') && categories.length > MOST_BARS,
      `${categories.length} 个类别太多；最多 ${MOST_BARS} 个，或用 line`,
      `bars for ${categories.length} categories are too many; ${MOST_BARS} at most, or a line`,
    ),
  ]
}

type Content = z.infer<typeof schema>

export const chart: SlideKind<Content> = {
  schema,
  sheet: chartSheet,
  standsForSentences: true,
  complete: (content) => content,
  list: {
    most: MOST_BARS,
    items: (content) =>
      isDivisible(content) ? figuresOf({ ...content, title: '' }).categories.map((_, index) => index) : [0],
    withItems: (content, items, { first, last }) => ({
      ...(isDivisible(content) ? pick(content, items as number[]) : content),
      ...(!first && { lead: undefined }),
      ...(!last && { takeaway: undefined }),
    }),
  },

  compose(content, context) {
    const { x, y, unit, takeaway, source } = content
    const over = y ?? (isSign(unit) || isShare(content) ? undefined : unit)
    return page(
      context,
      content.title,
      [
        ...leadText(content.lead, context),
        ...note('Unit', over),
        chartBox(content, context),
        ...below({ takeaway, x, source }, context),
      ],
      { gap: SPACE.s },
    )
  },
}

function isShare({ form }: Content): boolean {
  return form === 'pie' || form === 'doughnut'
}

/** What stands under a chart, two in a row where they have room: height is what a chart wants. */
function below({ takeaway, x, source }: Pick<Content, 'takeaway' | 'x' | 'source'>, context: ComposeContext): Box[] {
  const left = [
    ...(takeaway === undefined
      ? []
      : [
          text({
            name: 'Takeaway',
            phrases: true,
            paragraphs: [{ text: takeaway, size: labelSize('small', context), bold: true, color: 'accent' }],
          }),
        ]),
    ...(source === undefined
      ? []
      : [text({ name: 'Source', paragraphs: [{ text: source, size: TYPE.code, color: 'muted' }] })]),
  ]
  const [first, second, ...rest] =
    x === undefined ? left : [...left.slice(0, 1), ...note('Horizontal axis', x), ...left.slice(1)]
  if (first === undefined || second === undefined)
    return first === undefined ? [] : [x === undefined ? first : row({ justify: 'end' }, [first])]
  const room = bodyWidth(context) - SPACE.l
  const inOneRow = naturalBoxWidth(first, context) + naturalBoxWidth(second, context) <= room
  // The name of an axis stands right under it.
  const stacked = x === undefined ? [first, second] : [row({ justify: 'end' }, [second]), first]
  return [...(inOneRow ? [row({ justify: 'between', align: 'end' }, [first, second])] : stacked), ...rest]
}

/** What an axis counts, at its end. */
function note(name: string, words: string | undefined): TextBox[] {
  return words === undefined ? [] : [text({ name, paragraphs: [{ text: words, size: TYPE.label, color: 'muted' }] })]
}

function chartBox(content: Content & { title: string }, context: ComposeContext): ChartBox {
  const figures = figuresOf(content)
  return {
    type: 'chart',
    name: 'Chart',
    alt: altOf(content, figures, context),
    figures,
    size: TYPE.label,
    grow: 1,
    basis: 0,
  }
}

/** The figures in the order of the data file. A single series is named, in the workbook, after the slide. */
function figuresOf({
  form = 'column',
  values: list,
  categories = [],
  series,
  points: pairs,
  unit,
  highlight,
  title: name,
}: Fields & { title: string }): ChartFigures {
  const names = list === undefined || Array.isArray(list) ? categories : Object.keys(list)
  const single = { name, values: Array.isArray(list) ? list : Object.values(list ?? {}), points: pairs }
  const at = highlight === undefined ? -1 : names.indexOf(highlight)
  return {
    form,
    categories: names,
    series: (series ?? [single]).map((one) =>
      one.points === undefined
        ? { name: one.name, values: one.values ?? [] }
        : { name: one.name, values: one.points.map(([, up]) => up), x: one.points.map(([right]) => right) },
    ),
    ...(unit !== undefined && { unit }),
    ...(at >= 0 && { highlight: at }),
  }
}

function isDivisible({ form = 'column' }: Content): boolean {
  return form === 'column' || form === 'bar'
}

/** The same chart of some of its categories only. */
function pick(content: Content, indexes: readonly number[]): Content {
  const { categories, series } = figuresOf({ ...content, title: '' })
  const of = <Item>(all: readonly Item[]): Item[] => indexes.flatMap((index) => all.slice(index, index + 1))
  const names = of(categories)
  const highlight = content.highlight !== undefined && names.includes(content.highlight) ? content.highlight : undefined
  const picked = series.map((one) => ({ name: one.name, values: of(one.values) }))
  const figures = content.series === undefined ? { values: picked[0]?.values } : { series: picked }
  return { ...content, ...figures, categories: names, highlight }
}

/** Figures that an alternative text lists one by one. */
const MOST_READ = 12

/** What is to be seen, for whoever cannot see it: its title, what it shows, then its figures where they are few, else what they are of. */
function altOf(
  { title: name, takeaway, x, y }: Content & { title: string },
  figures: ChartFigures,
  { words, lang }: ComposeContext,
): string {
  const { categories, series, unit } = figures
  const { comma } = languageOf(lang)
  const read = series.length === 1 ? readOut(figures) : []
  const ends = [...new Set([categories.at(0), categories.at(-1)])].filter((one) => one !== undefined).join(' – ')
  const about = [x, y, ends, ...(series.length > 1 ? series.map((one) => one.name) : [])].filter(
    (one) => one !== undefined && one !== '',
  )
  const shown = (read.length > 0 && read.length <= MOST_READ ? read : about).join(comma)
  return [name, takeaway, isSign(unit) || unit === undefined ? shown : `${shown} (${unit})`]
    .filter((one) => one !== undefined && one !== '')
    .join(words.colon)
}

/** Each figure of a single series with its category, or each point. */
function readOut({ categories, series, unit }: ChartFigures): string[] {
  const { values: list = [], x } = series[0] ?? {}
  const format = formatFor(
    list.filter((value) => value !== null),
    isSign(unit) ? unit : '',
  )
  return list.flatMap((value, index) => {
    if (value === null) return []
    return [
      x === undefined ? `${categories[index] ?? ''} ${formatFigure(value, format)}` : `(${x[index] ?? 0}, ${value})`,
    ]
  })
}
