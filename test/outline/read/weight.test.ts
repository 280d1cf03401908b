import { describe, expect, it } from 'vitest'
import { rarityOf, termsOf } from '../../../src/outline/read/terms.js'
import { weightsOf } from '../../../src/outline/read/weight.js'

describe('termsOf', () => {
  it('takes pairs of Han characters, without seams between words', () => {
    expect([...termsOf('图书馆的开放')]).toEqual(['图书', '书馆', '开放'])
  })

  it('takes stems of words and figures, without function words', () => {
    expect([...termsOf('The libraries of 3.5 cities')]).toEqual(['librari', '3.5', 'cities'])
    expect([...termsOf('Die Bibliotheken der Stadt')]).toEqual(['bibliot', 'stadt'])
    expect([...termsOf('L’eau et les rivières')]).toEqual(['eau', 'rivière'])
  })

  it('leaves the endings of Japanese, Korean and Arabic words out', () => {
    expect([...termsOf('図書館を開く')]).toEqual(['図書', '書館', '開'])
    expect([...termsOf('도서관은')]).toEqual([...termsOf('도서관이')])
    expect([...termsOf('المكتبة')]).toEqual([...termsOf('مكتبة')])
  })
})

describe('rarityOf', () => {
  it('is 1 for what stands once and low for what stands everywhere', () => {
    const bags = ['Bees dance', 'Bees sleep', 'Bees fly', 'Bees hum'].map((text) => termsOf(text))
    const rarity = rarityOf(bags)
    expect(rarity('dance')).toBe(1)
    expect(rarity('bees')).toBeLessThan(0.3)
    expect(rarity('bees')).toBeGreaterThanOrEqual(0.15)
  })
})

/** The heaviest of some sentences that stand in one chapter, each a paragraph. */
function heaviest(texts: readonly string[], title: string): string | undefined {
  const weights = weightsOf(
    texts.map((text, paragraph) => ({ text, place: { chapter: 0, paragraph: paragraph, sentence: 0 } })),
    { title, headings: [undefined] },
  )
  return texts[weights.indexOf(Math.max(...weights))]
}

describe('weightsOf', () => {
  it('gives most to the claim about the subject', () => {
    const filler = ['It rained all day.', 'We took the bus.', 'Somebody sang.', 'Lunch was cold.', 'The bus was late.']
    const claim = 'Therefore the library must stay open on Sundays.'
    expect(heaviest([...filler, claim, ...filler], 'A library open on Sundays')).toBe(claim)
  })

  it('gives most to the claim about the subject in Chinese', () => {
    const filler = ['那天下了一整天的雨。', '我们坐公交车去那里。', '有人在门口唱起了歌。', '午饭已经凉了大半天。']
    const claim = '因此，社区图书馆必须在周末开放。'
    expect(heaviest([...filler, claim, ...filler], '社区图书馆周末开放')).toBe(claim)
  })

  it('gives nothing to an aside and less to examples, questions and announcements', () => {
    const place = { chapter: 0, paragraph: 1, sentence: 1 }
    const weigh = (text: string, aside = false): number =>
      weightsOf(
        [
          { text: 'The library opens on Sundays.', place: { chapter: 0, paragraph: 0, sentence: 0 } },
          { text, place: { ...place, aside } },
          { text: 'The library closes at noon.', place: { chapter: 0, paragraph: 2, sentence: 0 } },
        ],
        { title: 'The library', headings: [] },
      )[1] ?? -1
    const plain = weigh('The library lends books and films to everybody.')
    expect(weigh('The library lends books and films to everybody.', true)).toBe(0)
    expect(weigh('For example the library lends books and films.')).toBeLessThan(plain)
    expect(weigh('Does the library lend books and films to everybody?')).toBeLessThan(plain)
    expect(weigh('The library lends books and films as follows:')).toBeLessThan(plain)
  })

  // Each of twenty thousand sentences held against each other one would outlast the test's time.
  it('looks at each sentence by itself', () => {
    const sentences = Array.from({ length: 20_000 }, (_, at) => ({
      text: `第${at}号图书馆在第${at % 97}个社区的第${at % 13}条街上开放，读者可以借阅图书和报纸，也可以参加活动。`,
      place: { chapter: at % 50, paragraph: Math.floor(at / 5), sentence: at % 5 },
    }))
    expect(weightsOf(sentences, { title: '图书馆', headings: [] })).toHaveLength(sentences.length)
  })
})
