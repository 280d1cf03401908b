/** Outlines of shapes and arrows as SVG paths in page units, for painters that draw every line themselves. */
import type { Connector, Geometry, Point, Rect, Stroke } from '../scene.js'
import { braceOf, ringOf, scaledPath } from './figure.js'
import { at, curve, polygon } from './path.js'

/** How far the handles of a cubic curve stand from its ends to make a quarter of a circle, as a share of the radius. */
const QUARTER = 0.5523

/** A path in page units, and what is painted of it. */
export interface Outline {
  d: string
  filled: boolean
  stroked: boolean
}

/** All paths of a shape in the order of painting. Uses M, L, C and Z alone. */
export function outlinesOf(geometry: Geometry, rect: Rect): Outline[] {
  switch (geometry.type) {
    case 'drawing':
      return geometry.paths.map(({ d, fill = false, stroke = false }) => ({
        d: scaledPath(d, geometry.unit, rect),
        filled: fill,
        stroked: stroke,
      }))
    case 'brace':
      return [{ d: braceOf(geometry, rect), filled: false, stroked: true }]
    default:
      return [{ d: outlineOf(geometry, rect), filled: true, stroked: true }]
  }
}

/** The closed outline of a shape that has but one. Uses M, L, C and Z alone. */
export function outlineOf(geometry: Exclude<Geometry, { type: 'drawing' | 'brace' }>, rect: Rect): string {
  const { x, y, width, height } = rect
  switch (geometry.type) {
    case 'rect':
      return polygon([
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
      ])
    case 'round':
      return rounded(rect, geometry.radius, geometry.radius)
    case 'ellipse':
      return rounded(rect, width / 2, height / 2)
    case 'pentagon':
    case 'chevron':
      return polygon(arrowCorners(geometry, rect))
    case 'ring':
      return ringOf(geometry, rect)
  }
}

/** The tip takes its width from the frame's (ECMA-376: homePlate, chevron). */
function arrowCorners({ type, tip, flip }: Extract<Geometry, { tip: number }>, { x, y, width, height }: Rect): Point[] {
  const across = (distance: number): number => (flip === true ? x + width - distance : x + distance)
  const middle = y + height / 2
  const corners = [
    { x: across(0), y },
    { x: across(width - tip), y },
    { x: across(width), y: middle },
    { x: across(width - tip), y: y + height },
    { x: across(0), y: y + height },
  ]
  return type === 'chevron' ? [...corners, { x: across(tip), y: middle }] : corners
}

function rounded({ x, y, width, height }: Rect, rx: number, ry: number): string {
  const across = Math.min(rx, width / 2)
  const down = Math.min(ry, height / 2)
  const [right, bottom] = [x + width, y + height]
  const [h, v] = [across * (1 - QUARTER), down * (1 - QUARTER)]
  return [
    `M${at({ x: x + across, y })}L${at({ x: right - across, y })}`,
    curve({ x: right - h, y }, { x: right, y: y + v }, { x: right, y: y + down }),
    `L${at({ x: right, y: bottom - down })}`,
    curve({ x: right, y: bottom - v }, { x: right - h, y: bottom }, { x: right - across, y: bottom }),
    `L${at({ x: x + across, y: bottom })}`,
    curve({ x: x + h, y: bottom }, { x, y: bottom - v }, { x, y: bottom - down }),
    `L${at({ x, y: y + down })}`,
    curve({ x, y: y + v }, { x: x + h, y }, { x: x + across, y }),
    'Z',
  ].join('')
}

/** A line and the triangles at its ends: PowerPoint's medium arrowheads, three line widths long and wide. */
export function arrowOf({ from, to, stroke, arrow }: Pick<Connector, 'from' | 'to' | 'stroke' | 'arrow'>): {
  line: string
  heads: string
} {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const head = 3 * stroke.width
  const along = (point: Point, by: number): Point => ({ x: point.x + unit.x * by, y: point.y + unit.y * by })
  const triangle = (tip: Point, back: number): string => {
    const foot = along(tip, back)
    return polygon([
      tip,
      { x: foot.x - (unit.y * head) / 2, y: foot.y + (unit.x * head) / 2 },
      { x: foot.x + (unit.y * head) / 2, y: foot.y - (unit.x * head) / 2 },
    ])
  }
  const line = `M${at(along(from, arrow === 'both' ? head / 2 : 0))}L${at(along(to, arrow === 'none' ? 0 : -head / 2))}`
  return {
    line,
    heads: `${arrow === 'none' ? '' : triangle(to, -head)}${arrow === 'both' ? triangle(from, head) : ''}`,
  }
}

/** Dashes of a chart's lines, and the room between them, in units. */
export const PLOT_DASH = [12, 8] as const

/** Lengths of the dashes of a stroke and of the room between them, in units. */
export function dashesOf({ width }: Pick<Stroke, 'width'>): [number, number] {
  return [width * 4, width * 3]
}
