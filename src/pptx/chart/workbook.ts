/** The workbook within a chart: its figures in cells, which PowerPoint opens at "Edit data". */
import type { ChartFigures } from '../../layout/chart.js'
import { type WrittenParts, writePackage, writeRelations, writeXml } from '../../ooxml/package.js'
import { element, type XmlElement } from '../../ooxml/xml.js'

export const SHEET = 'Sheet1'

/** What stands in a column: its head in the first row, its cells below. */
interface Column {
  head: string
  cells: (string | number | null)[]
}

/** Names and figures side by side; of a scatter the two figures of each series. */
export function columnsOf({ form, categories, series }: ChartFigures): Column[] {
  if (form === 'scatter') {
    return series.flatMap(({ name, values, x = [] }): Column[] => [
      { head: 'X', cells: x },
      { head: name, cells: values },
    ])
  }
  return [{ head: '', cells: categories }, ...series.map(({ name, values }): Column => ({ head: name, cells: values }))]
}

/** The letter of a column, from 0; a chart has at most a dozen. */
export function columnLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of an .xlsx, the same on every run. */
export function workbookBytes(figures: ChartFigures): Uint8Array {
  const parts: WrittenParts = new Map()
  const strings = new Map<string, number>()
  writeXml(parts, 'xl/worksheets/sheet1.xml', sheetXml(columnsOf(figures), strings))
  writeXml(parts, 'xl/sharedStrings.xml', stringsXml([...strings.keys()]))
  writeXml(parts, 'xl/styles.xml', stylesXml())
  writeXml(
    parts,
    'xl/workbook.xml',
    element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, [
      element('sheets', {}, [element('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' })]),
    ]),
  )
  writeRelations(parts, 'xl/workbook.xml', [
    { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
    { id: 'rId2', type: 'styles', target: 'styles.xml' },
    { id: 'rId3', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ])
  writeRelations(parts, '', [{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])
  return writePackage(parts)
}

/** Rows of cells; a gap has none. Text is named by its number in the table of strings. */
function sheetXml(columns: Column[], strings: Map<string, number>): XmlElement {
  const rows = [
    columns.map(({ head }) => head),
    ...Array.from({ length: Math.max(...columns.map(({ cells }) => cells.length)) }, (_, row) =>
      columns.map(({ cells }) => cells[row] ?? null),
    ),
  ]
  return element('worksheet', { xmlns: MAIN }, [
    element('cols', {}, [element('col', { min: 1, max: columns.length, width: 16, customWidth: 1 })]),
    element(
      'sheetData',
      {},
      rows.map((cells, row) =>
        element(
          'row',
          { r: row + 1 },
          cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${row + 1}`, strings)),
        ),
      ),
    ),
  ])
}

function cellXml(cell: string | number | null, place: string, strings: Map<string, number>): XmlElement | undefined {
  if (cell === null || cell === '') return undefined
  if (typeof cell === 'number') return element('c', { r: place }, [element('v', {}, String(cell))])
  const number = strings.get(cell) ?? strings.size
  strings.set(cell, number)
  return element('c', { r: place, t: 's' }, [element('v', {}, String(number))])
}

function stringsXml(strings: readonly string[]): XmlElement {
  return element(
    'sst',
    { xmlns: MAIN, uniqueCount: strings.length },
    strings.map((text) => element('si', {}, [element('t', { 'xml:space': 'preserve' }, text)])),
  )
}

/** The least that a workbook needs: one font, two fills, one border, one format. */
function stylesXml(): XmlElement {
  const format = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  return element('styleSheet', { xmlns: MAIN }, [
    element('fonts', { count: 1 }, [
      element('font', {}, [element('sz', { val: 11 }), element('name', { val: 'Calibri' })]),
    ]),
    element(
      'fills',
      { count: 2 },
      ['none', 'gray125'].map((patternType) => element('fill', {}, [element('patternFill', { patternType })])),
    ),
    element('borders', { count: 1 }, [
      element(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
      ),
    ]),
    element('cellStyleXfs', { count: 1 }, [element('xf', format)]),
    element('cellXfs', { count: 1 }, [element('xf', { ...format, xfId: 0 })]),
    element('cellStyles', { count: 1 }, [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  ])
}
