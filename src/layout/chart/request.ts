/** What every form of chart is laid out from and becomes. */
import { FLOOR } from '../../themes/tokens.js'
import type { ChartFigures, ChartPlot } from '../chart.js'
import type { Typesetting } from '../metrics.js'
import type { Rect } from '../scene.js'
import { formatFigure, formatFor } from './numbers.js'
import { widthOf } from './words.js'

export interface ChartRequest {
  figures: ChartFigures
  /** Page units. */
  rect: Rect
  /** Of its words, in units. */
  size: number
  typesetting: Typesetting
  /** What stands behind every figure: a sign, or a unit that has no other place. */
  suffix: string
}

/** A chart laid out; `wanting` is by how many units it has too little height, where it is not drawn otherwise instead. */
export interface LaidChart {
  plot: Omit<ChartPlot, 'figures' | 'size' | 'tickSize'>
  wanting: number
}

/** Ticks are read by those who look closely. */
export const TICK_SIZE = FLOOR.code

/** Sizes that names along an axis may have, the first that fits. */
export const NAME_SIZES = [FLOOR.label, TICK_SIZE]

/** Between names and the plot over them, in units: what LibreOffice keeps, a millimetre. */
export const NAME_GAP = 4

/** Ticks reach so far out of the plot. */
export const TICK_LENGTH = 6

/** Between an axis that has ticks, drawn or not, and its words. */
export const AXIS_GAP = NAME_GAP + TICK_LENGTH

/** Between the end of a bar, or a point, and its figure. */
export const LABEL_GAP = { bar: 4, point: 8 } as const

export const GRID = { color: 'rule', width: 2 } as const
export const AXIS = { color: 'muted', width: 2 } as const

/** All figures of a chart, gaps left out. */
export function allFigures({ series }: ChartFigures): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null))
}

/** The widest figure as it would stand on its mark. */
export function widestFigure({ figures, size, typesetting, suffix }: ChartRequest): number {
  const all = allFigures(figures)
  const format = formatFor(all, suffix)
  return Math.max(0, ...all.map((value) => widthOf(formatFigure(value, format), size, typesetting)))
}
