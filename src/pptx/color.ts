/** Colours as slots of the theme: never a value on a slide, so that a re-theme in PowerPoint changes everything. */
import { COLOR_SLOTS, type ColorToken } from '../themes/index.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** On slides the first four slots are spoken of through the master's colour map (ECMA-376 part 1, 19.3.1.6). */
const MAPPED: Record<string, string> = { lt1: 'bg1', dk1: 'tx1', lt2: 'bg2', dk2: 'tx2' }

export function schemeColor(token: ColorToken): string {
  return MAPPED[COLOR_SLOTS[token]] ?? COLOR_SLOTS[token]
}

export function solidFill(token: ColorToken): XmlElement {
  return element('a:solidFill', {}, [element('a:schemeClr', { val: schemeColor(token) })])
}
