/** Which colour and sign each series or slice has. */
import type { ColorToken } from '../../themes/tokens.js'
import type { MarkerSymbol, PlotSeries, PlotShape } from '../chart.js'
import type { Point } from '../scene.js'
import { round } from './words.js'

/** All of them have 3:1 and more to the page in every theme. */
const COLORS: ColorToken[] = ['accent', 'highlight', 'third', 'fourth', 'muted', 'visited', 'link', 'ink']

/** Without the colour that stands out. */
const REST: ColorToken[] = COLORS.filter((token) => token !== 'highlight')

/** Most series of a chart, and most slices: there are no more colours to tell apart. */
export const MOST_SERIES = 6
export const MOST_SLICES = COLORS.length

const MARKERS: MarkerSymbol[] = ['circle', 'square', 'diamond', 'triangle']

export function seriesColor(index: number): ColorToken {
  return COLORS[index % COLORS.length] ?? 'accent'
}

/** Colours of slices, of which one may stand out. */
export function sliceColors(count: number, highlight: number | undefined): ColorToken[] {
  let rest = 0
  return Array.from({ length: count }, (_, index) => {
    if (highlight === undefined) return seriesColor(index)
    return index === highlight ? 'highlight' : (REST[rest++ % REST.length] ?? 'accent')
  })
}

/** Bars of one series, of which one may stand out; several series have a colour each. */
export function barLooks(series: number, categories: number, highlight: number | undefined): PlotSeries[] {
  if (series > 1 || highlight === undefined)
    return Array.from({ length: series }, (_, index) => ({ color: seriesColor(index) }))
  return [
    {
      color: 'accent',
      pointColors: Array.from({ length: categories }, (_, index) => (index === highlight ? 'highlight' : 'accent')),
    },
  ]
}

/** Lines and clouds of points are told apart by their signs too, lines beyond the fourth by dashes. */
export function lineLooks(series: number): PlotSeries[] {
  return Array.from({ length: series }, (_, index) => ({
    color: seriesColor(index),
    marker: MARKERS[index % MARKERS.length] ?? 'circle',
    ...(index >= MARKERS.length && { dash: true }),
  }))
}

/** Width of lines, and size of the signs on them and of points, in units. */
export const LINE_WIDTH = 4
export const MARKER_SIZE = 12
export const POINT_SIZE = 16

/** A sign of `size` units around a point. */
export function markerShape(symbol: MarkerSymbol, { x, y }: Point, size: number, fill: ColorToken): PlotShape {
  const half = size / 2
  const paths: Record<MarkerSymbol, string> = {
    circle: `M${at(x - half, y)}A${half},${half} 0 1 1 ${at(x + half, y)}A${half},${half} 0 1 1 ${at(x - half, y)}Z`,
    square: `M${at(x - half, y - half)}H${round(x + half)}V${round(y + half)}H${round(x - half)}Z`,
    diamond: `M${at(x, y - half)}L${at(x + half, y)}L${at(x, y + half)}L${at(x - half, y)}Z`,
    triangle: `M${at(x, y - half)}L${at(x + half, y + half)}L${at(x - half, y + half)}Z`,
  }
  return { d: paths[symbol], fill }
}

function at(x: number, y: number): string {
  return `${round(x)},${round(y)}`
}

/** A rectangle between two corners. */
export function rectPath(x: number, y: number, width: number, height: number): string {
  return `M${at(x, y)}H${round(x + width)}V${round(y + height)}H${round(x)}Z`
}

export function linePath(from: Point, to: Point): string {
  return `M${at(from.x, from.y)}L${at(to.x, to.y)}`
}
