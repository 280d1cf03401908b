/** Names of what an SVG is painted with. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { serializeXml, type XmlElement } from '../ooxml/xml.js'

/** With an id made of what it holds: equal ones have equal ids, whichever of them a browser takes. */
export function namedByContent(node: XmlElement): XmlElement {
  const id = `d${bytesToHex(sha256(utf8ToBytes(serializeXml(node)))).slice(0, 16)}`
  return { ...node, attributes: { id, ...node.attributes } }
}
