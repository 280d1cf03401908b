/** The figures of a chart that were changed in PowerPoint, put into its slide's content as the data file has it. */
import type { Figures, FigureSeries } from '../../ooxml/figures.js'
import type { Edit } from './edits.js'

type Content = { title?: string }

/** The fields of a chart that hold figures; see the kind `chart`. */
interface ChartFields extends Content {
  form?: string
  values?: (number | null)[] | Record<string, number | null>
  categories?: string[]
  series?: { name: string; values?: (number | null)[]; points?: [number, number][] }[]
  points?: [number, number][]
  highlight?: string
}

/** The content with the figures; undefined where it has no place for them. The kind's schema says whether they will do. */
export function editFigures(content: Content, { was, is }: Extract<Edit, { type: 'figures' }>): Content | undefined {
  if (is === undefined || is.series.length === 0) return undefined
  const fields: ChartFields = content
  const edited = fields.form === 'scatter' ? withPoints(fields, is) : withValues(withHighlight(fields, was, is), is)
  return JSON.stringify(edited) === JSON.stringify(content) ? undefined : edited
}

function withPoints(content: ChartFields, { series }: Figures): ChartFields {
  const [only] = series
  if (content.series === undefined && series.length === 1 && only !== undefined)
    return { ...content, points: pointsOf(only) }
  return { ...content, points: undefined, series: series.map((one) => ({ name: one.name, points: pointsOf(one) })) }
}

/** A point of which a figure is missing is none. */
function pointsOf({ values, x = [] }: FigureSeries): [number, number][] {
  return values.flatMap((value, at): [number, number][] => {
    const across = x[at]
    return value === null || across === null || across === undefined ? [] : [[across, value]]
  })
}

function withValues(content: ChartFields, { categories, series }: Figures): ChartFields {
  const [only] = series
  if (content.series !== undefined || series.length > 1 || only === undefined)
    return { ...content, values: undefined, categories, series: series.map(({ name, values }) => ({ name, values })) }
  const named =
    content.values !== undefined && !Array.isArray(content.values) && new Set(categories).size === categories.length
  return named
    ? { ...content, values: Object.fromEntries(categories.map((category, at) => [category, only.values[at] ?? null])) }
    : { ...content, categories, values: only.values }
}

/** The category that stands out keeps doing so under its new name. */
function withHighlight(content: ChartFields, was: Figures, is: Figures): ChartFields {
  const at =
    content.highlight === undefined || was.categories.length !== is.categories.length
      ? -1
      : was.categories.indexOf(content.highlight)
  const renamed = at < 0 ? undefined : is.categories[at]
  return renamed === undefined ? content : { ...content, highlight: renamed }
}
