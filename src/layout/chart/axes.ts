/** Axes drawn: gridlines, ticks, and the line where the figures are zero. */
import type { PlotAxis, PlotShape, PlotText } from '../chart.js'
import type { Typesetting } from '../metrics.js'
import type { Rect } from '../scene.js'
import { linePath } from './looks.js'
import { axisFor, type AxisOptions, formatFigure, scaleOf, TICK_COUNTS, ticksAlong } from './numbers.js'
import { AXIS, AXIS_GAP, GRID, NAME_GAP, TICK_LENGTH, TICK_SIZE } from './request.js'
import { lineBox, textsAround, textsAt, widthOf } from './words.js'

export interface DrawnAxis {
  shapes: PlotShape[]
  texts: PlotText[]
}

/** What names and the ends of an axis take of the height at most, in units. */
export const LEAST_AROUND = 100

/** Between neighbouring ticks' figures, in units. */
const TICK_AIR = 16

/** The axis with as many ticks as have room, where the plot is about `length` units high, or wide for a `lying` axis. */
export function axisWithin(
  figures: readonly number[],
  options: AxisOptions,
  { length, typesetting, lying = false }: { length: number; typesetting: Typesetting; lying?: boolean },
): PlotAxis {
  const axes = TICK_COUNTS.map((count) => axisFor(figures, { ...options, count }))
  const fits = (axis: PlotAxis): boolean => {
    const ticks = ticksAlong(axis)
    const needed = lying ? tickRoom(axis, typesetting) + TICK_AIR : lineBox('0').height * TICK_SIZE
    return needed * (ticks.length - 1) <= length
  }
  const [first] = axes
  const fitting = axes.find(fits) ?? axes.at(-1) ?? first
  if (fitting === undefined) throw new Error('An axis has some count of ticks.')
  return fitting
}

/** Room in units that the ticks of a vertical axis take beside the plot. */
export function tickRoom(axis: PlotAxis, typesetting: Typesetting): number {
  if (!axis.shown) return 0
  return Math.ceil(
    Math.max(...ticksAlong(axis).map((tick) => widthOf(formatFigure(tick, axis.format), TICK_SIZE, typesetting))) +
      AXIS_GAP,
  )
}

/** Room over the plot for the upper half of the highest tick's figure. */
export const TICK_HEADROOM = (lineBox('0').height * TICK_SIZE) / 2

/** Room that the ticks of a horizontal axis take under the plot. */
export const TICK_ROOM = Math.ceil(lineBox('0').height * TICK_SIZE + AXIS_GAP)

/** Gridlines across the plot with their figures at its left, or under it for a `lying` axis; none where they are not shown. */
export function drawTicks(axis: PlotAxis, plot: Rect, typesetting: Typesetting, lying = false): DrawnAxis {
  if (!axis.shown) return { shapes: [], texts: [] }
  const place = lying ? scaleOf(axis, plot.x, plot.x + plot.width) : scaleOf(axis, plot.y + plot.height, plot.y)
  const ticks = ticksAlong(axis).map((tick) => ({ at: place(tick), text: formatFigure(tick, axis.format) }))
  const style = { what: 'tick', size: TICK_SIZE, typesetting, color: 'muted' } as const
  return {
    shapes: ticks.map(({ at }) => ({ d: lying ? upright(at, plot) : level(at, plot), stroke: GRID })),
    texts: ticks.flatMap(({ at, text }) =>
      lying
        ? textsAt([text], at, plot.y + plot.height + AXIS_GAP, { ...style, anchor: 'middle' })
        : textsAround([text], plot.x - AXIS_GAP, at, { ...style, anchor: 'end' }),
    ),
  }
}

/** The line from which bars rise, or on which names stand. */
export function zeroLine(axis: PlotAxis, plot: Rect, lying = false): PlotShape {
  const zero = Math.min(axis.max, Math.max(axis.min, 0))
  const d = lying
    ? upright(scaleOf(axis, plot.x, plot.x + plot.width)(zero), plot)
    : level(scaleOf(axis, plot.y + plot.height, plot.y)(zero), plot)
  return { d, stroke: AXIS }
}

/**
 * The line on which names stand, with ticks between them, or at them where the marks reach from the first name to the
 * last. Where figures go below zero the line stands there and has none.
 */
export function nameLine(axis: PlotAxis, plot: Rect, ticks: number): PlotShape[] {
  const line = zeroLine(axis, plot)
  if (axis.min < 0) return [line]
  const bottom = plot.y + plot.height
  const step = plot.width / (ticks - 1)
  return [
    line,
    ...Array.from({ length: ticks }, (_, index) => ({
      d: linePath({ x: plot.x + index * step, y: bottom }, { x: plot.x + index * step, y: bottom + TICK_LENGTH }),
      stroke: AXIS,
    })),
  ]
}

/** From the plot to the names under it. */
export function nameGap({ min }: Pick<PlotAxis, 'min'>): number {
  return min < 0 ? NAME_GAP : AXIS_GAP
}

function level(y: number, { x, width }: Rect): string {
  return linePath({ x, y }, { x: x + width, y })
}

function upright(x: number, { y, height }: Rect): string {
  return linePath({ x, y }, { x, y: y + height })
}
