import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { parseArticle } from '../../src/article/parse.js'
import { importFile } from '../../src/import/index.js'
import { importText } from '../../src/import/txt.js'
import { articleYaml } from '../../src/article/yaml.js'
import { host } from '../host.js'

const wrapped = readFileSync(new URL('wrapped.txt', import.meta.url), 'utf8')

describe('a text whose lines a machine broke, a blank line behind each', () => {
  const article = importText(wrapped, 'wrapped.txt')

  it('finds title, headings, paragraphs and source', () => {
    expect(article.title).toBe('学校图书馆要成为读书的家园')
    expect(article.source).toBe('我们自己的校报')
    expect(article.lang).toBe('zh-CN')
    expect(article.sections.map(({ heading }) => heading)).toEqual([
      undefined,
      '图书馆是孩子的第二课堂',
      '怎样办好一所图书馆',
    ])
    expect(article.sections.map(({ text }) => text?.trim().split('\n\n').length)).toEqual([1, 2, 1])
  })

  it('keeps every word and joins without a space', () => {
    const all = [
      article.title,
      ...article.sections.flatMap(({ heading, text }) => [heading ?? '', text ?? '']),
      `（文章来源：${article.source}）`,
    ]
    expect(all.join('').replace(/\s/g, '')).toBe(wrapped.replace(/\s/g, ''))
    expect(article.sections[0]?.text).toContain('图书馆要为每一个孩子')
  })
})

describe('other texts', () => {
  it('takes a line for a paragraph, and numbered lines for headings', () => {
    const article = importText(
      '读书的方法\n一、精读\n精读是慢慢地读，一字一句地想。\n这是第二段。\n（二）泛读\n泛读是快快地读。\n第三章 写作\n写下来才算读过。\n',
      'a.txt',
    )
    expect(article.title).toBe('读书的方法')
    expect(article.sections).toEqual([
      { heading: '一、精读', text: '精读是慢慢地读，一字一句地想。\n\n这是第二段。\n' },
      { heading: '（二）泛读', text: '泛读是快快地读。\n' },
      { heading: '第三章 写作', text: '写下来才算读过。\n' },
    ])
  })

  it('joins wrapped English with spaces', () => {
    const lines = [
      'On Reading Slowly',
      '',
      'Reading slowly is an art that few people still practise in an age of',
      'screens, and yet it is the only way to take in what an author has put',
      'into a book over many years.',
      '',
      'The second paragraph begins here and goes on for another long line of',
      'text until it ends.',
    ]
    const article = importText(lines.join('\n'), 'b.txt')
    expect(article.title).toBe('On Reading Slowly')
    expect(article.sections[0]?.text).toBe(`${lines.slice(2, 5).join(' ')}\n\n${lines.slice(6).join(' ')}\n`)
  })

  it('names a text without a title after its first words', () => {
    expect(importText('这是一段没有题目的文字，它一开始就是一个完整的句子。', 'notes/读书.txt').title).toBe(
      '这是一段没有题目的文字',
    )
    expect(importText('老馆长强调：“图书馆是一座城的记忆，谁都不能忘了它。”他说得很慢。', 'zh01.txt').title).toBe(
      '图书馆是一座城的记忆',
    )
    expect(
      importText('It began in the old house, and nobody knew why it had to begin there of all places.', 'en01.txt')
        .title,
    ).toBe('It began in the old house')
  })

  it('takes neither formulas nor words between them for headings, but a title with a sign in it', () => {
    const article = importText(
      'E=mc² 是什么意思\n\nEnergy is mass.\n\nE = m c c\n\nor\n\nm = E / c c\n\niPhone and mass\n\nA phone has some.\n',
      'a.txt',
    )
    expect(article.title).toBe('E=mc² 是什么意思')
    expect(article.sections.map(({ heading }) => heading)).toEqual([undefined, 'iPhone and mass'])
  })
})

describe('bytes', () => {
  const text = '学习的意义\n\n学习是为了明白事理。\n'
  /** `学习` and so on in GB18030 have two bytes each; written out, since Node only decodes it. */
  const gb = Uint8Array.from([
    0xd1, 0xa7, 0xcf, 0xb0, 0xb5, 0xc4, 0xd2, 0xe2, 0xd2, 0xe5, 0x0a, 0x0a, 0xd1, 0xa7, 0xcf, 0xb0, 0xca, 0xc7, 0xce,
    0xaa, 0xc1, 0xcb, 0xc3, 0xf7, 0xb0, 0xd7, 0xca, 0xc2, 0xc0, 0xed, 0xa1, 0xa3, 0x0a,
  ])
  const cases: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['GB18030', gb],
  ]
  it.each(cases)('%s', async (_name, bytes) => {
    expect((await importFile(bytes, 'a.txt', host)).article).toMatchObject({ title: '学习的意义', lang: 'zh-CN' })
  })

  const bad: [string, Uint8Array, string, RegExp][] = [
    ['an empty file', new Uint8Array(), 'a.txt', /^a\.txt: the file is empty/],
    ['white space', Buffer.from(' \n \n'), 'a.txt', /no text/],
    ['a PDF called text', Buffer.from('%PDF-1.7\n'), 'a.txt', /a PDF, not what its name says/],
    ['a zip called text', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'a.txt', /zip archive/],
    ['noise', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 31), 'a.txt', /binary/],
    ['noise called Word', Buffer.from('x'), 'a.docx', /no \.docx file/],
    ['a format that nobody reads', Buffer.from('x'), 'a.wpd', /\.wpd cannot be imported; open it in Word.*\.docx/],
  ]
  it.each(bad)('%s is one clear line', async (_name, bytes, file, line) => {
    await expect(importFile(bytes, file, host)).rejects.toThrow(InputError)
    await expect(importFile(bytes, file, host)).rejects.toThrow(line)
  })
})

it('writes YAML that reads back as the same article, text in blocks', () => {
  const file = importText(wrapped, 'wrapped.txt')
  const yaml = articleYaml(file, { schema: './article.schema.json' })
  expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=./article.schema.json')
  expect(yaml).toContain('text: |\n')
  expect(yaml).not.toContain('text: |-')
  const article = parseArticle(yaml, 'wrapped.yaml')
  expect(
    article.sections.map(({ paragraphs }) =>
      paragraphs.map(({ sentences }) => sentences.map((sentence) => sentence.text).join('')),
    ),
  ).toEqual(file.sections.map(({ text }) => text?.trim().split('\n\n')))
})

describe('a text printed for paper', () => {
  const page = (number: number, body: string): string =>
    `${body}\n\n\n${' '.repeat(50)}[Page ${number}]\n\f\n\n${' '.repeat(40)}May 1981\nThe Library\n\n\n`
  const text = `THE LIBRARY\n\n  1.1  Readers .................. 1\n\n1.  Readers\n\n${page(1, '  The children come at nine in the morning, when the house is still\n  quiet, and all that is heard in it is the stove and the old clock\n  over the door, which goes wrong by a minute in every week; before\n  them, and for some of them in place of breakfast, come those who')}${page(2, '  read the papers of the day. Nobody has ever asked them why they do it.\n\n    +--------+\n    | Papers |\n    +--------+\n')}${page(3, '  A last paragraph stands on the third page, and it ends here.')}`

  it('loses its feet and heads, goes on over pages, and keeps drawings as they are', async () => {
    const { article } = await importFile(Buffer.from(text), 'a.txt', host)
    expect(article).toMatchObject({ title: 'THE LIBRARY', sections: [{ heading: '1.  Readers' }] })
    expect(article.sections[0]?.parts).toEqual([
      {
        text: 'The children come at nine in the morning, when the house is still quiet, and all that is heard in it is the stove and the old clock over the door, which goes wrong by a minute in every week; before them, and for some of them in place of breakfast, come those who read the papers of the day. Nobody has ever asked them why they do it.\n',
      },
      { code: '+--------+\n| Papers |\n+--------+\n' },
      { text: 'A last paragraph stands on the third page, and it ends here.\n' },
    ])
  })

  it.each(['Page 1', '- 1 -', '第1页', '第 1 页 共 3 页'])('knows a foot like %s', (foot) => {
    const pages = ['The children come at nine and', 'read till the evening, when they', 'go home.'].map(
      (words, at) => `${words}\n\n      ${foot.replace('1', String(at + 1))}\n\nThe Library\n\n`,
    )
    expect(JSON.stringify(importText(`${pages.join('')}All is quiet then.\n`, 'a.txt'))).not.toMatch(
      /Page|页|The Library|- \d -/u,
    )
  })

  it('loses the head of its first page too, which no foot comes before', () => {
    const first = `A Report\n\nMay 1981\nThe Library\n\n${page(1, '  One page.')}${page(2, '  Two pages.')}${page(3, '  Three pages.')}`
    expect(JSON.stringify(importText(first.replace(/\f/gu, ''), 'a.txt'))).not.toMatch(/May 1981|The Library/u)
  })
})
