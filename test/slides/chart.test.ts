import { describe, expect, test } from 'vitest'
import type { Chart } from '../../src/layout/scene.js'
import { fitSlide } from '../../src/slides/fit.js'
import { kindOf } from '../../src/slides/index.js'

const { schema } = kindOf('chart')

function messagesOf(content: Record<string, unknown>): string[] {
  const result = schema.safeParse({ title: '题目', ...content })
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

function chartsOf(content: Record<string, unknown>, ratio: '16:9' | '4:3' = '16:9'): Chart[] {
  const read = schema.parse({ title: '题目', ...content }) as { title: string }
  return fitSlide('chart', read, { ratio, lang: 'zh-CN', clicks: true }).flatMap(({ scene }) =>
    scene.items.filter((item) => item.type === 'chart'),
  )
}

describe('says plainly what is wrong', () => {
  test.each([
    [
      'a series that is too short',
      { categories: ['甲', '乙'], series: [{ name: 'A', values: [1] }] },
      'series.0.values: it has 1 values for 2 categories',
    ],
    ['values without names', { values: [1, 2] }, 'categories: a list of values needs categories, one a value'],
    [
      'no values',
      { categories: ['甲'] },
      'values: a chart needs either values, for one series, or series, for several',
    ],
    [
      'a category that is not there',
      { values: { 甲: 1 }, highlight: '乙' },
      'highlight: it is none of the categories: 甲',
    ],
    [
      'slices below zero',
      { form: 'pie', values: { 甲: 1, 乙: -1 } },
      'values: the slices of a pie are figures of 0 and more',
    ],
    [
      'a pie of nothing',
      { form: 'pie', values: { 甲: 0 } },
      'values: the slices of a pie are shares of something, not of 0',
    ],
    [
      'too many slices',
      { form: 'doughnut', values: Object.fromEntries([...'甲乙丙丁戊己庚辛壬'].map((name) => [name, 1])) },
      'values: a doughnut shows at most 8 slices; a bar chart shows more',
    ],
    ['points in bars', { form: 'bar', points: [[1, 2]] }, 'points: only a scatter has points; a bar chart has values'],
    [
      'values in a scatter',
      { form: 'scatter', points: [[1, 2]], unit: '分' },
      'unit: a scatter has points, and names its axes with x and y',
    ],
    [
      'an area with a gap',
      { form: 'area', values: { 甲: 1, 乙: null } },
      'values: an area has no gaps; a line may have',
    ],
  ])('%s', (_, content, message) => {
    expect(messagesOf(content)).toEqual([message])
  })
})

test('takes figures by name, beside a list of names, or as series; years are names too', () => {
  const figures = { categories: ['2024', '2025'], series: [{ name: '题目', values: [1, 2] }] }
  expect(chartsOf({ values: { 2024: 1, 2025: 2 } })[0]?.chart.figures).toMatchObject(figures)
  expect(chartsOf({ categories: [2024, 2025], values: [1, 2] })[0]?.chart.figures).toMatchObject(figures)
  expect(
    chartsOf({ categories: [2024, 2025], series: [{ name: '题目', values: [1, 2] }] })[0]?.chart.figures,
  ).toMatchObject(figures)
})

test.each(['16:9', '4:3'] as const)(
  'bars that do not fit on one slide go on on the next, none lost, on %s',
  (ratio) => {
    const names = Array.from({ length: 20 }, (_, index) => `第${index + 1}所学校的图书角里的书`)
    const charts = chartsOf(
      {
        form: 'bar',
        categories: names,
        values: names.map((_, index) => index),
        highlight: names[15],
        takeaway: '越往后越多',
        source: '示例数据',
      },
      ratio,
    )
    expect(charts.length).toBeGreaterThan(1)
    expect(charts.flatMap(({ chart }) => chart.figures.categories)).toEqual(names)
    expect(charts.flatMap(({ chart }) => chart.figures.series.flatMap(({ values }) => values))).toEqual(
      names.map((_, index) => index),
    )
    expect(charts.map(({ chart }) => chart.figures.highlight !== undefined).filter(Boolean)).toHaveLength(1)
  },
)
