/** Where a template has its title and its text, as far as that leaves a talk enough room. */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../ooxml/xml.js'
import { SPACE } from '../themes/tokens.js'
import type { PageFrame, Sides } from '../themes/template.js'
import { UNIT } from './place.js'

/** In units: a title of two lines at its smallest, a body that holds a diagram, and room for lines of some words. */
const LEAST = { title: 88, body: 380, line: 0.6 }

/** Nothing that must be read stands lower. */
const LOWEST = 648

interface Place {
  x: number
  y: number
  width: number
  height: number
}

/**
 * @param layouts of pages of content: that of a title alone, then that of a title and a text.
 * @param width of the page in units.
 */
export function frameOf(
  layouts: readonly (XmlElement | undefined)[],
  master: XmlElement,
  width: number,
): PageFrame | undefined {
  const first = (types: readonly string[]): Place | undefined =>
    [...layouts, master].map((root) => placeOf(types, root)).find((place) => place !== undefined)
  const [title, body] = [first(['title']), first(['body', 'obj'])]
  if (title === undefined) return undefined
  const titleTop = Math.max(16, Math.round(title.y))
  const titleHeight = Math.max(LEAST.title, Math.round(title.height))
  const bodyTop = Math.round(
    Math.max(titleTop + titleHeight + SPACE.s, Math.min(body?.y ?? 0, titleTop + titleHeight + 40)),
  )
  // A template for lists alone may end its text early; a diagram needs the room that it leaves below.
  const end = Math.min(LOWEST, body === undefined ? LOWEST : Math.round(body.y + body.height))
  const bottom = Math.max(end, Math.min(LOWEST, end + 40, bodyTop + LEAST.body))
  // A title at the foot of the page, or a page that is mostly picture, is no frame for diagrams.
  return titleTop < 160 && bottom - bodyTop >= LEAST.body
    ? { ...sidesOf([body ?? title], width), titleTop, titleHeight, bodyTop, bottom }
    : undefined
}

/** What an opener's layout leaves free beside its title. */
export function openerSides(layout: XmlElement | undefined, width: number): Sides {
  const title = placeOf(['ctrTitle', 'title'], layout)
  return sidesOf(title === undefined ? [] : [title], width)
}

/** Our margins at the least, and those alone where the words would have too little room. */
function sidesOf(places: readonly Place[], page: number): Sides {
  const own = { left: SPACE.margin, right: SPACE.margin }
  const left = Math.max(own.left, ...places.map(({ x }) => Math.round(x)))
  const right = Math.max(own.right, ...places.map(({ x, width }) => Math.round(page - x - width)))
  return page - left - right >= LEAST.line * page ? { left, right } : own
}

function placeOf(types: readonly string[], root: XmlElement | undefined): Place | undefined {
  const tree = root && childOf(childOf(root, 'p:cSld') ?? root, 'p:spTree')
  const shape =
    tree &&
    childrenOf(tree, 'p:sp').find((one) =>
      descendantsOf(one, 'p:ph').some(({ attributes }) => types.includes(attributes['type'] ?? 'obj')),
    )
  const transform = shape && descendantsOf(shape, 'a:xfrm')[0]
  const [offset, extent] = [
    transform && childOf(transform, 'a:off')?.attributes,
    transform && childOf(transform, 'a:ext')?.attributes,
  ]
  const [x = NaN, y = NaN, width = NaN, height = NaN] = [
    offset?.['x'],
    offset?.['y'],
    extent?.['cx'],
    extent?.['cy'],
  ].map((one) => Number(one ?? NaN) / UNIT)
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined
}
