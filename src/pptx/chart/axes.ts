/** The axes of a chart: none of a pie, one of names and one of figures, or two of figures. */
import { hangs } from '../../layout/chart/bars.js'
import { allFigures, AXIS, GRID } from '../../layout/chart/request.js'
import { formatCode } from '../../layout/chart/numbers.js'
import type { ChartPlot, PlotAxis } from '../../layout/chart.js'
import { element, type XmlElement } from '../../ooxml/xml.js'
import { AXIS_IDS, lineXml, noLine, textXml, value } from './parts.js'

export function axesXml(chart: ChartPlot): XmlElement[] {
  const { values, across, form } = chart
  if (values === undefined) return []
  if (across !== undefined) {
    return [
      figureAxis(chart, across, { id: AXIS_IDS.across, crossing: AXIS_IDS.up, position: 'b' }),
      figureAxis(chart, values, { id: AXIS_IDS.up, crossing: AXIS_IDS.across, position: 'l' }),
    ]
  }
  return [
    nameAxis(chart),
    figureAxis(chart, values, { id: AXIS_IDS.up, crossing: AXIS_IDS.across, position: form === 'bar' ? 'b' : 'l' }),
  ]
}

/** Lying bars are read from the top: their names run backwards. Ticks of a line that is not drawn only keep the names away. */
function nameAxis({ form, names, figures, values }: ChartPlot): XmlElement {
  const every = names?.every ?? 1
  const drawn = form !== 'bar' || hangs(allFigures(figures))
  return element('c:catAx', {}, [
    value('c:axId', AXIS_IDS.across),
    element('c:scaling', {}, [value('c:orientation', form === 'bar' ? 'maxMin' : 'minMax')]),
    value('c:delete', 0),
    value('c:axPos', form === 'bar' ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('c:majorTickMark', drawn && (values?.min ?? 0) < 0 ? 'none' : 'out'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'low'),
    element('c:spPr', {}, [drawn ? lineXml(AXIS.color, AXIS.width) : noLine()]),
    textXml({ size: names?.size ?? 0, color: 'ink' }),
    value('c:crossAx', AXIS_IDS.up),
    value('c:crosses', 'autoZero'),
    value('c:auto', 0),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 0),
    every > 1 && value('c:tickLblSkip', Math.min(every, figures.categories.length)),
    value('c:noMultiLvlLbl', 1),
  ])
}

interface AxisPlace {
  id: number
  crossing: number
  position: 'b' | 'l'
}

/** An axis whose figures stand on the marks is kept, for its range, but not shown. */
function figureAxis(
  { form, tickSize }: ChartPlot,
  { min, max, step, format, shown }: PlotAxis,
  { id, crossing, position }: AxisPlace,
): XmlElement {
  return element('c:valAx', {}, [
    value('c:axId', id),
    element('c:scaling', {}, [value('c:orientation', 'minMax'), value('c:max', max), value('c:min', min)]),
    value('c:delete', shown ? 0 : 1),
    value('c:axPos', position),
    shown && element('c:majorGridlines', {}, [element('c:spPr', {}, [lineXml(GRID.color, GRID.width)])]),
    element('c:numFmt', { formatCode: formatCode(format), sourceLinked: 0 }),
    value('c:majorTickMark', 'out'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'low'),
    element('c:spPr', {}, [noLine()]),
    textXml({ size: tickSize, color: 'muted' }),
    value('c:crossAx', crossing),
    value('c:crosses', form === 'bar' ? 'max' : 'autoZero'),
    value('c:crossBetween', form === 'area' || form === 'scatter' ? 'midCat' : 'between'),
    value('c:majorUnit', step),
  ])
}
