/** Shapes that PowerPoint has no preset for, by their paths (ECMA-376 part 1, 20.1.9.8): they stay editable by points. */
import { outlinesOf } from '../layout/drawing/outline.js'
import type { Geometry } from '../layout/scene.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** Coordinates of a path are whole numbers: hundredths of a page unit. */
const FINE = 100

const COMMANDS: Record<string, string> = {
  M: 'a:moveTo',
  L: 'a:lnTo',
  C: 'a:cubicBezTo',
  Q: 'a:quadBezTo',
  Z: 'a:close',
}

/** A geometry in a frame of this size, in units. Whether a path is filled or drawn as a line is said at the path. */
export function customGeometry(geometry: Geometry, width: number, height: number): XmlElement {
  const size = { w: Math.round(width * FINE), h: Math.round(height * FINE) }
  return pathGeometry(
    outlinesOf(geometry, { x: 0, y: 0, width, height }).map(({ d, filled, stroked }) =>
      element(
        'a:path',
        { ...size, ...(!filled && { fill: 'none' }), ...(!stroked && { stroke: 0 }) },
        pathCommands(d, FINE),
      ),
    ),
  )
}

/** @param paths `a:path` elements. */
export function pathGeometry(paths: readonly XmlElement[]): XmlElement {
  return element('a:custGeom', {}, [
    element('a:avLst'),
    element('a:gdLst'),
    element('a:ahLst'),
    element('a:cxnLst'),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element('a:pathLst', {}, [...paths]),
  ])
}

/**
 * The commands of an SVG path that uses M, L, C, Q and Z alone.
 *
 * @param fine how many units of PowerPoint's path are one of the SVG path.
 */
export function pathCommands(d: string, fine: number): XmlElement[] {
  return [...d.matchAll(/([MLCQZ])([^MLCQZ]*)/gu)].map(([, command = '', values = '']) => {
    const numbers = values.split(/[\s,]+/u).flatMap((value) => (value === '' ? [] : [Math.round(Number(value) * fine)]))
    const points = Array.from({ length: numbers.length / 2 }, (_, index) =>
      element('a:pt', { x: numbers[2 * index], y: numbers[2 * index + 1] }),
    )
    return element(COMMANDS[command] ?? 'a:close', {}, points)
  })
}
