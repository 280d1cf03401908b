import { describe, expect, it } from 'vitest'
import { weighSentences } from '../../../src/outline/spoken/telling.js'
import { leansOn } from '../../../src/outline/spoken/openings.js'

/** The sentences of a slide, the most telling first. */
function ranked(sentences: string[], about: string[], lang: string): string[] {
  const [weights = []] = weighSentences([{ sentences, about }], lang)
  return [...sentences].sort(
    (a, b) => (weights[sentences.indexOf(b)]?.weight ?? 0) - (weights[sentences.indexOf(a)]?.weight ?? 0),
  )
}

const same = '孩子看书的时候很安静。'

describe('a sentence tells the more', () => {
  it('the more it shares with what the slide is about', () => {
    expect(
      ranked(
        ['门口种着一排杨树。', '馆员把借书证交到孩子手里。', '借书证让孩子自己做主。'],
        ['借书证', '孩子'],
        'zh-CN',
      )[0],
    ).toBe('借书证让孩子自己做主。')
    expect(
      ranked(
        ['Trees stand at the gate.', 'A card lets children choose.'],
        ['The reading card', 'children choose'],
        'en',
      )[0],
    ).toBe('A card lets children choose.')
  })
  it('where it claims, less where it is an example', () => {
    expect(ranked([`例如${same}`, `近来${same}`, `可见${same}`], ['孩子看书'], 'zh-CN')).toEqual([
      `可见${same}`,
      `近来${same}`,
      `例如${same}`,
    ])
  })
})

it.each([
  ['zh-CN', '这就是原因。', '图书馆开门了。'],
  ['en', 'However, it closed.', 'Italy closed.'],
  ['fr', 'Cela suffit.', 'La ville dort.'],
  ['de', 'Deshalb schließt es.', 'Die Stadt schläft.'],
  ['es', 'Esto basta.', 'La ciudad duerme.'],
  ['ja', 'これが理由です。', '図書館が開く。'],
  ['ko', '그러나 닫혔다.', '도서관이 열린다.'],
])('%s: what leans on the sentence before', (lang, leaning, standing) => {
  expect(leansOn(leaning, lang)).toBe(true)
  expect(leansOn(standing, lang)).toBe(false)
})
