/** Fields that the editor makes of the kinds' schemas, figures as sheets, and slides to begin with. */
import { describe, expect, test } from 'vitest'
import { ARRANGEMENT_NAMES, CHOICE_NAMES, FIELD_NAMES } from '../../editor/field-words.js'
import { blankOf, type Field, fieldsOf, type NamedField, withField } from '../../editor/work/fields.js'
import { beginsWithPicture, newSlide, samplesOf } from '../../editor/work/new-slide.js'
import { without } from '../../src/article/without.js'
import { arrangementsOf, KIND_NAMES, kindOf } from '../../src/slides/index.js'
import { chartSheet, figureOf, tableSheet } from '../../src/slides/sheet.js'

/** Fields within fields too. */
function within(fields: readonly NamedField[]): NamedField[] {
  const inner = (field: Field): NamedField[] => {
    switch (field.type) {
      case 'list':
        return inner(field.of)
      case 'group':
        return within(field.fields)
      case 'either':
        return field.ways.flatMap(inner)
      default:
        return []
    }
  }
  return fields.flatMap((one) => [one, ...inner(one.field)])
}

describe('every kind', () => {
  test.each(KIND_NAMES)('%s has a field for all that its schema takes, called by a name', (kind) => {
    const fields = within(fieldsOf(kind))
    expect(fields.filter(({ field }) => field.type === 'other')).toEqual([])
    expect(fields.map(({ name }) => name).filter((name) => !(name in FIELD_NAMES))).toEqual([])
    const choices = fields.flatMap(({ field }) =>
      field.type === 'choice'
        ? field.of
        : field.type === 'either'
          ? field.ways.flatMap((way) => (way.type === 'choice' ? way.of : []))
          : [],
    )
    expect(choices.filter((name) => !(name in CHOICE_NAMES))).toEqual([])
    expect(arrangementsOf(kind).filter((name) => !(name in ARRANGEMENT_NAMES))).toEqual([])
  })

  test.each(KIND_NAMES)('%s can be begun without a word of one’s own', (kind) => {
    for (const lang of ['zh-CN', 'en']) {
      const sample = samplesOf(lang).get(kind)
      const content = without(newSlide(kind, sample ?? {}, { title: 'New', picture: 'pictures/a.png' }), ['kind'])
      expect(kindOf(kind).schema.safeParse(content).error).toBeUndefined()
    }
  })
})

test('only what shows pictures asks for one before it begins', () => {
  expect(KIND_NAMES.filter(beginsWithPicture)).toEqual(['image', 'illustrated'])
})

test('an item is written in short as long as its first field is alone', () => {
  const items = fieldsOf('points').find(({ name }) => name === 'items')?.field
  const item = items?.type === 'list' ? items.of : undefined
  if (item?.type !== 'group') throw new Error('The items of points are no groups.')
  expect(blankOf(item, '')).toBe('…')
  expect(withField(item, '门', 'text', '开着')).toEqual({ label: '门', text: '开着' })
  expect(withField(item, { label: '门', text: '开着' }, 'text', undefined)).toBe('门')
})

describe('sheets', () => {
  test('a table keeps figures whose cells say the same', () => {
    const content = { columns: ['Year', 'Readers'], rows: [['2024', 120], ['2025']] }
    const cells = tableSheet.cells(content)
    expect(cells).toEqual([
      ['Year', 'Readers'],
      ['2024', '120'],
      ['2025', ''],
    ])
    expect(tableSheet.read([...(cells ?? []), ['2026', '200']], content)).toEqual({
      columns: ['Year', 'Readers'],
      rows: [
        ['2024', 120],
        ['2025', ''],
        ['2026', '200'],
      ],
      align: undefined,
    })
  })

  test('a table with one column more or less keeps a word of alignment for each', () => {
    const content = { rows: [['a', 'b']], align: ['center' as const, 'right' as const] }
    expect(
      tableSheet.read(
        [
          ['', '', ''],
          ['a', 'b', 'c'],
        ],
        content,
      )?.['align'],
    ).toEqual(['center', 'right', 'left'])
    expect(tableSheet.read([[''], ['a']], content)?.['align']).toEqual(['center'])
  })

  test('a chart of one series stays one, of more becomes series', () => {
    const content = { values: { 一月: 3, 二月: null } }
    const cells = [
      ['', ''],
      ['一月', '3'],
      ['二月', ''],
    ]
    expect(chartSheet.cells(content)).toEqual(cells)
    expect(chartSheet.read(cells, content)).toEqual({ values: content.values, categories: undefined })
    expect(
      chartSheet.read(
        [
          ['', '借', '还'],
          ['2024', '1,200', '−3'],
        ],
        content,
      ),
    ).toEqual({
      values: undefined,
      categories: ['2024'],
      series: [
        { name: '借', values: [1200] },
        { name: '还', values: [-3] },
      ],
    })
  })

  test('names that are numbers keep their order', () => {
    expect(
      chartSheet.read(
        [
          ['', ''],
          ['10', '1'],
          ['2', '5'],
        ],
        {},
      ),
    ).toEqual({ values: [1, 5], categories: ['10', '2'] })
  })

  test('words where a figure is needed are not taken', () => {
    expect(
      chartSheet.read(
        [
          ['', ''],
          ['一月', '三'],
        ],
        {},
      ),
    ).toBeUndefined()
    expect(figureOf('12 ％')).toBe(12)
    expect(figureOf('')).toBeNull()
  })
})
