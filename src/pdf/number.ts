/** Numbers as PDF writes them: without exponents. */
import type { Matrix } from '../layout/drawing/picture.js'

/** No finer than a printer can tell. */
export function number(value: number): string {
  return rounded(value, 1000)
}

/** Of a matrix, which multiplies what is large. */
export function factor(value: number): string {
  return rounded(value, 1_000_000)
}

function rounded(value: number, parts: number): string {
  const nearest = Math.round(value * parts) / parts
  return Math.abs(nearest) < 1 / parts ? '0' : nearest.toFixed(6).replace(/\.?0+$/u, '')
}

export function matrix(values: Matrix): string {
  return values.map(factor).join(' ')
}
