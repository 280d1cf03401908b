/** What the draft hears in prose, shown on the first article without its slides, and on small passages. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import type { Deck } from '../../src/outline/deck.js'
import { draftSlides } from '../../src/outline/draft.js'
import { makeTalk } from '../../src/outline/talk.js'
import { article } from './helpers.js'

const first = parseArticle(readFileSync('data/zhiye-jiaoyu.yaml', 'utf8'), 'data/zhiye-jiaoyu.yaml')
const { deck } = makeTalk({ ...first, slides: undefined, duration: undefined })

const linesOf = (slide: Deck['slides'][number] | undefined): string[] => slide?.lines.map(({ text }) => text) ?? []
const withLine = (line: string): Deck['slides'][number] | undefined =>
  deck.slides.find((slide) => linesOf(slide).includes(line))

describe('of the first article the draft finds by itself', () => {
  it('its sections, each the title of a slide', () => {
    expect(deck.slides.map(({ title }) => title)).toEqual(
      expect.arrayContaining(first.sections.flatMap(({ heading }) => heading ?? [])),
    )
  })
  it('the three that are new', () => {
    expect(withLine('新的劳动者')).toMatchObject({ kind: 'pillars' })
    expect(linesOf(withLine('新的劳动者'))).toEqual(
      expect.arrayContaining(['新的劳动者', '新的劳动资料', '新的劳动对象']),
    )
  })
  it('the five features', () => {
    expect(withLine('突出的创新性')).toMatchObject({ kind: 'features', title: '鲜明的特征' })
    expect(linesOf(withLine('突出的创新性'))).toEqual([
      '突出的创新性',
      '复杂的技术性',
      '显著的组合性',
      '广泛的渗透性',
      '高效的跨越性',
    ])
  })
  it('the two directions of the relation', () => {
    const relation = deck.slides.find(({ kind }) => kind === 'relation')
    expect(linesOf(relation)).toEqual(expect.arrayContaining(['职业教育', '新质生产力', '技术是其内核']))
    expect(relation?.sentences.length).toBeGreaterThan(0)
  })
  it('the four measures, on one slide, each with what explains it', () => {
    const names = ['优化专业布局', '深化产教融合', '重视科技创新', '加快数智升级']
    const [measures, ...others] = deck.slides.filter(({ kind }) => kind === 'measures')
    expect(others).toEqual([])
    expect(linesOf(measures).filter((_, at) => at % 2 === 0)).toEqual(names)
    expect(linesOf(measures)).toHaveLength(2 * names.length)
  })
  it('how one thing leads to the next, under 以新促质', () => {
    const process = deck.slides.find(({ kind }) => kind === 'process')
    expect(linesOf(process)).toEqual(expect.arrayContaining(['教育内容的重组和教育方式的变革', '职业教育体系的重构']))
    expect(process?.notes).toContain('“以新促质”“以新促效”')
  })
  it('the old and the new, and what brings the new about', () => {
    expect(withLine('传统技术体系')).toMatchObject({ kind: 'compare' })
    expect(linesOf(withLine('传统技术体系'))).toEqual(expect.arrayContaining(['新的生产方式', '技术革命性突破']))
  })
  it('what is said, quoted with quotation marks and reported without', () => {
    const quotes = deck.slides.filter(({ kind }) => kind === 'quote').map(linesOf)
    expect(quotes.some(([text]) => text?.startsWith('“整合科技创新资源'))).toBe(true)
    expect(quotes.some(([text]) => text === '生产关系必须与生产力发展要求相适应')).toBe(true)
    expect(quotes.every((lines) => lines.includes('习近平总书记'))).toBe(true)
  })
})

it('has no word of its own, and all of the article in its notes', () => {
  const own = deck.slides
    .flatMap(({ kind, lines }) => (kind === 'compare' ? [] : lines))
    .filter(({ origin }) => origin === 'own')
  expect(own).toEqual([])
  const said = deck.slides
    .map(({ notes }) => notes)
    .join('')
    .replace(/\s/gu, '')
  expect(said).toBe(
    first.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
      .join('')
      .replace(/\s/gu, ''),
  )
})

it('says why it made each slide', () => {
  expect(deck.slides.every(({ why }) => why !== undefined)).toBe(true)
  expect(withLine('优化专业布局')?.why).toContain('要优化专业布局')
})

it('promises on the agenda only chapters of which it shows something', () => {
  const long = Array.from(
    { length: 8 },
    (_, at) => `Reader ${at} of the town library borrows ${at + 3} books about the history of ships and harbours.`,
  ).join(' ')
  const drafted = draftSlides(
    article(
      [
        { heading: 'Readers', text: long },
        { heading: 'Credits', text: 'Ok.' },
        { heading: 'Stoves', text: long.replaceAll('books about', 'stoves for') },
      ],
      undefined,
      { lang: 'en', duration: 3 },
    ),
  )
  expect(drafted.find(({ kind }) => kind === 'agenda')?.content).toEqual({ items: ['Readers', 'Stoves'] })
})

describe('a passage', () => {
  const kindsOf = (text: string, lang = 'zh-CN', heading = '图书馆'): [string, string[]][] =>
    makeTalk(article([{ heading, text }], undefined, { lang }))
      .deck.slides.filter(({ kind }) => !['cover', 'section', 'agenda', 'source'].includes(kind))
      .map((slide) => [slide.kind, linesOf(slide)])

  it.each([
    [
      'dates in order',
      '1921年，小城建起第一座图书馆。1958年，图书馆搬进新楼。2019年，图书馆开始通宵开放。',
      'timeline',
    ],
    ['figures', '全馆现有藏书12万册，每年接待读者36万人次。', 'stats'],
    ['a definition', '图书馆是指搜集、整理、收藏图书资料以供人阅览和参考的机构。', 'definition'],
    ['on the one hand', '一方面，读者希望延长开放时间。另一方面，馆员已经十分疲惫。', 'compare'],
    ['first, second', '第一，要多买好书给孩子。第二，要延长晚上的开放时间。第三，要培养懂书的馆员。', 'pillars'],
  ])('with %s', (_, text, kind) => {
    expect(kindsOf(text).map(([found]) => found)).toContain(kind)
  })

  it.each([
    [
      'dates in order',
      'In 1921, the town built its first library. In 1958, the library moved to a new house. In 2019, it began to stay open at night.',
      'timeline',
    ],
    [
      'a definition',
      'A library is a collection of books and media that a community shares. People love it.',
      'definition',
    ],
    [
      'on the one hand',
      'On the one hand, readers want longer opening hours. On the other hand, librarians are tired already.',
      'compare',
    ],
  ])('in English with %s', (_, text, kind) => {
    expect(kindsOf(text, 'en', 'The library').map(([found]) => found)).toContain(kind)
  })

  it('does not say a figure twice, nor in view of what something must be done', () => {
    expect(kindsOf('这里有很多东西，50余种果蔬，2.8万平方米的园区。')).toEqual([
      ['stats', ['50余', '种', '果蔬', '2.8万', '平方米', '园区']],
    ])
    const [[, duties = []] = []] = kindsOf(
      '为此，应按照读者的要求，延长晚上的开放时间，添置适合孩子的书，培养懂书的馆员。',
    )
    expect(duties).toEqual(['延长晚上的开放时间', '添置适合孩子的书', '培养懂书的馆员'])
    const [[, more = []] = []] = kindsOf(
      '为此，便应按照发展阅读的要求，找准增强阅读的难点，把好关键环节和重点任务，培养懂书的馆员。',
    )
    expect(more).toEqual(['找准增强阅读的难点', '把好关键环节和重点任务', '培养懂书的馆员'])
  })
})
