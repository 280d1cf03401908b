/** What a chain offers: its members by their heads, each with what is said of it. */
import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import { chainOffers } from '../../../src/outline/choose/chain-offers.js'
import { choose } from '../../../src/outline/choose/choose.js'
import { offersOf } from '../../../src/outline/choose/offers.js'
import { readArticle } from '../../../src/outline/read/read.js'

/** Each offer's heads, with what is said of a member behind a colon. */
function offered(text: string, lang: string, list?: string[]): string[][] {
  const sections = [{ text, ...(list !== undefined && { parts: [{ list }] }) }]
  const reading = readArticle(buildArticle({ title: 'Library', lang, sections }))
  return chainOffers(reading).flatMap(({ what }) =>
    what.type === 'chain'
      ? [what.heads.map((head, at) => (what.texts[at] === undefined ? head : `${head}: ${what.texts[at]}`))]
      : [],
  )
}

describe('what is said of a member', () => {
  it('is never the sentence behind a series that one sentence holds', () => {
    expect(
      offered(
        'The house has (1) a hall, (2) an attic and (3) a cellar. The stove of the house burns all winter.',
        'en',
      ),
    ).toEqual([['A hall', 'An attic', 'A cellar']])
  })

  it('is not its own name again', () => {
    const [, full = []] = offered('看书有两条规矩。', 'zh-CN', ['爱惜图书：不许折角涂写。', '按时归还：两个星期以内。'])
    expect(full).toEqual(['爱惜图书: 不许折角涂写', '按时归还: 两个星期以内'])
  })

  it('is a word or two where the text says no more', () => {
    const [, full = []] = offered('开放时间如下。', 'zh-CN', ['工作日：八点。', '周末：十点。', '假期：不开。'])
    expect(full).toEqual(['工作日: 八点', '周末: 十点', '假期: 不开'])
  })

  it('stays with the years in which it is done', () => {
    const [heads = []] = offered(
      '建设分为两步。第一步，从1990年到2000年，建成分馆；第二步，到2010年，建成总馆。',
      'zh-CN',
    )
    expect(heads).toEqual(['从1990年到2000年，建成分馆', '到2010年，建成总馆'])
  })
})

it('a text that counts the same things twice has one slide of them', () => {
  const counts = 'we (1) mend the roof of the library, (2) buy a stove for the attic and (3) open on every Sunday'
  const reading = readArticle(
    buildArticle({
      title: 'A plan',
      lang: 'en',
      sections: [
        { heading: 'Abstract', text: `In this plan ${counts}.` },
        { heading: 'Introduction', text: `The council asked for a plan. Therefore ${counts}.` },
        { heading: 'Money', text: 'The plan costs as much as the town spends on its road to the harbour in a year.' },
      ],
    }),
  )
  const chosen = choose(reading, offersOf(reading, 400), 400)
  expect(chosen.filter(({ what }) => what.type === 'chain')).toHaveLength(1)
})
