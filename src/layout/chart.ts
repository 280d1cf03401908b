/** What a chart shows, before and after it is laid out. */
import type { ColorToken } from '../themes/tokens.js'
import type { Rect } from './scene.js'

/** Forms of charts. `bar` lies, `column` stands. */
export const CHART_FORMS = ['column', 'bar', 'line', 'area', 'pie', 'doughnut', 'scatter'] as const

export type ChartForm = (typeof CHART_FORMS)[number]

/** The figures of a chart, as the data file gives them. */
export interface ChartFigures {
  form: ChartForm
  /** Names along the axis, or of the slices; none for a scatter, whose points have two figures each. */
  categories: string[]
  series: ChartSeries[]
  /** What the figures count, shown once: `万人`. A sign (`%`) stands with every figure instead. */
  unit?: string
  /** The category that stands out, as an index. */
  highlight?: number
}

export interface ChartSeries {
  /** Shown where there are several; always in the workbook. */
  name: string
  /** One a category; null where there is none. */
  values: (number | null)[]
  /** The horizontal figures of a scatter, one a value. */
  x?: number[]
}

/** How figures are written; Excel's format code says the same (see `formatCode`). */
export interface FigureFormat {
  /** Digits behind the point. */
  decimals: number
  /** Whether thousands are parted by commas. */
  grouped: boolean
  /** A sign behind each figure: `%`. */
  suffix: string
}

/** An axis of figures. */
export interface PlotAxis {
  min: number
  max: number
  /** From one tick to the next. */
  step: number
  format: FigureFormat
  /** Whether its ticks are written and drawn across the plot; the figures stand on the marks where not. */
  shown: boolean
}

export type MarkerSymbol = 'circle' | 'square' | 'diamond' | 'triangle'

/** How a series is painted. */
export interface PlotSeries {
  color: ColorToken
  /** Where points, bars or slices differ: a colour for each. */
  pointColors?: ColorToken[]
  /** Of lines and points. */
  marker?: MarkerSymbol
  dash?: boolean
}

/** What stands on the marks. */
export interface PlotLabels {
  /** `percent`: the share in the whole, of slices. */
  show: 'value' | 'percent'
  format: FigureFormat
  /** Where, for each category: at the bar's or the slice's outer end, over or under a point, within the ring. */
  places: ('outEnd' | 't' | 'b' | 'ctr')[]
  /** The category's name before the figure, parted from it by a space. */
  named: boolean
  color: ColorToken
}

/** A chart at its place: its figures, how they are shown, and where everything stands. Places are page units. */
export interface ChartPlot {
  figures: ChartFigures
  /** As it is drawn: bars where there is no room for the names under columns, or for the labels around a pie. */
  form: ChartForm
  /** What the axes enclose; of pies and doughnuts the square around the circle. */
  plot: Rect
  /** Vertical axis of figures, horizontal for bars. */
  values?: PlotAxis
  /** Horizontal axis of figures, of a scatter. */
  across?: PlotAxis
  /** Names along the axis: their size, and how many of them there are to one that is written. */
  names?: { size: number; every: number }
  series: PlotSeries[]
  labels?: PlotLabels
  /** Room between the bars of neighbouring categories, in hundredths of a bar's width. */
  gap?: number
  /** Where the first slice begins, in degrees clockwise from the top. */
  turn?: number
  /** Where the series (of doughnuts the categories) are named; absent where they are named at their lines' ends, or need no name. */
  legend?: Rect & { side: 'top' | 'right' }
  /** The series are named where their lines end. */
  namedAtEnds?: boolean
  /** Size of all words but the names along the axis and the ticks. */
  size: number
  tickSize: number
  shapes: PlotShape[]
  texts: PlotText[]
}

/** A line or an area, in the order of painting. */
export interface PlotShape {
  /** SVG path in page units. */
  d: string
  fill?: ColorToken
  stroke?: { color: ColorToken; width: number; dash?: boolean }
}

/** A line of text at its place. */
export interface PlotText {
  what: 'value' | 'name' | 'tick' | 'legend'
  text: string
  /** The text cut where Han and Latin meet, and the room between them in units; absent where they do not. */
  spaced?: { pieces: string[]; gap: number }
  /** Of its start, middle or end, as `anchor` says. */
  x: number
  /** Of its baseline. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  /** Advance in units. */
  width: number
  color: ColorToken
  bold?: boolean
}
