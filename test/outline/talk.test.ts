import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { makeTalk } from '../../src/outline/talk.js'
import { speakingSeconds } from '../../src/outline/timing.js'
import { slideIds } from '../../src/outline/ids.js'
import { article, slide } from './helpers.js'

function talkOf(name: string) {
  const url = new URL(`${name}.yaml`, import.meta.url)
  return makeTalk(parseArticle(readFileSync(url, 'utf8'), `${name}.yaml`))
}

describe.each(['library-zh', 'library-en'])('%s', (name) => {
  it('gives the deck that stands beside this test', async () => {
    await expect(`${JSON.stringify(talkOf(name).deck, undefined, 2)}\n`).toMatchFileSnapshot(`${name}.deck.json`)
  })
  it('is the same every time', () => {
    expect(JSON.stringify(talkOf(name))).toBe(JSON.stringify(talkOf(name)))
  })
  it('has a scene for each slide, with the slide’s lines', () => {
    const { deck, scenes } = talkOf(name)
    expect(scenes).toHaveLength(deck.slides.length)
    deck.slides.forEach(({ lines }, at) => {
      const shown = scenes[at]?.items
        .flatMap((item) => (item.type === 'frame' ? (item.text?.paragraphs ?? []) : []))
        .filter(({ line }) => line !== undefined)
      expect(shown?.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(lines.map(({ text }) => text))
    })
  })
})

it('divides a slide that does not fit, and marks its parts', () => {
  const sentence = '这是一句相当长的话，它说的是图书馆里每一天都在发生的小事情'
  const items = Array.from({ length: 14 }, (_, at) => `${sentence}之${at}`)
  const { deck } = makeTalk(
    article([{ text: items.map((item) => `${item}。`).join('') }], [slide('points', { title: '小事', items })]),
  )
  expect(deck.slides.length).toBeGreaterThan(1)
  expect(deck.slides.slice(0, 2).map(({ id, title }) => [id, title])).toEqual([
    ['points', '小事'],
    ['points-part2', '小事（续）'],
  ])
  expect(deck.slides.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(items)
})

it('lets the command line win over the article', () => {
  expect(makeTalk(article([{ text: '一句话。' }], undefined, { ratio: '16:9' }), { ratio: '4:3' }).deck.ratio).toBe(
    '4:3',
  )
})

it('names slides by kind and place', () => {
  expect(
    slideIds([
      { kind: 'points', parts: 2 },
      { kind: 'quote', parts: 1 },
      { kind: 'points', parts: 2 },
    ]),
  ).toEqual(['points', 'points-part2', 'quote', 'points-2', 'points-2-part2'])
})

it('takes a minute for 220 Chinese characters or 130 English words', () => {
  expect(speakingSeconds('字'.repeat(220))).toBe(60)
  expect(speakingSeconds('word '.repeat(130))).toBe(60)
})

describe('the draft', () => {
  const text =
    '张校长强调，读书是孩子们一生中最好的习惯，必须从小养成。\n\n图书馆要安静。图书馆是孩子们的第二课堂，孩子们在这里自己选书，自己安排时间。'
  const { deck } = makeTalk(
    article(
      [
        { text },
        {
          heading: '怎样办好图书馆',
          text: '要多买好书，让孩子每次来都有新的发现。要延长时间，早晨和傍晚都对孩子开门。要培养馆员，把好书交到合适的人手里。',
        },
      ],
      undefined,
      { source: '校报' },
    ),
  )
  it('has no word of its own', () => {
    expect(deck.slides.flatMap(({ lines }) => lines).filter(({ origin }) => origin !== 'quoted')).toEqual([])
  })
  it('finds what people say and what is to be done', () => {
    expect(deck.slides.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['quote', 'measures']))
    const said = deck.slides[1]?.lines.map((line) => line.text)
    expect(said?.[0]).toBe('读书是孩子们一生中最好的习惯，必须从小养成')
    expect(deck.slides.find(({ kind }) => kind === 'measures')?.lines.map((line) => line.text)).toEqual(
      expect.arrayContaining(['多买好书', '延长时间', '培养馆员']),
    )
  })
})

it('two sections of one heading are told apart by the titles of their slides', () => {
  const words = (one: string): string =>
    Array.from({ length: 9 }, (_, index) => `${one}里第${index}位馆员推荐了${index + 3}本新书。`).join('\n\n')
  const { deck } = makeTalk(
    article([
      { heading: '讨论', text: words('春天') },
      { heading: '讨论', text: words('秋天') },
      { heading: '目录', text: words('冬天') },
    ]),
  )
  const titles = deck.slides.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
  const bySection = (id: string): string[] =>
    deck.slides.flatMap(({ section, title }) => (section === id ? [title] : []))
  expect(bySection('s1')[0]).toBe('讨论')
  expect(bySection('s2').every((title) => title !== '讨论')).toBe(true)
  // A table of contents is never content.
  expect(bySection('s3')).toEqual([])
})
