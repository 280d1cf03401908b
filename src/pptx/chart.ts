/**
 * Charts as PowerPoint's own, with their workbook. pptxgenjs's charts name colours by value, have no place for labels
 * and are numbered across a process, so that hardly an element of them could stay: the part is written here.
 */
import type { Chart } from '../layout/scene.js'
import { chartPart } from './chart/part.js'
import { workbookBytes } from './chart/workbook.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { writeRelations, writeXml } from '../ooxml/package.js'
import { element, type XmlElement } from '../ooxml/xml.js'

const URI = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** The chart's frame on its slide; its part and its workbook join the package, numbered in the order of the slides. */
export function chartXml(item: Chart, { spid, lang, parts, relate }: ObjectContext): XmlElement {
  let number = 1
  while (parts.has(`ppt/charts/chart${number}.xml`)) number++
  const part = `ppt/charts/chart${number}.xml`
  const workbook = `embeddings/Microsoft_Excel_Worksheet${number}.xlsx`
  writeXml(parts, part, chartPart(item, { lang, workbook: 'rId1' }))
  writeRelations(parts, part, [{ id: 'rId1', type: 'package', target: `../${workbook}` }])
  parts.set(`ppt/${workbook}`, workbookBytes(item.chart.figures))
  const id = relate({ type: 'chart', target: `../charts/chart${number}.xml` })
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      objectProperties(item, spid),
      element('p:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { noGrp: 1 })]),
      element('p:nvPr'),
    ]),
    placeXml(item, 'p:xfrm'),
    element('a:graphic', {}, [
      element('a:graphicData', { uri: URI }, [element('c:chart', { 'xmlns:c': URI, 'r:id': id })]),
    ]),
  ])
}
