/** Outlines of rings, braces and free drawings as SVG paths in page units. */
import type { Geometry, Point, Rect } from '../scene.js'
import { at, curve } from './path.js'

const RADIAN = Math.PI / 180

/** A part of a ring: along the outer edge, round the tip, back along the inner edge, round the notch. */
export function ringOf(
  { from, to, thickness, tip = 0 }: Extract<Geometry, { type: 'ring' }>,
  { x, y, width, height }: Rect,
): string {
  const center = { x: x + width / 2, y: y + height / 2 }
  const outer = Math.min(width, height) / 2
  const inner = outer - thickness
  const middle = outer - thickness / 2
  const onto = (radius: number, angle: number): Point => ({
    x: center.x + radius * Math.cos(angle),
    y: center.y + radius * Math.sin(angle),
  })
  const [begin, end] = [from * RADIAN, to * RADIAN]
  const point = (tip / middle) * Math.sign(to - from)
  return [
    `M${at(onto(outer, begin))}`,
    arc(center, outer, begin, end),
    ...(tip === 0 ? [] : [`L${at(onto(middle, end + point))}`]),
    `L${at(onto(inner, end))}`,
    arc(center, inner, end, begin),
    ...(tip === 0 ? [] : [`L${at(onto(middle, begin + point))}`]),
    'Z',
  ].join('')
}

/** An arc of a circle as curves of a quarter circle at the most; a negative turn runs back. */
function arc(center: Point, radius: number, begin: number, end: number): string {
  const pieces = Math.max(1, Math.ceil(Math.abs(end - begin) / (Math.PI / 2) - 1e-9))
  const turn = (end - begin) / pieces
  const handle = (4 / 3) * Math.tan(turn / 4)
  const place = (angle: number, off: number): Point => ({
    x: center.x + radius * (Math.cos(angle) - off * Math.sin(angle)),
    y: center.y + radius * (Math.sin(angle) + off * Math.cos(angle)),
  })
  return Array.from({ length: pieces }, (_, piece) => {
    const [first, last] = [begin + turn * piece, begin + turn * (piece + 1)]
    return curve(place(first, handle), place(last, -handle), place(last, 0))
  }).join('')
}

/** A curly brace as high as its frame: four quarter turns and two straight lines. */
export function braceOf({ flip }: Extract<Geometry, { type: 'brace' }>, { x, y, width, height }: Rect): string {
  const across = (share: number): number => x + width * (flip === true ? 1 - share : share)
  const turn = Math.min(width / 2, height / 4)
  const [middle, bottom] = [y + height / 2, y + height]
  const to = (share: number, down: number): Point => ({ x: across(share), y: down })
  return [
    `M${at(to(1, y))}`,
    curve(to(0.72, y), to(0.5, y + turn * 0.45), to(0.5, y + turn)),
    `L${at(to(0.5, middle - turn))}`,
    curve(to(0.5, middle - turn * 0.45), to(0.28, middle), to(0, middle)),
    curve(to(0.28, middle), to(0.5, middle + turn * 0.45), to(0.5, middle + turn)),
    `L${at(to(0.5, bottom - turn))}`,
    curve(to(0.5, bottom - turn * 0.45), to(0.72, bottom), to(1, bottom)),
  ].join('')
}

/** A path of a square of `unit` units, stretched over a frame. */
export function scaledPath(d: string, unit: number, { x, y, width, height }: Rect): string {
  let down = false
  return d.replace(/-?\d*\.?\d+/gu, (figure) => {
    const value = down ? y + (Number(figure) * height) / unit : x + (Number(figure) * width) / unit
    down = !down
    return String(Number(value.toFixed(2)))
  })
}
