/** What stands around the marks of every chart with axes: the legend, the grid, and how figures are labelled. */
import type { PlotLabels, PlotSeries } from '../chart.js'
import type { Rect } from '../scene.js'
import type { DrawnAxis } from './axes.js'
import { layLegend, type LaidLegend, type LegendEntry, seriesEntries } from './legend.js'
import { formatFor } from './numbers.js'
import { allFigures, type ChartRequest, type LaidChart } from './request.js'

/** The legend, where there is one, and the rectangle that is left to the plot with its axes. */
export interface Scaffold {
  legend?: LaidLegend
  rest: Rect
}

/** A legend for several series; one series is named by the title. */
export function scaffoldOf(
  { figures: { series }, rect, size, typesetting }: ChartRequest,
  looks: readonly PlotSeries[],
  sign: LegendEntry['sign'],
): Scaffold {
  if (series.length < 2) return { rest: rect }
  const names = series.map(({ name }) => name)
  const legend = layLegend(seriesEntries(names, looks, sign), rect, { size, typesetting })
  return { legend, rest: legend.rest }
}

/** The marks of a chart with legend and grid behind them. */
export function withScaffold(
  { legend }: Scaffold,
  grids: readonly DrawnAxis[],
  marks: Omit<LaidChart['plot'], 'legend'>,
): LaidChart['plot'] {
  return {
    ...marks,
    ...(legend && { legend: legend.place }),
    shapes: [...(legend?.shapes ?? []), ...grids.flatMap(({ shapes }) => shapes), ...marks.shapes],
    texts: [...(legend?.texts ?? []), ...grids.flatMap(({ texts }) => texts), ...marks.texts],
  }
}

/** Figures at the ends of bars. */
export function barLabels({ figures, suffix }: ChartRequest): PlotLabels {
  return {
    show: 'value',
    format: formatFor(allFigures(figures), suffix),
    places: figures.categories.map(() => 'outEnd'),
    named: false,
    color: 'ink',
  }
}
