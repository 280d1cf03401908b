/** Series that a text counts: which marks go together, and what their members are. */
import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import { readArticle } from '../../../src/outline/read/read.js'

/** The members of each counted series of a text, behind what announces it. */
function seriesIn(text: string, lang: string): string[][] {
  const { chains } = readArticle(buildArticle({ title: 'Library', lang, sections: [{ text }] }))
  return chains.flatMap(({ form, announced, members }) =>
    form === 'ordinals' ? [[announced ?? '-', ...members.map(({ text: said }) => said)]] : [],
  )
}

describe('a series', () => {
  it('in brackets is counted anywhere in its sentence', () => {
    expect(
      seriesIn('We built the house to (1) keep the books dry, (2) give children a warm room and (3) meet.', 'en'),
    ).toEqual([['We built the house to', 'keep the books dry', 'give children a warm room', 'meet']])
    expect(
      seriesIn('The aim is to 1) wake readers up (they may sleep!) 2) teach them, and 3) make them laugh.', 'en'),
    ).toEqual([['The aim is to', 'wake readers up (they may sleep!)', 'teach them', 'make them laugh']])
    expect(seriesIn('The town wants (i) a roof, and (ii) a stove.', 'en')).toEqual([
      ['The town wants', 'a roof', 'a stove'],
    ])
  })

  it('goes on where its author miscounts', () => {
    expect(
      seriesIn('We ask (1) what is known, (2) what is missing, (2) what we did, and (3) what it cost.', 'en'),
    ).toEqual([['We ask', 'what is known', 'what is missing', 'what we did', 'what it cost']])
  })

  it('is not made of references to equations and figures', () => {
    expect(
      seriesIn('The heat follows from Eq. (1) if it is cold. The loss is small by Eq. (2) as well.', 'en'),
    ).toEqual([])
  })

  it('goes on where its thing is named at the first of them alone, and ends at the last', () => {
    expect(
      seriesIn(
        '馆长的第一条意见是：早开门。\n\n大家都同意。\n\n馆长的第二条意见是：多买书。\n\n第三条意见是：少收费。\n\n最后一条意见是：常扫地。',
        'zh-CN',
      ),
    ).toEqual([['-', '早开门', '多买书', '少收费', '常扫地']])
  })

  it('of some that are taken out of more goes on over a gap', () => {
    expect(
      seriesIn(
        '他定了八条规矩，我说几条。\n\n第一条：早来占座。\n\n第二条：早读报纸。\n\n第四条：早回家去。\n\n第六条：早睡早起。',
        'zh-CN',
      ),
    ).toEqual([['他定了八条规矩，我说几条', '早来占座', '早读报纸', '早回家去', '早睡早起']])
  })

  it('counts things of one sort', () => {
    expect(
      seriesIn('第一篇，讲的是书架。\n\n第一条，书要归位。\n\n第二条，不许折角。\n\n第二篇，讲的是火炉。', 'zh-CN'),
    ).toEqual([
      ['-', '讲的是书架', '讲的是火炉'],
      ['第一篇，讲的是书架', '书要归位', '不许折角'],
    ])
  })

  it('of stages keeps what happens in each, in both languages', () => {
    expect(seriesIn('In the first stage you know no book. In the second stage you know some titles.', 'en')).toEqual([
      ['-', 'you know no book', 'you know some titles'],
    ])
    expect(
      seriesIn(
        '建设分为两个阶段。第一个阶段，从2020年到2035年，建成分馆；第二个阶段，从2035年到2050年，建成总馆。',
        'zh-CN',
      ),
    ).toEqual([['建设分为两个阶段', '从2020年到2035年，建成分馆', '从2035年到2050年，建成总馆']])
  })
})
