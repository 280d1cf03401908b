/** Whatever a sentence is, its lines are the article's, whole in their words, and closed in their marks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexArticle } from '../../../src/outline/article-index.js'
import { linesOf } from '../../../src/outline/shape/lines.js'
import { lengthOf } from '../../../src/outline/shape/lines/reading.js'
import { splitSentences } from '../../../src/text/sentences.js'
import { traceSlides } from '../../../src/outline/trace.js'
import { article } from '../helpers.js'

function originsOf(sentence: string, lang: string, lines: readonly string[]): string[] {
  const index = indexArticle(article([{ text: sentence }], undefined, { lang }))
  return traceSlides([{ kind: 'points', title: '', lines: lines.map((text) => ({ text })) }], index).flatMap((slide) =>
    slide.lines.map(({ origin }) => origin),
  )
}

/** Offsets at which a word of the sentence begins or ends, by the dictionary. */
function wordEdges(sentence: string, lang: string): Set<number> {
  const edges = new Set([0, sentence.length])
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(sentence))
    edges.add(index).add(index + segment.length)
  return edges
}

const PIECES: Record<string, readonly string[]> = {
  zh: [
    '图书馆',
    '学校和企业',
    '为读者提供服务',
    '，',
    '，',
    '；',
    '。',
    '：',
    '——',
    '如果',
    '不仅',
    '而且',
    '但是',
    '因此',
    '从',
    '到',
    '不是',
    '而是',
    '提高了质量',
    '（见下文）',
    '（不含古籍）',
    '“夜间课堂”',
    '“',
    '”',
    '馆长认为',
    '由4个月压缩至10天',
    '在春天里',
    '这',
    '[3]',
    '⑴',
    '一是',
    '的',
    '\u202e',
    '<b>',
    '**',
  ],
  en: [
    'The library',
    ' the old town',
    ' opens',
    ' has two rooms',
    ', ',
    ', ',
    '; ',
    ': ',
    ' — ',
    '. ',
    'which',
    ' and it',
    ' but not',
    ' because',
    'If ',
    'However, ',
    'We show that ',
    ' (in 1921)',
    ' (except Sundays)',
    ' [2]',
    ' “',
    '” ',
    '"',
    ' from 4 to 10 days',
    ' rather than',
    '\u202e',
    '<b>',
    '*',
    '1) ',
  ],
  ja: [
    '図書館は',
    '町の',
    '、',
    '、',
    '本を貸し',
    '開いている',
    'しかし',
    '雨の場合',
    '。',
    '「静かな部屋」',
    'それ',
    'が、',
  ],
  de: [
    'Die Bibliothek',
    ' öffnet',
    ', ',
    ' die',
    ' weil',
    ' sondern',
    ' nicht',
    'Wenn',
    ' hat',
    ' ein Dach',
    '. ',
    '; ',
    'Daher ',
  ],
}

describe.each(Object.keys(PIECES))('the lines of any sentence in %s', (lang) => {
  it('are pieces of it, whole and closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...(PIECES[lang] ?? [])), { maxLength: 24 }), (pieces) => {
        for (const sentence of splitSentences(pieces.join(''), lang)) expectTrue(sentence, lang)
      }),
      { numRuns: 300 },
    )
  })
})

function expectTrue(sentence: string, lang: string): void {
  const lines = linesOf(sentence, { lang })
  expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length)
  const lengths = lines.map(({ text }) => lengthOf(text))
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
  expect(
    originsOf(
      sentence,
      lang,
      lines.map(({ text }) => text),
    ),
  ).not.toContain('own')
  const edges = wordEdges(sentence, lang)
  for (const { text, alone } of lines) {
    expect(alone).toBeGreaterThan(0)
    expect(alone).toBeLessThanOrEqual(1)
    const at = sentence.indexOf(text)
    // A condensed line, or one that got a capital, stands nowhere as it is.
    if (at >= 0 && sentence.indexOf(text, at + 1) < 0 && !sentence.includes('\u202e')) {
      expect(edges.has(at)).toBe(true)
      expect(edges.has(at + text.length)).toBe(true)
    }
    const closed = text.replace(/(?<![\p{L}\p{N}])\d\)/gu, '')
    for (const [open, close] of ['“”', '（）', '「」', '()'])
      expect(closed.split(open ?? '').length).toBe(closed.split(close ?? '').length)
  }
}
