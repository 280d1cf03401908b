/** Standing bars, side by side where there are several series. */
import type { PlotAxis, PlotShape, PlotText } from '../chart.js'
import type { Typesetting } from '../metrics.js'
import type { Rect } from '../scene.js'
import { axisWithin, drawTicks, LEAST_AROUND, nameGap, nameLine, TICK_HEADROOM, tickRoom } from './axes.js'
import { barLooks, rectPath } from './looks.js'
import { formatFigure, formatFor, scaleOf } from './numbers.js'
import { allFigures, type ChartRequest, LABEL_GAP, type LaidChart, NAME_SIZES, widestFigure } from './request.js'
import { barLabels, scaffoldOf, withScaffold } from './scaffold.js'
import { heightOf, lineBox, textsAt, wrapName } from './words.js'

/** A bar is never wider than this, in units, however few there are. */
const WIDEST = 140

/** Room between neighbouring categories, in hundredths of a bar's width. */
const GAP = 60

/** Names have this much of their column's room, and take no more lines. */
const NAME_AIR = 16
const NAME_LINES = 2

/** Width of one bar, and the gap in hundredths of it, where each category has `step` units. */
export function barWidth(step: number, series: number): { width: number; gap: number } {
  const width = Math.min(WIDEST, step / (series + GAP / 100))
  return { width, gap: Math.min(500, Math.round((step / width - series) * 100)) }
}

/** The chart; undefined where the names have no room under their columns. */
export function layColumns(request: ChartRequest): LaidChart | undefined {
  const { figures, size, typesetting, suffix } = request
  const { categories, series, highlight } = figures
  const all = allFigures(figures)
  const looks = barLooks(series.length, categories.length, highlight)
  const scaffold = scaffoldOf(request, looks, 'patch')
  const { rest } = scaffold
  const step = rest.width / categories.length
  const onMarks = widestFigure(request) <= (series.length > 1 ? barWidth(step, series.length).width : step * 0.94)
  const headroom = onMarks ? size * lineBox('0').height + LABEL_GAP.bar : TICK_HEADROOM
  const axis = axisWithin(
    all,
    { zero: true, shown: !onMarks, suffix },
    { length: rest.height - LEAST_AROUND, typesetting },
  )
  const left = tickRoom(axis, typesetting)
  const names = namesFor(categories, (rest.width - left) / categories.length - NAME_AIR, typesetting)
  if (names === undefined) return undefined
  const plot = {
    x: rest.x + left,
    y: rest.y + headroom,
    width: rest.width - left,
    height: rest.height - headroom - names.height - nameGap(axis),
  }
  if (onMarks) makeRoomBelow(axis, all, plot.height, headroom)
  const bars = drawBars(request, axis, plot, onMarks)
  return {
    wanting: Math.max(0, LEAST_HEIGHT - plot.height),
    plot: withScaffold(scaffold, [drawTicks(axis, plot, typesetting)], {
      form: 'column',
      plot,
      values: axis,
      names: { size: names.size, every: 1 },
      series: looks,
      ...(onMarks && { labels: barLabels(request) }),
      gap: bars.gap,
      shapes: [...bars.shapes, ...nameLine(axis, plot, categories.length + 1)],
      texts: [...bars.texts, ...nameTexts(names, plot, nameGap(axis), typesetting)],
    }),
  }
}

/** Under this, in units, heights can no longer be compared. */
export const LEAST_HEIGHT = 120

interface Names {
  size: number
  lines: string[][]
  height: number
}

/** Names within a width each, at the largest size at which none is torn or longer than two lines. */
function namesFor(categories: readonly string[], width: number, typesetting: Typesetting): Names | undefined {
  for (const size of NAME_SIZES) {
    const wrapped = categories.map((name) => wrapName(name, size, width, typesetting))
    if (wrapped.some(({ lines, torn }) => torn || lines.length > NAME_LINES)) continue
    const lines = wrapped.map((one) => one.lines)
    return { size, lines, height: Math.max(...lines.map((one) => heightOf(one, size))) }
  }
  return undefined
}

function nameTexts({ lines, size }: Names, plot: Rect, gap: number, typesetting: Typesetting): PlotText[] {
  const step = plot.width / lines.length
  return lines.flatMap((one, index) =>
    textsAt(one, plot.x + (index + 0.5) * step, plot.y + plot.height + gap, {
      what: 'name',
      anchor: 'middle',
      size,
      typesetting,
    }),
  )
}

/** Figures under bars that hang down must not run into the names: the axis goes on further. */
export function makeRoomBelow(axis: PlotAxis, all: readonly number[], length: number, room: number): void {
  const lowest = Math.min(...all)
  while (lowest < 0 && ((lowest - axis.min) / (axis.max - axis.min)) * length < room) axis.min -= axis.step
}

function drawBars(
  { figures, size, typesetting, suffix }: ChartRequest,
  axis: PlotAxis,
  plot: Rect,
  onMarks: boolean,
): { gap: number; shapes: PlotShape[]; texts: PlotText[] } {
  const { categories, series, highlight } = figures
  const format = formatFor(allFigures(figures), suffix)
  const step = plot.width / categories.length
  const { width, gap } = barWidth(step, series.length)
  const looks = barLooks(series.length, categories.length, highlight)
  const place = scaleOf(axis, plot.y + plot.height, plot.y)
  const shapes: PlotShape[] = []
  const texts: PlotText[] = []
  series.forEach(({ values }, at) =>
    values.forEach((value, index) => {
      if (value === null) return
      const x = plot.x + (index + 0.5) * step + (at - series.length / 2) * width
      const [top, bottom] = [place(Math.max(value, 0)), place(Math.min(value, 0))]
      const look = looks[at]
      if (bottom > top)
        shapes.push({
          d: rectPath(x, top, width, bottom - top),
          fill: look?.pointColors?.[index] ?? look?.color ?? 'accent',
        })
      if (!onMarks) return
      const line = lineBox('0').height * size
      texts.push(
        ...textsAt(
          [formatFigure(value, format)],
          x + width / 2,
          value < 0 ? bottom + LABEL_GAP.bar : top - LABEL_GAP.bar - line,
          { what: 'value', anchor: 'middle', size, typesetting },
        ),
      )
    }),
  )
  return { gap, shapes, texts }
}
