import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakBalanced } from '../../src/layout/balance.js'
import { breakOpportunities } from '../../src/layout/breaks.js'
import { breakFrame, breakGreedily, measureText, naturalWidth } from '../../src/layout/lines.js'
import { phraseEnds } from '../../src/layout/phrases.js'

const measure = (text: string, lang = 'zh-CN', size = 10): ReturnType<typeof measureText> => measureText([{ text, size, color: 'ink' }], lang)

const split = (text: string, lines: { start: number; end: number }[]): string[] => lines.map(({ start, end }) => text.slice(start, end))

describe('break opportunities', () => {
  test.each([
    ['他说：“好。”然后走了', [/^[。”]/, /[“]$/]],
    ['甲——乙……丙、丁', [/^[…、]/, /^—$/]],
    ['增长3.14%，约5,000元（含税）', [/^[%，）.]/, /[（]$/]],
  ])('%s: no piece starts or ends with what print forbids', (text, forbidden) => {
    let start = 0
    const pieces = breakOpportunities(text, 'zh-CN').map((end) => text.slice(start, (start = end)))
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces.slice(1)) for (const pattern of forbidden.slice(0, 1)) expect(piece).not.toMatch(pattern)
    for (const piece of pieces.slice(0, -1)) for (const pattern of forbidden.slice(1)) expect(piece).not.toMatch(pattern)
  })

  test('dashes of two and ellipses of two stay whole', () => {
    expect(breakOpportunities('甲——乙……丙', 'zh-CN')).not.toContain(2)
    expect(breakOpportunities('甲——乙……丙', 'zh-CN')).not.toContain(5)
  })

  test('a line may end before an opening quotation mark beside Han', () => {
    expect(breakOpportunities('提出了“整合', 'zh-CN')).toContain(3)
  })

  test('words of English stay whole', () => {
    expect(breakOpportunities('It is “so” now', 'en')).toEqual([3, 6, 11, 14])
  })
})

describe('lines', () => {
  test('a frame of ten and a half em holds ten characters a line', () => {
    const text = '一二三四五六七八九十一二三四五'
    expect(split(text, breakGreedily(measure(text), 105).lines)).toEqual(['一二三四五六七八九十', '一二三四五'])
  })

  test('the width chosen is far from one at which a line would end elsewhere', () => {
    const text = '加快形成新质生产力，既为职业教育明确了主攻方向，也为职业教育提供了新的科学回答'
    const { width, breakings } = breakFrame([{ measured: measure(text), indent: 0 }], 200)
    expect(breakings[0]?.margin).toBeGreaterThanOrEqual(4)
    for (const drift of [-3.9, 3.9]) {
      expect(breakGreedily(measure(text), width + drift).lines.map(({ end }) => end)).toEqual(breakings[0]?.lines.map(({ end }) => end))
    }
  })

  test('no last line of one character where a narrower frame avoids it', () => {
    const text = '一二三四五六七八九十一二三四五六七八九十一'
    const lines = breakFrame([{ measured: measure(text), indent: 0 }], 206).breakings[0]?.lines ?? []
    expect(split(text, lines).at(-1)?.length).toBeGreaterThan(1)
  })

  test('any text: the lines cover it in order and none is wider than its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 30, max: 600 }), fc.constantFrom('zh-CN', 'en', 'ar'), (raw, width, lang) => {
        const text = raw.replace(/[\n\r\u2028\u2029\v\f\u0085]/gu, ' ')
        const measured = measure(text, lang)
        for (const { lines } of [breakGreedily(measured, width), ...breakFrame([{ measured, indent: 0 }], width).breakings]) {
          expect(split(text, lines).join('')).toBe(text)
          for (const line of lines) if ([...text.slice(line.start, line.end)].length > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-6)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('titles', () => {
  const balanced = (text: string, width: number, lang = 'zh-CN'): string[] =>
    split(text, breakBalanced(measure(text, lang), width, () => phraseEnds(text, lang)).lines)

  test('break at phrases, evenly', () => {
    expect(balanced('职业教育要主动适应新质生产力发展', 120)).toEqual(['职业教育要主动适应', '新质生产力发展'])
    expect(balanced('生产要素创新性配置', 65)).toEqual(['生产要素', '创新性配置'])
  })

  test('take no more lines than they need', () => {
    const text = 'What attention is, and how a teacher may earn it'
    expect(balanced(text, naturalWidth(measure(text, 'en')) + 1, 'en')).toHaveLength(1)
    expect(balanced(text, naturalWidth(measure(text, 'en')) * 0.6, 'en')).toEqual(['What attention is, and ', 'how a teacher may earn it'])
  })
})

test('a title does not tear a term of the article', () => {
  const text = '职业教育应把好与新质生产力适配的关键'
  const broken = (terms: string[]): string[] => split(text, breakBalanced(measure(text), 130, () => phraseEnds(text, 'zh-CN', terms)).lines)
  expect(broken(['新质生产力', '职业教育']).some((line) => line.includes('新质生产力'))).toBe(true)
})
