/** Points of two figures each. */
import type { Rect } from '../scene.js'
import { drawTicks, TICK_ROOM, tickRoom, zeroLine } from './axes.js'
import { LEAST_HEIGHT } from './columns.js'
import { layLegend, seriesEntries } from './legend.js'
import { lineLooks, markerShape, POINT_SIZE } from './looks.js'
import { axisFor, scaleOf } from './numbers.js'
import { allFigures, type ChartRequest, type LaidChart } from './request.js'
import { lineBox, widthOf } from './words.js'

export function layScatter({ figures, rect, size, lang, suffix }: ChartRequest): LaidChart {
  const { series } = figures
  const looks = lineLooks(series.length)
  const values = axisFor(allFigures(figures), { zero: false, shown: true, suffix })
  const across = axisFor(series.flatMap(({ x = [] }) => x), { zero: false, shown: true })
  const legend = series.length > 1 ? layLegend(seriesEntries(series.map(({ name }) => name), looks, 'point'), rect, { size, lang }) : undefined
  const rest = legend?.rest ?? rect
  const left = tickRoom(values, lang)
  const headroom = lineBox('0').height * 12
  const plot: Rect = { x: rest.x + left, y: rest.y + headroom, width: rest.width - left - widthOf('0000', size, lang) / 2, height: rest.height - headroom - TICK_ROOM }
  const [right, up] = [scaleOf(across, plot.x, plot.x + plot.width), scaleOf(values, plot.y + plot.height, plot.y)]
  const points = series.flatMap(({ x = [], values: y }, index) =>
    y.flatMap((value, at) => (value === null ? [] : [markerShape(looks[index]?.marker ?? 'circle', { x: right(x[at] ?? 0), y: up(value) }, POINT_SIZE, looks[index]?.color ?? 'accent')])),
  )
  const grids = [drawTicks(values, plot, lang), drawTicks(across, plot, lang, true)]
  return {
    wanting: Math.max(0, LEAST_HEIGHT - plot.height),
    plot: {
      form: 'scatter',
      plot,
      values,
      across,
      series: looks,
      ...(legend && { legend: legend.place }),
      shapes: [...(legend?.shapes ?? []), ...grids.flatMap(({ shapes }) => shapes), zeroLine(values, plot), zeroLine(across, plot, true), ...points],
      texts: [...(legend?.texts ?? []), ...grids.flatMap(({ texts }) => texts)],
    },
  }
}
