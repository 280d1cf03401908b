/**
 * XML as trees. Text and attribute values enter a tree only through `element`, which escapes them, so nothing of an
 * article is ever read as markup. Parsed trees keep the escapes that they came with.
 */
import { parse } from 'txml/txml'

/** An element; strings among its children and its attribute values are escaped already. */
export interface XmlElement {
  tagName: string
  attributes: Record<string, string | null>
  children: (XmlElement | string)[]
}

/** Attribute values that are undefined are left out. */
export type XmlAttributes = Record<string, string | number | undefined>

export type XmlChild = XmlElement | undefined | false

/** An element of our own. Children that are undefined or false are left out, for conditions in place. */
export function element(
  tagName: string,
  attributes: XmlAttributes = {},
  children: XmlChild[] | string = [],
): XmlElement {
  const escaped: Record<string, string> = {}
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) escaped[name] = typeof value === 'number' ? String(value) : escapeXml(value)
  }
  return {
    tagName,
    attributes: escaped,
    children:
      typeof children === 'string'
        ? [escapeXml(children)]
        : children.filter((child) => child !== undefined && child !== false),
  }
}

/** The root element of a document, white space between its words kept. Throws where there is none, or it does not end. */
export function parseXml(source: string): XmlElement {
  // HTML's empty elements (`meta`, `link`) may hold something in XML.
  const root = (parse(source, { keepWhitespace: true, selfClosingTags: [] }) as (XmlElement | string)[]).find(
    (node) => typeof node !== 'string' && !node.tagName.startsWith('?'),
  )
  if (root === undefined || typeof root === 'string') throw new Error('A part of the PowerPoint holds no XML element.')
  // The parser takes the end of the text for the end of all that is open.
  if (!hasEnd(source, root) && !(root.children.length === 0 && /\/>\s*$/u.test(source)))
    throw new Error('A part of the PowerPoint is cut off.')
  return root
}

function hasEnd(source: string, { tagName }: XmlElement): boolean {
  const end = source.lastIndexOf(`</${tagName}`)
  return end >= 0 && /^\s*>/u.test(source.slice(end + 2 + tagName.length))
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A document with its declaration. */
export function serializeXml(root: XmlElement): string {
  return DECLARATION + write(root)
}

function write({ tagName, attributes, children }: XmlElement): string {
  let xml = `<${tagName}`
  for (const name in attributes) xml += ` ${name}="${attributes[name] ?? ''}"`
  if (children.length === 0) return `${xml}/>`
  xml += '>'
  for (const child of children) xml += typeof child === 'string' ? child : write(child)
  return `${xml}</${tagName}>`
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}

/** Characters that XML 1.0 (production 2) cannot hold at all: most controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000D-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Most text holds nothing to escape or leave out; this tells it fast. */
const SUSPECT = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Text for an element or an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n]/g, (character) => ESCAPES[character] ?? character)
}

/** The characters behind the five named and the numeric escapes. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? whole
      const codePoint = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole
    },
  )
}

/** The first child element of a name. */
export function childOf(parent: XmlElement, tagName: string): XmlElement | undefined {
  return parent.children.find((child): child is XmlElement => typeof child !== 'string' && child.tagName === tagName)
}

/** The child elements, whatever their name, or only those of one. */
export function childrenOf(parent: XmlElement, tagName?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (tagName === undefined || child.tagName === tagName),
  )
}

/** Every element of a name below an element, in document order. */
export function descendantsOf(parent: XmlElement, tagName: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => [
    ...(child.tagName === tagName ? [child] : []),
    ...descendantsOf(child, tagName),
  ])
}

/** The text within an element, escapes undone. */
export function textOf(node: XmlElement): string {
  return node.children.map((child) => (typeof child === 'string' ? unescapeXml(child) : textOf(child))).join('')
}
