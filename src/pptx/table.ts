/** Tables as PowerPoint's `a:tbl`: header row, names of rows and lines from the table's style, what differs on the cell. */
import type { Stroke, Table, TableCell, TableRow } from '../layout/scene.js'
import { solidFill } from './color.js'
import { isRightToLeft } from '../text/languages.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { LAST_RULE, STYLE, type PartStyle, TABLE_STYLE, writeTableStyles } from './table-style.js'
import { ANCHORS, cellBody } from './text.js'
import { emu } from './units.js'
import { element, type XmlElement } from '../ooxml/xml.js'

const TABLE_URI = 'http://schemas.openxmlformats.org/drawingml/2006/table'

export function tableXml(table: Table, context: ObjectContext): XmlElement {
  writeTableStyles(context.parts)
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      objectProperties(table, context.spid),
      element('p:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { noGrp: 1 })]),
      element('p:nvPr'),
    ]),
    placeXml(table, 'p:xfrm'),
    element('a:graphic', {}, [element('a:graphicData', { uri: TABLE_URI }, [tblXml(table, context)])]),
  ])
}

function tblXml(table: Table, context: ObjectContext): XmlElement {
  const { columns, rows, header, stub } = table
  return element('a:tbl', {}, [
    element(
      'a:tblPr',
      {
        rtl: isRightToLeft(context.lang) ? 1 : undefined,
        firstRow: header ? 1 : undefined,
        firstCol: stub ? 1 : undefined,
      },
      [element('a:tableStyleId', {}, TABLE_STYLE)],
    ),
    element(
      'a:tblGrid',
      {},
      columns.map((width) => element('a:gridCol', { w: emu(width) })),
    ),
    ...rows.map((row, index) =>
      element(
        'a:tr',
        { h: emu(row.height) },
        row.cells.map((cell, column) => {
          const isCorner = header && stub && index === 0 && column === 0
          return cellXml(
            cell,
            row,
            { ...styleOf(table, index, column), lastRow: index === rows.length - 1, isCorner },
            context,
          )
        }),
      ),
    ),
  ])
}

/** Header before stub: what stands in the corner is a column's name. */
function styleOf({ header, stub }: Table, row: number, column: number): PartStyle {
  if (header && row === 0) return STYLE.header
  return stub && column === 0 ? STYLE.stub : STYLE.body
}

interface CellStyle extends PartStyle {
  lastRow: boolean
  /** Named by the header and by the stub: programs differ in which goes before, so the cell itself says its look. */
  isCorner: boolean
}

function cellXml(
  { text, fill }: TableCell,
  { rule }: TableRow,
  style: CellStyle,
  { lang, relate }: ObjectContext,
): XmlElement {
  const { inset, valign } = text
  const styledRule = style.lastRow ? LAST_RULE : style.rule
  return element('a:tc', {}, [
    cellBody(text, { lang, relate, ...(!style.isCorner && { styled: style }) }),
    element(
      'a:tcPr',
      {
        marL: emu(inset.left),
        marR: emu(inset.right),
        marT: emu(inset.top),
        marB: emu(inset.bottom),
        anchor: valign === 'top' ? undefined : ANCHORS[valign],
      },
      [
        isSame(rule, styledRule) ? undefined : lineXml(rule),
        fill === style.fill ? undefined : fill === undefined ? element('a:noFill') : solidFill(fill),
      ],
    ),
  ])
}

function isSame(one: Stroke | undefined, other: Stroke): boolean {
  return one?.color === other.color && one.width === other.width && one.dash !== true
}

function lineXml(rule: Stroke | undefined): XmlElement {
  if (rule === undefined) return element('a:lnB', { w: 0 }, [element('a:noFill')])
  return element('a:lnB', { w: emu(rule.width), cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [
    solidFill(rule.color),
    element('a:prstDash', { val: rule.dash === true ? 'dash' : 'solid' }),
  ])
}
