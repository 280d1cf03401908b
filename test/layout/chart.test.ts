import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layChart } from '../../src/layout/chart/index.js'
import { axisFor, formatCode, formatFigure, formatFor, ticksAlong } from '../../src/layout/chart/numbers.js'
import { lineBox } from '../../src/layout/chart/words.js'
import {
  CHART_FORMS,
  type ChartFigures,
  type ChartForm,
  type ChartPlot,
  type PlotText,
} from '../../src/layout/chart.js'
import type { Rect } from '../../src/layout/scene.js'
import { inSans } from './typesetting.js'

const RECT: Rect = { x: 64, y: 176, width: 1152, height: 400 }

function lay(figures: ChartFigures, rect = RECT): ChartPlot {
  return layChart({ figures, rect, size: 28, typesetting: inSans() }).chart
}

const one = (form: ChartForm, figures: Record<string, number>, more: Partial<ChartFigures> = {}): ChartFigures => ({
  form,
  categories: Object.keys(figures),
  series: [{ name: '册数', values: Object.values(figures) }],
  ...more,
})

/** Where the ink of a text stands: without the room that its line box keeps above and below. */
function inkOf({ text, x, y, anchor, size, width }: PlotText): Rect {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { x: left, y: y - 0.8 * size, width, height: 0.8 * size + (lineBox(text).descent > 0.25 ? 0.12 : 0.2) * size }
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1

function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  )
}

function faultsOf({ texts }: ChartPlot, rect = RECT): string[] {
  const boxes = texts.map((text) => ({ text: `${text.what} ${text.text}`, ink: inkOf(text) }))
  return [
    ...boxes.filter(({ ink }) => !within(ink, rect)).map(({ text }) => `${text} leaves the chart`),
    ...boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => overlap(a.ink, b.ink))
        .map((b) => `${a.text} and ${b.text} overlap`),
    ),
  ]
}

describe('an axis', () => {
  test('begins and ends at round figures, with a few ticks between, and holds every figure', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1e12, max: 1e12 }).map((figure) => figure / 1000),
          { minLength: 1, maxLength: 20 },
        ),
        fc.boolean(),
        (figures, zero) => {
          const axis = axisFor(figures, { zero, shown: true })
          const ticks = ticksAlong(axis)
          expect(axis.min).toBeLessThanOrEqual(Math.min(...figures))
          expect(axis.max).toBeGreaterThanOrEqual(Math.max(...figures))
          if (zero) expect(ticks).toContain(0)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(12)
          expect(ticks.at(-1)).toBeCloseTo(axis.max, 6)
        },
      ),
    )
  })

  test('of a line that varies little leaves the zero out; of bars it never does', () => {
    expect(axisFor([96, 98, 101], { zero: false, shown: true })).toMatchObject({ min: 96, max: 101 })
    expect(axisFor([96, 98, 101], { zero: true, shown: true })).toMatchObject({ min: 0, max: 120, step: 20 })
  })
})

test('figures have as many decimals as the one that has most, commas where they are long, and their sign', () => {
  expect([12.5, 13].map((figure) => formatFigure(figure, formatFor([12.5, 13])))).toEqual(['12.5', '13.0'])
  expect(formatFigure(1234567, formatFor([1234567]))).toBe('1,234,567')
  expect(formatFigure(-0.5, formatFor([-0.5], '%'))).toBe('-0.5%')
  expect(formatFigure(2.5, { decimals: 0, grouped: false, suffix: '' })).toBe('3')
  expect(formatFigure(-0.04, { decimals: 1, grouped: false, suffix: '' })).toBe('0.0')
  expect(formatCode(formatFor([-10000.5], '%'))).toBe('#,##0.0"%"')
})

describe('columns', () => {
  const chart = lay(one('column', { 九月: 310, 十月: 420, 十一月: 0, 十二月: -120 }, { highlight: 1 }))

  test('bear their figures where there is room, and no ticks then', () => {
    expect(chart.texts.filter(({ what }) => what === 'value').map(({ text }) => text)).toEqual([
      '310',
      '420',
      '0',
      '-120',
    ])
    expect(chart.texts.filter(({ what }) => what === 'tick')).toEqual([])
    expect(chart.texts.every(({ size }) => size >= 28)).toBe(true)
  })

  test('show which category counts', () => {
    expect(chart.series[0]?.pointColors).toEqual(['accent', 'highlight', 'accent', 'accent'])
  })

  test('too many to bear figures stand before ticks', () => {
    const crowd = lay(
      one('column', Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`${index}`, 123456 + index]))),
    )
    expect(crowd.form).toBe('column')
    expect(crowd.texts.some(({ what }) => what === 'value')).toBe(false)
    expect(crowd.texts.filter(({ what }) => what === 'tick').length).toBeGreaterThan(2)
  })

  test('lie down where their names are long', () => {
    expect(
      lay(
        one('column', {
          参加周末的故事会和手工课的孩子: 3,
          等父母下班来接的孩子: 2,
          找一本课堂上提到的书的孩子: 4,
          看漫画的孩子: 5,
          做小组作业的孩子们: 6,
          其他: 1,
        }),
      ).form,
    ).toBe('bar')
  })
})

test('a pie turns until its labels have room, and becomes bars where they never have', () => {
  expect(lay(one('pie', { 小说: 41, 科普: 27, 绘本: 18, 历史: 9, 地理: 3, 其他: 2 }))).toMatchObject({ form: 'pie' })
  expect(lay(one('pie', { 甲: 94, 乙: 1, 丙: 1, 丁: 1, 戊: 1, 己: 1, 庚: 1 }, { unit: '人' }))).toMatchObject({
    form: 'bar',
    labels: { format: { suffix: '人' } },
  })
})

test('a ring has its names beside it, and becomes a pie where a slice is too small for its figure', () => {
  expect(lay(one('doughnut', { 财政: 60, 捐赠: 25, 活动: 15 })).legend).toMatchObject({ side: 'right' })
  expect(lay(one('doughnut', { 财政: 70, 捐赠: 28, 活动: 2 })).form).toBe('pie')
})

test('a line is named where it ends, where the ends are apart, and in a legend otherwise', () => {
  const two = (last: number): ChartPlot =>
    lay({
      form: 'line',
      categories: ['春', '夏'],
      series: [
        { name: '纸书', values: [1, 100] },
        { name: '电子书', values: [3, last] },
      ],
    })
  expect(two(20)).toMatchObject({ namedAtEnds: true })
  expect(two(99)).toMatchObject({ legend: { side: 'top' } })
})

test('a line has gaps and signs that tell it apart without colours', () => {
  const chart = lay({
    form: 'line',
    categories: ['1', '2', '3', '4'],
    series: [
      { name: 'A', values: [1, null, 3, 4] },
      { name: 'B', values: [2, 2, 2, 1] },
    ],
  })
  expect(chart.series.map(({ marker }) => marker)).toEqual(['circle', 'square'])
  expect(chart.shapes.some(({ d, stroke }) => stroke?.color === 'accent' && (d.match(/M/g) ?? []).length === 2)).toBe(
    true,
  )
})

const NAMES = fc.oneof(
  fc.constantFrom('2019年', '九月', '找一本课堂上提到的书', 'Autumn', 'Peer-reviewed journals', '一', '12'),
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
    .filter((name) => name.trim() === name && name !== ''),
)

const FIGURES: fc.Arbitrary<ChartFigures> = fc
  .record({
    form: fc.constantFrom(...CHART_FORMS),
    categories: fc.uniqueArray(NAMES, { minLength: 2, maxLength: 8 }),
    count: fc.integer({ min: 1, max: 4 }),
    unit: fc.constantFrom(undefined, '%', '人'),
    seed: fc.array(
      fc.oneof(
        fc.integer({ min: -999, max: 9999 }),
        fc.constant(0),
        fc.double({ min: 0, max: 100, noNaN: true }).map((figure) => Math.round(figure * 10) / 10),
      ),
      { minLength: 32, maxLength: 32 },
    ),
  })
  .map(({ form, categories, count, unit, seed }) => {
    const whole = form === 'pie' || form === 'doughnut'
    const series = Array.from({ length: whole ? 1 : count }, (_, at) => ({
      name: `系列${at + 1}`,
      values: categories.map((_, index) =>
        whole || form === 'area'
          ? Math.abs(seed[at * 8 + index] ?? 1) + (index === 0 ? 1 : 0)
          : (seed[at * 8 + index] ?? 1),
      ),
      ...(form === 'scatter' && { x: categories.map((_, index) => seed[31 - index] ?? 0) }),
    }))
    return {
      form,
      categories: form === 'scatter' ? [] : categories,
      series,
      ...(unit !== undefined && form !== 'scatter' && { unit }),
    }
  })

test('whatever the figures, words neither overlap nor leave the chart, marks stay in the plot, every figure can be read', () => {
  fc.assert(
    fc.property(FIGURES, fc.constantFrom(RECT, { x: 64, y: 176, width: 832, height: 400 }), (figures, rect) => {
      const chart = lay(figures, rect)
      expect(faultsOf(chart, rect)).toEqual([])
      expect(within(chart.plot, rect)).toBe(true)
      const readable =
        chart.labels === undefined
          ? chart.texts.filter(({ what }) => what === 'tick').length >= 2
          : chart.texts.filter(({ what }) => what === 'value').length
      expect(readable === true || readable === figures.series.length * figures.categories.length).toBe(true)
      for (const { d, fill } of chart.shapes) {
        const corners = /^M(-?[\d.]+),(-?[\d.]+)H(-?[\d.]+)V(-?[\d.]+)H/.exec(d)
        if (corners === null || fill === undefined || chart.form !== 'column') continue
        const [x = 0, y = 0, right = 0, bottom = 0] = corners.slice(1).map(Number)
        if (chart.legend !== undefined && bottom <= chart.legend.y + chart.legend.height) continue
        expect(within({ x, y, width: right - x, height: bottom - y }, chart.plot)).toBe(true)
      }
      for (const { size, what } of chart.texts)
        expect(size).toBeGreaterThanOrEqual(what === 'value' || what === 'legend' ? 28 : 24)
    }),
    { numRuns: 400 },
  )
})
