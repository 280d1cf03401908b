/** Pictures as PowerPoint's `p:pic`, their files among the package's media. */
import type { PictureAsset } from '../layout/assets.js'
import type { Insets, Picture, Rect } from '../layout/scene.js'
import { solidFill } from './color.js'
import { type ObjectContext, linkXml, objectProperties, placeXml } from './objects.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** Where the drawing behind a picture of pixels is named ([MS-ODRAWXML] 2.25.1). */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'
const ASVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'

export function pictureXml(picture: Picture, context: ObjectContext): XmlElement {
  const asset = context.assets.pictures.get(picture.source)
  const properties = objectProperties(picture, context.spid, linkXml(picture.link, context.relate))
  if (asset === undefined) return standIn(picture, properties)
  const turn = TURNS[asset.orientation ?? 1] ?? UPRIGHT
  return element('p:pic', {}, [
    element('p:nvPicPr', {}, [
      properties,
      element('p:cNvPicPr', {}, [element('a:picLocks', { noChangeAspect: 1 })]),
      element('p:nvPr'),
    ]),
    element('p:blipFill', {}, [
      blip(asset, context),
      cropXml(turned(picture.crop, turn)),
      element('a:stretch', {}, [element('a:fillRect')]),
    ]),
    element('p:spPr', {}, [turnedPlace(picture, turn), geometry(picture)]),
  ])
}

/** What is shown of a talk whose pictures were not read: where they would stand. */
function standIn(picture: Picture, properties: XmlElement): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [properties, element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [
      placeXml(picture),
      geometry(picture),
      solidFill('soft'),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
  ])
}

function geometry({ radius = 0, width, height }: Picture): XmlElement {
  if (radius === 0) return element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])
  const share = Math.round((radius / Math.min(width, height)) * 100_000)
  return element('a:prstGeom', { prst: 'roundRect' }, [
    element('a:avLst', {}, [element('a:gd', { name: 'adj', fmla: `val ${share}` })]),
  ])
}

function blip(asset: PictureAsset, context: ObjectContext): XmlElement {
  const drawing = asset.mime === 'image/svg+xml'
  const pixels = drawing ? (asset.fallback ?? new Uint8Array()) : asset.bytes
  const embed = media(asset.id, drawing ? 'png' : ENDINGS[asset.mime], pixels, context)
  if (!drawing) return element('a:blip', { 'r:embed': embed })
  const svg = element('asvg:svgBlip', { 'xmlns:asvg': ASVG, 'r:embed': media(asset.id, 'svg', asset.bytes, context) })
  return element('a:blip', { 'r:embed': embed }, [
    element('a:extLst', {}, [element('a:ext', { uri: SVG_EXTENSION }, [svg])]),
  ])
}

const ENDINGS = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
} as const satisfies Record<PictureAsset['mime'], string>

/** The relation to a file among the media, which is named by its content: one that is used twice is there once. */
function media(id: string, ending: string, bytes: Uint8Array, { parts, relate }: ObjectContext): string {
  const part = `media/picture-${id}.${ending}`
  parts.set(`ppt/${part}`, bytes)
  return relate({ type: 'image', target: `../${part}` })
}

/** In thousandths of a percent of the picture's own sides (ECMA-376 part 1, 20.1.8.55). */
function cropXml({ top, right, bottom, left }: Insets): XmlElement {
  const share = (value: number): number | undefined => Math.round(value * 100_000) || undefined
  return element('a:srcRect', { l: share(left), t: share(top), r: share(right), b: share(bottom) })
}

/**
 * How PowerPoint must turn and mirror what a camera saved on its side: it does not look at Exif. First mirrored, then
 * turned by `quarters` clockwise.
 */
interface Turn {
  quarters: 0 | 1 | 2 | 3
  mirrored: boolean
}

const UPRIGHT: Turn = { quarters: 0, mirrored: false }

/** By Exif's orientation (Exif 2.32, tag 274). */
const TURNS: Record<number, Turn> = {
  2: { quarters: 0, mirrored: true },
  3: { quarters: 2, mirrored: false },
  4: { quarters: 2, mirrored: true },
  5: { quarters: 3, mirrored: true },
  6: { quarters: 1, mirrored: false },
  7: { quarters: 1, mirrored: true },
  8: { quarters: 3, mirrored: false },
}

/** What is cut off the file's own sides for a crop of the picture as it is seen. */
function turned({ top, right, bottom, left }: Insets, { quarters, mirrored }: Turn): Insets {
  const sides = [top, right, bottom, left]
  const at = (side: number): number => sides[(side + quarters) % 4] ?? 0
  const own = { top: at(0), right: at(1), bottom: at(2), left: at(3) }
  return mirrored ? { ...own, left: own.right, right: own.left } : own
}

/** A shape turned by a quarter says the place that it would have unturned, around the same middle. */
function turnedPlace(place: Rect, { quarters, mirrored }: Turn): XmlElement {
  const { x, y, width, height } = place
  const lying =
    quarters % 2 === 0
      ? place
      : { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width }
  return placeXml(lying, 'a:xfrm', {
    ...(quarters > 0 && { rot: quarters * 5_400_000 }),
    ...(mirrored && { flipH: 1 }),
  })
}
