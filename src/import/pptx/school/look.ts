/** Fills and outlines of a template's shapes, as attributes of SVG. */
import { childOf, descendantsOf, type XmlElement } from '../../../ooxml/xml.js'
import { type Paint, paintOf } from './color.js'
import type { DrawingContext } from './place.js'

/** EMU in a point. */
export const POINT = 12_700

export function flat(paint: Paint | undefined): string | undefined {
  return paint === undefined ? undefined : `fill="${paint.color}"${paint.opacity < 1 ? ` fill-opacity="${paint.opacity}"` : ''}`
}

/** Of a gradient, its middle colour: what is behind words should be quiet anyway. */
export function fillOf(properties: XmlElement, { scheme }: DrawingContext): string | undefined {
  if (childOf(properties, 'a:noFill') !== undefined) return 'fill="none"'
  const solid = flat(paintOf(childOf(properties, 'a:solidFill'), scheme))
  if (solid !== undefined) return solid
  const gradient = childOf(properties, 'a:gradFill')
  const stops = gradient === undefined ? [] : descendantsOf(gradient, 'a:gs')
  return flat(paintOf(stops[Math.floor(stops.length / 2)], scheme))
}

/** The colour by which a shape's style names a format of the theme; 0 names none (20.1.4.2.10). */
export function referenced(style: XmlElement | undefined, name: string, { scheme }: DrawingContext): Paint | undefined {
  const reference = style && childOf(style, name)
  return reference === undefined || reference.attributes['idx'] === '0' ? undefined : paintOf(reference, scheme)
}

export function strokeOf(properties: XmlElement, style: XmlElement | undefined, context: DrawingContext): string {
  const line = childOf(properties, 'a:ln')
  if (line !== undefined && childOf(line, 'a:noFill') !== undefined) return ''
  const paint = (line && paintOf(childOf(line, 'a:solidFill'), context.scheme)) ?? referenced(style, 'a:lnRef', context)
  return paint === undefined ? '' : ` stroke="${paint.color}" stroke-width="${Number(line?.attributes['w'] ?? POINT) || POINT}"${paint.opacity < 1 ? ` stroke-opacity="${paint.opacity}"` : ''}`
}
