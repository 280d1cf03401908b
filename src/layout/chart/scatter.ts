/** Points of two figures each. */
import type { Rect } from '../scene.js'
import { axisWithin, drawTicks, LEAST_AROUND, TICK_HEADROOM, TICK_ROOM, tickRoom } from './axes.js'
import { LEAST_HEIGHT } from './columns.js'
import { lineLooks, markerShape, POINT_SIZE } from './looks.js'
import { scaleOf } from './numbers.js'
import { allFigures, type ChartRequest, type LaidChart } from './request.js'
import { scaffoldOf, withScaffold } from './scaffold.js'

export function layScatter(request: ChartRequest): LaidChart {
  const { figures, rect, typesetting, suffix } = request
  const { series } = figures
  const looks = lineLooks(series.length)
  const values = axisWithin(
    allFigures(figures),
    { zero: false, shown: true, suffix },
    { length: rect.height - LEAST_AROUND, typesetting },
  )
  const across = axisWithin(
    series.flatMap(({ x = [] }) => x),
    { zero: false, shown: true },
    { length: rect.width * 0.75, typesetting, lying: true },
  )
  const scaffold = scaffoldOf(request, looks, 'point')
  const { rest } = scaffold
  const left = tickRoom(values, typesetting)
  const headroom = TICK_HEADROOM
  const plot: Rect = {
    x: rest.x + left,
    y: rest.y + headroom,
    width: rest.width - left - tickRoom(across, typesetting) / 2,
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
  const grids = [drawTicks(values, plot, typesetting), drawTicks(across, plot, typesetting, true)]
  return {
    wanting: Math.max(0, LEAST_HEIGHT - plot.height),
    plot: withScaffold(scaffold, grids, {
      form: 'scatter',
      plot,
      values,
      across,
      series: looks,
      shapes: points,
      texts: [],
    }),
  }
}
