/** Where shapes of a template stand. */
import type { Parts } from '../../../ooxml/package.js'
import { childOf, descendantsOf, type XmlElement } from '../../../ooxml/xml.js'
import type { Scheme } from './color.js'
import type { Formats } from './formats.js'

export interface DrawingContext {
  scheme: Scheme
  /** Of the page, in EMU. */
  width: number
  height: number
  parts: Parts
  /** The part of a picture by the id of its relation. */
  pictureOf: (id: string) => string | undefined
  /** What styles of shapes name by number. */
  formats: Formats
  /** The group that a shape stands in: how its units become those of the page, and what it is filled with. */
  group?: { units: Units; fill?: XmlElement }
}

/** In EMU, or in the units of the group that a shape is in. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** How numbers of a group become numbers of the page. */
export interface Units {
  x: number
  y: number
  scaleX: number
  scaleY: number
}

/** Undefined where it inherits its place, or says it wrongly. */
export function placeOf(transform: XmlElement | undefined, from = 'a:off', by = 'a:ext'): Place | undefined {
  const offset = transform && childOf(transform, from)
  const extent = transform && childOf(transform, by)
  if (offset === undefined || extent === undefined) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = [offset.attributes['x'], offset.attributes['y'], extent.attributes['cx'], extent.attributes['cy']].map(Number)
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined
}

/**
 * The place on the page of what stands in a group. Groups change places and sizes, not lines and type; what is turned
 * on its side there grows by the other factor (20.1.7.5).
 */
export function placeIn({ group }: Pick<DrawingContext, 'group'>, { x, y, width, height }: Place, transform: XmlElement | undefined): Place {
  if (group === undefined) return { x, y, width, height }
  const { units } = group
  const quarter = (((Number(transform?.attributes['rot'] ?? 0) / 60_000) % 180) + 180) % 180
  const onSide = quarter >= 45 && quarter < 135
  const [wide, high] = onSide ? [units.scaleY, units.scaleX] : [units.scaleX, units.scaleY]
  const [across, down] = [units.x + (x + width / 2) * units.scaleX, units.y + (y + height / 2) * units.scaleY]
  return { x: across - (width * wide) / 2, y: down - (height * high) / 2, width: width * wide, height: height * high }
}

/** Turned and mirrored about its middle (20.1.7.6), as a value of SVG's `transform`: angles in 60,000ths of a degree. */
export function turned(transform: XmlElement | undefined, { x, y, width, height }: Place): string | undefined {
  const { rot, flipH, flipV } = transform?.attributes ?? {}
  const [across, down] = [x + width / 2, y + height / 2]
  const parts = [
    ...(Number.isFinite(Number(rot)) && Number(rot) !== 0 ? [`rotate(${Number(rot) / 60_000} ${across} ${down})`] : []),
    ...(isOn(flipH) || isOn(flipV) ? [`translate(${across} ${down}) scale(${isOn(flipH) ? -1 : 1} ${isOn(flipV) ? -1 : 1}) translate(${-across} ${-down})`] : []),
  ]
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** A flag of XML (xsd:boolean). */
export function isOn(flag: string | null | undefined): boolean {
  return flag === '1' || flag === 'true'
}

export function isPlaceholder(shape: XmlElement): boolean {
  return descendantsOf(shape, 'p:ph').length > 0
}

export function isHidden(shape: XmlElement): boolean {
  return isOn(descendantsOf(shape, 'p:cNvPr')[0]?.attributes['hidden'])
}
