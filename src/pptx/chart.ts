/** Charts as PowerPoint's own, with their workbook. */
import type { Chart } from '../layout/scene.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { element, type XmlElement } from './xml.js'

export function chartXml(chart: Chart, { spid }: ObjectContext): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [objectProperties(chart, spid), element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [placeXml(chart), element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])]),
  ])
}
