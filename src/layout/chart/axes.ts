/** Axes drawn: gridlines, ticks, and the line where the figures are zero. */
import type { PlotAxis, PlotShape, PlotText } from '../chart.js'
import type { Rect } from '../scene.js'
import { linePath } from './looks.js'
import { formatFigure, scaleOf, ticksAlong } from './numbers.js'
import { AXIS, AXIS_GAP, GRID, TICK_SIZE } from './request.js'
import { lineBox, textsAround, textsAt, widthOf } from './words.js'

export interface DrawnAxis {
  shapes: PlotShape[]
  texts: PlotText[]
}

/** Room in units that the ticks of a vertical axis take beside the plot. */
export function tickRoom(axis: PlotAxis, lang: string): number {
  if (!axis.shown) return 0
  return Math.ceil(Math.max(...ticksAlong(axis).map((tick) => widthOf(formatFigure(tick, axis.format), TICK_SIZE, lang))) + AXIS_GAP)
}

/** Room that the ticks of a horizontal axis take under the plot. */
export const TICK_ROOM = Math.ceil(lineBox('0').height * TICK_SIZE + AXIS_GAP)

/** Gridlines across the plot with their figures at its left, or under it for a `lying` axis; none where they are not shown. */
export function drawTicks(axis: PlotAxis, plot: Rect, lang: string, lying = false): DrawnAxis {
  if (!axis.shown) return { shapes: [], texts: [] }
  const place = lying ? scaleOf(axis, plot.x, plot.x + plot.width) : scaleOf(axis, plot.y + plot.height, plot.y)
  const ticks = ticksAlong(axis).map((tick) => ({ at: place(tick), text: formatFigure(tick, axis.format) }))
  const style = { what: 'tick', size: TICK_SIZE, lang, color: 'muted' } as const
  return {
    shapes: ticks.map(({ at }) => ({ d: lying ? upright(at, plot) : level(at, plot), stroke: GRID })),
    texts: ticks.flatMap(({ at, text }) =>
      lying ? textsAt([text], at, plot.y + plot.height + AXIS_GAP, { ...style, anchor: 'middle' }) : textsAround([text], plot.x - AXIS_GAP, at, { ...style, anchor: 'end' }),
    ),
  }
}

/** The line from which bars rise, or on which names stand. */
export function zeroLine(axis: PlotAxis, plot: Rect, lying = false): PlotShape {
  const zero = Math.min(axis.max, Math.max(axis.min, 0))
  const d = lying ? upright(scaleOf(axis, plot.x, plot.x + plot.width)(zero), plot) : level(scaleOf(axis, plot.y + plot.height, plot.y)(zero), plot)
  return { d, stroke: AXIS }
}

function level(y: number, { x, width }: Rect): string {
  return linePath({ x, y }, { x: x + width, y })
}

function upright(x: number, { y, height }: Rect): string {
  return linePath({ x, y }, { x, y: y + height })
}
