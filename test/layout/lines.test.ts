import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakBalanced } from '../../src/layout/balance.js'
import { breakOpportunities } from '../../src/layout/breaks.js'
import { breakFrame } from '../../src/layout/frame-lines.js'
import { breakGreedily, measureText, naturalWidth } from '../../src/layout/lines.js'
import { phraseEnds } from '../../src/layout/phrases.js'
import { inSans } from './typesetting.js'

const measure = (text: string, lang = 'zh-CN', size = 10): ReturnType<typeof measureText> =>
  measureText([{ text, size, color: 'ink' }], inSans(lang))

const split = (text: string, lines: { start: number; end: number }[]): string[] =>
  lines.map(({ start, end }) => text.slice(start, end))

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
    for (const piece of pieces.slice(0, -1))
      for (const pattern of forbidden.slice(1)) expect(piece).not.toMatch(pattern)
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
      expect(breakGreedily(measure(text), width + drift).lines.map(({ end }) => end)).toEqual(
        breakings[0]?.lines.map(({ end }) => end),
      )
    }
  })

  test('no last line of one character where a narrower frame avoids it', () => {
    const text = '一二三四五六七八九十一二三四五六七八九十一'
    const lines = breakFrame([{ measured: measure(text), indent: 0 }], 206).breakings[0]?.lines ?? []
    expect(split(text, lines).at(-1)?.length).toBeGreaterThan(1)
  })

  test('any text: the lines cover it in order and none is wider than its room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 30, max: 600 }),
        fc.constantFrom('zh-CN', 'en', 'ar'),
        (raw, width, lang) => {
          const text = raw.replace(/[\n\r\u2028\u2029\v\f\u0085]/gu, ' ')
          const measured = measure(text, lang)
          for (const { lines } of [
            breakGreedily(measured, width),
            ...breakFrame([{ measured, indent: 0 }], width).breakings,
          ]) {
            expect(split(text, lines).join('')).toBe(text)
            for (const line of lines)
              if ([...text.slice(line.start, line.end)].length > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-6)
          }
        },
      ),
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
    expect(balanced(text, naturalWidth(measure(text, 'en')) * 0.6, 'en')).toEqual([
      'What attention is, and ',
      'how a teacher may earn it',
    ])
  })
})

test('a title does not tear a term of the article', () => {
  const text = '职业教育应把好与新质生产力适配的关键'
  const broken = (terms: string[]): string[] =>
    split(text, breakBalanced(measure(text), 130, () => phraseEnds(text, 'zh-CN', terms)).lines)
  expect(broken(['新质生产力', '职业教育']).some((line) => line.includes('新质生产力'))).toBe(true)
})

describe('numbers', () => {
  test.each([
    ['全程3.14 km，沿河而行', '3.14 km'],
    ['今年涨了12.5%，比去年多', '12.5%'],
    ['全市有25 万人在读书', '25 万人'],
    ['请看第 3 章的说明', '第 3 章'],
    ['始于2026年的秋天', '2026年'],
    ['It weighs 3.5 kg, all told', '3.5 kg'],
  ])('%s: no line ends within %s, at any width', (text, number) => {
    const from = text.indexOf(number)
    for (let width = 75; width < 160; width += 3) {
      const { lines, torn } = breakGreedily(measure(text), width)
      if (!torn)
        for (const { end } of lines)
          expect(end > from && end < from + number.length, `${width}: ${split(text, lines).join('|')}`).toBe(false)
    }
  })

  test('a line that ends early for its number is ended by a break of its own, which other programs keep', () => {
    const { lines, forced } = breakGreedily(measure('一二三四五六七 2026年的秋天'), 97)
    expect(split('一二三四五六七 2026年的秋天', lines)[0]).toBe('一二三四五六七 ')
    expect([lines[0]?.hard, forced]).toEqual([true, 1])
  })
})

describe('between Han and Latin', () => {
  const width = (text: string): number => naturalWidth({ ...measure(text), others: [] })

  test('a quarter of an em is left on both sides, none beside punctuation, spaces or between letters', () => {
    expect(width('用a的') - width('用的') - width('a')).toBeCloseTo(4.8)
    expect(width('用，a（b）的') - width('用，（）的') - width('ab')).toBeCloseTo(0)
    expect(width('用 a 的') - width('用  的') - width('a')).toBeCloseTo(0)
  })

  test('a line that begins or ends there has none', () => {
    const text = '一二三四abcd'
    const { lines } = breakGreedily(measure(text), 45)
    expect(lines[0]?.width).toBeCloseTo(40)
    expect(lines[1]?.width).toBeCloseTo(width('abcd'))
  })

  test('runs joined count as one text; code and raised figures keep close', () => {
    const runs = (...parts: { text: string; font?: 'code'; script?: 'super' }[]) =>
      measureText(
        parts.map((part) => ({ ...part, size: 10, color: 'ink' as const })),
        inSans(),
      )
    expect(runs({ text: '用' }, { text: 'a' }).gaps).toEqual([1])
    expect(runs({ text: '平方' }, { text: '2', script: 'super' }).gaps).toEqual([])
    expect(runs({ text: '读x', font: 'code' }).gaps).toEqual([])
  })

  test('where programs that leave other room would break elsewhere, lines end by breaks of their own', () => {
    const text = '用Python写CSV，用C写DLL，用Go写API，用Rust写CLI，用Java写App，用SQL写View，用R写Plot'
    const { breakings, width: wide } = breakFrame([{ measured: measure(text), indent: 0 }], 205)
    const [breaking] = breakings
    const same = measure(text).others.every((other) =>
      breakGreedily({ ...measure(text), ...other }, wide).lines.every(
        ({ end }, index) => end === breaking?.lines[index]?.end,
      ),
    )
    expect(same || breaking?.lines.slice(0, -1).every(({ hard }) => hard === true)).toBe(true)
  })
})

describe('Korean', () => {
  test('breaks at spaces, and English leaves no short word alone on a last line', () => {
    expect(breakOpportunities('도서관은 책을 3만 권', 'ko')).toEqual([5, 8, 11, 12])
    const text = 'A library is the one place in a town where nobody asks what you want to buy of it'
    const lines = breakFrame([{ measured: measure(text, 'en'), indent: 0 }], 196).breakings[0]?.lines ?? []
    expect(split(text, lines).at(-1)?.split(' ').length).toBeGreaterThan(1)
  })
})

test('a frame is narrowed so that its lines end at phrases, by no break of their own', () => {
  const text = '在每个乡镇，我们都找到一个和本地人很熟悉的人，担任站长'
  const phrases = (): Set<number> | undefined => phraseEnds(text, 'zh-CN')
  const lines = (given: object): string[] =>
    split(text, breakFrame([{ measured: measure(text), indent: 0, ...given }], 245).breakings[0]?.lines ?? [])
  expect(lines({})[1]).not.toBe('担任站长')
  expect(lines({ phrases })[1]).toBe('担任站长')
  expect(
    breakFrame([{ measured: measure(text), indent: 0, phrases }], 245).breakings[0]?.lines.some(
      ({ hard }) => hard === true,
    ),
  ).toBe(false)
})

test('a word between quotation marks is one phrase, and marks part phrases', () => {
  const text = '“数字”农业、APP和书'
  const ends = phraseEnds(text, 'zh-CN')
  expect([...text].map((character, at) => `${character}${ends?.has(at + 1) === true ? '|' : ''}`).join('')).toBe(
    '“|数字|”|农业|、|A|P|P|和|书|',
  )
})

test('a Korean line ends alike where other programs set signs and syllables wider', () => {
  const text = '◦ 마시는 물 또는 식품을 매개로 발생하고 집단 발생의 우려가 큰 감염병'
  const measured = measure(text, 'ko')
  const widest = Math.max(...measured.others.map(({ reach }) => reach.at(-1) ?? 0))
  expect(widest).toBeGreaterThan(measured.reach.at(-1) ?? 0)
  for (let width = 90; width < 200; width += 7) {
    const { breakings } = breakFrame([{ measured, indent: 0 }], width)
    const [breaking] = breakings
    // Alike everywhere, or ended by breaks of their own.
    expect(breaking?.parted !== true || breaking.lines.slice(0, -1).every(({ hard }) => hard === true)).toBe(true)
  }
})
