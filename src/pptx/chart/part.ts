/** The part of a chart (ECMA-376 part 1, 21.2): its series, axes, labels and legend, at the places of the scene. */
import type { ChartPlot } from '../../layout/chart.js'
import type { Chart, Rect } from '../../layout/scene.js'
import { languageOf } from '../../text/languages.js'
import { element, type XmlElement } from '../../ooxml/xml.js'
import { axesXml } from './axes.js'
import { seriesXml } from './series.js'
import { AXIS_IDS, noFill, noLine, textXml, value } from './parts.js'

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** @param workbook the id of the part's relation to its workbook. */
export function chartPart(item: Chart, { lang, workbook }: { lang: string; workbook: string }): XmlElement {
  const { chart } = item
  return element('c:chartSpace', NAMESPACES, [
    value('c:date1904', 0),
    value('c:lang', languageOf(lang).office),
    value('c:roundedCorners', 0),
    element('c:chart', {}, [
      value('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, [
        layoutXml(chart.plot, item, true),
        formXml(chart),
        ...axesXml(chart),
        element('c:spPr', {}, [noFill(), noLine()]),
      ]),
      chart.legend && legendXml(chart, item),
      value('c:plotVisOnly', 1),
      value('c:dispBlanksAs', 'gap'),
    ]),
    element('c:spPr', {}, [noFill(), noLine()]),
    textXml({ size: chart.size, color: 'ink', lang }),
    element('c:externalData', { 'r:id': workbook }, [value('c:autoUpdate', 0)]),
  ])
}

/** A place as shares of the chart's frame. */
function layoutXml(place: Rect, frame: Rect, inner = false): XmlElement {
  const share = (units: number): string => (Math.round(units * 1e5) / 1e5).toString()
  return element('c:layout', {}, [
    element('c:manualLayout', {}, [
      inner && value('c:layoutTarget', 'inner'),
      value('c:xMode', 'edge'),
      value('c:yMode', 'edge'),
      value('c:x', share((place.x - frame.x) / frame.width)),
      value('c:y', share((place.y - frame.y) / frame.height)),
      value('c:w', share(place.width / frame.width)),
      value('c:h', share(place.height / frame.height)),
    ]),
  ])
}

function legendXml(chart: ChartPlot, frame: Rect): XmlElement | undefined {
  if (chart.legend === undefined) return undefined
  return element('c:legend', {}, [
    value('c:legendPos', chart.legend.side === 'top' ? 't' : 'r'),
    layoutXml(chart.legend, frame),
    value('c:overlay', 0),
    textXml({ size: chart.size, color: 'ink' }),
  ])
}

function formXml(chart: ChartPlot): XmlElement {
  const series = chart.figures.series.map((_, index) => seriesXml(chart, index))
  const several = chart.figures.series.length > 1
  switch (chart.form) {
    case 'column':
    case 'bar':
      return element('c:barChart', {}, [
        value('c:barDir', chart.form === 'bar' ? 'bar' : 'col'),
        value('c:grouping', 'clustered'),
        value('c:varyColors', 0),
        ...series,
        value('c:gapWidth', chart.gap ?? 100),
        value('c:overlap', 0),
        ...axisIds(),
      ])
    case 'line':
      return element('c:lineChart', {}, [
        value('c:grouping', 'standard'),
        value('c:varyColors', 0),
        ...series,
        value('c:marker', 1),
        ...axisIds(),
      ])
    case 'area':
      return element('c:areaChart', {}, [
        value('c:grouping', several ? 'stacked' : 'standard'),
        value('c:varyColors', 0),
        ...series,
        ...axisIds(),
      ])
    case 'scatter':
      return element('c:scatterChart', {}, [
        value('c:scatterStyle', 'lineMarker'),
        value('c:varyColors', 0),
        ...series,
        ...axisIds(),
      ])
    case 'pie':
      return element('c:pieChart', {}, [value('c:varyColors', 1), ...series, value('c:firstSliceAng', chart.turn ?? 0)])
    case 'doughnut':
      return element('c:doughnutChart', {}, [
        value('c:varyColors', 1),
        ...series,
        value('c:firstSliceAng', chart.turn ?? 0),
        value('c:holeSize', 50),
      ])
  }
}

function axisIds(): XmlElement[] {
  return [value('c:axId', AXIS_IDS.across), value('c:axId', AXIS_IDS.up)]
}
