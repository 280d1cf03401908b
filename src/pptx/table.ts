/** Tables as PowerPoint's `a:tbl`. */
import type { Table } from '../layout/scene.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { element, type XmlElement } from './xml.js'

export function tableXml(table: Table, { spid }: ObjectContext): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [objectProperties(table, spid), element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [placeXml(table), element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])]),
  ])
}
