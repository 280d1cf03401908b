/** The slide master: the places and styles from which every layout departs. */
import { PITCH, SPACE, TYPE } from '../themes/index.js'
import { backgroundXml, shapeTree } from './layouts.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { levelStyle, placeholderXml } from './placeholders.js'
import type { Placeholder } from './shapes.js'
import type { Inherited } from './text.js'
import { emu } from './units.js'
import { element, type XmlElement } from './xml.js'

const NO_INSET = { top: 0, right: 0, bottom: 0, left: 0 }

const style = (size: number, changes: Partial<Inherited> = {}): Inherited => ({
  size,
  pitch: size * PITCH,
  color: 'ink',
  bold: false,
  align: 'start',
  indent: 0,
  inset: NO_INSET,
  valign: 'top',
  ...changes,
})

const TITLE = style(TYPE.title, { bold: true, valign: 'middle' })
/** A list, each level indented by this from the one above it. */
const INDENT = 34
const BODY = style(TYPE.body, { bullet: { type: 'dot', color: 'accent' }, indent: INDENT })
const FOOTER = style(TYPE.source, { color: 'muted', valign: 'middle' })

/** Placeholders of the master for a page, in units: title, body, date, footer, slide number. */
function placeholders(page: { width: number; height: number }): (Placeholder | (Omit<Placeholder, 'type'> & { type: 'dt' }))[] {
  const width = page.width - 2 * SPACE.margin
  const below = { y: page.height - 56, height: 32 }
  return [
    { type: 'title', inherited: TITLE, x: SPACE.margin, y: 40, width, height: 116 },
    { type: 'body', idx: 1, inherited: BODY, x: SPACE.margin, y: 176, width, height: 472 },
    { type: 'ftr', idx: 3, inherited: FOOTER, x: SPACE.margin, ...below, width: width - 360 },
    { type: 'dt', idx: 2, inherited: FOOTER, x: page.width - SPACE.margin - 340, ...below, width: 200 },
    { type: 'sldNum', idx: 4, inherited: { ...FOOTER, align: 'end' }, x: page.width - SPACE.margin - 120, ...below, width: 120 },
  ]
}

/** Number of the first layout's id; ids of masters and layouts share one range (ECMA-376 part 1, 19.7.3). */
export const FIRST_LAYOUT_ID = 2147483649

/** The part of the master. `layoutRelations` are the relation ids of its layouts, in order. */
export function masterXml(page: { width: number; height: number }, layoutRelations: string[], lang: string): XmlElement {
  const shapes = placeholders(page).map((placeholder, index) => {
    const spid = 2 + index
    if (placeholder.type !== 'dt') return placeholderXml(placeholder, spid, lang)
    return withType(placeholderXml({ ...placeholder, type: 'ftr' }, spid, lang), 'dt', 'Date')
  })
  return element('p:sldMaster', ROOT_NAMESPACES, [
    element('p:cSld', {}, [backgroundXml('paper'), shapeTree(shapes)]),
    element('p:clrMap', {
      bg1: 'lt1',
      tx1: 'dk1',
      bg2: 'lt2',
      tx2: 'dk2',
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
      hlink: 'hlink',
      folHlink: 'folHlink',
    }),
    element(
      'p:sldLayoutIdLst',
      {},
      layoutRelations.map((relation, index) => element('p:sldLayoutId', { id: FIRST_LAYOUT_ID + index, 'r:id': relation })),
    ),
    element('p:txStyles', {}, [
      element('p:titleStyle', {}, [levelStyle(TITLE, 'a:lvl1pPr', lang, '+mj')]),
      element('p:bodyStyle', {}, levels(BODY, lang)),
      element('p:otherStyle', {}, levels(style(TYPE.body), lang)),
    ]),
  ])
}

/** Nine levels, from the second on a step smaller; bullets hang one indent deeper on each. */
function levels(inherited: Inherited, lang: string): XmlElement[] {
  const below: Inherited = inherited.bullet === undefined ? inherited : { ...inherited, size: TYPE.small, pitch: TYPE.small * PITCH }
  return Array.from({ length: 9 }, (_, index) => {
    const level = levelStyle(index === 0 ? inherited : below, `a:lvl${index + 1}pPr`, lang, '+mn')
    return { ...level, attributes: { ...level.attributes, marL: String(emu(inherited.indent * (index + 1))) } }
  })
}

/** The date is a footer of another type. */
function withType(shape: XmlElement, type: string, name: string): XmlElement {
  const rename = (node: XmlElement): XmlElement => ({
    ...node,
    attributes: {
      ...node.attributes,
      ...(node.tagName === 'p:ph' && { type, sz: 'half' }),
      ...(node.tagName === 'p:cNvPr' && { name }),
    },
    children: node.children.map((child) => (typeof child === 'string' ? child : rename(child))),
  })
  return rename(shape)
}
