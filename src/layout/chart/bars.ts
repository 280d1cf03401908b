/** Lying bars: room for long names at their left. */
import type { PlotAxis, PlotShape, PlotText } from '../chart.js'
import type { Typesetting } from '../metrics.js'
import type { Rect } from '../scene.js'
import { axisWithin, drawTicks, TICK_ROOM, tickRoom, zeroLine } from './axes.js'
import { barWidth, makeRoomBelow } from './columns.js'
import { barLooks, rectPath } from './looks.js'
import { formatFigure, formatFor, scaleOf } from './numbers.js'
import {
  allFigures,
  AXIS_GAP,
  type ChartRequest,
  LABEL_GAP,
  type LaidChart,
  NAME_SIZES,
  widestFigure,
} from './request.js'
import { barLabels, scaffoldOf, withScaffold } from './scaffold.js'
import { heightOf, textsAround, widthOf, wrapName } from './words.js'

/** Names take at most this share of the width. */
const NAME_SHARE = 0.4

export function layBars(request: ChartRequest): LaidChart {
  const { figures, size, typesetting, suffix } = request
  const { categories, series, highlight } = figures
  const all = allFigures(figures)
  const looks = barLooks(series.length, categories.length, highlight)
  const scaffold = scaffoldOf(request, looks, 'patch')
  const { rest } = scaffold
  const onMarks = barWidth(rest.height / categories.length, series.length).width >= size * (series.length > 1 ? 1 : 0.6)
  const height = rest.height - (onMarks ? 0 : TICK_ROOM)
  const names = namesFor(
    categories,
    { width: rest.width * NAME_SHARE, height: height / categories.length },
    typesetting,
  )
  const left = names.width + AXIS_GAP
  const axis = axisWithin(
    all,
    { zero: true, shown: !onMarks, suffix },
    { length: (rest.width - left) * 0.9, typesetting, lying: true },
  )
  const room = onMarks ? widestFigure(request) + 2 * LABEL_GAP.bar : tickRoom(axis, typesetting) / 2
  const plot = { x: rest.x + left, y: rest.y, width: rest.width - left - room, height }
  if (onMarks) makeRoomBelow(axis, all, plot.width, room)
  const bars = drawBars(request, axis, plot, onMarks)
  return {
    wanting: Math.max(0, names.wanting, LEAST_ROW * categories.length * series.length - plot.height),
    plot: withScaffold(scaffold, [drawTicks(axis, plot, typesetting, true)], {
      form: 'bar',
      plot,
      values: axis,
      names: { size: names.size, every: 1 },
      series: looks,
      ...(onMarks && { labels: barLabels(request) }),
      gap: bars.gap,
      shapes: [...bars.shapes, ...(hangs(all) ? [zeroLine(axis, plot, true)] : [])],
      texts: [...nameTexts(names, plot, typesetting), ...bars.texts],
    }),
  }
}

/** Whether some bars go the other way: only then a line must say from where. */
export function hangs(all: readonly number[]): boolean {
  return all.some((figure) => figure < 0)
}

/** Under this, in units, a bar is a line. */
const LEAST_ROW = 14

interface Names {
  size: number
  lines: string[][]
  width: number
  /** Units of height that the rows have too little for them. */
  wanting: number
}

function namesFor(
  categories: readonly string[],
  room: { width: number; height: number },
  typesetting: Typesetting,
): Names {
  const sizes = NAME_SIZES.map((size): Names & { torn: boolean } => {
    const wrapped = categories.map((name) => wrapName(name, size, room.width, typesetting))
    const lines = wrapped.map((one) => one.lines)
    const tallest = Math.max(...lines.map((one) => heightOf(one, size)))
    return {
      size,
      lines,
      width: Math.max(...lines.flat().map((line) => widthOf(line, size, typesetting))) + 0.2 * size,
      wanting: Math.max(0, tallest - room.height) * categories.length,
      torn: wrapped.some(({ torn }) => torn),
    }
  })
  const [largest, smallest] = sizes
  const fitting = sizes.find(({ wanting, torn }) => wanting === 0 && !torn) ?? smallest ?? largest
  if (fitting === undefined) throw new Error('There is no size for names along an axis.')
  return fitting
}

function nameTexts({ lines, size }: Names, plot: Rect, typesetting: Typesetting): PlotText[] {
  const step = plot.height / lines.length
  return lines.flatMap((one, index) =>
    textsAround(one, plot.x - AXIS_GAP, plot.y + (index + 0.5) * step, {
      what: 'name',
      anchor: 'end',
      size,
      typesetting,
    }),
  )
}

function drawBars(
  { figures, size, typesetting, suffix }: ChartRequest,
  axis: PlotAxis,
  plot: Rect,
  onMarks: boolean,
): { gap: number; shapes: PlotShape[]; texts: PlotText[] } {
  const { categories, series, highlight } = figures
  const format = formatFor(allFigures(figures), suffix)
  const step = plot.height / categories.length
  const { width, gap } = barWidth(step, series.length)
  const looks = barLooks(series.length, categories.length, highlight)
  const place = scaleOf(axis, plot.x, plot.x + plot.width)
  const shapes: PlotShape[] = []
  const texts: PlotText[] = []
  categories.forEach((_, index) =>
    series.forEach(({ values }, at) => {
      const value = values[index] ?? null
      if (value === null) return
      const y = plot.y + (index + 0.5) * step + (at - series.length / 2) * width
      const [left, right] = [place(Math.min(value, 0)), place(Math.max(value, 0))]
      const look = looks[at]
      if (right > left)
        shapes.push({
          d: rectPath(left, y, right - left, width),
          fill: look?.pointColors?.[index] ?? look?.color ?? 'accent',
        })
      if (!onMarks) return
      const label = { what: 'value', anchor: value < 0 ? 'end' : 'start', size, typesetting } as const
      texts.push(
        ...textsAround(
          [formatFigure(value, format)],
          value < 0 ? left - LABEL_GAP.bar : right + LABEL_GAP.bar,
          y + width / 2,
          label,
        ),
      )
    }),
  )
  return { gap, shapes, texts }
}
