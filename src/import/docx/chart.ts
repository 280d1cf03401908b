/** The figures of a chart (DrawingML, ECMA-376 part 1, 21.2), which Word keeps beside the drawing, as a table. */
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../ooxml/xml.js'

export interface ChartTable {
  title?: string
  columns: string[]
  rows: string[][]
}

interface Series {
  name: string
  categories: string[]
  values: string[]
}

/** More figures than these in a series are a curve, which nobody reads as a table. */
const MOST_ROWS = 200

/**
 * One table for the series that share their categories, so most often one.
 *
 * @param chart root of a chart part, `c:chartSpace`.
 */
export function tablesOfChart(chart: XmlElement): ChartTable[] {
  const series = descendantsOf(chart, 'c:ser')
    .map(seriesOf)
    .filter(({ values }) => values.length > 0 && values.length <= MOST_ROWS)
  const title = titleOf(chart)
  const tables: { categories: string[]; series: Series[] }[] = []
  for (const one of series) {
    const shared = tables.find(({ categories }) => categories.join('\n') === one.categories.join('\n'))
    if (shared === undefined) tables.push({ categories: one.categories, series: [one] })
    else shared.series.push(one)
  }
  return tables.map(({ categories, series: columns }) => ({
    ...(title !== '' && { title }),
    columns: ['', ...columns.map(({ name }) => name)],
    rows: rowsOf(categories, columns),
  }))
}

function rowsOf(categories: readonly string[], columns: readonly Series[]): string[][] {
  const count = Math.max(...columns.map(({ values }) => values.length))
  return Array.from({ length: count }, (_, at) => [
    categories[at] ?? '',
    ...columns.map(({ values }) => values[at] ?? ''),
  ])
}

/** The title that somebody wrote; where Word makes one up of a series' name, the column has it. */
function titleOf(chart: XmlElement): string {
  const plot = childOf(chart, 'c:chart')
  const title = plot && childOf(plot, 'c:title')
  return title === undefined ? '' : descendantsOf(title, 'a:t').map(textOf).join('').trim()
}

/** Points of scatter charts have two figures; the first serves as their category. */
function seriesOf(series: XmlElement): Series {
  const part = (...names: string[]): XmlElement | undefined =>
    names.map((name) => childOf(series, name)).find((found) => found !== undefined)
  const name = part('c:tx')
  return {
    name: name === undefined ? '' : descendantsOf(name, 'c:v').map(textOf).join(' ').trim(),
    categories: pointsOf(part('c:cat', 'c:xVal')),
    values: pointsOf(part('c:val', 'c:yVal')),
  }
}

/** Words or figures by their index; those that are left out are empty. Of nested categories the innermost. */
function pointsOf(data: XmlElement | undefined): string[] {
  if (data === undefined) return []
  const level = descendantsOf(data, 'c:lvl')[0]
  const cache =
    level ??
    childrenOf(data).flatMap((reference) =>
      /Lit$/u.test(reference.tagName)
        ? [reference]
        : childrenOf(reference).filter(({ tagName }) => /Cache$/u.test(tagName)),
    )[0]
  if (cache === undefined) return []
  const format = childOf(cache, 'c:formatCode')
  const points: string[] = []
  for (const point of childrenOf(cache, 'c:pt')) {
    const at = Number(point.attributes.idx)
    const value = childOf(point, 'c:v')
    if (!Number.isInteger(at) || at < 0 || at > MOST_ROWS || value === undefined) continue
    while (points.length < at) points.push('')
    points[at] = shown(
      textOf(value).trim(),
      /num/iu.test(cache.tagName) ? (format === undefined ? 'General' : textOf(format)) : undefined,
    )
  }
  return points
}

/** Day 0 of Excel's dates, as milliseconds. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** A figure as its format shows it: as a share or a day where it is one, else to its last digit, without a binary fraction's noise. */
function shown(value: string, format: string | undefined): string {
  const number = Number(value)
  if (format === undefined || value === '' || !Number.isFinite(number)) return value
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]/gu, '')
  if (plain.includes('%')) return `${String(Number((number * 100).toPrecision(12)))}%`
  if (/y/iu.test(plain)) return new Date(DAY_ZERO + Math.round(number) * 86_400_000).toISOString().slice(0, 10)
  return String(Number(number.toPrecision(15)))
}
