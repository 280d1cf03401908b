/** Shares of a whole: pies, named around their edge, and rings, named beside them. */
import { arc, pie as slicesOf, type PieArcDatum } from 'd3-shape'
import type { FigureFormat, PlotLabels, PlotShape, PlotText } from '../chart.js'
import type { Point, Rect } from '../scene.js'
import { layLegend, type LegendEntry } from './legend.js'
import { sliceColors } from './looks.js'
import { formatFigure, formatFor, isSign } from './numbers.js'
import type { ChartRequest, LaidChart } from './request.js'
import { lineBox, round, textsAt, widthOf } from './words.js'

/** Between slices, in units: the colour of the page. */
const SEAM = 3

/** From the circle to a label, in units. */
const AWAY = 6

/** Places at which the first slice may begin, in degrees clockwise from the top: the first where no labels meet. */
const TURNS = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330]

/** A pie is at least this large across, in units, and its labels wrap at none of the programs. */
const LEAST_ACROSS = 200

/** What PowerPoint gives to a label beside a pie before it wraps it, as a share of the chart's width. */
const LABEL_SHARE = 0.28

type Slice = PieArcDatum<number>

interface Shares {
  values: number[]
  colors: ReturnType<typeof sliceColors>
  /** What stands on each slice. */
  labels: PlotLabels
  figures: string[]
}

function sharesOf({ figures }: ChartRequest, named: boolean): Shares {
  const { categories, series, unit, highlight } = figures
  const values = (series[0]?.values ?? []).map((value) => value ?? 0)
  const sum = values.reduce((total, value) => total + value, 0)
  const asValues = isSign(unit)
  const shares = values.map((value) => (sum === 0 ? 0 : (value / sum) * 100))
  const format: FigureFormat = asValues
    ? formatFor(values, unit)
    : { decimals: shares.some((share) => share > 0 && share < 0.5) ? 1 : 0, grouped: false, suffix: '%' }
  return {
    values,
    colors: sliceColors(categories.length, highlight),
    labels: {
      show: asValues ? 'value' : 'percent',
      format,
      places: categories.map(() => (named ? 'outEnd' : 'ctr')),
      named,
      color: named ? 'ink' : 'paper',
    },
    figures: (asValues ? values : shares).map((value) => formatFigure(value, format)),
  }
}

function arcsOf(values: number[], turn: number): Slice[] {
  const start = (turn * Math.PI) / 180
  return slicesOf<number>()
    .sort(null)
    .startAngle(start)
    .endAngle(start + 2 * Math.PI)(values)
}

/** The pie; undefined where its labels have no room around it. */
export function layPie(request: ChartRequest): LaidChart | undefined {
  const { figures, rect, size, typesetting } = request
  const shares = sharesOf(request, true)
  const words = figures.categories.map((name, index) => `${name} ${shares.figures[index] ?? ''}`)
  const row = Math.max(...words.map((text) => lineBox(text).height)) * size
  const widest = Math.max(...words.map((text) => widthOf(text, size, typesetting)))
  const across = Math.floor(Math.min(rect.height - 2 * (row + AWAY), rect.width - 2 * (widest + AWAY)))
  if (across < LEAST_ACROSS || widest > rect.width * LABEL_SHARE) return undefined
  const plot = squareIn(rect, across)
  for (const turn of TURNS) {
    const arcs = arcsOf(shares.values, turn)
    const boxes = arcs.map((slice, index) => labelBox(words[index] ?? '', slice, plot, request))
    if (boxes.some((box, index) => !within(box, rect) || boxes.slice(index + 1).some((other) => meet(box, other))))
      continue
    const texts = boxes.flatMap((box, index) =>
      textsAt([words[index] ?? ''], box.x + box.width / 2, box.y, {
        what: 'value',
        anchor: 'middle',
        size,
        typesetting,
      }),
    )
    return {
      wanting: 0,
      plot: {
        form: 'pie',
        plot,
        series: [{ color: 'accent', pointColors: shares.colors }],
        labels: shares.labels,
        turn,
        shapes: sliceShapes(arcs, shares, plot, 0),
        texts,
      },
    }
  }
  return undefined
}

/** The inner radius of a ring as a share of the outer. */
export const HOLE = 0.5

/** The ring; undefined where a slice is too small for its figure. */
export function layRing(request: ChartRequest): LaidChart | undefined {
  const { figures, rect, size, typesetting } = request
  const shares = sharesOf(request, false)
  const entries = figures.categories.map((name, index): LegendEntry => ({
    name,
    look: { color: shares.colors[index] ?? 'accent' },
    sign: 'patch',
  }))
  const { width: beside } = layLegend(entries, rect, { size, typesetting }, true).place
  const across = Math.floor(Math.min(rect.height, rect.width - beside - BESIDE))
  const edge = rect.x + (rect.width - across - BESIDE - beside) / 2
  const legend = layLegend(entries, { ...rect, x: edge, width: across + BESIDE + beside }, { size, typesetting }, true)
  const plot = squareIn({ ...rect, x: edge, width: across }, across)
  const radius = plot.width / 2
  const arcs = arcsOf(shares.values, 0)
  const middle = (radius * (1 + HOLE)) / 2
  const fits = arcs.every((slice, index) => {
    const text = shares.figures[index] ?? ''
    const room = Math.min(
      radius * (1 - HOLE),
      slice.endAngle - slice.startAngle >= Math.PI
        ? Infinity
        : 2 * middle * Math.sin((slice.endAngle - slice.startAngle) / 2),
    )
    return (
      slice.value === 0 || room >= Math.hypot(widthOf(text, size, typesetting, true), lineBox(text).height * size * 0.6)
    )
  })
  const tall = figures.categories.length * size * 1.8
  if (!fits || tall > rect.height || shares.values.includes(0)) return undefined
  const texts = arcs.flatMap((slice, index): PlotText[] => {
    const at = pointAt(slice, middle, plot)
    const text = shares.figures[index] ?? ''
    return textsAt([text], at.x, at.y - (lineBox(text).height * size) / 2, {
      what: 'value',
      anchor: 'middle',
      size,
      typesetting,
      color: 'paper',
      bold: true,
    })
  })
  return {
    wanting: Math.max(0, LEAST_ACROSS - plot.width),
    plot: {
      form: 'doughnut',
      plot,
      series: [{ color: 'accent', pointColors: shares.colors }],
      labels: shares.labels,
      turn: 0,
      legend: legend.place,
      shapes: [...legend.shapes, ...sliceShapes(arcs, shares, plot, HOLE)],
      texts: [...legend.texts, ...texts],
    },
  }
}

/** Between a ring and its legend, in units. */
const BESIDE = 64

function squareIn(rect: Rect, across: number): Rect {
  return {
    x: rect.x + (rect.width - across) / 2,
    y: rect.y + (rect.height - across) / 2,
    width: across,
    height: across,
  }
}

function pointAt({ startAngle, endAngle }: Slice, radius: number, plot: Rect): Point {
  const angle = (startAngle + endAngle) / 2
  return {
    x: plot.x + plot.width / 2 + Math.sin(angle) * radius,
    y: plot.y + plot.height / 2 - Math.cos(angle) * radius,
  }
}

function sliceShapes(arcs: Slice[], { colors }: Shares, plot: Rect, hole: number): PlotShape[] {
  const radius = plot.width / 2
  const center = { x: plot.x + radius, y: plot.y + radius }
  const draw = arc<Slice>()
    .innerRadius(radius * hole)
    .outerRadius(radius)
  return arcs.flatMap((slice, index) =>
    slice.value === 0
      ? []
      : [
          {
            d: moved(draw(slice) ?? '', center),
            fill: colors[index] ?? 'accent',
            ...(arcs.length > 1 && { stroke: { color: 'paper' as const, width: SEAM } }),
          },
        ],
  )
}

/** d3 draws around zero: its path (M, L and A in absolute numbers) around a centre. */
function moved(d: string, { x, y }: Point): string {
  return d.replace(/([MLA])([^MLAZ]*)/g, (_, command: string, list: string) => {
    const numbers = list.split(',').map(Number)
    const last = numbers.length - 2
    return (
      command + numbers.map((value, index) => round(index < last ? value : value + (index === last ? x : y))).join(',')
    )
  })
}

/**
 * The box of a label at a slice's outer edge: the corner or the side that lies nearest touches the circle, as
 * LibreOffice and PowerPoint have it.
 */
function labelBox(text: string, slice: Slice, plot: Rect, { size, typesetting }: ChartRequest): Rect {
  const width = widthOf(text, size, typesetting)
  const height = lineBox(text).height * size
  const at = pointAt(slice, plot.width / 2 + AWAY, plot)
  const degrees = ((((slice.startAngle + slice.endAngle) / 2) * 180) / Math.PI + 360) % 360
  const near = (angle: number): boolean => Math.abs(((degrees - angle + 540) % 360) - 180) <= 5
  const x = near(0) || near(180) ? at.x - width / 2 : degrees < 180 ? at.x : at.x - width
  const y = near(90) || near(270) ? at.y - height / 2 : degrees < 90 || degrees > 270 ? at.y - height : at.y
  return { x, y, width, height }
}

function within(box: Rect, rect: Rect): boolean {
  return (
    box.x >= rect.x &&
    box.y >= rect.y &&
    box.x + box.width <= rect.x + rect.width &&
    box.y + box.height <= rect.y + rect.height
  )
}

/** Line boxes may overlap by the room that they keep over and under their letters. */
function meet(one: Rect, other: Rect): boolean {
  const air = 0.12 * one.height
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y + air < other.y + other.height - air &&
    other.y + air < one.y + one.height - air
  )
}
