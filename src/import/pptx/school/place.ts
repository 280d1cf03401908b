/** Where shapes of a template stand. */
import type { Parts } from '../../../ooxml/package.js'
import { childOf, descendantsOf, type XmlElement } from '../../../ooxml/xml.js'
import type { Scheme } from './color.js'

export interface DrawingContext {
  scheme: Scheme
  /** Of the page, in EMU. */
  width: number
  height: number
  parts: Parts
  /** The part of a picture by the id of its relation. */
  pictureOf: (id: string) => string | undefined
}

/** In EMU, or in the units of the group that a shape is in. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** Undefined where it inherits its place, or says it wrongly. */
export function placeOf(transform: XmlElement | undefined, from = 'a:off', by = 'a:ext'): Place | undefined {
  const offset = transform && childOf(transform, from)
  const extent = transform && childOf(transform, by)
  if (offset === undefined || extent === undefined) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = [offset.attributes['x'], offset.attributes['y'], extent.attributes['cx'], extent.attributes['cy']].map(Number)
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined
}

/** Turned and mirrored about its middle (ECMA-376 part 1, 20.1.7.6): angles in 60,000ths of a degree. */
export function turned(transform: XmlElement | undefined, { x, y, width, height }: Place): string {
  const { rot, flipH, flipV } = transform?.attributes ?? {}
  const [across, down] = [x + width / 2, y + height / 2]
  const parts = [
    ...(rot && Number.isFinite(Number(rot)) ? [`rotate(${Number(rot) / 60_000} ${across} ${down})`] : []),
    ...(flipH === '1' || flipV === '1' ? [`translate(${across} ${down}) scale(${flipH === '1' ? -1 : 1} ${flipV === '1' ? -1 : 1}) translate(${-across} ${-down})`] : []),
  ]
  return parts.length === 0 ? '' : ` transform="${parts.join(' ')}"`
}

export function isPlaceholder(shape: XmlElement): boolean {
  return descendantsOf(shape, 'p:ph').length > 0
}

export function isHidden(shape: XmlElement): boolean {
  return descendantsOf(shape, 'p:cNvPr')[0]?.attributes['hidden'] === '1'
}
