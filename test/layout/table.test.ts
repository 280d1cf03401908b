import { describe, expect, test } from 'vitest'
import type { TableBox, TableCellBox } from '../../src/layout/box.js'
import { columnNeeds, columnWidths, measureCells } from '../../src/layout/column-widths.js'
import { layTable, tableSize } from '../../src/layout/table.js'
import { paragraphText } from '../../src/layout/scene.js'
import { inSans } from './typesetting.js'

const PADDING = { top: 4, right: 12, bottom: 10, left: 12 }
const cell = (text: string): TableCellBox => ({ padding: PADDING, paragraphs: [{ text, size: 28 }] })
const rowsOf = (texts: string[][]): TableBox['rows'] => texts.map((row) => ({ cells: row.map(cell) }))

const LONG = '先把书摆好，再把灯点亮，然后请人进来坐下，慢慢地读完一本又一本。'

function widthsOf(texts: string[][], room: number, unbroken: boolean[] = []): number[] {
  const measured = measureCells(rowsOf(texts), inSans())
  const count = texts[0]?.length ?? 0
  return columnWidths(
    measured,
    columnNeeds(
      measured,
      Array.from({ length: count }, (_, index) => unbroken[index] === true),
    ),
    room,
  )
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

const linesIn = (texts: string[][], columns: number[]): string[][][] => {
  const box: TableBox = {
    type: 'table',
    name: 'Table',
    alt: '',
    header: false,
    stub: false,
    columns,
    rows: rowsOf(texts),
  }
  return layTable(box, { height: 0 }, inSans(), () => 0).rows.map(({ cells }) =>
    cells.map(({ text }) =>
      text.paragraphs.flatMap((paragraph) =>
        paragraph.lines.map(({ start, end }) => paragraphText(paragraph).slice(start, end)),
      ),
    ),
  )
}

describe('columns', () => {
  test('never take more than their room, in whole units', () => {
    for (const room of [200, 500, 832, 1152]) {
      const widths = widthsOf(
        [
          ['放学后的孩子', LONG, '12,400'],
          ['老人', '报纸', '3.5 km'],
        ],
        room,
        [false, false, true],
      )
      expect(sum(widths)).toBeLessThanOrEqual(room)
      expect(widths.every(Number.isInteger)).toBe(true)
    }
  })

  test('of figures never wrap while any other column can give way', () => {
    const texts = [
      ['说明', '产量'],
      [LONG.repeat(3), '1 234 567 km²'],
    ]
    expect(linesIn(texts, widthsOf(texts, 600, [false, true]))[1]?.[1]).toEqual(['1 234 567 km²'])
  })

  test('leave no cell wrapped where all have room', () => {
    const texts = [
      ['甲', LONG],
      ['乙乙乙', '丙'],
    ]
    expect(
      linesIn(texts, widthsOf(texts, 1152))
        .flat()
        .every((lines) => lines.length === 1),
    ).toBe(true)
  })

  test('make the table lower than columns of like width would', () => {
    const texts = [
      [LONG.repeat(2), '短', LONG],
      ['一', '二', LONG.repeat(2)],
    ]
    const height = (columns: number[]): number => tableSize({ columns, rows: rowsOf(texts) }, inSans()).height
    expect(height(widthsOf(texts, 900))).toBeLessThan(height([300, 300, 300]))
  })
})

test('rows fill the height that is given and number the lines in reading order, empty cells left out', () => {
  const rows = rowsOf([
    ['一', '二'],
    ['三', ''],
  ])
  const blank = rows[1]?.cells[1]?.paragraphs[0]
  if (blank !== undefined) blank.ornament = true
  const box: TableBox = { type: 'table', name: 'Table', alt: '', header: true, stub: false, columns: [200, 200], rows }
  let next = 5
  const laid = layTable(box, { height: 301 }, inSans(), () => next++)
  expect(sum(laid.rows.map(({ height }) => height))).toBe(301)
  expect(laid.rows.flatMap(({ cells }) => cells.map(({ text }) => text.paragraphs[0]?.line))).toEqual([
    5,
    6,
    7,
    undefined,
  ])
})

test('no cell ends in a single character where a narrower one of the same height does not', () => {
  const lines = linesIn([['每天早上开门前来看看']], [24 + 9 * 28 + 10])[0]?.[0] ?? []
  expect(lines.length).toBe(2)
  expect([...(lines[1] ?? '')].length).toBeGreaterThan(1)
})
