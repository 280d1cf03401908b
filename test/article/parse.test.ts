import { describe, expect, it } from 'vitest'
import { InputError, problemLines } from '../../src/article/errors.js'
import { parseArticle } from '../../src/article/parse.js'

const good = `title: 读书
lang: zh-CN
date: 2026-03-01
sections:
  - text: |
      读书要慢。读书
      要勤。

      还要写。
  - heading: 怎样读
    text: 一字一句地读。
slides:
  - kind: cover
  - kind: points
    title: |
      两条
      要求
    clicks: false
    items: [读书要慢, { label: 还要写, text: 写下来 }]
`

/** The lines that the data's author would see. */
function faults(yaml: string): string[] {
  try {
    parseArticle(yaml, 'talk.yaml')
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a good file', () => {
  const article = parseArticle(good, 'talk.yaml')

  it('numbers sections, paragraphs and sentences', () => {
    expect(article.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['s0', undefined],
      ['s1', '怎样读'],
    ])
    expect(
      article.sections[0]?.paragraphs.map(({ id, sentences }) => [
        id,
        sentences.map((sentence) => `${sentence.id} ${sentence.text}`),
      ]),
    ).toEqual([
      ['s0.p1', ['s0.p1.1 读书要慢。', 's0.p1.2 读书要勤。']],
      ['s0.p2', ['s0.p2.1 还要写。']],
    ])
  })

  it('keeps slides with their place', () => {
    expect(article.date).toBe('2026-03-01')
    expect(article.slides?.map(({ kind, clicks, place }) => [kind, clicks, place])).toEqual([
      ['cover', true, 13],
      ['points', false, 14],
    ])
    expect(article.slides?.[1]?.content).toEqual({
      title: '两条要求',
      items: ['读书要慢', { label: '还要写', text: '写下来' }],
    })
  })
})

describe('a faulty file names line, fault and remedy', () => {
  const head = 'title: T\nlang: en\nsections:\n  - text: Hello there.\n'
  const cases: [string, string, RegExp][] = [
    [
      'a number for a title',
      'title: 1984\nlang: en\nsections: [{ text: a }]\n',
      /^talk\.yaml:1: title is a number; put it in quotes: '1984'$/,
    ],
    ['a missing field', 'lang: en\nsections: [{ text: a }]\n', /^talk\.yaml:1: title is missing; write text$/],
    [
      'a field that is not aligned',
      'title: T\nlang: en\nsections:\n  - text: a\n   heading: b\n',
      /^talk\.yaml:5: it is not aligned with the fields beside it; write “ {4}heading: b”$/,
    ],
    [
      'full-width colons throughout',
      'title：T\nsections：\n',
      /^talk\.yaml:1: a field ends in a plain colon and a space; write title: T$/,
    ],
    ['an unknown field', `${head}durations: 3\n`, /^talk\.yaml:5: unknown field durations; did you mean duration\?$/],
    [
      'an unknown field of a section',
      'title: T\nlang: en\nsections:\n  - txt: a\n',
      /^talk\.yaml:4: unknown field txt; did you mean text\?$/,
    ],
    [
      'an unknown kind',
      `${head}slides:\n  - kind: pionts\n`,
      /^talk\.yaml:6: .*"pionts"; did you mean points\? one of cover, agenda, .* would be right$/,
    ],
    [
      'an unknown field of a slide',
      `${head}slides:\n  - kind: points\n    title: T\n    itmes: [a]\n    items: [a]\n`,
      /^talk\.yaml:8: points: unknown field itmes; did you mean items\?$/,
    ],
    [
      'an unknown field of an item',
      `${head}slides:\n  - kind: points\n    title: T\n    items:\n      - label: a\n        txt: b\n`,
      /^talk\.yaml:10: points: unknown field txt; did you mean text\?$/,
    ],
    ['bad YAML', 'title: "T\n', /^talk\.yaml:\d+: its indentation, quotes or brackets are not right; .*close quotes/],
    ['no fields at all', '- a\n- b\n', /^talk\.yaml:1: this is not an article; /],
    ['an unknown theme', `${head}theme: papr\n`, /^talk\.yaml:5: theme cannot be "papr"; did you mean paper\?/],
  ]
  it.each(cases)('%s', (_name, yaml, line) => {
    expect(faults(yaml)).toEqual([expect.stringMatching(line)])
  })

  it('finds the language by itself where none is named', () => {
    const langOf = (text: string): string => parseArticle(`title: T\nsections:\n  - text: ${text}\n`, 'talk.yaml').lang
    expect(langOf('放学后的孩子先到，老人每天早上排队。')).toBe('zh-CN')
    expect(langOf('The children come after school, and the old people queue in the morning.')).toBe('en')
    expect(langOf('Die Kinder kommen nach der Schule, und die Alten warten am Morgen.')).toBe('de')
  })

  it('tells many faults of one sort in one line, with their number and the first places', () => {
    const slides = Array.from({ length: 300 }, () => '  - kind: points\n    items: [A]\n').join('')
    const lines = (yaml: string, chinese: boolean): string[] => {
      try {
        parseArticle(yaml, 'talk.yaml')
        return []
      } catch (error) {
        return problemLines((error as InputError).problems, chinese)
      }
    }
    expect(lines(`${head}slides:\n${slides}`, false)).toEqual([
      'talk.yaml:6: points: title is missing; write text (300 times; also in lines 8, 10, 12, …)',
    ])
    expect(lines(`${head.replace('en', 'zh-CN')}slides:\n${slides}`, true)).toEqual([
      'talk.yaml:6: points: 缺少 title；请写文字（一共 300 处，另见第 8、10、12 行…）',
    ])
    expect(lines(`${head}slides:\n${slides.slice(0, slides.length / 100)}`, false)).toHaveLength(3)
  })

  it('lists all faults at once, by line', () => {
    const lines = faults('title: 1\nlang: en\nsections: []\nslides:\n  - kind: points\n  - kind: nope\n')
    expect(lines.map((line) => Number(line.split(':')[1]))).toEqual([1, 3, 5, 5, 6])
  })

  it('speaks Chinese of a Chinese article', () => {
    const lines = faults(
      'title: 1984\nlang: zh-CN\nsections: []\nslides:\n  - kind: point\n  - kind: points\n    item: [甲]\n',
    )
    expect(lines).toEqual([
      "talk.yaml:1: title 写成了数；请加引号：'1984'",
      'talk.yaml:3: sections 太少；至少 1 项',
      expect.stringMatching(/^talk\.yaml:5: slides 第 1 项 kind 不能是 "point"；是不是 points？可写 /u) as string,
      'talk.yaml:6: points: 缺少 title；请写文字',
      'talk.yaml:6: points: 缺少 items；请写列表',
      'talk.yaml:7: points: 没有 item 这个字段；是不是 items？',
    ])
  })

  it('says where a text begins with an asterisk that needs quotes', () => {
    const slides = 'slides:\n  - kind: points\n    title: T\n    items:\n      - **strong** words\n'
    expect(faults(`title: T\nlang: en\nsections:\n  - text: A.\n${slides}`)).toEqual([
      "talk.yaml:9: text that begins with * stands in quotes; write '**strong** words'",
    ])
    expect(faults(`title: T\nlang: zh-CN\nsections:\n  - text: A.\n${slides.replace('** words', '**话')}`)).toEqual([
      "talk.yaml:9: 以 * 开头的文字要加引号；请写成 '**strong**话'",
    ])
  })

  it('refuses a bomb of aliases', () => {
    const rows = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`),
    ]
    expect(faults(rows.join('\n'))).toEqual([expect.stringMatching(/^talk\.yaml:1: .*alias/)])
  })

  it('is not harmed by __proto__', () => {
    expect(faults(`${head}__proto__: { polluted: true }\n`)).toEqual([
      expect.stringContaining('unknown field __proto__'),
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
