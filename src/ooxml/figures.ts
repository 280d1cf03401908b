/** The figures of a chart as its part caches them (ECMA-376 part 1, 21.2.2): what PowerPoint draws, and changes with the workbook. */
import * as z from 'zod'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from './xml.js'

export interface Figures {
  categories: string[]
  series: FigureSeries[]
}

export interface FigureSeries {
  name: string
  /** One a category; null where there is none. */
  values: (number | null)[]
  /** The horizontal figures of a scatter, one a value. */
  x?: (number | null)[]
}

/** @param chart the root of a chart's part. */
export function readFigures(chart: XmlElement): Figures {
  const series = descendantsOf(chart, 'c:ser').map((one): FigureSeries & { categories: string[] } => {
    const x = childOf(one, 'c:xVal')
    return {
      name: cached(childOf(one, 'c:tx')).join(''),
      categories: cached(childOf(one, 'c:cat')),
      values: cached(childOf(one, x === undefined ? 'c:val' : 'c:yVal')).map(figure),
      ...(x !== undefined && { x: cached(x).map(figure) }),
    }
  })
  return {
    categories: series[0]?.categories ?? [],
    series: series.map(({ name, values, x }) => ({ name, values, ...(x !== undefined && { x }) })),
  }
}

/** The points of a cache by their index; empty where one is missing. */
function cached(node: XmlElement | undefined): string[] {
  if (node === undefined) return []
  const points = descendantsOf(node, 'c:pt')
  const count = Number(descendantsOf(node, 'c:ptCount')[0]?.attributes.val ?? points.length)
  const texts = Array.from({ length: Math.min(count, MOST_POINTS) }, () => '')
  for (const point of points) {
    const at = Number(point.attributes.idx)
    if (at in texts) texts[at] = childrenOf(point, 'c:v').map(textOf).join('')
  }
  return texts
}

/** More points than any chart shows; a damaged file may claim any number. */
const MOST_POINTS = 10_000

/** Excel writes 26.4 as 26.399999999999999: fifteen digits are what it reckons with. */
function figure(text: string): number | null {
  const number = Number(text)
  return text.trim() === '' || !Number.isFinite(number) ? null : Number(number.toPrecision(15))
}

const row = z.array(z.number().nullable())
const schema = z.object({
  categories: z.array(z.string()),
  series: z.array(z.object({ name: z.string(), values: row, x: row.optional() })),
})

/** Figures that were written as JSON; undefined where they are none. */
export function parseFigures(text: string): Figures | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export function sameFigures(one: Figures, other: Figures): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
