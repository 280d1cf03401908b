/** Points of two figures each. */
import type { Rect } from '../scene.js'
import { axisWithin, drawTicks, LEAST_AROUND, TICK_HEADROOM, TICK_ROOM, tickRoom } from './axes.js'
import { LEAST_HEIGHT } from './columns.js'
import { layLegend, seriesEntries } from './legend.js'
import { lineLooks, markerShape, POINT_SIZE } from './looks.js'
import { scaleOf } from './numbers.js'
import { allFigures, type ChartRequest, type LaidChart } from './request.js'

export function layScatter({ figures, rect, size, lang, suffix }: ChartRequest): LaidChart {
  const { series } = figures
  const looks = lineLooks(series.length)
  const values = axisWithin(
    allFigures(figures),
    { zero: false, shown: true, suffix },
    { length: rect.height - LEAST_AROUND, lang },
  )
  const across = axisWithin(
    series.flatMap(({ x = [] }) => x),
    { zero: false, shown: true },
    { length: rect.width * 0.75, lang, lying: true },
  )
  const legend =
    series.length > 1
      ? layLegend(
          seriesEntries(
            series.map(({ name }) => name),
            looks,
            'point',
          ),
          rect,
          { size, lang },
        )
      : undefined
  const rest = legend?.rest ?? rect
  const left = tickRoom(values, lang)
  const headroom = TICK_HEADROOM
  const plot: Rect = {
    x: rest.x + left,
    y: rest.y + headroom,
    width: rest.width - left - tickRoom(across, lang) / 2,
    height: rest.height - headroom - TICK_ROOM,
  }
  const [right, up] = [scaleOf(across, plot.x, plot.x + plot.width), scaleOf(values, plot.y + plot.height, plot.y)]
  const points = series.flatMap(({ x = [], values: y }, index) =>
    y.flatMap((value, at) =>
      value === null
        ? []
        : [
            markerShape(
              looks[index]?.marker ?? 'circle',
              { x: right(x[at] ?? 0), y: up(value) },
              POINT_SIZE,
              looks[index]?.color ?? 'accent',
            ),
          ],
    ),
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
      shapes: [...(legend?.shapes ?? []), ...grids.flatMap(({ shapes }) => shapes), ...points],
      texts: [...(legend?.texts ?? []), ...grids.flatMap(({ texts }) => texts)],
    },
  }
}
