/** The arithmetic by which shapes compute their points (ECMA-376 part 1, 20.1.9.11). */

import { known } from '../known.js'

/** A name and its formula, an operator and what it works on: `x1` and `pin 0 adj 50000`. */
export type Guide = readonly [name: string, formula: string]

/** The value of a guide or a number as it stands in a path; NaN where nobody knows it. */
export type ValueOf = (name: string) => number

/** No shape of any program comes near; formulas of hostile ones end here. */
const MOST_GUIDES = 2000

/** Angles are 60,000ths of a degree. */
export const DEGREE = 60_000

const HALVES: Record<string, number> = {
  cd2: 180,
  cd4: 90,
  cd8: 45,
  '3cd4': 270,
  '3cd8': 135,
  '5cd8': 225,
  '7cd8': 315,
}

/** Names that every shape knows (20.1.9.11): edges, middles, parts of sides, angles. */
function builtIn(name: string, width: number, height: number): number | undefined {
  const sides: Record<string, number> = {
    l: 0,
    t: 0,
    r: width,
    b: height,
    hc: width / 2,
    vc: height / 2,
    w: width,
    h: height,
    ss: Math.min(width, height),
    ls: Math.max(width, height),
  }
  const angle = known(HALVES, name)
  if (angle !== undefined) return angle * DEGREE
  const own = known(sides, name)
  if (own !== undefined) return own
  const [, side = '', parts] = /^(w|h|ss)d(\d{1,2})$/.exec(name) ?? []
  return parts === undefined ? undefined : (sides[side] ?? 0) / Number(parts)
}

/**
 * Computes guides in order; each may name those before it, and takes the place of one of its name.
 *
 * @param width of the shape, as `height` in EMU.
 */
export function evaluate(guides: readonly Guide[], width: number, height: number): ValueOf {
  const values = new Map<string, number>()
  const valueOf = (name: string): number =>
    values.get(name) ?? builtIn(name, width, height) ?? (name === '' ? NaN : Number(name))
  for (const [name, formula] of guides.slice(0, MOST_GUIDES)) {
    const [operator = '', ...names] = formula.trim().split(/\s+/u)
    values.set(name, computed(operator, names.map(valueOf)))
  }
  return valueOf
}

function computed(operator: string, [x = NaN, y = NaN, z = NaN]: readonly number[]): number {
  const angle = (value: number): number => (value / DEGREE / 180) * Math.PI
  switch (operator) {
    case 'val':
      return x
    case '*/':
      // A shape without height divides by it, and has no point there.
      return z === 0 ? 0 : (x * y) / z
    case '+-':
      return x + y - z
    case '+/':
      return z === 0 ? 0 : (x + y) / z
    case '?:':
      return x > 0 ? y : z
    case 'abs':
      return Math.abs(x)
    case 'at2':
      return (Math.atan2(y, x) / Math.PI) * 180 * DEGREE
    case 'cat2':
      return x * Math.cos(Math.atan2(z, y))
    case 'sat2':
      return x * Math.sin(Math.atan2(z, y))
    case 'cos':
      return x * Math.cos(angle(y))
    case 'sin':
      return x * Math.sin(angle(y))
    case 'tan':
      return x * Math.tan(angle(y))
    case 'max':
      return Math.max(x, y)
    case 'min':
      return Math.min(x, y)
    case 'mod':
      return Math.hypot(x, y, z)
    case 'pin':
      return y < x ? x : y > z ? z : y
    case 'sqrt':
      return Math.sqrt(Math.max(0, x))
    default:
      return NaN
  }
}
