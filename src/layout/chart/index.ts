/** Lays a chart out, once for all painters: figures and a rectangle in, everything at its place out. */
import type { ChartPlot } from '../chart.js'
import { layBars } from './bars.js'
import { layColumns } from './columns.js'
import { layAreas, layLines } from './lines.js'
import { isSign } from './numbers.js'
import { type ChartRequest, type LaidChart, TICK_SIZE } from './request.js'
import { layScatter } from './scatter.js'
import { layPie, layRing } from './slices.js'

/**
 * The chart within its rectangle (page units). Where the form that was asked for has no room for its names or labels,
 * the chart takes the nearest that has: rings become pies, pies and columns become bars. `wanting` is by how many units
 * the rectangle is too low.
 */
export function layChart(asked: Omit<ChartRequest, 'suffix'>): { chart: ChartPlot; wanting: number } {
  const { form, unit = '' } = asked.figures
  const request = { ...asked, suffix: isSign(unit) || form === 'pie' || form === 'doughnut' ? unit : '' }
  const { plot, wanting } = layForm(request)
  return { chart: { figures: request.figures, ...plot, size: request.size, tickSize: TICK_SIZE }, wanting }
}

function layForm(request: ChartRequest): LaidChart {
  switch (request.figures.form) {
    case 'column':
      return layColumns(request) ?? layBars(request)
    case 'bar':
      return layBars(request)
    case 'line':
      return layLines(request)
    case 'area':
      return layAreas(request)
    case 'pie':
      return layPie(request) ?? layBars(request)
    case 'doughnut':
      return layRing(request) ?? layPie(request) ?? layBars(request)
    case 'scatter':
      return layScatter(request)
  }
}

/**
 * The words of a chart in reading order: its series where there are several, its names, and the figures that stand on
 * its marks, without the shares that were only worked out.
 */
export function chartWords({ figures, texts, labels }: ChartPlot): string[] {
  const { series, categories } = figures
  const names = series.length > 1 ? series.map(({ name }) => name) : []
  const onMarks =
    labels?.show === 'value' && !labels.named
      ? texts.filter(({ what }) => what === 'value').map(({ text }) => text)
      : []
  return [...names, ...categories, ...onMarks]
}
