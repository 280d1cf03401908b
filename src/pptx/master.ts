/** The slide master: the places and styles from which every layout departs. */
import type { Frame } from '../layout/scene.js'
import { PITCH, TYPE } from '../themes/index.js'
import { backgroundXml, shapeTree } from './layouts.js'
import type { LayoutPage } from './logo.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { BODY, DATE, datePlaceholder, masterPlaceholders, masterStyle, TITLE } from './master-styles.js'
import { levelStyle, placeholderXml } from './placeholders.js'
import { frameXml } from './shapes.js'
import type { Inherited } from './text.js'
import { emu } from './units.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** Number of the first layout's id; ids of masters and layouts share one range (ECMA-376 part 1, 19.7.3). */
export const FIRST_LAYOUT_ID = 2147483649

/** The slots of the theme by the names that slides have for them (ECMA-376 part 1, 19.3.1.6). */
export const COLOR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
}

/**
 * The part of the master.
 *
 * @param ornaments what stands behind the words of every page of content.
 * @param layoutRelations the relation ids of its layouts, in order.
 */
export function masterXml(page: LayoutPage, ornaments: Frame[], layoutRelations: string[], lang: string): XmlElement {
  const shapes = [
    ...ornaments.map((frame, index) => frameXml(frame, { lang, spid: 2 + index })),
    ...[...masterPlaceholders(page), datePlaceholder(page)].map((placeholder, index) => {
      const shape = placeholderXml(placeholder, 2 + ornaments.length + index, lang)
      return placeholder.name === DATE ? withType(shape, 'dt') : shape
    }),
  ]
  return element('p:sldMaster', ROOT_NAMESPACES, [
    element('p:cSld', {}, [backgroundXml('paper'), shapeTree(shapes)]),
    element('p:clrMap', COLOR_MAP),
    element(
      'p:sldLayoutIdLst',
      {},
      layoutRelations.map((relation, index) =>
        element('p:sldLayoutId', { id: FIRST_LAYOUT_ID + index, 'r:id': relation }),
      ),
    ),
    element('p:txStyles', {}, [
      element('p:titleStyle', {}, [levelStyle(TITLE, 'a:lvl1pPr', lang, '+mj')]),
      element('p:bodyStyle', {}, levels(BODY, lang)),
      element('p:otherStyle', {}, levels(masterStyle(TYPE.body), lang)),
    ]),
  ])
}

/** Nine levels, from the second on a step smaller; bullets hang one indent deeper on each. */
function levels(inherited: Inherited, lang: string): XmlElement[] {
  const below: Inherited =
    inherited.bullet === undefined ? inherited : { ...inherited, size: TYPE.small, pitch: TYPE.small * PITCH }
  return Array.from({ length: 9 }, (_, index) => {
    const level = levelStyle(index === 0 ? inherited : below, `a:lvl${index + 1}pPr`, lang, '+mn')
    return { ...level, attributes: { ...level.attributes, marL: String(emu(inherited.indent * (index + 1))) } }
  })
}

/** The date is a footer of another type. */
function withType(shape: XmlElement, type: string): XmlElement {
  const retype = (node: XmlElement): XmlElement => ({
    ...node,
    attributes: { ...node.attributes, ...(node.tagName === 'p:ph' && { type, sz: 'half' }) },
    children: node.children.map((child) => (typeof child === 'string' ? child : retype(child))),
  })
  return retype(shape)
}
