/** What kinds choose by the number and length of their items. */
import { expect, test } from 'vitest'
import type { Frame, Ratio, Scene } from '../../src/layout/scene.js'
import { dialogue } from '../../src/slides/dialogue.js'
import { fitSlide } from '../../src/slides/fit.js'
import { kindOf, type Kind } from '../../src/slides/index.js'
import type { About } from '../../src/slides/kind.js'
import { wordsFor } from '../../src/slides/words.js'

const scenes = (
  kind: Kind,
  content: Record<string, unknown>,
  ratio: Ratio = '16:9',
  arrangement = 'standard',
): Scene[] =>
  fitSlide(kind, { title: '题目', ...content }, { ratio, lang: 'zh-CN', clicks: true, arrangement }).map(
    ({ scene }) => scene,
  )

const named = (scene: Scene | undefined, pattern: RegExp): Frame[] =>
  (scene?.items ?? []).filter((item) => item.type === 'frame').filter(({ name }) => pattern.test(name))

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `第${index + 1}步`)

test('a cycle of six is a ring, of eight a loop of two rows; every stage has an arrow to the next', () => {
  for (const [count, rows] of [
    [3, 2],
    [4, 3],
    [5, 3],
    [6, 3],
    [7, 2],
    [8, 2],
  ] as const) {
    const [scene] = scenes('cycle', { items: numbered(count) })
    expect(new Set(named(scene, /^Stage/).map(({ y }) => y)).size, `${count} stages`).toBe(rows)
    const arrows = (scene?.items ?? []).filter((item) => item.type === 'connector')
    expect(arrows.map(({ glue }) => `${glue?.from?.id} ${glue?.to?.id}`)).toEqual(
      numbered(count).map((_, index) => `stage-${index} stage-${(index + 1) % count}`),
    )
  }
})

test('a cycle whose stages have much to say becomes a loop', () => {
  const items = numbered(5).map((label) => ({ label, text: '这里要说的话不止一行，而且还不止两行，要有三行之多' }))
  expect(new Set(named(scenes('cycle', { items })[0], /^Stage/).map(({ y }) => y)).size).toBe(2)
})

test('a timeline runs across while dates have room, then down; nine points are divided', () => {
  const items = (count: number): unknown[] =>
    numbered(count).map((label, index) => ({ date: `${2000 + index}年`, label }))
  const dots = (count: number, ratio?: Ratio): Frame[][] =>
    scenes('timeline', { items: items(count) }, ratio).map((scene) => named(scene, /^Dot/))
  const across = (frames: Frame[] | undefined): boolean => new Set(frames?.map(({ y }) => y)).size === 1
  expect([across(dots(5)[0]), across(dots(6)[0]), across(dots(5, '4:3')[0])]).toEqual([true, false, false])
  expect(dots(9).map((frames) => frames.length)).toEqual([5, 4])
})

test('a tree grows down from its root, or to the right when it has many branches', () => {
  const root = (count: number): Frame[] => {
    const [scene] = scenes('hierarchy', { root: { label: '根', items: numbered(count) } })
    return [...named(scene, /^Root/), ...named(scene, /^Branch 1/)]
  }
  const [above, below] = root(4)
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0)
  const [left, right] = root(6)
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0)
})

test('figures and their units stand on one baseline, and all figures of a row at one height', () => {
  const [scene] = scenes('stats', {
    items: [
      { value: '38', unit: '万', label: '短' },
      { value: '92%', label: '这是一个要占两行的长标签，说明数字的含义' },
    ],
  })
  const baseline = ({ y, height, text }: Frame): number =>
    y + height - (text?.inset.bottom ?? 0) - (text?.paragraphs[0]?.pitch ?? 0) * 0.142
  const [one, other] = named(scene, /^Figure \d$/)
  const [unit] = named(scene, /^Unit/)
  expect(one?.y).toBe(other?.y)
  expect(Math.abs((one ? baseline(one) : 0) - (unit ? baseline(unit) : 1))).toBeLessThan(1.5)
})

test('a poem of two long stanzas stands in two columns, line for line', () => {
  const stanza = Array.from({ length: 7 }, () => '一二三四五，')
  const [scene] = scenes('poem', { stanzas: [stanza, stanza] })
  const [first, second] = named(scene, /^Stanza/)
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0)
  expect(first?.text?.paragraphs.every(({ lines }) => lines.length === 1)).toBe(true)
})

test('a turn of a dialogue is one of three things', () => {
  const accepts = (turn: unknown): boolean => dialogue.schema.safeParse({ title: '题目', items: [turn] }).success
  expect([{ by: '甲', text: '说' }, { q: '问' }, { a: '答' }].map(accepts)).toEqual([true, true, true])
  expect([{ by: '甲' }, { text: '说' }, { q: '问', a: '答' }, { q: '问', by: '甲' }, {}].map(accepts)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('an agenda that goes on goes on counting, and does not number what numbers itself', () => {
  const about = { headings: [], words: wordsFor('zh-CN') } as unknown as About
  const numbers = (items: string[]) =>
    scenes('agenda', kindOf('agenda').complete({ title: 'T', items } as never, about)).map((scene) =>
      [...named(scene, /^(?:Number|Tile) \d+$/)].map(({ name }) => name.replace(/\D+/u, '')),
    )
  const counted = numbers(Array.from({ length: 30 }, (_, at) => `Part of the name ${at}`))
  expect(counted.length).toBeGreaterThan(1)
  expect(counted.flat()).toEqual(Array.from({ length: 30 }, (_, at) => String(at + 1)))
  expect(numbers(['一、来由', '二、做法', '三、结果']).flat()).toEqual([])
})

test('an agenda of more than five parts stands in two columns on one slide, read downwards', () => {
  const parts = (count: number): Frame[][] =>
    scenes('agenda', { items: numbered(count) }).map((scene) => named(scene, /^Part \d+$/))
  expect(parts(5).map((frames) => new Set(frames.map(({ x }) => x)).size)).toEqual([1])
  const [eight = [], ...more] = parts(8)
  expect(more).toEqual([])
  expect(eight.map(({ x }) => x)).toEqual([
    ...Array.from({ length: 4 }, () => eight[0]?.x),
    ...Array.from({ length: 4 }, () => eight[4]?.x),
  ])
  expect(eight[4]?.y).toBe(eight[0]?.y)
})

test('an opener has a number of its own only where headings do not count themselves', () => {
  const number = (heading: string, headings: string[], given: object = {}): number => {
    const about = {
      headings: headings.map((text) => ({ text, level: 1 })),
      words: wordsFor('zh-CN'),
    } as unknown as About
    const content = kindOf('section').complete({ title: heading, ...given }, about)
    return named(scenes('section', content)[0], /^Section number$/).length
  }
  expect(number('读者', ['读者', '藏书'])).toBe(1)
  for (const heading of [
    '一、读者',
    '第二章 读者',
    '3. 读者',
    '4 读者',
    '（五）读者',
    'VI. 读者',
    'Chapter 7 Readers',
    '§8 读者',
  ])
    expect(number(heading, [heading]), heading).toBe(0)
  // One that has none stands among those that have, and 2024 counts no section.
  expect(number('Abstract', ['Abstract', '1. Readers', '2. Books'])).toBe(0)
  expect(number('2024 年的读者', ['2024 年的读者'])).toBe(1)
  expect(number('一、读者', ['一、读者'], { number: 1 })).toBe(1)
})

test('panels hold a point each; more than four are no panels', () => {
  const frames = (items: string[]): string[] =>
    named(scenes('points', { items }, '16:9', 'panels')[0], /^Point/).map(({ name }) => name)
  const long = '放学后的孩子先到，傍晚来的是下了班的人'
  expect(frames([long])).toEqual(['Point 1'])
  expect(frames([long, long])).toEqual(['Point 1', 'Point 2'])
  expect(frames(['早些开门', '多些座位', '灯光柔和'])).toHaveLength(3)
  const taken = (count: number): string | undefined =>
    fitSlide('points', { title: '题目', items: Array.from({ length: count }, () => long) } as { title: string }, {
      ratio: '16:9',
      lang: 'zh-CN',
      clicks: true,
      arrangement: 'panels',
    })[0]?.arrangement
  expect([taken(4), taken(5) === 'panels']).toEqual(['panels', false])
})

test('cards of a last row that is not full share its width', () => {
  const features = named(scenes('features', { items: numbered(5) })[0], /^Feature/)
  const [above, below] = [features.slice(0, 3), features.slice(3)]
  const right = (row: Frame[]): number => Math.max(...row.map(({ x, width }) => x + width))
  expect(right(below)).toBe(right(above))
  expect(below[0]?.width).toBeGreaterThan(above[0]?.width ?? 0)
})

test('a term that is the title stands there alone', () => {
  const words = (title: string): number | undefined =>
    named(scenes('definition', { title, term: '阅览室', text: '供人读书的屋子' })[0], /^Definition/)[0]?.text
      ?.paragraphs.length
  expect([words('阅览室'), words('什么是阅览室')]).toEqual([1, 2])
})

test('points that count themselves have no bullets', () => {
  const bullets = (items: string[]): unknown[] =>
    named(scenes('points', { items })[0], /^Points/).flatMap(({ text }) =>
      (text?.paragraphs ?? []).map(({ bullet }) => bullet?.type),
    )
  expect(
    bullets([
      '1. 安装软件，再看说明书里怎么说',
      '2. 获取模板，放在自己的文件夹里',
      '3. 编译一次，看看有没有出错',
      '第四步',
    ]),
  ).toEqual([undefined, undefined, undefined, undefined])
  expect(bullets(['3.14 是圆周率的前几位', '2019 年开馆', '一本书', '三种人'])).toEqual(['dot', 'dot', 'dot', 'dot'])
})
