/**
 * How several pictures stand in rows, each with its own proportions: all of a row are of one height, as in an album. Of
 * all ways to divide them into rows the one is taken in which they are largest, the smallest among them most of all.
 */
import type { Size } from './picture-parts.js'

export interface Figure {
  /** Width by height. */
  proportion: number
  /** Height in units that the caption takes under a picture of this width, the room above it included. */
  caption: (width: number) => number
  /** The same, guessed fast. */
  guess: (width: number) => number
}

/** A picture's size, and the width of its cell, which is wider where the caption needs it. */
export interface Placed extends Size {
  cell: number
}

/** A caption has at least this width, in units: six Han characters. */
const LEAST_CAPTION = 180

/** Steps in which the largest size is looked for: to a thousandth of the room. */
const STEPS = 10

/** The rows, in the order of the figures. Sizes are whole units. */
export function rowsOf(figures: readonly Figure[], room: Size, gap: number): Placed[][] {
  const best = divisions(figures)
    .map((rows) => ({ rows, worth: worthOf(fitted(rows, room, gap, ({ guess }) => guess)) }))
    .reduce((most, one) => (one.worth > most.worth ? one : most))
  return fitted(best.rows, room, gap, ({ caption }) => caption)
}

/** Every way to divide a list into rows, in order. */
function divisions(figures: readonly Figure[]): Figure[][][] {
  if (figures.length === 0) return [[]]
  return figures.flatMap((_, last) =>
    divisions(figures.slice(last + 1)).map((rest) => [figures.slice(0, last + 1), ...rest]),
  )
}

/** Small pictures gain more from room than large ones. */
function worthOf(rows: readonly Placed[][]): number {
  return rows.flat().reduce((sum, { width, height }) => sum + Math.sqrt(width * height), 0)
}

type Caption = (figure: Figure) => (width: number) => number

/** The rows at the largest height at which all of them fit, captions included. */
function fitted(rows: readonly Figure[][], room: Size, gap: number, caption: Caption): Placed[][] {
  let [small, large] = [0, room.height]
  for (let step = 0; step < STEPS; step++) {
    const height = (small + large) / 2
    if (heightOf(rows, height, room.width, gap, caption) <= room.height) small = height
    else large = height
  }
  return rows.map((row) => placedRow(row, small, room.width, gap))
}

function heightOf(rows: readonly Figure[][], height: number, width: number, gap: number, caption: Caption): number {
  const each = rows.map((row) => {
    const placed = placedRow(row, height, width, gap)
    return Math.max(
      ...placed.map((one, index) => one.height + (row[index] === undefined ? 0 : caption(row[index])(one.cell))),
    )
  })
  return each.reduce((sum, one) => sum + one, 0) + gap * (rows.length - 1)
}

/** A row at this height, or less where it would be wider than the room. */
function placedRow(row: readonly Figure[], height: number, width: number, gap: number): Placed[] {
  const room = width - gap * (row.length - 1)
  const widthAt = (tall: number): number =>
    row.reduce((sum, figure) => sum + cellOf(figure, figure.proportion * tall), 0)
  let tall = Math.min(height, room / row.reduce((sum, { proportion }) => sum + proportion, 0))
  // Cells that are wider than their pictures leave less to the others.
  for (let step = 0; step < STEPS && widthAt(tall) > room; step++) tall *= 0.9
  return row.map((figure) => {
    const size = { width: Math.max(1, Math.floor(figure.proportion * tall)), height: Math.max(1, Math.floor(tall)) }
    return { ...size, cell: Math.floor(cellOf(figure, size.width)) }
  })
}

function cellOf({ guess }: Figure, width: number): number {
  return guess(width) > 0 ? Math.max(width, LEAST_CAPTION) : width
}
