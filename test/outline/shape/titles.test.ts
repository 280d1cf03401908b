import { describe, expect, it } from 'vitest'
import { titleFor, titleKey } from '../../../src/outline/shape/titles.js'

const NONE: ReadonlySet<string> = new Set()
const taken = (...titles: string[]): ReadonlySet<string> => new Set(titles.map(titleKey))

const ZH = [
  '因此，小城图书馆的读者服务需要改变。',
  '延长开放时间是读者服务的第一步。',
  '读者服务还包括送书上门，老人不用出门就能借到书。',
]
const EN = [
  'Reader service is the heart of a small library.',
  'Reader service means that a librarian has time for every reader.',
  'Many readers only come for the newspapers.',
]

describe('the title of a slide', () => {
  it('is the heading where no slide has it yet', () => {
    expect(titleFor({ sentences: ZH, lines: [], heading: '读者服务的改变', lang: 'zh' }, NONE)).toBe('读者服务的改变')
  })

  it('is of the passage’s own words where the heading is taken', () => {
    const title = titleFor(
      { sentences: ZH, lines: ['老人不用出门就能借到书'], heading: '读者服务', lang: 'zh' },
      taken('读者服务'),
    )
    expect(title).toBeDefined()
    expect(ZH.join('')).toContain(title)
  })

  it('is what announces a chain', () => {
    expect(
      titleFor(
        {
          sentences: ['加强馆员培训。', '延长开放时间。'],
          lines: ['加强馆员培训', '延长开放时间'],
          announced: '图书馆工作要遵循以下原则：',
          heading: '图书馆',
          lang: 'zh',
        },
        NONE,
      ),
    ).toBe('图书馆工作要遵循以下原则')
    expect(
      titleFor(
        {
          sentences: ['Readers like warm rooms.', 'Children like pictures.'],
          lines: ['Readers like warm rooms', 'Children like pictures'],
          announced: 'There are three reasons for a new library.',
          lang: 'en',
        },
        NONE,
      ),
    ).toBe('Three reasons for a new library')
  })

  it.each([
    ['馆长一共定了八条看书的规矩，我抽几条来说', '八条看书的规矩'],
    ['报告用“三个不许”说明了阅览室的规矩', '三个不许'],
    ['今天发的《读书指南》里有四篇文章', '四篇文章'],
    ['请大家多看《读书指南》，一共如下', '《读书指南》'],
  ])('of a set is what “%s” counts, and no claim of one member', (announced, title) => {
    const lines = ['不许在阅览室里吃东西', '不许折书页', '不许大声说话']
    expect(titleFor({ sentences: lines.map((line) => `${line}。`), lines, announced, lang: 'zh' }, NONE)).toBe(title)
  })

  it('is never a bare number', () => {
    const sentences = ['第六条：不许大声说话。']
    expect(titleFor({ sentences, lines: ['不许大声说话'], heading: '规矩', lang: 'zh' }, taken('规矩'))).not.toBe(
      '第六条',
    )
  })

  it('is a run-in head', () => {
    expect(
      titleFor(
        {
          sentences: ['送书上门：馆员每周两次把书送到老人家里。'],
          lines: ['馆员每周两次把书送到老人家里'],
          lang: 'zh',
        },
        NONE,
      ),
    ).toBe('送书上门')
  })

  it('is none that another slide has, and no line of the slide or its beginning', () => {
    const lines = ['Reader service is the heart of a small library', 'Many readers only come for the newspapers']
    const title = titleFor({ sentences: EN, lines, heading: 'Service', lang: 'en' }, taken('Service'))
    expect(title).toBeDefined()
    expect(lines.some((line) => line.toLowerCase().startsWith((title ?? '').toLowerCase()))).toBe(false)
    expect(title).not.toBe('Service')
  })

  it('is at last a way-mark of the heading and a term of the passage', () => {
    const title = titleFor(
      {
        sentences: ['But it was cold.', 'They closed the stove at six.'],
        lines: ['They closed the stove at six'],
        heading: 'Winter',
        lang: 'en',
      },
      taken('Winter'),
    )
    expect(title).toMatch(/^Winter · \p{L}+/u)
  })

  it('never has a number in brackets', () => {
    expect(titleFor({ sentences: ['好。'], lines: [], heading: '读者服务（2）', lang: 'zh' }, NONE)).toBeUndefined()
  })
})

describe('no title is', () => {
  it.each([
    ['zh', '稍后我们再来看这个问题。'],
    ['zh', '以上就是全部内容。'],
    ['zh', '如图3所示。'],
    ['zh', '它有两间阅览室。'],
    ['zh', '如果下雨就不开门。'],
    ['zh', '在馆长的带领下。'],
    ['zh', '图书馆的。'],
    ['zh', '苹果、梨子、桃子、李子。'],
    ['en', 'Then again, they did.'],
    ['en', 'It has two rooms.'],
    ['en', 'See the appendix below.'],
    ['en', 'The rooms of the'],
    ['en', 'This is different.'],
    ['en', 'Anna Berg, Carl Dahl, Eva Falk'],
    ['de', 'Diese hat zwei Zimmer.'],
    ['fr', 'Elle a deux salles.'],
    ['es', 'Esto cambia todo.'],
    ['ja', 'それは古い。'],
    ['ko', '이는 오래되었다.'],
  ])('in %s “%s”', (lang, sentence) => {
    expect(titleFor({ sentences: [sentence], lines: [], lang }, NONE)).toBeUndefined()
  })
})
