/** What pictures, formulas, tables and charts have in common when they become PowerPoint's objects. */
import type { Assets } from '../layout/assets.js'
import type { Rect } from '../layout/scene.js'
import type { WrittenParts, Relation } from '../ooxml/package.js'
import { emu } from './units.js'
import { element, type XmlElement } from '../ooxml/xml.js'

export interface ObjectContext {
  /** BCP 47, of the deck. */
  lang: string
  /** Number of the object on its slide, unique. */
  spid: number
  assets: Assets
  /** The whole package, for parts that the object brings along. */
  parts: WrittenParts
  /** The id of the slide's relation to a part or an address; the same for the same target. */
  relate: (relation: Omit<Relation, 'id'>) => string
}

/** Name and alternative text; an object without the latter is marked as decoration. `link` makes all of it one. */
export function objectProperties(
  { name, alt }: { name: string; alt: string },
  spid: number,
  link?: XmlElement,
): XmlElement {
  return element('p:cNvPr', { id: spid, name, descr: alt === '' ? undefined : alt }, [link, alt === '' && decorative()])
}

/** What a click on a whole object opens. */
export function linkXml(link: string | undefined, relate: ObjectContext['relate']): XmlElement | undefined {
  return link === undefined
    ? undefined
    : element('a:hlinkClick', { 'r:id': relate({ type: 'hyperlink', target: link, external: true }) })
}

/** The extension that PowerPoint's "Mark as decorative" writes. */
export function decorative(): XmlElement {
  return element('a:extLst', {}, [
    element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      element('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        val: 1,
      }),
    ]),
  ])
}

/** Place and size; `tag` is `a:xfrm` within shape properties and `p:xfrm` in a graphic frame. */
export function placeXml(
  { x, y, width, height }: Rect,
  tag: 'a:xfrm' | 'p:xfrm' = 'a:xfrm',
  turn: { rot?: number; flipH?: number; flipV?: number } = {},
): XmlElement {
  return element(tag, turn, [
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  ])
}
