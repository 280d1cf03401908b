/**
 * A master or layout brought to the talk's page. Where the page is wider or narrower than the template's, bands and
 * lines are stretched with it; pictures, groups and round shapes keep their proportions at the edge where they stand,
 * and a picture that spans the page is cropped.
 */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../ooxml/xml.js'

/** In EMU. */
export interface Size {
  width: number
  height: number
}

/** How much wider and higher our page is than the template's, and how much larger a thing becomes that may not be stretched. */
interface Scale {
  x: number
  y: number
  even: number
}

/** Shares of proportions that nobody sees: 16:9 in inches is not always 16:9 to the unit. */
const SAME = 0.02

/** Whether pages of both sizes have the same proportions. */
export function alike(from: Size, to: Size): boolean {
  return Math.abs((to.width * from.height) / (to.height * from.width) - 1) <= SAME
}

/** The part on a page of another size. */
export function fittedPart(root: XmlElement, from: Size, to: Size): XmlElement {
  const [x, y] = [to.width / from.width, to.height / from.height]
  const scale = { x, y, even: Math.min(x, y) }
  const copy = withSizes(root, scale.even)
  const content = childOf(copy, 'p:cSld')
  const background = content && childOf(content, 'p:bg')
  const tree = content && childOf(content, 'p:spTree')
  if (!alike(from, to))
    for (const fill of background === undefined ? [] : descendantsOf(background, 'a:blipFill')) crop(fill, x / y)
  for (const shape of tree === undefined ? [] : childrenOf(tree))
    if (shape.tagName !== 'p:grpSpPr') fitShape(shape, from, to, scale)
  return copy
}

/** A copy whose type and lines have grown with the page. Sizes of type are hundredths of a point. */
function withSizes(node: XmlElement, factor: number): XmlElement {
  const { tagName, attributes } = node
  const name = ['a:rPr', 'a:defRPr', 'a:endParaRPr'].includes(tagName) ? 'sz' : tagName === 'a:ln' ? 'w' : undefined
  const size = Number((name !== undefined && attributes[name]) || 0)
  const grown =
    name === undefined || !(size > 0)
      ? {}
      : { [name]: String(Math.max(name === 'sz' ? 100 : 1, Math.round(size * factor))) }
  return {
    tagName,
    attributes: { ...attributes, ...grown },
    children: node.children.map((child) => (typeof child === 'string' ? child : withSizes(child, factor))),
  }
}

interface Span {
  at: number
  long: number
}

/** What stands within a group keeps the group's own units. */
function fitShape(shape: XmlElement, from: Size, to: Size, scale: Scale): void {
  const holder =
    shape.tagName === 'p:graphicFrame'
      ? childOf(shape, 'p:xfrm')
      : childOf(childOf(shape, 'p:spPr') ?? childOf(shape, 'p:grpSpPr') ?? shape, 'a:xfrm')
  const offset = holder && childOf(holder, 'a:off')?.attributes
  const extent = holder && childOf(holder, 'a:ext')?.attributes
  if (offset === undefined || extent === undefined) return
  const across = { at: Number(offset['x']), long: Number(extent['cx']) }
  const down = { at: Number(offset['y']), long: Number(extent['cy']) }
  const stretched = alike(from, to) || mayStretch(shape, across.long / from.width, down.long / from.height)
  const wide =
    stretched || (isPicture(shape) && spans(across, from.width))
      ? times(across, scale.x)
      : kept(across, from.width, to.width, scale.even)
  const high =
    stretched || (isPicture(shape) && spans(down, from.height))
      ? times(down, scale.y)
      : kept(down, from.height, to.height, scale.even)
  const proportions = (wide.long / high.long) * (down.long / across.long)
  for (const fill of isPicture(shape) && Number.isFinite(proportions) && Math.abs(proportions - 1) > SAME
    ? pictureFills(shape)
    : [])
    crop(fill, proportions)
  Object.assign(offset, { x: String(Math.round(wide.at)), y: String(Math.round(high.at)) })
  Object.assign(extent, { cx: String(Math.round(wide.long)), cy: String(Math.round(high.long)) })
}

/** What stands beside the middle keeps its distance from the nearer edge, the rest that from the middle. */
function kept({ at, long }: Span, page: number, ours: number, even: number): Span {
  const middle = (at + long / 2) / page
  const size = long * even
  if (middle < 0.4) return { at: at * even, long: size }
  if (middle > 0.6) return { at: ours - (page - at - long) * even - size, long: size }
  return { at: ours / 2 + (middle - 0.5) * page * even - size / 2, long: size }
}

function times({ at, long }: Span, factor: number): Span {
  return { at: at * factor, long: long * factor }
}

function spans({ long }: Span, page: number): boolean {
  return long >= 0.95 * page
}

function isPicture(shape: XmlElement): boolean {
  return pictureFills(shape).length > 0
}

/** Fills of a shape by a picture; in a group they belong to its members. */
function pictureFills(shape: XmlElement): XmlElement[] {
  const properties = childOf(shape, 'p:spPr')
  const fill =
    shape.tagName === 'p:pic' ? childOf(shape, 'p:blipFill') : properties && childOf(properties, 'a:blipFill')
  return fill === undefined ? [] : [fill]
}

const ROUND = /^(?:ellipse|donut|pie|arc|star|heart|sun|moon|smiley|gear|hexagon|octagon|chord|blockArc|teardrop)/u

/** Placeholders, boxes of words, bands and lines; a band that is drawn by hand where it is as long as half of the page. */
function mayStretch(shape: XmlElement, across: number, down: number): boolean {
  if (isPicture(shape) || descendantsOf(shape, 'p:pic').length > 0) return false
  const properties = childOf(shape, 'p:spPr')
  const preset = (properties && childOf(properties, 'a:prstGeom')?.attributes['prst']) ?? ''
  if (shape.tagName === 'p:cxnSp' || descendantsOf(shape, 'p:ph').length > 0) return true
  return (
    Math.max(across, down) >= 0.5 ||
    (shape.tagName === 'p:sp' &&
      properties !== undefined &&
      childOf(properties, 'a:custGeom') === undefined &&
      !ROUND.test(preset) &&
      !isSquare(shape))
  )
}

/** As good as: a square that became an oblong would be seen. */
function isSquare(shape: XmlElement): boolean {
  const extent = descendantsOf(shape, 'a:ext').find(({ attributes }) => attributes['cx'] !== undefined)?.attributes
  const ratio = Number(extent?.['cx']) / Number(extent?.['cy'])
  return ratio > 0.8 && ratio < 1.25
}

/** Cuts as much from both sides as makes the picture so many times wider in proportion. Sides are thousandths of a percent (20.1.8.55). */
function crop(fill: XmlElement, wider: number): void {
  const known = childOf(fill, 'a:srcRect')
  const { l, t, r, b } = known?.attributes ?? {}
  const sides = [l, t, r, b].map((side) => Number(side ?? 0) || 0)
  const [left = 0, top = 0, right = 0, bottom = 0] = sides
  const across = wider < 1 ? ((100_000 - left - right) * (1 - wider)) / 2 : 0
  const down = wider > 1 ? ((100_000 - top - bottom) * (1 - 1 / wider)) / 2 : 0
  const attributes = Object.fromEntries(
    Object.entries({ l: left + across, t: top + down, r: right + across, b: bottom + down }).map(([name, side]) => [
      name,
      String(Math.round(side)),
    ]),
  )
  const cut: XmlElement = { tagName: 'a:srcRect', attributes, children: [] }
  fill.children = fill.children.flatMap((child) => {
    if (child === known) return []
    // It stands behind the picture's name (20.1.8.14).
    return typeof child !== 'string' && child.tagName === 'a:blip' ? [child, cut] : [child]
  })
}
