/** A master or layout of a template made fit for another file: without what it alone needs, to the talk's page, in its own colours. */
import type { TemplatePart } from '../../../themes/template.js'
import { type Parts, readXml } from '../../../ooxml/package.js'
import { readRelations } from '../../../ooxml/read.js'
import { childOf, childrenOf, serializeXml, type XmlElement } from '../../../ooxml/xml.js'
import { type Scheme, slotValue } from './color.js'

export interface PartContext {
  parts: Parts
  scheme: Scheme
  /** How much wider and higher our page is than the template's. */
  scale: { x: number; y: number }
  /** Slots whose values our theme keeps: shapes in others get their value written out. */
  kept: ReadonlySet<string>
}

const PICTURE = /\.(?:png|jpe?g|gif)$/i

/** The part's XML and its relations; shapes that lean on anything but pictures and addresses are left out. */
export function partFor(name: string, context: PartContext): TemplatePart {
  const root = readXml(context.parts, name)
  const relations = [...readRelations(context.parts, name)].flatMap(([id, { type, target }]): TemplatePart['relations'] => {
    if (type === 'image' && PICTURE.test(target) && context.parts.has(target)) return [{ id, type, target }]
    return type === 'hyperlink' && /^(?:https?|mailto):/iu.test(target) ? [{ id, type, target }] : []
  })
  const known = new Set(relations.map(({ id }) => id))
  const content = childOf(root, 'p:cSld')
  const tree = content && childOf(content, 'p:spTree')
  if (tree !== undefined) tree.children = tree.children.filter((shape) => typeof shape === 'string' || !leansOn(shape, known))
  root.children = root.children.filter((child) => typeof child === 'string' || !['p:timing', 'p:transition', 'p:hf'].includes(child.tagName))
  const cleaned = recoloured(withoutForeign(root, known), context)
  for (const shape of tree === undefined ? [] : childrenOf(childOf(childOf(cleaned, 'p:cSld') ?? cleaned, 'p:spTree') ?? cleaned)) scaleShape(shape, context.scale)
  return { xml: serializeXml(scaledType(cleaned, Math.min(context.scale.x, context.scale.y))), relations }
}

/** Whether a shape is made of a part that does not come along: an embedded object, a chart, a video. */
function leansOn(shape: XmlElement, known: ReadonlySet<string>): boolean {
  if (['p:graphicFrame', 'p:contentPart', 'mc:AlternateContent'].includes(shape.tagName)) return true
  return shape.tagName === 'p:pic' && !childrenOf(childOf(shape, 'p:blipFill') ?? shape).some(({ attributes }) => known.has(attributes['r:embed'] ?? ''))
}

/** Names of attributes that name a relation. */
const NAMING = /^r:/

/** Without data of other programs and without relations that do not come along. */
function withoutForeign(node: XmlElement, known: ReadonlySet<string>): XmlElement {
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([name, value]) => !NAMING.test(name) || known.has(value ?? '')))
  const children = node.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child]
    if (['p:custDataLst', 'a:extLst', 'p:extLst'].includes(child.tagName)) return []
    const named = Object.entries(child.attributes).filter(([name]) => NAMING.test(name))
    const lost = named.length > 0 && named.every(([, value]) => !known.has(value ?? ''))
    return lost && child.tagName !== 'a:blip' ? [] : [withoutForeign(child, known)]
  })
  return { ...node, attributes, children }
}

/** Colours of slots that our theme fills otherwise become values. */
function recoloured(node: XmlElement, context: PartContext): XmlElement {
  const { val } = node.attributes
  if (node.tagName === 'a:schemeClr' && typeof val === 'string' && val !== 'phClr' && !context.kept.has(val)) {
    const value = slotValue(val, context.scheme)
    if (value !== undefined) return { ...node, tagName: 'a:srgbClr', attributes: { val: value.slice(1) } }
  }
  return { ...node, children: node.children.map((child) => (typeof child === 'string' ? child : recoloured(child, context))) }
}

/** Place and extent of a shape; what stands within a group keeps the group's own units. */
function scaleShape(shape: XmlElement, { x, y }: { x: number; y: number }): void {
  const properties = childOf(shape, 'p:spPr') ?? childOf(shape, 'p:grpSpPr')
  const transform = shape.tagName === 'p:grpSpPr' ? undefined : properties && childOf(properties, 'a:xfrm')
  if (transform === undefined) return
  const times = (name: string, across: string, down: string): void => {
    const node = childOf(transform, name)
    if (node === undefined) return
    node.attributes[across] = String(Math.round(Number(node.attributes[across] ?? 0) * x))
    node.attributes[down] = String(Math.round(Number(node.attributes[down] ?? 0) * y))
  }
  times('a:off', 'x', 'y')
  times('a:ext', 'cx', 'cy')
}

/** Type sizes, in hundredths of a point, grow with the page. */
function scaledType(node: XmlElement, factor: number): XmlElement {
  const { sz } = node.attributes
  const size = (node.tagName === 'a:rPr' || node.tagName === 'a:defRPr' || node.tagName === 'a:endParaRPr') && sz ? String(Math.max(100, Math.round(Number(sz) * factor))) : undefined
  return {
    ...node,
    attributes: size === undefined ? node.attributes : { ...node.attributes, sz: size },
    children: node.children.map((child) => (typeof child === 'string' ? child : scaledType(child, factor))),
  }
}

