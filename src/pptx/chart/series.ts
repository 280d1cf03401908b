/** One series of a chart: its look, its labels, and its figures with the cells that they stand in. */
import { LINE_WIDTH, MARKER_SIZE, POINT_SIZE } from '../../layout/chart/looks.js'
import { formatCode } from '../../layout/chart/numbers.js'
import type { ChartPlot, PlotLabels, PlotSeries } from '../../layout/chart.js'
import { solidFill } from '../color.js'
import { element, type XmlChild, type XmlElement } from '../../ooxml/xml.js'
import { lineXml, noLine, textXml, value } from './parts.js'
import { columnLetter, SHEET } from './workbook.js'

/** The children of `c:ser` stand in the order that the schema has for each form. */
export function seriesXml(chart: ChartPlot, index: number): XmlElement {
  const { form, figures } = chart
  const look = chart.series[index] ?? chart.series[0] ?? { color: 'accent' }
  const series = figures.series[index]
  const scatter = form === 'scatter'
  const [names, column] = scatter ? [2 * index, 2 * index + 1] : [0, index + 1]
  const { name = '', values = [], x = [] } = series ?? {}
  return element('c:ser', {}, [
    value('c:idx', index),
    value('c:order', index),
    element('c:tx', {}, [
      element('c:strRef', {}, [element('c:f', {}, `${SHEET}!$${columnLetter(column)}$1`), stringCache([name])]),
    ]),
    ...lookXml(chart, look),
    ...pointsXml(chart, look),
    labelsXml(chart, index),
    element(scatter ? 'c:xVal' : 'c:cat', {}, [
      scatter
        ? element('c:numRef', {}, [element('c:f', {}, cellsOf(names, x.length)), numberCache(x)])
        : element('c:strRef', {}, [
            element('c:f', {}, cellsOf(names, figures.categories.length)),
            stringCache(figures.categories),
          ]),
    ]),
    element(scatter ? 'c:yVal' : 'c:val', {}, [
      element('c:numRef', {}, [element('c:f', {}, cellsOf(column, values.length)), numberCache(values)]),
    ]),
    (form === 'line' || scatter) && value('c:smooth', 0),
  ])
}

function cellsOf(column: number, count: number): string {
  const letter = columnLetter(column)
  return `${SHEET}!$${letter}$2:$${letter}$${count + 1}`
}

function stringCache(texts: readonly string[]): XmlElement {
  return element('c:strCache', {}, [
    value('c:ptCount', texts.length),
    ...texts.map((text, idx) => element('c:pt', { idx }, [element('c:v', {}, text)])),
  ])
}

/** A gap has no point. */
function numberCache(numbers: readonly (number | null)[]): XmlElement {
  return element('c:numCache', {}, [
    element('c:formatCode', {}, 'General'),
    value('c:ptCount', numbers.length),
    ...numbers.map(
      (number, idx): XmlChild => number !== null && element('c:pt', { idx }, [element('c:v', {}, String(number))]),
    ),
  ])
}

function lookXml({ form }: ChartPlot, look: PlotSeries): XmlElement[] {
  switch (form) {
    case 'column':
    case 'bar':
      return [element('c:spPr', {}, [solidFill(look.color), noLine()]), value('c:invertIfNegative', 0)]
    case 'line':
      return [element('c:spPr', {}, [lineXml(look.color, LINE_WIDTH, look.dash)]), markerXml(look, MARKER_SIZE)]
    case 'scatter':
      return [element('c:spPr', {}, [noLine()]), markerXml(look, POINT_SIZE)]
    case 'area':
      return [element('c:spPr', {}, [solidFill(look.color), noLine()])]
    case 'pie':
    case 'doughnut':
      return [element('c:spPr', {}, [lineXml('paper', 3)])]
  }
}

/** Sizes of markers are whole points (ECMA-376 part 1, 21.2.3.19). */
function markerXml({ color, marker = 'circle' }: PlotSeries, size: number): XmlElement {
  return element('c:marker', {}, [
    value('c:symbol', marker),
    value('c:size', Math.round(size * 0.75)),
    element('c:spPr', {}, [solidFill(color), noLine()]),
  ])
}

/** Bars and slices of colours of their own. */
function pointsXml({ form, series }: ChartPlot, { color, pointColors = [] }: PlotSeries): XmlElement[] {
  const bars = form === 'column' || form === 'bar'
  if (series.length > 1) return []
  return pointColors.flatMap((own, idx) =>
    bars && own === color
      ? []
      : [
          element('c:dPt', {}, [
            value('c:idx', idx),
            bars && value('c:invertIfNegative', 0),
            value('c:bubble3D', 0),
            element('c:spPr', {}, [solidFill(own), bars ? noLine() : lineXml('paper', 3)]),
          ]),
        ],
  )
}

/** What is said of labels, in the schema's order. */
function labelParts(
  { show, format, named, color }: PlotLabels,
  { size }: ChartPlot,
  place: PlotLabels['places'][number],
): XmlElement[] {
  return [
    element('c:numFmt', {
      formatCode: formatCode(format).replace(/"%"$/, show === 'percent' ? '%' : '"%"'),
      sourceLinked: 0,
    }),
    element('c:spPr', {}, [element('a:noFill'), noLine()]),
    textXml({ size, color, bold: place === 'ctr' }),
    // Rings have no choice of place.
    ...(place === 'ctr' ? [] : [value('c:dLblPos', place)]),
    ...showXml({ value: show === 'value', percent: show === 'percent', name: named }),
  ]
}

function showXml({ value: val = false, percent = false, name = false, series = false }): XmlElement[] {
  const flag = (on: boolean): number => (on ? 1 : 0)
  return [
    value('c:showLegendKey', 0),
    value('c:showVal', flag(val)),
    value('c:showCatName', flag(name)),
    value('c:showSerName', flag(series)),
    value('c:showPercent', flag(percent)),
    value('c:showBubbleSize', 0),
    ...(name ? [element('c:separator', {}, ' ')] : []),
  ]
}

/** Figures on the marks, or the series' name at its line's end; said to be none where there is none. */
function labelsXml(chart: ChartPlot, index: number): XmlElement {
  const { labels, figures, namedAtEnds, size } = chart
  if (labels !== undefined) {
    const [usual = 'outEnd'] = labels.places.filter((place) => place !== 'b')
    const odd = labels.places.flatMap((place, idx) =>
      place === usual ? [] : [element('c:dLbl', {}, [value('c:idx', idx), ...labelParts(labels, chart, place)])],
    )
    const leads =
      chart.form === 'pie'
        ? [value('c:showLeaderLines', 0)]
        : chart.form === 'doughnut'
          ? [value('c:showLeaderLines', 0)]
          : []
    return element('c:dLbls', {}, [...odd, ...labelParts(labels, chart, usual), ...leads])
  }
  if (namedAtEnds !== true) return element('c:dLbls', {}, showXml({}))
  const end = element('c:dLbl', {}, [
    value('c:idx', figures.categories.length - 1),
    element('c:spPr', {}, [element('a:noFill'), noLine()]),
    textXml({ size, color: chart.series[index]?.color ?? 'ink' }),
    value('c:dLblPos', 'r'),
    ...showXml({ series: true }),
  ])
  return element('c:dLbls', {}, [end, ...showXml({})])
}
