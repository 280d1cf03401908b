/** How paths are written: places in page units, to a thousandth. */
import type { Point } from '../scene.js'

export function at({ x, y }: Point): string {
  return `${Number(x.toFixed(3))},${Number(y.toFixed(3))}`
}

/** A closed path of straight lines. */
export function polygon(corners: readonly Point[]): string {
  return `M${corners.map(at).join('L')}Z`
}

/** A cubic curve from where the path is: two handles and an end. */
export function curve(...points: readonly [Point, Point, Point]): string {
  return `C${points.map(at).join(' ')}`
}
