/** The legend: which colour is which series, over the plot, or which slice, beside it. */
import type { PlotSeries, PlotShape, PlotText } from '../chart.js'
import type { Typesetting } from '../metrics.js'
import type { Rect } from '../scene.js'
import { linePath, LINE_WIDTH, MARKER_SIZE, markerShape, POINT_SIZE, rectPath } from './looks.js'
import { lineBox, textsAround, widthOf } from './words.js'

export interface LegendEntry {
  name: string
  look: PlotSeries
  /** What its sign is: a patch of colour, a stretch of line with a marker on it, or a marker alone. */
  sign: 'patch' | 'line' | 'point'
}

export interface LaidLegend {
  place: Rect & { side: 'top' | 'right' }
  shapes: PlotShape[]
  texts: PlotText[]
  /** The rectangle that the legend leaves to the plot. */
  rest: Rect
}

/** Distances in em of the legend's type: within an entry, between entries, around all of them. */
const SPACING = { sign: 0.62, line: 1.5, inner: 0.3, between: 0.8, edge: 0.25 } as const

/** Between legend and plot, in units. */
const AWAY = 12

export interface LegendStyle {
  size: number
  typesetting: Typesetting
}

/** Over the plot where all names have room in one line, beside it otherwise, or where `beside` asks for it. */
export function layLegend(entries: LegendEntry[], rect: Rect, style: LegendStyle, beside = false): LaidLegend {
  const widths = entries.map(
    (entry) =>
      signWidth(entry, style.size) + SPACING.inner * style.size + widthOf(entry.name, style.size, style.typesetting),
  )
  const edge = SPACING.edge * style.size
  const row = Math.max(...entries.map(({ name }) => lineBox(name).height)) * style.size
  const inOneLine =
    widths.reduce((sum, width) => sum + width, 0) + SPACING.between * style.size * (entries.length - 1) + 2 * edge
  if (!beside && inOneLine <= rect.width) return above(entries, widths, { rect, row, edge, style, width: inOneLine })
  return besides(entries, { rect, row, edge, style, width: Math.max(...widths) + 2 * edge })
}

interface Measures {
  rect: Rect
  row: number
  edge: number
  width: number
  style: LegendStyle
}

function above(entries: LegendEntry[], widths: number[], { rect, row, edge, style, width }: Measures): LaidLegend {
  const height = Math.ceil(row + edge)
  const place = { side: 'top' as const, x: rect.x + (rect.width - width) / 2, y: rect.y, width, height }
  let x = place.x + edge
  const drawn = entries.map((entry, index) => {
    const one = drawEntry(entry, x, place.y + height / 2, style)
    x += (widths[index] ?? 0) + SPACING.between * style.size
    return one
  })
  return { place, ...gather(drawn), rest: { ...rect, y: rect.y + height + AWAY, height: rect.height - height - AWAY } }
}

/** Between one entry and the next, one below the other, in em. */
const BETWEEN_ROWS = 0.3

function besides(entries: LegendEntry[], { rect, row, edge, style, width }: Measures): LaidLegend {
  const pitch = row + BETWEEN_ROWS * style.size
  const height = pitch * entries.length - BETWEEN_ROWS * style.size + 2 * edge
  const place = {
    side: 'right' as const,
    x: rect.x + rect.width - width,
    y: rect.y + (rect.height - height) / 2,
    width,
    height,
  }
  const drawn = entries.map((entry, index) =>
    drawEntry(entry, place.x + edge, place.y + edge + row / 2 + index * pitch, style),
  )
  return { place, ...gather(drawn), rest: { ...rect, width: rect.width - width - AWAY } }
}

function gather(drawn: { shapes: PlotShape[]; texts: PlotText[] }[]): { shapes: PlotShape[]; texts: PlotText[] } {
  return { shapes: drawn.flatMap(({ shapes }) => shapes), texts: drawn.flatMap(({ texts }) => texts) }
}

function signWidth({ sign }: LegendEntry, size: number): number {
  return (sign === 'line' ? SPACING.line : SPACING.sign) * size
}

function drawEntry(
  entry: LegendEntry,
  x: number,
  middle: number,
  { size, typesetting }: LegendStyle,
): { shapes: PlotShape[]; texts: PlotText[] } {
  const width = signWidth(entry, size)
  return {
    shapes: signShapes(entry, { x, middle, width }),
    texts: textsAround([entry.name], x + width + SPACING.inner * size, middle, {
      what: 'legend',
      anchor: 'start',
      size,
      typesetting,
    }),
  }
}

function signShapes(
  { sign, look }: LegendEntry,
  { x, middle, width }: { x: number; middle: number; width: number },
): PlotShape[] {
  const center = { x: x + width / 2, y: middle }
  if (sign === 'patch') return [{ d: rectPath(x, middle - width / 2, width, width), fill: look.color }]
  if (sign === 'point') return [markerShape(look.marker ?? 'circle', center, POINT_SIZE, look.color)]
  return [
    {
      d: linePath({ x, y: middle }, { x: x + width, y: middle }),
      stroke: { color: look.color, width: LINE_WIDTH, ...(look.dash === true && { dash: true }) },
    },
    markerShape(look.marker ?? 'circle', center, MARKER_SIZE, look.color),
  ]
}

/** Entries for the series of a chart that has several. */
export function seriesEntries(
  names: readonly string[],
  looks: readonly PlotSeries[],
  sign: LegendEntry['sign'],
): LegendEntry[] {
  return names.map((name, index) => ({ name, look: looks[index] ?? { color: 'accent' }, sign }))
}
