/** Where shapes of a template stand. */
import type { Parts } from '../ooxml/package.js'
import { childOf, descendantsOf, type XmlElement } from '../ooxml/xml.js'
import type { Scheme } from './color.js'
import type { Formats } from './formats.js'

/** EMU in a unit of our pages. */
export const UNIT = 9525

export interface DrawingContext {
  scheme: Scheme
  /** Of the page, in units. */
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

/** In units of our pages; as a shape says it in EMU, or in the units of the group that it is in. */
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

/** What stands in no group says its place in EMU. Browsers cut pictures wrongly by outlines of as large numbers. */
export const PAGE_UNITS: Units = { x: 0, y: 0, scaleX: 1 / UNIT, scaleY: 1 / UNIT }

/** Undefined where it inherits its place, or says it wrongly. */
export function placeOf(transform: XmlElement | undefined, from = 'a:off', by = 'a:ext'): Place | undefined {
  const offset = transform && childOf(transform, from)
  const extent = transform && childOf(transform, by)
  if (offset === undefined || extent === undefined) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = [
    offset.attributes['x'],
    offset.attributes['y'],
    extent.attributes['cx'],
    extent.attributes['cy'],
  ].map(Number)
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined
}

/**
 * The place on the page of a shape, in units, whether it stands in a group or not. Groups change places and sizes, not lines and type; what is turned
 * on its side there grows by the other factor (20.1.7.5).
 */
export function placeIn(
  { group }: Pick<DrawingContext, 'group'>,
  { x, y, width, height }: Place,
  transform: XmlElement | undefined,
): Place {
  const units = group?.units ?? PAGE_UNITS
  const quarter = (((Number(transform?.attributes['rot'] ?? 0) / 60_000) % 180) + 180) % 180
  const onSide = quarter >= 45 && quarter < 135
  const [wide, high] = onSide ? [units.scaleY, units.scaleX] : [units.scaleX, units.scaleY]
  const [across, down] = [units.x + (x + width / 2) * units.scaleX, units.y + (y + height / 2) * units.scaleY]
  return { x: across - (width * wide) / 2, y: down - (height * high) / 2, width: width * wide, height: height * high }
}

/** Turned and mirrored about its middle (20.1.7.6), as a value of SVG's `transform`: angles in 60,000ths of a degree. */
export function turned(transform: XmlElement | undefined, { x, y, width, height }: Place): string | undefined {
  const { rot, flipH, flipV } = transform?.attributes ?? {}
  const [across, down] = [tidy(x + width / 2), tidy(y + height / 2)]
  const parts = [
    ...(Number.isFinite(Number(rot)) && Number(rot) !== 0 ? [`rotate(${Number(rot) / 60_000} ${across} ${down})`] : []),
    ...(isOn(flipH) || isOn(flipV)
      ? [
          `translate(${across} ${down}) scale(${isOn(flipH) ? -1 : 1} ${isOn(flipV) ? -1 : 1}) translate(${-across} ${-down})`,
        ]
      : []),
  ]
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** A number as SVG needs it: a hundredth of a unit is seen by nobody. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100 || 0
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
