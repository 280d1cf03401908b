/**
 * What a master and a layout draw behind the words, as one SVG for the painters that know nothing of PowerPoint: fills,
 * pictures, lines, common shapes, outlines of their own and short words. The rest is named, not guessed at.
 */
import { type Parts } from '../../../ooxml/package.js'
import { childOf, childrenOf, descendantsOf, escapeXml, textOf, type XmlElement } from '../../../ooxml/xml.js'
import { type Paint, paintOf, type Scheme } from './color.js'

export interface Drawn {
  /** Lines of SVG, in the template's own units (EMU). */
  lines: string[]
  /** Names of shapes that could not be drawn. */
  lost: string[]
}

export interface DrawingContext {
  scheme: Scheme
  /** Of the page, in EMU. */
  width: number
  height: number
  parts: Parts
  /** The part of a picture by the id of its relation. */
  pictureOf: (id: string) => string | undefined
}

/** EMU in a point. */
const POINT = 12_700

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

/** The colour that a master and a layout leave at a place, both as shares of the page; undefined over pictures and where nothing is said. */
export function groundAt(content: XmlElement, at: { x: number; y: number }, context: DrawingContext): string | undefined {
  const point = { x: at.x * context.width, y: at.y * context.height }
  const background = childOf(content, 'p:bg')
  const properties = background && childOf(background, 'p:bgPr')
  let ground = properties === undefined ? paintOf(background && childOf(background, 'p:bgRef'), context.scheme)?.color : solidOf(properties, context)
  const tree = childOf(content, 'p:spTree')
  for (const shape of tree === undefined ? [] : childrenOf(tree, 'p:sp')) {
    const own = childOf(shape, 'p:spPr')
    const place = placeOf(own && childOf(own, 'a:xfrm'))
    const color = own && !isPlaceholder(shape) && !isHidden(shape) ? solidOf(own, context) : undefined
    if (color !== undefined && place !== undefined && isRectangle(own) && holds(place, point)) ground = color
  }
  return ground
}

/** Others cover less than the rectangle around them. */
function isRectangle(properties: XmlElement | undefined): boolean {
  const preset = properties && childOf(properties, 'a:prstGeom')?.attributes['prst']
  return preset === 'rect' || preset === 'roundRect' || preset === 'flowChartProcess'
}

function solidOf(properties: XmlElement, { scheme }: DrawingContext): string | undefined {
  const gradient = childOf(properties, 'a:gradFill')
  const paint = paintOf(childOf(properties, 'a:solidFill'), scheme) ?? paintOf(gradient && descendantsOf(gradient, 'a:gs')[0], scheme)
  return paint === undefined || paint.opacity < 0.5 ? undefined : paint.color
}

function holds({ x, y, width, height }: Place, point: { x: number; y: number }): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}

/** The shapes of a tree that are no placeholders. */
export function drawShapes(tree: XmlElement, context: DrawingContext): Drawn {
  const drawn: Drawn = { lines: [], lost: [] }
  for (const shape of childrenOf(tree)) drawShape(shape, context, drawn)
  return drawn
}

export function isPlaceholder(shape: XmlElement): boolean {
  return descendantsOf(shape, 'p:ph').length > 0
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

function nameOf(shape: XmlElement): string {
  return descendantsOf(shape, 'p:cNvPr')[0]?.attributes['name'] || 'a shape without a name'
}

function isHidden(shape: XmlElement): boolean {
  return descendantsOf(shape, 'p:cNvPr')[0]?.attributes['hidden'] === '1'
}

interface Place {
  x: number
  y: number
  width: number
  height: number
}

function placeOf(transform: XmlElement | undefined): Place | undefined {
  const offset = transform && childOf(transform, 'a:off')
  const extent = transform && childOf(transform, 'a:ext')
  if (offset === undefined || extent === undefined) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = [offset.attributes['x'], offset.attributes['y'], extent.attributes['cx'], extent.attributes['cy']].map(Number)
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined
}

/** Turned and mirrored about its middle (ECMA-376 part 1, 20.1.7.6): angles in 60,000ths of a degree. */
function turned(transform: XmlElement | undefined, { x, y, width, height }: Place): string {
  const { rot, flipH, flipV } = transform?.attributes ?? {}
  const [across, down] = [x + width / 2, y + height / 2]
  const parts = [
    ...(rot && Number.isFinite(Number(rot)) ? [`rotate(${Number(rot) / 60_000} ${across} ${down})`] : []),
    ...(flipH === '1' || flipV === '1' ? [`translate(${across} ${down}) scale(${flipH === '1' ? -1 : 1} ${flipV === '1' ? -1 : 1}) translate(${-across} ${-down})`] : []),
  ]
  return parts.length === 0 ? '' : ` transform="${parts.join(' ')}"`
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
  const lines = [...(picture === undefined ? (outline === undefined ? [] : [outline]) : [imageOf(picture, place, context) ?? '']), ...wordsOf(shape, place, context)]
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

/** What is drawn in a group is drawn in its own units (20.1.7.5). */
function drawGroup(group: XmlElement, context: DrawingContext, drawn: Drawn): void {
  const transform = childOf(childOf(group, 'p:grpSpPr') ?? group, 'a:xfrm')
  const place = placeOf(transform)
  const inner: Drawn = { lines: [], lost: drawn.lost }
  for (const shape of childrenOf(group)) drawShape(shape, context, inner)
  const [offset, extent] = ['a:chOff', 'a:chExt'].map((name) => transform && childOf(transform, name)?.attributes)
  const [x, y, cx, cy] = [offset?.['x'], offset?.['y'], extent?.['cx'], extent?.['cy']].map(Number)
  if (place === undefined || !x || !y || !cx || !cy) {
    if (place === undefined || !cx || !cy) {
      drawn.lines.push(...inner.lines)
      return
    }
  }
  const scale = `scale(${place.width / (cx || 1)} ${place.height / (cy || 1)})`
  drawn.lines.push(`<g${turned(transform, place)}><g transform="translate(${place.x} ${place.y}) ${scale} translate(${-(x || 0)} ${-(y || 0)})">`, ...inner.lines, '</g></g>')
}

function flat(paint: Paint | undefined): string | undefined {
  return paint === undefined ? undefined : `fill="${paint.color}"${paint.opacity < 1 ? ` fill-opacity="${paint.opacity}"` : ''}`
}

/** Of a gradient, its middle colour: what is behind words should be quiet anyway. */
function fillOf(properties: XmlElement, { scheme }: DrawingContext): string | undefined {
  if (childOf(properties, 'a:noFill') !== undefined) return 'fill="none"'
  const solid = flat(paintOf(childOf(properties, 'a:solidFill'), scheme))
  if (solid !== undefined) return solid
  const gradient = childOf(properties, 'a:gradFill')
  const stops = gradient === undefined ? [] : descendantsOf(gradient, 'a:gs')
  return flat(paintOf(stops[Math.floor(stops.length / 2)], scheme))
}

function referenced(style: XmlElement | undefined, name: string, { scheme }: DrawingContext): Paint | undefined {
  const reference = style && childOf(style, name)
  return reference === undefined || reference.attributes['idx'] === '0' ? undefined : paintOf(reference, scheme)
}

function strokeOf(properties: XmlElement, style: XmlElement | undefined, context: DrawingContext): string {
  const line = childOf(properties, 'a:ln')
  if (line !== undefined && childOf(line, 'a:noFill') !== undefined) return ''
  const paint = (line && paintOf(childOf(line, 'a:solidFill'), context.scheme)) ?? referenced(style, 'a:lnRef', context)
  return paint === undefined ? '' : ` stroke="${paint.color}" stroke-width="${Number(line?.attributes['w'] ?? POINT) || POINT}"${paint.opacity < 1 ? ` stroke-opacity="${paint.opacity}"` : ''}`
}

const ANCHORS: Record<string, [string, number]> = { ctr: ['middle', 0.5], r: ['end', 1] }

/** Words of a template: the school's name, a motto. A line each, in whatever font the viewer has. */
function wordsOf(shape: XmlElement, { x, y, width, height }: Place, { scheme }: DrawingContext): string[] {
  const body = childOf(shape, 'p:txBody')
  const lines = body === undefined ? [] : childrenOf(body, 'a:p').map((paragraph) => ({ paragraph, text: textOf(paragraph).trim() })).filter(({ text }) => text !== '')
  if (body === undefined || lines.length === 0) return []
  const sizeOf = (paragraph: XmlElement): number => (Number(descendantsOf(paragraph, 'a:rPr')[0]?.attributes['sz'] ?? 1800) / 100) * POINT
  const all = lines.reduce((sum, { paragraph }) => sum + sizeOf(paragraph) * 1.2, 0)
  const valign = { ctr: 0.5, b: 1 }[childOf(body, 'a:bodyPr')?.attributes['anchor'] ?? ''] ?? 0
  let top = y + (height - all) * valign
  return lines.map(({ paragraph, text }) => {
    const size = sizeOf(paragraph)
    const run = descendantsOf(paragraph, 'a:rPr')[0]
    const paint = paintOf(run && childOf(run, 'a:solidFill'), scheme) ?? paintOf(childOf(childOf(shape, 'p:style') ?? shape, 'a:fontRef'), scheme)
    const [anchor, share] = ANCHORS[childOf(paragraph, 'a:pPr')?.attributes['algn'] ?? ''] ?? ['start', 0]
    const line = `<text x="${x + width * share}" y="${top + size}" font-size="${size}" font-family="sans-serif" text-anchor="${anchor}" ${run?.attributes['b'] === '1' ? 'font-weight="700" ' : ''}${flat(paint) ?? 'fill="#000000"'}>${escapeXml(text)}</text>`
    top += size * 1.2
    return line
  })
}
