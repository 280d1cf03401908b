/** Sentences in pieces: what may go alone, and what takes something along. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf, withNeeded } from '../../../src/outline/model/cut.js'
import { piecesOf } from '../../../src/outline/model/pieces.js'

const texts = (sentence: string): string[] => piecesOf(sentence).map(({ start, end }) => sentence.slice(start, end))

/** The line of a sentence that keeps these pieces, from 1. */
function kept(sentence: string, ...numbers: number[]): string {
  const pieces = piecesOf(sentence)
  const keep = numbers.filter((one) => one > 0).map((one) => one - 1)
  const without = numbers.filter((one) => one < 0).map((one) => -one - 1)
  return textOf(sentence, pieces, withNeeded(pieces, keep, without))
}

describe('a sentence is cut', () => {
  it('behind its marks, and never within a number, a bracket or a quotation', () => {
    expect(texts('The mill, which cost 1,200 crowns, opened at 10:30.')).toEqual([
      'The mill, ',
      'which cost 1,200 crowns, ',
      'opened at 10:30.',
    ])
    expect(texts('他说“天亮了，走吧”，然后出门。')).toEqual(['他说“天亮了，走吧”，', '然后出门。'])
  })

  it('before a relative and a condition, and where a long piece joins two', () => {
    expect(texts('The bridge holds if the wind is weak')).toEqual(['The bridge holds ', 'if the wind is weak'])
    expect(texts('Le roi reçut un homme qui savait lire')).toEqual(['Le roi reçut un homme ', 'qui savait lire'])
  })

  it('into pieces that are the sentence again', () => {
    const word = fc.constantFrom(
      'the mill',
      'if',
      ', ',
      '，',
      '“',
      '”',
      '（',
      '）',
      'not ',
      '而是',
      '。',
      '; ',
      ' – ',
      '1,000',
      '$x, y$',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 20 }), (words) => {
        const sentence = words.join('')
        expect(texts(sentence).join('')).toBe(sentence)
      }),
    )
  })
})

describe('what is kept takes along', () => {
  it('its condition', () => {
    expect(kept('The bound is linear if all capacities are one.', 1)).toBe(
      'The bound is linear if all capacities are one',
    )
    expect(kept('如果下雨，比赛改在室内，门票仍然有效。', 2)).toBe('如果下雨，比赛改在室内')
  })

  it('the half without which it says the opposite', () => {
    expect(kept('学习不是为了分数，而是为了生活。', 1)).toBe('学习不是为了分数，而是为了生活')
    expect(kept('They fought not for money, but for their town.', 2)).toBe(
      'They fought not for money, but for their town',
    )
  })

  it('who says it', () => {
    expect(kept('The mayor said that the bridge, which is old, will be closed.', 1)).toContain('The mayor said')
    expect(kept('据报道，工厂明年搬迁，工人留下。', 2)).toBe('据报道，工厂明年搬迁')
  })

  it('none of it where the chooser leaves it out by its number', () => {
    expect(kept('The bound is linear if all capacities are one.', 1, -2)).toBe('The bound is linear')
  })
})
