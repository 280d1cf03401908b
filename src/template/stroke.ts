/** Outlines of a template's shapes (ECMA-376 part 1, 20.1.2.2.24), as attributes of SVG. */
import { childOf, childrenOf, type XmlAttributes, type XmlElement } from '../ooxml/xml.js'
import type { Paint } from './color.js'
import { fillNode, type Fill, readFill } from './fill.js'
import { namedLine } from './formats.js'
import { type DrawingContext, type Place, tidy, UNIT } from './place.js'
import { known } from './known.js'

export interface Stroke {
  attributes: XmlAttributes
  /** What the attributes name. */
  definitions: XmlElement[]
}

/** Strokes and gaps of a line in its own width (20.1.10.48). */
const DASHES: Record<string, readonly number[]> = {
  dot: [1, 3],
  dash: [4, 3],
  lgDash: [8, 3],
  dashDot: [4, 3, 1, 3],
  lgDashDot: [8, 3, 1, 3],
  lgDashDotDot: [8, 3, 1, 3, 1, 3],
  sysDash: [3, 1],
  sysDot: [1, 1],
  sysDashDot: [3, 1, 1, 1],
  sysDashDotDot: [3, 1, 1, 1, 1, 1],
}

const CAPS: Record<string, string> = { rnd: 'round', sq: 'square' }

/** Undefined for shapes without an outline. What a shape does not say of its line its style says. */
export function strokeOf(
  properties: XmlElement,
  style: XmlElement | undefined,
  place: Place,
  context: DrawingContext,
): Stroke | undefined {
  const line = childOf(properties, 'a:ln')
  const named = namedLine(style, context.formats, context.scheme)
  const own = line && fillNode(line)
  const fill =
    own !== undefined ? readFill(own, place, context) : named && lineFill(named.format, named.paint, place, context)
  const painted = fill && paintOfStroke(fill)
  if (painted === undefined) return undefined
  const of = (name: string): string | undefined => line?.attributes[name] ?? named?.format.attributes[name] ?? undefined
  const width = (Number(of('w') ?? WIDTH) || HAIR) / UNIT
  return {
    attributes: {
      ...painted.attributes,
      'stroke-width': tidy(width),
      'stroke-linecap': known(CAPS, of('cap')),
      ...endings(line, named?.format, width),
    },
    definitions: painted.definitions,
  }
}

/** Of a line that does not say its width, and the thinnest that is drawn (20.1.2.2.24), in EMU. */
const WIDTH = 9525
const HAIR = 3175

function lineFill(
  format: XmlElement,
  paint: Paint | undefined,
  place: Place,
  context: DrawingContext,
): Fill | undefined {
  const node = fillNode(format)
  return node && readFill(node, place, context, paint)
}

function paintOfStroke(fill: Fill): Stroke | undefined {
  switch (fill.type) {
    case 'flat':
      return {
        attributes: {
          stroke: fill.paint.color,
          'stroke-opacity': fill.paint.opacity < 1 ? fill.paint.opacity : undefined,
        },
        definitions: [],
      }
    case 'gradient':
      return { attributes: { stroke: `url(#${fill.gradient.attributes['id'] ?? ''})` }, definitions: [fill.gradient] }
    case 'none':
    case 'picture':
      return undefined
  }
}

function endings(line: XmlElement | undefined, format: XmlElement | undefined, width: number): XmlAttributes {
  const child = (name: string): XmlElement | undefined =>
    [line, format].flatMap((one) => (one && childOf(one, name)) ?? [])[0]
  const dashes =
    known(DASHES, child('a:prstDash')?.attributes['val']) ?? customDashes(line && childOf(line, 'a:custDash'))
  const join = child('a:round') ? 'round' : child('a:bevel') ? 'bevel' : undefined
  return { 'stroke-linejoin': join, 'stroke-dasharray': dashes?.map((long) => tidy(long * width)).join(' ') }
}

/** Strokes and gaps in thousandths of a percent of the line's width (20.1.8.22). */
function customDashes(list: XmlElement | undefined): number[] | undefined {
  const lengths =
    list === undefined
      ? []
      : childrenOf(list, 'a:ds')
          .slice(0, 20)
          .flatMap(({ attributes: { d, sp } }) => [d, sp].map((long) => Number(long ?? 0) / 100_000))
  return lengths.length > 0 && lengths.every((long) => long >= 0) && lengths.some((long) => long > 0)
    ? lengths
    : undefined
}
