import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  claimOfSpacedSentence,
  lineOfSpacedSentence,
  runInHeading,
} from '../../src/outline/cues/sentence-line-spaced.js'

const lineOf = (sentence: string): string | undefined => lineOfSpacedSentence(sentence)?.text

describe('the line of an English sentence', () => {
  test('is the whole sentence where it is read at a glance', () => {
    expect(lineOf('The library opens at eight, and it closes at six.')).toBe(
      'The library opens at eight, and it closes at six',
    )
  })

  test('loses notes, brackets and an explanation at its end', () => {
    expect(lineOf('The library [3] opens (on most days) at eight.')).toBe('The library opens at eight')
    const long =
      'The town council has given the old library by the river a new roof and new windows, which were paid for by the people of the town in three years of collecting.'
    expect(lineOf(long)).toBe('The town council has given the old library by the river a new roof and new windows')
  })

  test('keeps a condition, a contrast, an exception and a denial, or says nothing', () => {
    const start = 'The town council has promised to give the old library by the river a new roof and new windows'
    for (const end of [
      'if the people of the town collect half of the money',
      'but not before the school has been mended',
      'unless the money is needed elsewhere',
      'because nobody would ever again see it without rain on the books',
    ]) {
      expect(lineOf(`${start}, ${end} in the three years that are left until then.`), end).toBeUndefined()
    }
  })

  test('is none where the next sentence holds what is announced', () => {
    expect(lineOf('The reasons are as follows:')).toBeUndefined()
  })

  test('counts for less where a pronoun names what the sentence before is about', () => {
    expect(lineOfSpacedSentence('It opens at eight in the morning.')?.weight).toBeLessThan(0.5)
    expect(lineOfSpacedSentence('Who opens the library in the morning?')?.weight).toBeLessThan(0.5)
  })

  test('is made of the sentence’s own characters in their order, whatever they are', () => {
    const piece = fc.constantFrom(
      'The library',
      ' opens',
      ', ',
      'which',
      ' (once)',
      ' [2]',
      ' — ',
      'not',
      ' if',
      ' “',
      '” ',
      '. ',
      'closing',
      ': ',
      '; ',
      '"',
      '\u202e',
      '<b>',
      'Ａ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const sentence = pieces.join('')
        let at = 0
        for (const character of lineOf(sentence) ?? '') {
          at = sentence.indexOf(character, at) + 1
          expect(at).toBeGreaterThan(0)
        }
      }),
    )
  })
})

test('a title is a short whole sentence that needs no other', () => {
  expect(claimOfSpacedSentence('Every adviser is different.')).toBe('Every adviser is different')
  expect(
    claimOfSpacedSentence(
      'An employee of the library, writing in a paper that is read by all the people of the town, said what he thought of it.',
    ),
  ).toBeUndefined()
  expect(claimOfSpacedSentence('This is different.')).toBeUndefined()
})

test('a word or two before a paragraph name it', () => {
  expect(runInHeading('Freedom.')).toBe('Freedom')
  expect(runInHeading('Personal freedom:')).toBe('Personal freedom')
  expect(runInHeading('It was.')).toBeUndefined()
  expect(runInHeading('The library opens at eight every day.')).toBeUndefined()
})
