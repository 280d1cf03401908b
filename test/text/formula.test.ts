import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formulaStretches, plainText } from '../../src/text/formula.js'

const shown = (tex: string): string => plainText(formulaStretches(tex))

describe('a formula within a line', () => {
  test.each([
    ['x^2', 'x²'],
    ['a_1+a_2', 'a₁ + a₂'],
    ['E=mc^2', 'E = mc²'],
    ['\\frac{1}{2}mv^2', '(1/2)mv²'],
    ['\\frac12', '1/2'],
    ['v=\\frac{s_2-s_1}{t}', 'v = (s₂ − s₁)/t'],
    ['\\sqrt{b^2-4ac}', '√(b² − 4ac)'],
    ['\\sqrt[3]{8}=2', '³√8 = 2'],
    ['-b\\pm 3', '−b ± 3'],
    ['e^{i\\pi}+1=0', 'e^(iπ) + 1 = 0'],
    ['x^{y^2}', 'x^(y^2)'],
    ['2\\sin x\\cos 2x', '2 sin x cos 2x'],
    ['90^\\circ', '90°'],
    ['3\\times 10^{-8}', '3 × 10⁻⁸'],
    ['\\text{速度}=5\\,\\mathrm{m/s}', '速度 = 5 m/s'],
    ['\\foo{x}', '\\foo{x}'],
    ['\\frac', '\\frac'],
    ['{', '{'],
    ['}', '}'],
    ['x^', 'x^'],
  ])('%s reads %s', (tex, text) => {
    expect(shown(tex)).toBe(text)
  })

  test('letters are slanted, digits and words upright, scripts raised and lowered', () => {
    expect(formulaStretches('x_1^2\\text{ m}')).toEqual([
      { text: 'x', italic: true },
      { text: '1', script: 'sub' },
      { text: '2', script: 'super' },
      { text: ' m' },
    ])
  })

  test('whatever is written, no letter or digit is lost', () => {
    const parts = fc
      .array(
        fc.constantFrom(
          'a',
          '字',
          '1',
          '23',
          '{',
          '}',
          '^',
          '_',
          '\\frac',
          '\\sqrt',
          '[',
          ']',
          '\\left',
          '\\text',
          '+',
          '=',
          '(',
          "'",
        ),
      )
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(parts, (tex) => {
        const letters = (text: string): string => text.replace(/\\[a-z]+|[^a字\d]/gu, '')
        expect(
          letters(
            formulaStretches(tex)
              .map(({ text }) => text)
              .join(' '),
          ),
        ).toBe(letters(tex))
      }),
      { numRuns: 3000 },
    )
  })
})
