/** What colour lies behind a place of a page. */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../../ooxml/xml.js'
import { paintOf } from './color.js'
import { type DrawingContext, isHidden, isPlaceholder, type Place, placeOf } from './place.js'

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

/** Of a gradient, its first colour; undefined for what is more air than paint. */
function solidOf(properties: XmlElement, { scheme }: DrawingContext): string | undefined {
  const gradient = childOf(properties, 'a:gradFill')
  const paint = paintOf(childOf(properties, 'a:solidFill'), scheme) ?? paintOf(gradient && descendantsOf(gradient, 'a:gs')[0], scheme)
  return paint === undefined || paint.opacity < 0.5 ? undefined : paint.color
}

function holds({ x, y, width, height }: Place, point: { x: number; y: number }): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}
