/**
 * What a master and a layout draw behind the words, as one SVG for the painters that know nothing of PowerPoint: fills,
 * pictures, lines, common shapes, outlines of their own and short words. The rest is named, not guessed at.
 */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../../ooxml/xml.js'
import { paintOf } from './color.js'
import { fillOf, flat, referenced, strokeOf } from './look.js'
import { type DrawingContext, isHidden, isPlaceholder, type Place, placeOf, turned } from './place.js'
import { wordsOf } from './words.js'

export interface Drawn {
  /** Lines of SVG, in the template's own units (EMU). */
  lines: string[]
  /** Names of shapes that could not be drawn. */
  lost: string[]
}

const MIMES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' }

/** The page's background; undefined where the part leaves it to the one above. */
export function drawBackground(content: XmlElement, context: DrawingContext): string | undefined {
  const background = childOf(content, 'p:bg')
  const properties = background && childOf(background, 'p:bgPr')
  const reference = background && childOf(background, 'p:bgRef')
  const fill = properties === undefined ? flat(paintOf(reference, context.scheme)) : fillOf(properties, context)
  const picture = properties && childOf(properties, 'a:blipFill')
  const size = `width="${context.width}" height="${context.height}"`
  if (picture !== undefined) return imageOf(picture, { x: 0, y: 0, width: context.width, height: context.height }, context)
  return fill === undefined ? undefined : `<rect ${size} ${fill}/>`
}

/** The shapes of a tree that are no placeholders. */
export function drawShapes(tree: XmlElement, context: DrawingContext): Drawn {
  const drawn: Drawn = { lines: [], lost: [] }
  for (const shape of childrenOf(tree)) drawShape(shape, context, drawn)
  return drawn
}

function drawShape(shape: XmlElement, context: DrawingContext, drawn: Drawn): void {
  if (isPlaceholder(shape) || isHidden(shape)) return
  const before = drawn.lines.length
  switch (shape.tagName) {
    case 'p:sp':
    case 'p:cxnSp':
      drawn.lines.push(...drawGeometry(shape, context))
      break
    case 'p:pic':
      drawn.lines.push(...drawPicture(shape, context))
      break
    case 'p:grpSp':
      drawGroup(shape, context, drawn)
      return
    case 'p:graphicFrame':
    case 'mc:AlternateContent':
      break
    default:
      return
  }
  if (drawn.lines.length === before) drawn.lost.push(nameOf(shape))
}

function drawGeometry(shape: XmlElement, context: DrawingContext): string[] {
  const properties = childOf(shape, 'p:spPr')
  const transform = properties && childOf(properties, 'a:xfrm')
  const place = placeOf(transform)
  if (properties === undefined || place === undefined) return []
  const style = childOf(shape, 'p:style')
  const fill = shape.tagName === 'p:cxnSp' ? 'fill="none"' : (fillOf(properties, context) ?? flat(referenced(style, 'a:fillRef', context)) ?? 'fill="none"')
  const look = `${fill}${strokeOf(properties, style, context)}`
  const outline = outlineOf(properties, place, look)
  const picture = childOf(properties, 'a:blipFill')
  const drawn = picture === undefined ? outline : imageOf(picture, place, context)
  const lines = [...(drawn === undefined ? [] : [drawn]), ...wordsOf(shape, place, context)]
  return lines.length === 0 ? [] : [`<g${turned(transform, place)}>`, ...lines, '</g>']
}

/** The outline as an element of SVG; undefined for shapes that are not known here. */
function outlineOf(properties: XmlElement, { x, y, width, height }: Place, look: string): string | undefined {
  const preset = childOf(properties, 'a:prstGeom')
  const custom = childOf(properties, 'a:custGeom')
  if (custom !== undefined) return customOutline(custom, { x, y, width, height }, look)
  const polygon = (...points: [number, number][]): string => `<polygon points="${points.map(([across, down]) => `${x + across * width},${y + down * height}`).join(' ')}" ${look}/>`
  switch (preset?.attributes['prst']) {
    case undefined:
    case 'rect':
    case 'flowChartProcess':
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`
    case 'roundRect': {
      const adjust = Number(/val (\d+)/.exec(descendantsOf(preset ?? properties, 'a:gd')[0]?.attributes['fmla'] ?? '')?.[1] ?? 16_667)
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${(Math.min(width, height) * adjust) / 100_000}" ${look}/>`
    }
    case 'ellipse':
      return `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}" ${look}/>`
    case 'line':
    case 'straightConnector1':
      return `<line x1="${x}" y1="${y}" x2="${x + width}" y2="${y + height}" ${look}/>`
    case 'triangle':
      return polygon([0.5, 0], [1, 1], [0, 1])
    case 'rtTriangle':
      return polygon([0, 0], [1, 1], [0, 1])
    case 'diamond':
      return polygon([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5])
    case 'parallelogram':
      return polygon([0.25, 0], [1, 0], [0.75, 1], [0, 1])
    default:
      return undefined
  }
}

/** An outline of its own (20.1.9.8); one that computes its points, or has arcs, is not drawn. */
function customOutline(custom: XmlElement, place: Place, look: string): string | undefined {
  const paths = descendantsOf(custom, 'a:path').map((path) => {
    const [wide, high] = [Number(path.attributes['w'] ?? place.width) || place.width, Number(path.attributes['h'] ?? place.height) || place.height]
    const at = ({ attributes }: XmlElement): string => `${place.x + (Number(attributes['x']) / wide) * place.width} ${place.y + (Number(attributes['y']) / high) * place.height}`
    return childrenOf(path)
      .map((step) => {
        const points = childrenOf(step, 'a:pt').map(at).join(' ')
        const letter = { 'a:moveTo': 'M', 'a:lnTo': 'L', 'a:cubicBezTo': 'C', 'a:quadBezTo': 'Q', 'a:close': 'Z' }[step.tagName]
        return letter === undefined ? 'NaN' : `${letter}${points}`
      })
      .join('')
  })
  const d = paths.join('')
  return d === '' || d.includes('NaN') ? undefined : `<path d="${d}" fill-rule="evenodd" ${look}/>`
}

function drawPicture(shape: XmlElement, context: DrawingContext): string[] {
  const properties = childOf(shape, 'p:spPr')
  const transform = properties && childOf(properties, 'a:xfrm')
  const place = placeOf(transform)
  const fill = childOf(shape, 'p:blipFill')
  const image = place && fill && imageOf(fill, place, context)
  return place === undefined || image === undefined ? [] : [`<g${turned(transform, place)}>`, image, '</g>']
}

/** A picture in its rectangle, cropped as `a:srcRect` says, in thousandths of a percent. */
function imageOf(fill: XmlElement, { x, y, width, height }: Place, context: DrawingContext): string | undefined {
  const part = context.pictureOf(descendantsOf(fill, 'a:blip')[0]?.attributes['r:embed'] ?? '')
  const bytes = part === undefined ? undefined : context.parts.get(part)
  const mime = MIMES[(part ?? '').split('.').at(-1)?.toLowerCase() ?? '']
  if (bytes === undefined || mime === undefined) return undefined
  const { l, t, r, b } = childOf(fill, 'a:srcRect')?.attributes ?? {}
  const [left = 0, top = 0, right = 0, bottom = 0] = [l, t, r, b].map((side) => Number(side ?? 0) / 100_000 || 0)
  const [whole, tall] = [width / Math.max(0.01, 1 - left - right), height / Math.max(0.01, 1 - top - bottom)]
  const image = `<image x="${-left * whole}" y="${-top * tall}" width="${whole}" height="${tall}" preserveAspectRatio="none" href="data:${mime};base64,${Buffer.from(bytes).toString('base64')}"/>`
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${image}</svg>`
}

function nameOf(shape: XmlElement): string {
  return descendantsOf(shape, 'p:cNvPr')[0]?.attributes['name'] || 'a shape without a name'
}

/** What is drawn in a group is drawn in its own units (20.1.7.5). */
function drawGroup(group: XmlElement, context: DrawingContext, drawn: Drawn): void {
  const transform = childOf(childOf(group, 'p:grpSpPr') ?? group, 'a:xfrm')
  const inner: Drawn = { lines: [], lost: drawn.lost }
  for (const shape of childrenOf(group)) drawShape(shape, context, inner)
  const place = placeOf(transform)
  const own = placeOf(transform, 'a:chOff', 'a:chExt')
  if (place === undefined || own === undefined || own.width === 0 || own.height === 0) {
    drawn.lines.push(...inner.lines)
    return
  }
  const scale = `scale(${place.width / own.width} ${place.height / own.height})`
  drawn.lines.push(`<g${turned(transform, place)}><g transform="translate(${place.x} ${place.y}) ${scale} translate(${-own.x} ${-own.y})">`, ...inner.lines, '</g></g>')
}
