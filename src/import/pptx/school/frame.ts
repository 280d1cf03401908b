/** Where a template has its title and its text, as far as that leaves a talk enough room. */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../../ooxml/xml.js'
import type { PageFrame } from '../../../themes/template.js'

/** In units: a title of two lines at its smallest, and a body that holds a diagram. */
const LEAST = { title: 88, body: 380 }

/** Nothing that must be read stands lower. */
const LOWEST = 648

/** @param unit EMU in a unit of our pages. */
export function frameOf(layout: XmlElement | undefined, master: XmlElement, unit: number): PageFrame | undefined {
  const title = placeOf('title', layout, unit) ?? placeOf('title', master, unit)
  const body = placeOf('body', master, unit)
  if (title === undefined) return undefined
  const titleTop = Math.max(16, Math.round(title.y))
  const titleHeight = Math.max(LEAST.title, Math.round(title.height))
  const bodyTop = Math.max(titleTop + titleHeight + 12, Math.min(body?.y ?? 0, titleTop + titleHeight + 40))
  const bottom = Math.min(LOWEST, body === undefined ? LOWEST : Math.round(body.y + body.height + 40))
  // A title at the foot of the page, or a page that is mostly picture, is no frame for diagrams.
  return titleTop < 160 && bottom - bodyTop >= LEAST.body ? { titleTop, titleHeight, bodyTop: Math.round(bodyTop), bottom } : undefined
}

function placeOf(type: 'title' | 'body', root: XmlElement | undefined, unit: number): { y: number; height: number } | undefined {
  const tree = root && childOf(childOf(root, 'p:cSld') ?? root, 'p:spTree')
  const shape = tree && childrenOf(tree, 'p:sp').find((one) => descendantsOf(one, 'p:ph').some(({ attributes }) => (attributes['type'] ?? 'obj') === type))
  const transform = shape && descendantsOf(shape, 'a:xfrm')[0]
  const [y, height] = [transform && childOf(transform, 'a:off')?.attributes['y'], transform && childOf(transform, 'a:ext')?.attributes['cy']].map(Number)
  return y === undefined || height === undefined || !Number.isFinite(y) || !Number.isFinite(height) ? undefined : { y: y / unit, height: height / unit }
}
