import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/text/sentences.js'

describe('sentences of Chinese', () => {
  const cases: [string, string[]][] = [
    ['今天下雨。明天晴！后天呢？', ['今天下雨。', '明天晴！', '后天呢？']],
    ['老师说：“读书要慢。”我们照做。', ['老师说：“读书要慢。”', '我们照做。']],
    ['他大喊一声：“停下！”大家就停下了。', ['他大喊一声：“停下！”大家就停下了。']],
    ['“你好。我来了。”他进门说。', ['“你好。我来了。”', '他进门说。']],
    ['提出了“以学促教。以教促学”，为我们指明了路。', ['提出了“以学促教。以教促学”，为我们指明了路。']],
    ['他沉默了很久很久……然后走了。', ['他沉默了很久很久……', '然后走了。']],
    ['我……我不知道。', ['我……我不知道。']],
    ['圆周率约为3.14。版本是Vue 3.5。', ['圆周率约为3.14。', '版本是Vue 3.5。']],
    ['这是真的。[1]那是假的。①', ['这是真的。[1]', '那是假的。①']],
    ['说得真好！（掌声）', ['说得真好！（掌声）']],
    ['没有句号的一段', ['没有句号的一段']],
    ['引号没有闭上：“甲。乙。丙。', ['引号没有闭上：“甲。', '乙。', '丙。']],
  ]
  it.each(cases)('%s', (paragraph, sentences) => {
    expect(splitSentences(paragraph, 'zh-CN')).toEqual(sentences)
  })

  it('divides a long quotation at its own full stops', () => {
    const long = `他说：“${'这一句话说的是同一件事情。'.repeat(20)}”完了。`
    expect(splitSentences(long, 'zh-CN').length).toBeGreaterThan(10)
  })
})

describe('sentences of English', () => {
  const cases: [string, string[]][] = [
    ['It rains. It pours.', ['It rains. ', 'It pours.']],
    [
      'Dr. Smith met J. R. Tolkien at 3.14 p.m. They talked.',
      ['Dr. Smith met J. R. Tolkien at 3.14 p.m. ', 'They talked.'],
    ],
    ['See Fig. 3 for details, e.g. the axis. It is red.', ['See Fig. 3 for details, e.g. the axis. ', 'It is red.']],
    ['“Stop!” he said. Nobody stopped.', ['“Stop!” he said. ', 'Nobody stopped.']],
    ['Is it so? Yes.', ['Is it so? ', 'Yes.']],
    ['So say Lane et al. (2003). It is known.', ['So say Lane et al. (2003). ', 'It is known.']],
    ['A thesis, p. 134. It is long.', ['A thesis, p. 134. ', 'It is long.']],
    ['It equals a+Y. The rest is less.', ['It equals a+Y. ', 'The rest is less.']],
  ]
  it.each(cases)('%s', (paragraph, sentences) => {
    expect(splitSentences(paragraph, 'en')).toEqual(sentences)
  })

  it('leave a Korean date whole', () => {
    expect(splitSentences('2020. 3. 11. 0시 기준으로 발표했다. 확진자는 많았다.', 'ko')).toEqual([
      '2020. 3. 11. 0시 기준으로 발표했다. ',
      '확진자는 많았다.',
    ])
    expect(splitSentences('표준약관은 2020.1.1. 개정 전이다. 법은 시행되었다.', 'ko')).toEqual([
      '표준약관은 2020.1.1. 개정 전이다. ',
      '법은 시행되었다.',
    ])
  })
})

it('loses no character of any text in any language', () => {
  const marks = fc.constantFrom(
    '。',
    '！',
    '？',
    '…',
    '“',
    '”',
    '（',
    '）',
    '.',
    ' ',
    '中',
    'a',
    '1',
    '「',
    '」',
    '[1]',
    '\u{20000}',
    '，',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('zh-CN', 'ja', 'en', 'de', 'ar', 'not a tag'), (paragraph, lang) => {
      const sentences = splitSentences(paragraph, lang)
      expect(sentences.join('')).toBe(paragraph)
      expect(sentences.every((sentence) => sentence !== '')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('splits a paragraph of any length alike, a sentence of any length too', () => {
  const sentences = Array.from(
    { length: 400 },
    (_, index) => `Sentence ${index} tells that the library of town ${index} has many books. `,
  )
  sentences.splice(200, 0, `This one ${'goes on and on, '.repeat(800)}until it ends. `)
  expect(splitSentences(sentences.join(''), 'en')).toEqual(sentences)
})
