import { describe, expect, it } from 'vitest'
import { indexArticle } from '../../src/outline/article-index.js'
import { traceSlides } from '../../src/outline/trace.js'
import { article } from './helpers.js'

const text = `图书馆要重视“读书”，也要重视人：馆员不能代替老师，老师也不必代替馆员。
馆员通过推荐好书而培养兴趣，通过组织活动而培养习惯，通过安静的环境而培养专注。增长了12.5%的借阅量。`

const zh = indexArticle(
  article(
    [
      { text },
      { heading: '怎样办好图书馆', text: '馆员懂书也懂孩子。要多买好书，要延长开放时间。' },
      { heading: '结语', text: '馆员懂书也懂孩子。' },
    ],
    undefined,
    { title: '论图书馆', source: '校报' },
  ),
)

/** Origin and ids of lines on one slide. */
function trace(lines: string[], index = zh, kind: 'points' | 'agenda' = 'points') {
  const [traced] = traceSlides([{ kind, title: '无关的题目', lines: lines.map((line) => ({ text: line })) }], index)
  return traced?.lines.map(({ origin, from }) => `${origin} ${from.join(' ')}`.trim())
}

describe('quoted', () => {
  it('folds punctuation and space', () => {
    expect(trace(['重视“读书”也要重视人', '馆员不能代替老师'])).toEqual(['quoted s0.p1.1', 'quoted s0.p1.1'])
  })
  it('may span sentences, and names all', () => {
    expect(trace(['培养专注。增长了12.5%'])).toEqual(['quoted s0.p1.2 s0.p1.3'])
  })
  it('knows title, headings and source', () => {
    expect(trace(['论图书馆', '怎样办好图书馆', '校报', '文章来源：校报'])).toEqual([
      'quoted title',
      'quoted s1.heading',
      'quoted source',
      'quoted source',
    ])
  })
  it('does not cut words or figures', () => {
    const en = indexArticle(article([{ text: 'The therapist said 2012 was 12.5% better.' }], undefined, { lang: 'en' }))
    expect(trace(['the therapist', 'the rapist', '12', '5% better', '12.5% better'], en)).toEqual([
      'quoted s0.p1.1',
      'own',
      'own',
      'own',
      'quoted s0.p1.1',
    ])
  })
  it('knows a stretch torn from a word without end', () => {
    const en = indexArticle(
      article([{ text: `It reads ${'abcdefghij'.repeat(20)} there.` }], undefined, { lang: 'en' }),
    )
    expect(trace(['abcdefghij'.repeat(5), 'abcdefghij'], en)).toEqual(['quoted s0.p1.1', 'own'])
  })
})

describe('condensed', () => {
  it('keeps the order of one sentence', () => {
    expect(trace(['馆员通过推荐好书、组织活动、安静的环境培养专注'])).toEqual(['condensed s0.p1.2'])
    expect(trace(['培养专注通过推荐好书而培养兴趣'])).toEqual(['own'])
  })
  it('does not drop a negation before what it keeps', () => {
    expect(trace(['图书馆要重视人，馆员能代替老师'])).toEqual(['own'])
    const en = indexArticle(
      article([{ text: 'Teachers of the school do not replace the parents of a child.' }], undefined, { lang: 'en' }),
    )
    expect(trace(['Teachers replace the parents of a child', 'Teachers do not replace parents'], en)).toEqual([
      'own',
      'condensed s0.p1.1',
    ])
  })
  it('does not mistake a line of one’s own for one', () => {
    expect(trace(['读书重要', '好书与人', '图书活动', '重视馆员专注'])).toEqual(['own', 'own', 'own', 'own'])
    const en = indexArticle(
      article([{ text: `Teachers ${'know that many a day is long and '.repeat(8)} they need more time.` }], undefined, {
        lang: 'en',
      }),
    )
    expect(trace(['Teachers need time'], en)).toEqual(['own'])
  })
})

describe('a text that occurs twice', () => {
  const lines = (...texts: string[]) => texts.map((words) => ({ text: words }))
  it('is taken from where the slide’s other lines come from', () => {
    expect(trace(['馆员懂书也懂孩子', '要多买好书'])).toEqual(['quoted s1.p1.1', 'quoted s1.p1.2'])
  })
  it('is taken from the section that was opened', () => {
    const traced = traceSlides(
      [
        { kind: 'section', title: '结语', lines: [] },
        { kind: 'points', title: '一', lines: lines('馆员懂书也懂孩子') },
      ],
      zh,
    )
    expect(traced[1]?.lines[0]?.from).toEqual(['s2.p1.1'])
  })
  it('is a heading on an agenda and a sentence on a slide that stands for sentences', () => {
    const index = indexArticle(article([{ heading: '馆员懂书', text: '馆员懂书也懂孩子。' }]))
    expect(trace(['馆员懂书'], index, 'agenda')).toEqual(['quoted s1.heading'])
    expect(trace(['馆员懂书'], index, 'points')).toEqual(['quoted s1.p1.1'])
  })
})

it('finds the sentences of many lines in a text of 20,000', () => {
  const sentences = Array.from({ length: 20_000 }, (_, at) => `第${at}句说的是第${at * 7}件事情，与别的都不相同。`)
  const index = indexArticle(article([{ text: sentences.join('') }]))
  const slides = Array.from({ length: 400 }, (_, at) => ({
    kind: 'points' as const,
    title: '题',
    lines: [
      { text: `第${at * 50 * 7}件事情` },
      { text: `第${at * 50}句说的事情与别的都不相同` },
      { text: '完全是自己写的一句话而已' },
    ],
  }))
  const cited = traceSlides(slides, index).map((slide) => slide.cited)
  expect(cited).toEqual(slides.map((_, at) => [at * 50]))
})
