/**
 * The prefixes by which the reader knows the elements of a Word file. A program may choose any prefix for a namespace
 * (Python's ElementTree writes `ns0:p` for `w:p`); a part is renamed to these before it is read.
 */
import type { XmlElement } from '../../ooxml/xml.js'

const TRANSITIONAL = 'http://schemas.openxmlformats.org'
/** The namespaces of ISO/IEC 29500 Strict. */
const STRICT = 'http://purl.oclc.org/ooxml'

const PREFIXES = new Map([
  [`${TRANSITIONAL}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${TRANSITIONAL}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${TRANSITIONAL}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${TRANSITIONAL}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${TRANSITIONAL}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2015/wordml/symex', 'w16se'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

type Scope = ReadonlyMap<string, string>

/** Renames, in place, what a part's own declarations call otherwise. Most parts use these prefixes already. */
export function withUsualPrefixes(root: XmlElement, scope: Scope = new Map()): XmlElement {
  const inner = new Map(scope)
  for (const [name, value] of Object.entries(root.attributes)) {
    const declared = /^xmlns(?::(?<prefix>.+))?$/u.exec(name)
    if (declared !== null) inner.set(declared.groups?.['prefix'] ?? '', PREFIXES.get(value ?? '') ?? '')
  }
  rename(root, inner)
  for (const child of root.children)
    if (typeof child !== 'string') withUsualPrefixes(child, inner.size > 0 ? inner : scope)
  return root
}

function rename(element: XmlElement, scope: Scope): void {
  element.tagName = usual(element.tagName, scope, scope.get(''))
  for (const name of Object.keys(element.attributes)) {
    const known = usual(name, scope, undefined)
    if (known === name || name.startsWith('xmlns')) continue
    element.attributes[known] = element.attributes[name] ?? null
  }
}

/** `ns0:p` as `w:p`; what is of no known namespace keeps its name. */
function usual(name: string, scope: Scope, unprefixed: string | undefined): string {
  const colon = name.indexOf(':')
  if (colon < 0) return unprefixed ? `${unprefixed}:${name}` : name
  const prefix = scope.get(name.slice(0, colon))
  return prefix ? `${prefix}${name.slice(colon)}` : name
}
