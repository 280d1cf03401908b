/** A Word table as an HTML table, with the cells that go over several rows or columns. */
import { childOf, childrenOf, type XmlElement } from '../../ooxml/xml.js'
import { isOn, numberOf, valueOf } from './properties.js'

interface Cell {
  column: number
  columns: number
  /** Goes on with the cell above. */
  goesOn: boolean
  element: XmlElement
}

interface Row {
  head: boolean
  cells: Cell[]
}

const MOST_SPAN = 1000

/** @param blocks makes a page of the paragraphs in a cell. */
export function tableOf(table: XmlElement, blocks: (elements: readonly XmlElement[]) => string): string {
  const rows = rowsIn(table).map(rowOf)
  const html = rows.map(({ head, cells }, at) => {
    const tag = head ? 'th' : 'td'
    const written = cells.flatMap((cell) => {
      if (cell.goesOn) return []
      const down = spanBelow(rows, at, cell)
      const span = `${down > 1 ? ` rowspan="${down}"` : ''}${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}`
      const inner = blocks(childrenOf(cell.element).filter(({ tagName }) => tagName !== 'w:tcPr'))
      return [`<${tag}${span}>${inner}</${tag}>`]
    })
    return `<tr>${written.join('')}</tr>`
  })
  const heads = rows.findIndex(({ head }) => !head)
  const body = (from: number, to?: number): string => html.slice(from, to).join('')
  return heads > 0 ? `<table><thead>${body(0, heads)}</thead>${body(heads)}</table>` : `<table>${body(0)}</table>`
}

/** Rows, those within content controls and tracked insertions too; deleted ones are gone. */
function rowsIn(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.tagName !== 'w:tr') return isWrapper(child) ? rowsIn(child) : []
    const properties = childOf(child, 'w:trPr')
    return properties !== undefined && childOf(properties, 'w:del') !== undefined ? [] : [child]
  })
}

function cellsIn(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.tagName === 'w:tc' ? [child] : isWrapper(child) ? cellsIn(child) : [],
  )
}

function isWrapper({ tagName }: XmlElement): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'].includes(tagName)
}

function rowOf(row: XmlElement): Row {
  const properties = childOf(row, 'w:trPr')
  let column = numberOf(properties, 'w:gridBefore') ?? 0
  const cells = cellsIn(row).map((element): Cell => {
    const own = childOf(element, 'w:tcPr')
    const merge = own && childOf(own, 'w:vMerge')
    const columns = Math.min(MOST_SPAN, Math.max(1, numberOf(own, 'w:gridSpan') ?? 1))
    const cell = {
      column,
      columns,
      goesOn: merge !== undefined && valueOf(own, 'w:vMerge') !== 'restart',
      element,
    }
    column += columns
    return cell
  })
  return { head: isOn(properties, 'w:tblHeader') ?? false, cells }
}

function spanBelow(rows: readonly Row[], at: number, { column }: Cell): number {
  let down = 1
  while (rows[at + down]?.cells.some((below) => below.goesOn && below.column === column) === true) down++
  return down
}
