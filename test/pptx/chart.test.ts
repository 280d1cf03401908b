/** Charts as PowerPoint has them: valid, with their figures in cells, the same on every run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { CHART_FORMS, type ChartForm } from '../../src/layout/chart.js'
import type { Chart } from '../../src/layout/scene.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../src/ooxml/xml.js'
import { talkOf } from './talks.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-charts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SERIES = [
  { name: '一班 & 二班', values: [3, 4.5, 8] },
  { name: '三班', values: [2, 0, 6] },
]

/** Every form, of one series and, where it may have them, of several; with what is hard: gaps, figures below zero, markup. */
const CONTENTS: [ChartForm, Record<string, unknown>][] = [
  ...CHART_FORMS.filter((form) => form !== 'scatter').map((form): [ChartForm, Record<string, unknown>] => [
    form,
    {
      title: `一组 ${form}`,
      form,
      categories: ['甲<b>', '乙', '丙'],
      values: [30, 45.5, 24.5],
      unit: '%',
      highlight: '乙',
    },
  ]),
  ...(['column', 'bar', 'line', 'area'] as const).map((form): [ChartForm, Record<string, unknown>] => [
    form,
    { title: `几组 ${form}`, form, categories: ['甲', '乙', '丙'], series: SERIES, unit: '人' },
  ]),
  ['column', { title: '有负数和空缺', form: 'column', categories: ['甲', '乙', '丙'], values: [-3, null, 5] }],
  [
    'line',
    {
      title: '很长',
      form: 'line',
      categories: Array.from({ length: 40 }, (_, index) => `${1980 + index}年`),
      values: Array.from({ length: 40 }, (_, index) => index * 1234.5),
    },
  ],
  ['line', { title: '一个点', form: 'line', categories: ['甲'], values: [3] }],
  [
    'scatter',
    {
      title: '一组点',
      form: 'scatter',
      x: '小时',
      y: '分',
      points: [
        [1, 62],
        [2, 70.5],
      ],
    },
  ],
  [
    'scatter',
    {
      title: '几组点',
      form: 'scatter',
      series: [
        {
          name: '女生',
          points: [
            [1, 2],
            [3, 4],
          ],
        },
        { name: '男生', points: [[2, -1]] },
      ],
    },
  ],
]

const talk = talkOf(CONTENTS.map(([, content]) => ({ kind: 'chart', content })))
const bytes = await writePptx(talk, host)
const parts = readPackage(bytes)
const charts = talk.scenes.flatMap(({ items }) => items.filter((item): item is Chart => item.type === 'chart'))

test.each(['Office2013', 'Microsoft365'] as const)(
  "has no fault by Microsoft's validator for %s",
  async (officeVersion) => {
    const file = path.join(folder, `${officeVersion}.pptx`)
    writeFileSync(file, bytes)
    expect((await validateFile(file, { officeVersion })).errors).toEqual([])
  },
)

test('has none of the faults that the validator misses', () => {
  expect(lintPptx(bytes)).toEqual([])
})

test('is the same when it is written again in the same process', async () => {
  expect(Buffer.from(await writePptx(talk, host)).equals(Buffer.from(bytes))).toBe(true)
})

const EMPTY: XmlElement = { tagName: '', attributes: {}, children: [] }

/** Cells of a workbook's only sheet by their place. */
function cellsOf(workbook: Uint8Array): Record<string, string | number> {
  const book = readPackage(workbook)
  const strings = descendantsOf(readXml(book, 'xl/sharedStrings.xml'), 'si').map(textOf)
  const cells = descendantsOf(readXml(book, 'xl/worksheets/sheet1.xml'), 'c')
  return Object.fromEntries(
    cells.map((cell) => [
      cell.attributes.r,
      cell.attributes.t === 's' ? (strings[Number(textOf(cell))] ?? '') : Number(textOf(cell)),
    ]),
  )
}

/** What the cells of a reference hold: `Sheet1!$B$2:$B$4`. */
function rangeOf(reference: string, cells: Record<string, string | number>): (string | number | undefined)[] {
  const [, letter = '', first = '', last = first] =
    /^Sheet1!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(reference) ?? []
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => cells[`${letter}${Number(first) + index}`],
  )
}

describe.each(charts.map((chart, index) => [`${index + 1} ${CONTENTS[index]?.[1].title}`, chart, index] as const))(
  'chart %s',
  (_, chart, index) => {
    const part = readXml(parts, `ppt/charts/chart${index + 1}.xml`)
    const cells = cellsOf(parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`) ?? new Uint8Array())
    const { figures, plot } = chart.chart

    test('refers to the cells of its workbook, which hold the figures', () => {
      const series = descendantsOf(part, 'c:ser')
      expect(series).toHaveLength(figures.series.length)
      series.forEach((one, at) => {
        const expected = figures.series[at]
        const read = (tag: string): (string | number | undefined)[] =>
          rangeOf(textOf(descendantsOf(childOf(one, tag) ?? EMPTY, 'c:f')[0] ?? EMPTY), cells)
        const scatter = chart.chart.form === 'scatter'
        expect(read('c:tx')).toEqual([expected?.name])
        expect(read(scatter ? 'c:xVal' : 'c:cat')).toEqual(scatter ? expected?.x : figures.categories)
        expect(read(scatter ? 'c:yVal' : 'c:val')).toEqual(expected?.values.map((value) => value ?? undefined))
        for (const cache of [...descendantsOf(one, 'c:strCache'), ...descendantsOf(one, 'c:numCache')]) {
          const count = Number(childOf(cache, 'c:ptCount')?.attributes.val)
          expect(childrenOf(cache, 'c:pt').every(({ attributes }) => Number(attributes.idx) < count)).toBe(true)
        }
      })
    })

    test('has its plot where the scene has it, in colours and fonts of the theme', () => {
      const place = descendantsOf(part, 'c:manualLayout')[0] ?? EMPTY
      const share = (tag: string): number => Number(childOf(place, tag)?.attributes.val)
      expect(share('c:x') * chart.width + chart.x).toBeCloseTo(plot.x, 1)
      expect(share('c:y') * chart.height + chart.y).toBeCloseTo(plot.y, 1)
      expect(share('c:w') * chart.width).toBeCloseTo(plot.width, 1)
      expect(share('c:h') * chart.height).toBeCloseTo(plot.height, 1)
      expect(descendantsOf(part, 'a:srgbClr')).toEqual([])
      expect(descendantsOf(part, 'a:schemeClr').length).toBeGreaterThan(0)
      expect([...new Set(descendantsOf(part, 'a:ea').map(({ attributes }) => attributes.typeface))]).toEqual(['+mn-ea'])
    })

    test('says in words what it shows', () => {
      const frame = descendantsOf(readXml(parts, `ppt/slides/slide${index + 1}.xml`), 'p:graphicFrame')[0] ?? EMPTY
      const alt = descendantsOf(frame, 'p:cNvPr')[0]?.attributes.descr ?? ''
      expect(alt).toContain(talk.deck.slides[index]?.title)
      expect(alt.length).toBeGreaterThan(talk.deck.slides[index]?.title.length ?? 0)
    })
  },
)
