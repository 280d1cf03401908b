/** Figures on an axis: from where to where, in which steps, and how they are written. */
import { scaleLinear } from 'd3-scale'
import type { FigureFormat, PlotAxis } from '../chart.js'

/** Units that are written with each figure, not once over the chart. */
const SIGN = /^(%|‰|°|°[CF]|℃|℉)$/u

export function isSign(unit: string | undefined): unit is string {
  return unit !== undefined && SIGN.test(unit)
}

/** No more digits behind the point than this are ever shown. */
const MOST_DECIMALS = 4

/** From here on thousands are parted. */
const LONG = 10_000

/** All figures of a chart alike: as many decimals as the one that has most. */
export function formatFor(figures: readonly number[], suffix = ''): FigureFormat {
  return {
    decimals: Math.min(MOST_DECIMALS, Math.max(0, ...figures.map(decimalsOf))),
    grouped: figures.some((figure) => Math.abs(figure) >= LONG),
    suffix,
  }
}

function decimalsOf(figure: number): number {
  const [digits = '', exponent = '0'] = String(figure).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** A figure as Excel writes it by `formatCode`: halves are rounded away from zero. */
export function formatFigure(figure: number, { decimals, grouped, suffix }: FigureFormat): string {
  const scale = 10 ** decimals
  const rounded = Math.round(Number((Math.abs(figure) * scale).toPrecision(15))) / scale
  const [whole = '', rest] = rounded.toFixed(decimals).split('.')
  const parted = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${figure < 0 && rounded !== 0 ? '-' : ''}${parted}${rest === undefined ? '' : `.${rest}`}${suffix}`
}

/** Excel's code of a format (ECMA-376 part 1, 18.8.31). */
export function formatCode({ decimals, grouped, suffix }: FigureFormat): string {
  const digits = `${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  return suffix === '' ? digits : `${digits}"${suffix}"`
}

/** About so many ticks: more crowd a projected axis; fewer where they would touch. */
export const TICK_COUNTS = [5, 3, 2, 1]

export interface AxisOptions {
  zero: boolean
  shown: boolean
  suffix?: string
  /** About how many ticks. */
  count?: number
}

/** Lines that vary by less than this share of their height may leave the zero out. */
const NARROW = 0.3

/** An axis with round ends and steps. Marks that are as long as their figure need the zero on it. */
export function axisFor(figures: readonly number[], { zero, shown, suffix, count = 5 }: AxisOptions): PlotAxis {
  const low = Math.min(...figures)
  const high = Math.max(...figures)
  const narrow =
    !zero && (low > 0 || high < 0) && high > low && (high - low) / Math.max(Math.abs(low), Math.abs(high)) < NARROW
  const from = narrow ? low : Math.min(0, low)
  const to = narrow ? high : Math.max(0, high)
  const ticks = ticksOf(from, from === to ? from + 1 : to, count)
  const [min = 0, next = 1] = ticks
  return {
    min,
    max: ticks.at(-1) ?? 1,
    step: Number((next - min).toPrecision(12)),
    format: { ...formatFor(ticks, suffix), grouped: formatFor([...figures, ...ticks]).grouped },
    shown,
  }
}

function ticksOf(from: number, to: number, count: number): number[] {
  const scale = scaleLinear().domain([from, to]).nice(count)
  return scale.ticks(count)
}

/** The ticks of an axis, both ends among them. */
export function ticksAlong({ min, max, step }: PlotAxis): number[] {
  const count = Math.round((max - min) / step)
  return Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12)))
}

/** Where a figure stands between two places. */
export function scaleOf({ min, max }: PlotAxis, start: number, end: number): (figure: number) => number {
  return scaleLinear().domain([min, max]).range([start, end])
}
