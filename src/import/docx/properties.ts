/** Properties of paragraphs and runs: `<w:b/>` is on, `<w:b w:val="0"/>` off, and a missing one is left to the style. */
import { childOf, unescapeXml, type XmlElement } from '../../ooxml/xml.js'

/** `w:val` of a property, escapes undone. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  const value = parent && childOf(parent, name)?.attributes['w:val']
  return value === undefined || value === null ? undefined : unescapeXml(value)
}

/** Undefined where the property is missing. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const property = parent && childOf(parent, name)
  return property === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(property.attributes['w:val'] ?? '1')
}

/** Undefined where the property is missing, or holds no whole number. */
export function numberOf(parent: XmlElement | undefined, name: string): number | undefined {
  const value = Number(valueOf(parent, name) ?? Number.NaN)
  return Number.isInteger(value) ? value : undefined
}
