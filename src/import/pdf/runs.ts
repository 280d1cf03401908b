/** A piece of text as pdf.js gives it, placed on its page: where it begins, which way it runs, how it is set. */
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { plainLetters } from './letters.js'

/** A stretch of text that the file sets at once. Points from the page's left top corner. */
export interface Run {
  text: string
  x: number
  /** Where it ends. */
  right: number
  /** Of the baseline, downwards. */
  y: number
  size: number
  bold: boolean
  italic: boolean
  /** As the file calls it. */
  font: string
}

/** Degrees, clockwise: 90 where the text runs down the page, 270 where it runs up. */
export type Turn = 0 | 90 | 180 | 270

/** A run before its page is turned so that it can be read. */
export interface Written extends Omit<Run, 'right'> {
  /** From its beginning to its end, in the direction in which it runs. */
  length: number
  /** Undefined where it runs aslant, as watermarks do. */
  turn: Turn | undefined
  /** Set from top to bottom by its font, letters upright (ISO 32000-1, 9.7.4.3); x is then the middle of the column. */
  stacked: boolean
}

/** What the library says of a font. */
export interface FontFacts {
  name: string
  vertical: boolean
}

/** Degrees by which the lines of a scan may lean and still be lines. */
const MOST_LEAN = 8

/** Points: what is set smaller than that is not there to be read. */
const LEAST_SIZE = 1

const BOLD = /bold|black|heavy|semibold|demi|simhei|heiti|黑体|-hei|ptmb|ptmbo|CMBX|AdvT.*b$/iu
const ITALIC = /italic|oblique|-it\b|CMTI/iu

/**
 * A piece of text on its page; undefined where it says nothing.
 *
 * @param page transform from the file's units to points from the page's left top corner.
 */
export function writtenOf(
  { str, transform, width, height }: TextItem,
  page: readonly number[],
  { name, vertical }: FontFacts,
): Written | undefined {
  const [a, b, c, d, e, f] = times(page, transform)
  const size = Math.hypot(c, d)
  if (str === '' || size < LEAST_SIZE) return undefined
  return {
    text: plainLetters(str),
    x: e,
    y: f,
    length: vertical ? height : width,
    size,
    turn: turnOf((Math.atan2(b, a) * 180) / Math.PI),
    stacked: vertical,
    bold: BOLD.test(name),
    italic: ITALIC.test(name),
    font: name,
  }
}

function turnOf(angle: number): Turn | undefined {
  const turns: readonly Turn[] = [0, 90, 180, 270]
  return turns.find((turn) => {
    const off = Math.abs(((angle - turn + 540) % 360) - 180)
    return off <= MOST_LEAN
  })
}

type Matrix = [number, number, number, number, number, number]

/** Two transforms, one after the other (ISO 32000-1, 8.3.4). */
function times(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
