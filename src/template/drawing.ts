/**
 * What a master and a layout draw behind the words, as one SVG for the painters that know nothing of PowerPoint: fills,
 * pictures, lines, common shapes, outlines of their own and short words. The rest is named, not guessed at.
 */
import { childOf, childrenOf, descendantsOf, element, type XmlAttributes, type XmlElement } from '../ooxml/xml.js'
import { type Fill, fillNode, readFill, shapeFill, themeFill } from './fill.js'
import { namedFill } from './formats.js'
import { type Outline, outlineOf } from './geometry/outline.js'
import type { Shade } from './geometry/presets.js'
import { namedByContent } from './named.js'
import { pictureNodes } from './picture.js'
import {
  type DrawingContext,
  isHidden,
  isPlaceholder,
  PAGE_UNITS,
  type Place,
  placeIn,
  placeOf,
  turned,
  UNIT,
  type Units,
} from './place.js'
import { type Stroke, strokeOf } from './stroke.js'
import { runsAcross, wordsOf } from './words.js'

export interface Drawn {
  /** Elements of SVG, in units of our pages. */
  nodes: XmlElement[]
  /** Names of shapes that could not be drawn. */
  lost: string[]
}

/** More than a page of any school has. */
const MOST_SHAPES = 3000
const MOST_GROUPS = 30

/** How far one drawing has come. */
interface Progress extends Drawn {
  shapes: number
}

/** The page's background; undefined where the part leaves it to the one above, or says it in a way that is not known. */
export function drawBackground(content: XmlElement, context: DrawingContext): XmlElement[] | undefined {
  const place = { x: 0, y: 0, width: context.width, height: context.height }
  const fill = backgroundFill(content, place, context)
  if (fill === undefined || fill.type === 'none') return undefined
  return painted(
    { d: `M0 0H${place.width}V${place.height}H0Z`, shade: 'norm', outlined: false },
    { fill, stroke: undefined, place },
  )
}

function backgroundFill(content: XmlElement, place: Place, context: DrawingContext): Fill | undefined {
  const background = childOf(content, 'p:bg')
  const properties = background && childOf(background, 'p:bgPr')
  const own = properties && fillNode(properties)
  if (own !== undefined) return readFill(own, place, context)
  const named = namedFill(background && childOf(background, 'p:bgRef'), context.formats, context.scheme)
  if (named === undefined) return undefined
  // A theme without the format that is named: its colour is what can be known of it.
  return themeFill(named, place, context) ?? (named.paint && { type: 'flat', paint: named.paint })
}

/** The shapes of a tree that are no placeholders. */
export function drawShapes(tree: XmlElement, context: DrawingContext): Drawn {
  const progress: Progress = { nodes: [], lost: [], shapes: 0 }
  for (const shape of childrenOf(tree)) drawShape(shape, context, progress, 0)
  return { nodes: progress.nodes, lost: progress.lost }
}

function drawShape(shape: XmlElement, context: DrawingContext, progress: Progress, depth: number): void {
  if (isPlaceholder(shape) || isHidden(shape)) return
  switch (shape.tagName) {
    case 'p:sp':
    case 'p:cxnSp':
    case 'p:pic': {
      progress.shapes += 1
      const drawn = progress.shapes > MOST_SHAPES ? { nodes: [], whole: false } : drawGeometry(shape, context)
      progress.nodes.push(...drawn.nodes)
      if (!drawn.whole) progress.lost.push(nameOf(shape))
      return
    }
    case 'p:grpSp':
      if (depth < MOST_GROUPS) drawGroup(shape, context, progress, depth)
      else progress.lost.push(nameOf(shape))
      return
    case 'p:graphicFrame':
    case 'p:contentPart':
    case 'mc:AlternateContent':
      progress.lost.push(nameOf(shape))
  }
}

function drawGeometry(shape: XmlElement, context: DrawingContext): { nodes: XmlElement[]; whole: boolean } {
  const properties = childOf(shape, 'p:spPr')
  const transform = properties && childOf(properties, 'a:xfrm')
  const own = placeOf(transform)
  if (properties === undefined || own === undefined) return { nodes: [], whole: false }
  const place = placeIn(context, own, transform)
  const style = childOf(shape, 'p:style')
  const source = shape.tagName === 'p:pic' ? childOf(shape, 'p:blipFill') : fillNode(properties)
  const fill =
    shape.tagName === 'p:pic'
      ? source && readFill({ ...source, tagName: 'a:blipFill' }, place, context)
      : shapeFill(properties, style, place, context)
  const stroke = strokeOf(properties, style, place, context)
  const outlines = outlineOf(properties, place)
  const seen = (fill !== undefined && fill.type !== 'none') || stroke !== undefined
  const nodes = [
    ...(outlines ?? []).flatMap((outline) =>
      painted(outline, { fill: shape.tagName === 'p:cxnSp' ? undefined : fill, stroke, place }),
    ),
    ...(runsAcross(shape) ? wordsOf(shape, place, context) : []),
  ]
  return {
    nodes: nodes.length === 0 ? [] : [element('g', { transform: turned(transform, place) }, nodes)],
    whole:
      (outlines !== undefined || !seen) &&
      (source === undefined || fill !== undefined || source.tagName === 'a:grpFill') &&
      runsAcross(shape),
  }
}

/** White or black over a part of a shape that is lighter or darker than its fill (20.1.10.37). */
const SHADES: Record<Shade, XmlAttributes | undefined> = {
  norm: undefined,
  none: undefined,
  lighten: { fill: '#FFFFFF', 'fill-opacity': 0.4 },
  lightenLess: { fill: '#FFFFFF', 'fill-opacity': 0.2 },
  darken: { fill: '#000000', 'fill-opacity': 0.4 },
  darkenLess: { fill: '#000000', 'fill-opacity': 0.2 },
}

function painted(
  { d, shade, outlined }: Outline,
  { fill, stroke, place }: { fill: Fill | undefined; stroke: Stroke | undefined; place: Place },
): XmlElement[] {
  const shape = (attributes: XmlAttributes): XmlElement => element('path', { d, 'fill-rule': 'evenodd', ...attributes })
  const over = SHADES[shade]
  const filled =
    fill === undefined || shade === 'none'
      ? []
      : [...filledWith(fill, { d, place, shape }), ...(over === undefined || fill.type === 'none' ? [] : [shape(over)])]
  const line =
    stroke === undefined || !outlined ? [] : [...stroke.definitions, shape({ fill: 'none', ...stroke.attributes })]
  return [...filled, ...line]
}

function filledWith(
  fill: Fill,
  { d, place, shape }: { d: string; place: Place; shape: (attributes: XmlAttributes) => XmlElement },
): XmlElement[] {
  switch (fill.type) {
    case 'none':
      return []
    case 'flat':
      return [
        shape({ fill: fill.paint.color, 'fill-opacity': fill.paint.opacity < 1 ? fill.paint.opacity : undefined }),
      ]
    case 'gradient':
      return [fill.gradient, shape({ fill: `url(#${fill.gradient.attributes['id'] ?? ''})` })]
    case 'picture': {
      const cut = namedByContent(element('clipPath', {}, [element('path', { d, 'clip-rule': 'evenodd' })]))
      return [cut, element('g', { 'clip-path': `url(#${cut.attributes['id'] ?? ''})` }, pictureNodes(fill, place))]
    }
  }
}

function nameOf(shape: XmlElement): string {
  return descendantsOf(shape, 'p:cNvPr')[0]?.attributes['name'] || 'a shape without a name'
}

/** What is drawn in a group is drawn in its own units (20.1.7.5). */
function drawGroup(group: XmlElement, context: DrawingContext, progress: Progress, depth: number): void {
  const properties = childOf(group, 'p:grpSpPr')
  const transform = properties && childOf(properties, 'a:xfrm')
  const place = placeOf(transform)
  const onPage = place && placeIn(context, place, transform)
  const inner: Progress = { nodes: [], lost: progress.lost, shapes: progress.shapes }
  const fill = (properties && fillNode(properties)) ?? context.group?.fill
  const units = unitsOf(onPage, placeOf(transform, 'a:chOff', 'a:chExt')) ?? context.group?.units ?? PAGE_UNITS
  const within: DrawingContext = { ...context, group: { units, ...(fill !== undefined && { fill }) } }
  for (const shape of childrenOf(group)) drawShape(shape, within, inner, depth + 1)
  progress.shapes = inner.shapes
  progress.nodes.push(element('g', { transform: onPage && turned(transform, onPage) }, inner.nodes))
}

function unitsOf(place: Place | undefined, own: Place | undefined): Units | undefined {
  if (place === undefined || own === undefined) return undefined
  // A group of lines that lie in one line has no height, and its lines need none.
  const [scaleX, scaleY] = [
    own.width === 0 ? 1 / UNIT : place.width / own.width,
    own.height === 0 ? 1 / UNIT : place.height / own.height,
  ]
  return { x: place.x - own.x * scaleX, y: place.y - own.y * scaleY, scaleX, scaleY }
}
