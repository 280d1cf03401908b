/** Lines and areas: how figures move from one name to the next. */
import { area, curveLinear, line, stack } from 'd3-shape'
import type { ChartSeries, PlotAxis, PlotLabels, PlotSeries, PlotShape, PlotText } from '../chart.js'
import type { Typesetting } from '../metrics.js'
import type { Point, Rect } from '../scene.js'
import { axisWithin, drawTicks, LEAST_AROUND, nameGap, nameLine, TICK_HEADROOM, tickRoom } from './axes.js'
import { LEAST_HEIGHT } from './columns.js'
import { lineLooks, LINE_WIDTH, MARKER_SIZE, markerShape, seriesColor } from './looks.js'
import { formatFigure, formatFor, scaleOf } from './numbers.js'
import { allFigures, type ChartRequest, LABEL_GAP, type LaidChart, NAME_SIZES, widestFigure } from './request.js'
import { scaffoldOf, withScaffold } from './scaffold.js'
import { heightOf, lineBox, round, textsAround, textsAt, widthOf, wrapName } from './words.js'

/** Between neighbouring names, in units. */
const NAME_AIR = 16

/** Names at the ends of lines take at most this share of the width. */
const END_SHARE = 0.3

/** What a legend takes of the height, in units. */
const LEGEND_ROOM = 60

/** From a line's end to its name, in units. */
const END_GAP = 9

export function layLines(request: ChartRequest): LaidChart {
  const { figures, rect, size, typesetting, suffix } = request
  const { categories, series } = figures
  const all = allFigures(figures)
  const looks = lineLooks(series.length)
  const onMarks = series.length === 1 && widestFigure(request) <= (rect.width / categories.length) * 0.94
  const axis = axisWithin(
    all,
    { zero: false, shown: !onMarks, suffix },
    { length: rect.height - LEAST_AROUND - LEGEND_ROOM, typesetting },
  )
  const names = series.map(({ name }) => name)
  const endRoom = Math.max(...names.map((name) => widthOf(name, size, typesetting))) + END_GAP
  const namedAtEnds =
    series.length > 1 && endRoom <= rect.width * END_SHARE && endsApart(series, axis, rect.height * PLOT_SHARE, size)
  const scaffold = namedAtEnds ? { rest: rect } : scaffoldOf(request, looks, 'line')
  const { rest } = scaffold
  const left = tickRoom(axis, typesetting)
  const open = rest.width - left
  // The last point stands half a step before the plot's end.
  const width = namedAtEnds ? Math.min(open, (open - endRoom) / (1 - 0.5 / categories.length)) : open
  const edge = edgeRoom(categories, width / categories.length, typesetting)
  const [inset, narrowed] = [Math.max(0, edge - left), width - Math.max(0, edge - left) - edge]
  const written = namesAlong(categories, narrowed / categories.length, typesetting)
  const headroom = onMarks ? size * lineBox('0').height + LABEL_GAP.point : TICK_HEADROOM
  const plot = {
    x: rest.x + left + inset,
    y: rest.y + headroom,
    width: narrowed,
    height: rest.height - headroom - written.height - nameGap(axis),
  }
  const step = plot.width / categories.length
  const places = series.map((one) => pointsOf(one, axis, plot, (index) => plot.x + (index + 0.5) * step))
  const labels = onMarks ? labelsOn(series[0]?.values ?? [], places[0] ?? [], plot, request) : undefined
  return {
    wanting: Math.max(0, LEAST_HEIGHT - plot.height),
    plot: withScaffold(scaffold, [drawTicks(axis, plot, typesetting)], {
      form: 'line',
      plot,
      values: axis,
      names: { size: written.size, every: written.every },
      series: looks,
      ...(labels && { labels: labels.plot }),
      ...(namedAtEnds && { namedAtEnds }),
      shapes: [
        ...nameLine(axis, plot, categories.length + 1),
        ...places.flatMap((points, index) => lineShapes(points, looks[index])),
      ],
      texts: [
        ...(namedAtEnds ? endNames(names, places, request) : []),
        ...(labels?.texts ?? []),
        ...nameTexts(written, (index) => plot.x + (index + 0.5) * step, { plot, gap: nameGap(axis), typesetting }),
      ],
    }),
  }
}

/** Where the points of a series stand; none where it has a gap. */
function pointsOf(
  { values }: ChartSeries,
  axis: PlotAxis,
  plot: Rect,
  across: (index: number) => number,
): (Point | undefined)[] {
  const place = scaleOf(axis, plot.y + plot.height, plot.y)
  return values.map((value, index) => (value === null ? undefined : { x: across(index), y: place(value) }))
}

function lineShapes(points: (Point | undefined)[], look: PlotSeries | undefined): PlotShape[] {
  const { color, marker = 'circle', dash } = look ?? { color: 'accent' as const }
  const draw = line<Point | undefined>()
    .defined((point) => point !== undefined)
    .x((point) => round(point?.x ?? 0))
    .y((point) => round(point?.y ?? 0))
    .curve(curveLinear)
  const d = draw(points)
  return [
    ...(d === null ? [] : [{ d, stroke: { color, width: LINE_WIDTH, ...(dash === true && { dash }) } }]),
    ...points.flatMap((point) => (point === undefined ? [] : [markerShape(marker, point, MARKER_SIZE, color)])),
  ]
}

/** Least distance of two names, in em. */
const NAME_PITCH = 1.1

/** What of a chart's height is surely left to its plot. */
const PLOT_SHARE = 0.8

/** Whether the last figures are so far apart that a name has room beside each. */
function endsApart(series: readonly ChartSeries[], axis: PlotAxis, height: number, size: number): boolean {
  const ends = series.map(({ values }) => values.at(-1) ?? null)
  if (ends.some((end) => end === null)) return false
  const heights = ends
    .map((end) => (((end ?? 0) - axis.min) / (axis.max - axis.min)) * height)
    .sort((one, other) => one - other)
  // The lowest must not run into the names under the axis.
  return heights.every((at, index) => at - (heights[index - 1] ?? -size / 2) >= size * NAME_PITCH)
}

function endNames(
  names: readonly string[],
  places: (Point | undefined)[][],
  { size, typesetting }: ChartRequest,
): PlotText[] {
  return names.flatMap((name, index) => {
    const end = places[index]?.at(-1)
    return end === undefined
      ? []
      : textsAround([name], end.x + END_GAP, end.y, {
          what: 'legend',
          anchor: 'start',
          size,
          typesetting,
          color: seriesColor(index),
        })
  })
}

/** Figures stand over their points, in a valley under them, where there is room. */
function labelsOn(
  values: readonly (number | null)[],
  points: readonly (Point | undefined)[],
  plot: Rect,
  { figures, size, typesetting, suffix }: ChartRequest,
): { plot: PlotLabels; texts: PlotText[] } {
  const format = formatFor(allFigures(figures), suffix)
  const height = lineBox('0').height * size
  const places = values.map((value, index): 't' | 'b' => {
    const [before, after] = [values[index - 1] ?? value, values[index + 1] ?? value]
    const valley =
      value !== null &&
      before !== null &&
      after !== null &&
      before >= value &&
      after >= value &&
      before + after > 2 * value
    return valley && (points[index]?.y ?? Infinity) + 2 * LABEL_GAP.point + height <= plot.y + plot.height ? 'b' : 't'
  })
  const texts = values.flatMap((value, index) => {
    const point = points[index]
    if (value === null || point === undefined) return []
    const top = places[index] === 'b' ? point.y + LABEL_GAP.point : point.y - LABEL_GAP.point - height
    return textsAt([formatFigure(value, format)], point.x, top, { what: 'value', anchor: 'middle', size, typesetting })
  })
  return { plot: { show: 'value', format, places, named: false, color: 'ink' }, texts }
}

/** What names wider than their place, of which only some are written, reach over the first and the last place, in units. */
function edgeRoom(categories: readonly string[], step: number, typesetting: Typesetting): number {
  if (namesAlong(categories, step, typesetting).every === 1) return 0
  return Math.max(
    0,
    (Math.max(...categories.map((name) => widthOf(name, NAME_SIZES.at(-1) ?? 0, typesetting))) - step * END_STEPS) / 2,
  )
}

/** The plot becomes narrower by that room, and its steps by a part of it. */
const END_STEPS = 0.5

interface Along {
  size: number
  every: number
  lines: string[][]
  height: number
}

/** Names on one or two lines each where they have room; else on one line, every second, third, … of them. */
function namesAlong(categories: readonly string[], step: number, typesetting: Typesetting): Along {
  for (const size of NAME_SIZES) {
    const wrapped = categories.map((name) => wrapName(name, size, step - NAME_AIR, typesetting))
    if (wrapped.every(({ lines, torn }) => !torn && lines.length <= 2)) {
      const lines = wrapped.map((one) => one.lines)
      return { size, every: 1, lines, height: Math.max(...lines.map((one) => heightOf(one, size))) }
    }
  }
  const size = NAME_SIZES.at(-1) ?? 0
  const widest = Math.max(...categories.map((name) => widthOf(name, size, typesetting)))
  return {
    size,
    every: Math.ceil((widest + NAME_AIR) / step),
    lines: categories.map((name) => [name]),
    height: Math.max(...categories.map((name) => heightOf([name], size))),
  }
}

function nameTexts(
  { lines, size, every }: Along,
  across: (index: number) => number,
  { plot, gap, typesetting }: { plot: Rect; gap: number; typesetting: Typesetting },
): PlotText[] {
  return lines.flatMap((one, index) =>
    index % every === 0
      ? textsAt(one, across(index), plot.y + plot.height + gap, { what: 'name', anchor: 'middle', size, typesetting })
      : [],
  )
}

/** What of a chart's width is surely left to its plot. */
const AREA_SHARE = 0.75

/** One area, or several of which each stands on the one before. */
export function layAreas(request: ChartRequest): LaidChart {
  const { figures, rect, typesetting, suffix } = request
  const { categories, series } = figures
  const looks: PlotSeries[] = series.map((_, index) => ({ color: seriesColor(index) }))
  const layers = stack<unknown, number, number>()
    .keys(series.map((_, index) => index))
    .value((_, key, index) => series[key]?.values[index] ?? 0)([...categories.keys()])
  const axis = axisWithin(
    layers.flatMap((layer) => layer.flatMap(([low, high]) => [low, high])),
    { zero: true, shown: true, suffix },
    { length: rect.height - LEAST_AROUND - LEGEND_ROOM, typesetting },
  )
  const scaffold = scaffoldOf(request, looks, 'patch')
  const { rest } = scaffold
  const reach = (names: readonly string[]): number =>
    Math.max(
      ...names.map(
        (name, index) =>
          widthOf(name, NAME_SIZES[0] ?? 0, typesetting) / 2 - (index * rest.width * AREA_SHARE) / categories.length,
      ),
    )
  const left = Math.max(tickRoom(axis, typesetting), reach(categories))
  const right = reach([...categories].reverse())
  const width = rest.width - left - right
  const stride = width / (categories.length - 1)
  const names = namesAlong(categories, stride, typesetting)
  const headroom = TICK_HEADROOM
  const plot = {
    x: rest.x + left,
    y: rest.y + headroom,
    width,
    height: rest.height - headroom - names.height - nameGap(axis),
  }
  const place = scaleOf(axis, plot.y + plot.height, plot.y)
  const across = (index: number): number => plot.x + index * stride
  const draw = area<[number, number]>()
    .x((_, index) => round(across(index)))
    .y0(([low]) => round(place(low)))
    .y1(([, high]) => round(place(high)))
  return {
    wanting: Math.max(0, LEAST_HEIGHT - plot.height),
    plot: withScaffold(scaffold, [drawTicks(axis, plot, typesetting)], {
      form: 'area',
      plot,
      values: axis,
      names: { size: names.size, every: names.every },
      series: looks,
      shapes: [
        ...layers.map((layer, index) => ({
          d: draw(layer.map(([low, high]) => [low, high])) ?? '',
          fill: seriesColor(index),
        })),
        ...nameLine(axis, plot, categories.length),
      ],
      texts: [...nameTexts(names, across, { plot, gap: nameGap(axis), typesetting })],
    }),
  }
}
