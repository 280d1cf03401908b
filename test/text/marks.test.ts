import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeMarks, formatMarks, parseMarks } from '../../src/text/marks.js'

const words = (line: string): string =>
  parseMarks(line)
    .map(({ text }) => text)
    .join('')

describe('marks', () => {
  test.each([
    ['**新质**生产力', [{ text: '新质', strong: true }, { text: '生产力' }]],
    ['a *b* c', [{ text: 'a ' }, { text: 'b', emphasis: true }, { text: ' c' }]],
    ['==重点==', [{ text: '重点', highlight: true }]],
    ['__term__', [{ text: 'term', term: true }]],
    ['call `f(*x)`', [{ text: 'call ' }, { text: 'f(*x)', code: true }]],
    ['[Slidev](https://sli.dev)', [{ text: 'Slidev', link: 'https://sli.dev' }]],
    ['$E=mc^2$ 是', [{ text: 'E=mc^2', formula: true }, { text: ' 是' }]],
    [
      '**已知 $x$**',
      [
        { text: '已知 ', strong: true },
        { text: 'x', strong: true, formula: true },
      ],
    ],
    [
      '$a_1$$a_2$',
      [
        { text: 'a_1', formula: true },
        { text: 'a_2', formula: true },
      ],
    ],
    ['$\\text{5\\$}$', [{ text: '\\text{5\\$}', formula: true }]],
    ['a \\$b\\$', [{ text: 'a $b$' }]],
    ['**a *b***', [{ text: '**a ' }, { text: 'b', emphasis: true }, { text: '**' }]],
    [
      '==a **b**==',
      [
        { text: 'a ', highlight: true },
        { text: 'b', highlight: true, strong: true },
      ],
    ],
  ])('%s', (line, stretches) => {
    expect(parseMarks(line)).toEqual(stretches)
  })

  test.each([
    '2 * 3 * 4',
    'a ** b',
    'snake_case_name',
    'x == y',
    '[1] (2)',
    '[x](javascript:alert(1))',
    '**open',
    '$5 and $6',
    'US$5–$6',
    '$ x$',
    '$x $',
    '$',
    '$$',
    'costs $5',
    '',
  ])('%s is text as it stands', (line) => {
    expect(parseMarks(line)).toEqual([{ text: line }])
  })

  test('whatever is escaped stands for itself', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom(
              '$',
              '1',
              '*',
              '**',
              '_',
              '__',
              '=',
              '==',
              '`',
              '[',
              ']',
              '(',
              'https://x',
              ')',
              '\\',
              'a',
              '字',
              ' ',
            ),
          )
          .map((parts) => parts.join('')),
        (text) => {
          expect(parseMarks(escapeMarks(text))).toEqual([{ text }])
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('whatever the line, no character of its words is lost but the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const bare = (text: string): string => text.replace(/[\\*_=`[\]()$]|(?:https?:\/\/|mailto:)\S*/gu, '')
        expect(bare(words(line))).toBe(bare(line))
      }),
    )
  })
})

test.each([
  '**新质**生产力',
  'a *b* c',
  '==重点==后',
  '__term__',
  'call `f(*x)` now',
  '[Slidev](https://sli.dev)',
  '2 * 3',
  '**解 $x^2$**',
  '$5 or $x$, $6',
  '**[a](https://b.c)**',
])('%s is written again with its marks', (line) => {
  expect(parseMarks(formatMarks(parseMarks(line)))).toEqual(parseMarks(line))
})

test('whatever marks a line has, it is written again with them', () => {
  const parts = fc
    .array(fc.constantFrom('$', '$x$', '$a_1$', '\\', '**', '*', '`', '1', 'b', '字', ' '))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(parts, (line) => {
      const words = (all: string): string =>
        parseMarks(all)
          .map(({ text }) => text)
          .join('')
      expect(words(formatMarks(parseMarks(line)))).toBe(words(line))
    }),
    { numRuns: 2000 },
  )
})
