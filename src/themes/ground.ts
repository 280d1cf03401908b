/** What lies behind the words of a school's own pages, as coarse as eyes see it from a bench, to measure words against. */
import { contrastRatio } from '../text/color.js'

export interface Ground {
  /** Cells of the page across and down. */
  columns: number
  rows: number
  /** `#RRGGBB` of each cell, row by row. */
  colors: readonly string[]
}

/** As shares of the page. */
export interface Region {
  left: number
  top: number
  right: number
  bottom: number
}

/** How often each colour lies in a region. */
export type Tally = ReadonlyMap<string, number>

/** The colours of cells that a region touches; at least those of one cell. */
export function tallyOf({ columns, rows, colors }: Ground, regions: readonly Region[]): Tally {
  const tally = new Map<string, number>()
  const span = (from: number, to: number, cells: number): [number, number] => {
    const first = Math.min(cells - 1, Math.max(0, Math.floor(from * cells)))
    return [first, Math.max(first + 1, Math.min(cells, Math.ceil(to * cells)))]
  }
  for (const { left, top, right, bottom } of regions) {
    const [[firstColumn, lastColumn], [firstRow, lastRow]] = [span(left, right, columns), span(top, bottom, rows)]
    for (let row = firstRow; row < lastRow; row++) {
      for (const color of colors.slice(row * columns + firstColumn, row * columns + lastColumn))
        tally.set(color, (tally.get(color) ?? 0) + 1)
    }
  }
  return tally
}

/** A line that crosses a word, or the edge of a shape, takes no word away. */
const PASSED_OVER = 0.1

/** The contrast (WCAG 2.2) that a colour has at the least where it stands, the worst tenth left out; 21 where there is nothing. */
export function leastContrast(color: string, tally: Tally): number {
  const ratios = [...tally]
    .map(([ground, count]) => ({ ratio: contrastRatio(color, ground), count }))
    .sort((one, other) => one.ratio - other.ratio)
  let left = PASSED_OVER * ratios.reduce((sum, { count }) => sum + count, 0)
  return ratios.find(({ count }) => (left -= count) < 0)?.ratio ?? 21
}

/** The colour of most of a region, or where there is none, of all of it together, channel by channel. */
export function prevailingColor(tally: Tally): string | undefined {
  const all = [...tally.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return undefined
  const [most, count] = [...tally].reduce((best, one) => (one[1] > best[1] ? one : best))
  if (count > all / 2) return most
  const channel = (at: number): number =>
    [...tally].reduce((sum, [color, times]) => sum + Number.parseInt(color.slice(at, at + 2), 16) * times, 0) / all
  return `#${[1, 3, 5].map((at) => Math.round(channel(at)).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}
