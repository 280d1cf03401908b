import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/text/clean.js'
import { contrastRatio } from '../../src/text/color.js'
import { foldForComparison, sameWords } from '../../src/text/fold.js'
import { joinLines, paragraphsOf } from '../../src/text/join.js'
import { guessLanguage } from '../../src/text/language.js'
import { nearest } from '../../src/text/nearest.js'
import { countWords } from '../../src/text/script.js'

describe('folding', () => {
  it('makes equal what differs in punctuation, space, width and case', () => {
    expect(sameWords('“以新促质”，ＡＢＣ', '以新促质 abc')).toBe(true)
    expect(sameWords('Café, noir', 'cafe\u0301 noir')).toBe(true)
  })

  it('keeps what makes a figure what it is', () => {
    expect(foldForComparison('增长 12.5%，达 1,000 亿').text).toBe('增长12.5%达1000亿')
    expect(sameWords('12.5%', '125')).toBe(false)
  })

  it('leads back to the original', () => {
    const { text, offsets } = foldForComparison('a，b 中')
    expect(text).toBe('ab中')
    expect(offsets).toEqual([0, 2, 4, 5])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const folded = foldForComparison(any)
        expect(folded.offsets.length).toBe(folded.text.length + 1)
      }),
    )
  })
})

describe('joining lines', () => {
  it('puts nothing between Han, a space between words', () => {
    expect(joinLines(['推动高质量发展的内在要', '求'])).toBe('推动高质量发展的内在要求')
    expect(joinLines(['a line that', 'goes on'])).toBe('a line that goes on')
    expect(joinLines(['he said “stop.”', 'The next line'])).toBe('he said “stop.” The next line')
    expect(joinLines(['a thought…', '“another” one'])).toBe('a thought… “another” one')
    expect(joinLines(['他说“停。”', '然后走了'])).toBe('他说“停。”然后走了')
    expect(joinLines(['使用 Vue', '框架'])).toBe('使用 Vue框架')
  })

  it('parts paragraphs at blank lines', () => {
    expect(paragraphsOf('甲\n乙\n\n \n丙\n')).toEqual(['甲乙', '丙'])
  })
})

it('guesses languages', () => {
  expect(guessLanguage('这是一个关于教育的问题，我们来说说。')).toBe('zh-CN')
  expect(guessLanguage('這是一個關於教育的問題，我們來說說。')).toBe('zh-TW')
  expect(guessLanguage('これは教育についての文章です。')).toBe('ja')
  expect(guessLanguage('이것은 교육에 관한 글입니다.')).toBe('ko')
  expect(guessLanguage('Die Schule ist ein Ort, an dem man nicht nur lernt.')).toBe('de')
  expect(guessLanguage("L'école est un lieu pour les enfants et les parents.")).toBe('fr')
  expect(guessLanguage('The school is a place for the children.')).toBe('en')
  expect(guessLanguage('هذا نص عن التعليم')).toBe('ar')
})

it('counts Han by character and the rest by word', () => {
  expect(countWords('学习 TypeScript 与 Vue，well-known')).toEqual({ characters: 3, words: 3 })
})

it('takes out what breaks files and screens, and nothing that is read', () => {
  expect(cleanText('\uFEFFa\u0000b\u0007c\r\nd\u202Ee\tf\uD800g')).toBe('abc\nde f\uFFFDg')
  expect(cleanText('中文，é👩‍🏫')).toBe('中文，é👩‍🏫')
})

it('finds the word that was meant', () => {
  expect(nearest('tilte', ['text', 'title', 'items'])).toBe('title')
  expect(nearest('xyzzy', ['text', 'title'])).toBeUndefined()
})

it('measures contrast as WCAG does', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21)
  expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})
