/** Paths of shapes (ECMA-376 part 1, 20.1.9.15) as those of SVG. */
import { tidy } from '../place.js'
import { DEGREE, type ValueOf } from './guides.js'

/** A step by SVG's letters; `A` is the standard's own arc: radii, where it starts, how far it goes. */
export interface Step {
  letter: 'M' | 'L' | 'A' | 'C' | 'Q' | 'Z'
  /** Numbers, or names of guides. */
  names: readonly string[]
}

/** How a path's units become those of the page. */
export interface Mapping {
  x: number
  y: number
  scaleX: number
  scaleY: number
}

interface Point {
  x: number
  y: number
}

/** @returns the path as SVG has it, in units of the page; undefined where a point cannot be computed. */
export function svgPath(steps: readonly Step[], valueOf: ValueOf, mapping: Mapping): string | undefined {
  let at: Point = { x: 0, y: 0 }
  const written: string[] = []
  for (const { letter, names } of steps) {
    const values = names.map(valueOf)
    if (!values.every(Number.isFinite)) return undefined
    const points = letter === 'A' ? [] : pointsOf(values)
    if (letter === 'A') {
      const arcs = arcsOf(at, values)
      at = arcs.at(-1)?.end ?? at
      written.push(...arcs.map((arc) => writtenArc(arc, mapping)))
    } else {
      at = points.at(-1) ?? at
      written.push(letter + points.map((point) => writtenPoint(point, mapping)).join(' '))
    }
  }
  return written.join('')
}

function pointsOf(values: readonly number[]): Point[] {
  return Array.from({ length: Math.floor(values.length / 2) }, (_, index) => ({
    x: values[2 * index] ?? 0,
    y: values[2 * index + 1] ?? 0,
  }))
}

function writtenPoint({ x, y }: Point, mapping: Mapping): string {
  return `${tidy(mapping.x + x * mapping.scaleX)} ${tidy(mapping.y + y * mapping.scaleY)}`
}

interface Arc {
  radii: Point
  clockwise: boolean
  end: Point
}

/** Half of an ellipse at most in one arc: one that comes back to where it began would be none in SVG. */
function arcsOf(from: Point, [across = 0, down = 0, start = 0, sweep = 0]: readonly number[]): Arc[] {
  const whole = Math.max(-360 * DEGREE, Math.min(360 * DEGREE, sweep))
  const parts = Math.abs(whole) > 180 * DEGREE ? 2 : 1
  const radii = { x: Math.abs(across), y: Math.abs(down) }
  const first = onEllipse(radii, start)
  return Array.from({ length: parts }, (_, index) => {
    const last = onEllipse(radii, start + (whole * (index + 1)) / parts)
    return { radii, clockwise: whole > 0, end: { x: from.x - first.x + last.x, y: from.y - first.y + last.y } }
  })
}

/** A point of an ellipse around nought, at the angle at which it is seen from there (20.1.9.4). */
function onEllipse({ x, y }: Point, angle: number): Point {
  const seen = (angle / DEGREE / 180) * Math.PI
  const around = Math.atan2(x * Math.sin(seen), y * Math.cos(seen))
  return { x: x * Math.cos(around), y: y * Math.sin(around) }
}

function writtenArc({ radii, clockwise, end }: Arc, mapping: Mapping): string {
  return `A${tidy(radii.x * mapping.scaleX)} ${tidy(radii.y * mapping.scaleY)} 0 0 ${clockwise ? 1 : 0} ${writtenPoint(end, mapping)}`
}
