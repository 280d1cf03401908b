/** A master or layout of a template made fit for another file: without what it alone needs, in its own colours. */
import type { TemplatePart } from '../themes/template.js'
import type { Parts } from '../ooxml/package.js'
import { readRelations } from '../ooxml/read.js'
import { childOf, childrenOf, serializeXml, type XmlElement } from '../ooxml/xml.js'
import { type Scheme, slotValue } from './color.js'

export interface PartContext {
  parts: Parts
  scheme: Scheme
  /** Slots whose values our theme keeps: shapes in others get their value written out. */
  kept: ReadonlySet<string>
}

/** What PowerPoint shows; a browser shows less. */
const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i

/** The part's XML and its relations; shapes that lean on anything but pictures and addresses are left out. */
export function partFor({ part, root }: { part: string; root: XmlElement }, context: PartContext): TemplatePart {
  const addresses = [...readRelations(context.parts, part)].flatMap(
    ([id, { type, target }]): TemplatePart['relations'] => {
      return type === 'hyperlink' && /^(?:https?|mailto):/iu.test(target) ? [{ id, type, target }] : []
    },
  )
  const relations = [...picturesOf(context.parts, part), ...addresses]
  const known = new Set(relations.map(({ id }) => id))
  return { xml: serializeXml(recoloured(withoutForeign(withoutParts(root, known), known), context)), relations }
}

/** Relations of a part to pictures that PowerPoint shows. */
export function picturesOf(parts: Parts, part: string): TemplatePart['relations'] {
  return [...readRelations(parts, part)].flatMap(([id, { type, target }]) =>
    type === 'image' && PICTURE.test(target) && parts.has(target) ? [{ id, type, target }] : [],
  )
}

const OWN = ['p:timing', 'p:transition', 'p:hf']

/** Without what moves, and without shapes that are made of other parts. */
function withoutParts(root: XmlElement, known: ReadonlySet<string>): XmlElement {
  const kept = (children: XmlElement['children'], test: (child: XmlElement) => boolean): XmlElement['children'] =>
    children.filter((child) => typeof child === 'string' || test(child))
  const within = (node: XmlElement, name: string, change: (child: XmlElement) => XmlElement): XmlElement => ({
    ...node,
    children: node.children.map((child) =>
      typeof child !== 'string' && child.tagName === name ? change(child) : child,
    ),
  })
  const still = { ...root, children: kept(root.children, ({ tagName }) => !OWN.includes(tagName)) }
  return within(still, 'p:cSld', (content) =>
    within(content, 'p:spTree', (tree) => ({
      ...tree,
      children: kept(tree.children, (shape) => !leansOn(shape, known)),
    })),
  )
}

/** Whether a shape is made of a part that does not come along: an embedded object, a chart, a video. */
function leansOn(shape: XmlElement, known: ReadonlySet<string>): boolean {
  if (['p:graphicFrame', 'p:contentPart', 'mc:AlternateContent'].includes(shape.tagName)) return true
  return (
    shape.tagName === 'p:pic' &&
    !childrenOf(childOf(shape, 'p:blipFill') ?? shape).some(({ attributes }) => known.has(attributes['r:embed'] ?? ''))
  )
}

/** Names of attributes that name a relation. */
const NAMING = /^r:/

/** Without data of other programs and without relations that do not come along. */
function withoutForeign(node: XmlElement, known: ReadonlySet<string>): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name, value]) => !NAMING.test(name) || known.has(value ?? '')),
  )
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
  return {
    ...node,
    children: node.children.map((child) => (typeof child === 'string' ? child : recoloured(child, context))),
  }
}
