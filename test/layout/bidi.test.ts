/** Lines that run from right to left, and what runs to the right within them. Capitals stand for Hebrew letters here. */
import { expect, test } from 'vitest'
import { inVisualOrder } from '../../src/layout/drawing/bidi.js'
import type { TextSpan } from '../../src/layout/drawing/index.js'

const ALEPH = 0x05d0

function hebrew(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(ALEPH + letter.charCodeAt(0) - 65))
}

function latin(text: string): string {
  return text.replace(/[\u05d0-\u05e9]/g, (letter) => String.fromCharCode(65 + letter.charCodeAt(0) - ALEPH))
}

function spanOf(text: string): { span: TextSpan } {
  return {
    span: {
      family: 'sans',
      bold: false,
      italic: false,
      size: 10,
      color: '#000000',
      rise: 0,
      letters: Array.from(hebrew(text), (letter) => ({ text: letter, advance: 1 })),
    },
  }
}

function seen(spans: readonly string[], dir?: 'rtl'): string {
  return latin(
    inVisualOrder(spans.map(spanOf), dir)
      .map(({ span }) => span.letters.map(({ text, shape }) => shape ?? text).join(''))
      .join('|'),
  )
}

test.each([
  ['ABC DEF', 'FED CBA'],
  ['ABC 2026', '2026 CBA'],
  ['ABC (DEF) G', 'G (FED) CBA'],
  ['ABC (2026)', '(2026) CBA'],
  ['FROM 09:00 TO 17:30', '17:30 OT 09:00 MORF'],
  ['M-38,000 BOOKS', 'SKOOB 38,000-M'],
  ['const x = 1 // A', 'A // const x = 1'],
  ['A 50% B', 'B 50% A'],
  ['A wifi (lte) B', 'B wifi (lte) A'],
  ['A (wifi) B', 'B (wifi) A'],
])('%s on a page from right to left', (written, expected) => {
  expect(seen([written], 'rtl')).toBe(expected)
})

test('a line from left to right turns only what runs the other way', () => {
  expect(seen(['the word ABC (DEF) here'])).toBe('the word (FED) CBA here')
  expect(seen(['the word (ABC) here'])).toBe('the word (CBA) here')
  expect(seen(['nothing (at all) 1'])).toBe('nothing (at all) 1')
})

test('spans keep their looks where they come to stand', () => {
  expect(seen(['ABC ', 'DEF'], 'rtl')).toBe('FED| CBA')
})

test('a bracket that looks the other way is still the one that was written', () => {
  const [line] = inVisualOrder([spanOf('A (B)')], 'rtl')
  expect(line?.span.letters.map(({ text, shape }) => [text, shape])).toContainEqual([')', '('])
})
