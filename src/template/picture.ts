/** Pictures that fill a shape or a page: stretched, cropped, set in or tiled (ECMA-376 part 1, 20.1.8.14). */
import { imageSize } from 'image-size'
import { childOf, descendantsOf, element, type XmlElement } from '../ooxml/xml.js'
import { dataUri } from '../text/base64.js'
import { namedByContent } from './named.js'
import { type DrawingContext, type Place, tidy, UNIT } from './place.js'
import { known } from './known.js'

export interface PictureFill {
  type: 'picture'
  /** `data:` address of its bytes. */
  href: string
  /** From 0 to 1. */
  opacity: number
  /** What is cut off on each side, as shares of the picture; less than 0 leaves room instead. */
  crop: Sides
  /** How far the picture stays from the edges, as shares of what it fills; absent for tiles. */
  inset?: Sides
  tile?: Tile
}

interface Sides {
  left: number
  top: number
  right: number
  bottom: number
}

/** In units: a pixel of a picture that does not say how large it is is one. */
interface Tile {
  width: number
  height: number
  x: number
  y: number
  /** Of the shape, from 0 at the left and top to 1: where the first tile is laid. */
  alignX: number
  alignY: number
}

const MIMES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' }

/** @returns undefined for pictures that no browser shows, such as EMF, and for those that are not in the file. */
export function readPictureFill(fill: XmlElement, { parts, pictureOf }: DrawingContext): PictureFill | undefined {
  const blip = descendantsOf(fill, 'a:blip')[0]
  const part = pictureOf(blip?.attributes['r:embed'] ?? '') ?? ''
  const bytes = parts.get(part)
  const mime = known(MIMES, part.split('.').at(-1)?.toLowerCase())
  if (bytes === undefined || mime === undefined || bytes.length === 0) return undefined
  const alpha = blip && childOf(blip, 'a:alphaModFix')
  const tile = childOf(fill, 'a:tile')
  const tiled = tile && tileOf(tile, bytes)
  return {
    type: 'picture',
    href: dataUri(mime, bytes),
    opacity: alpha === undefined ? 1 : share(alpha.attributes['amt'], 1),
    crop: sidesOf(childOf(fill, 'a:srcRect')),
    ...(tiled === undefined
      ? { inset: sidesOf(childOf(childOf(fill, 'a:stretch') ?? fill, 'a:fillRect')) }
      : { tile: tiled }),
  }
}

/** Thousandths of a percent as a share. */
function share(value: string | null | undefined, absent: number): number {
  const number = Number(value ?? NaN) / 100_000
  return Number.isFinite(number) ? number : absent
}

function sidesOf(rectangle: XmlElement | undefined): Sides {
  const [left = 0, top = 0, right = 0, bottom = 0] = ['l', 't', 'r', 'b'].map((side) =>
    Math.max(-10, Math.min(0.99, share(rectangle?.attributes[side], 0))),
  )
  return { left, top, right, bottom }
}

const ALIGN: Record<string, [number, number]> = {
  tl: [0, 0],
  t: [0.5, 0],
  tr: [1, 0],
  l: [0, 0.5],
  ctr: [0.5, 0.5],
  r: [1, 0.5],
  bl: [0, 1],
  b: [0.5, 1],
  br: [1, 1],
}

/** Undefined for pictures whose size nobody can read. */
function tileOf({ attributes: { tx, ty, sx, sy, algn } }: XmlElement, bytes: Uint8Array): Tile | undefined {
  try {
    const size = imageSize(bytes)
    const [alignX, alignY] = known(ALIGN, algn) ?? [0, 0]
    const tile = {
      width: size.width * share(sx, 1),
      height: size.height * share(sy, 1),
      x: (Number(tx ?? 0) || 0) / UNIT,
      y: (Number(ty ?? 0) || 0) / UNIT,
      alignX,
      alignY,
    }
    // Tiles of a hair's breadth would be laid for ever.
    return tile.width >= 1 && tile.height >= 1 ? tile : undefined
  } catch {
    return undefined
  }
}

/** The picture over the whole of a place; what of it is seen is the caller's to cut. */
export function pictureNodes(fill: PictureFill, { x, y, width, height }: Place): XmlElement[] {
  const { left, top, right, bottom } = fill.inset ?? { left: 0, top: 0, right: 0, bottom: 0 }
  if (fill.tile !== undefined) return tiles(fill, fill.tile, { x, y, width, height })
  return [
    window(fill, {
      x: x + left * width,
      y: y + top * height,
      width: width * (1 - left - right),
      height: height * (1 - top - bottom),
    }),
  ]
}

/** A window (`svg`) that shows what the crop leaves. */
function window({ href, opacity, crop }: PictureFill, { x, y, width, height }: Place): XmlElement {
  const whole = {
    width: width / Math.max(0.01, 1 - crop.left - crop.right),
    height: height / Math.max(0.01, 1 - crop.top - crop.bottom),
  }
  const image = element('image', {
    x: -crop.left * whole.width,
    y: -crop.top * whole.height,
    width: whole.width,
    height: whole.height,
    preserveAspectRatio: 'none',
    href,
    opacity: opacity < 1 ? opacity : undefined,
  })
  return element('svg', { x: tidy(x), y: tidy(y), width, height, viewBox: `0 0 ${width} ${height}` }, [image])
}

function tiles(fill: PictureFill, tile: Tile, place: Place): XmlElement[] {
  const begin = {
    x: place.x + tile.x + tile.alignX * (place.width - tile.width),
    y: place.y + tile.y + tile.alignY * (place.height - tile.height),
  }
  const pattern = namedByContent(
    element('pattern', { patternUnits: 'userSpaceOnUse', ...begin, width: tile.width, height: tile.height }, [
      window(fill, { x: 0, y: 0, width: tile.width, height: tile.height }),
    ]),
  )
  return [pattern, element('rect', { ...place, fill: `url(#${pattern.attributes['id'] ?? ''})` })]
}
