/** Names of what an SVG is painted with. */
import { createHash } from 'node:crypto'
import { serializeXml, type XmlElement } from '../ooxml/xml.js'

/** With an id made of what it holds: equal ones have equal ids, whichever of them a browser takes. */
export function namedByContent(node: XmlElement): XmlElement {
  const id = `d${createHash('sha256').update(serializeXml(node)).digest('hex').slice(0, 16)}`
  return { ...node, attributes: { id, ...node.attributes } }
}
