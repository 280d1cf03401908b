/** PDF files as articles: lines by their places made headings, paragraphs, tables and notes. */
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { importFile } from '../../src/import/index.js'
import { linesAt, pdfOf, type Words } from './pdf-file.js'
import { host } from '../host.js'

/** Helvetica is about this wide for running text, in em: lines are filled up to the width of their column. */
const left = [
  'The library in our town opens at eight, long',
  'before the shops do. Those who come first are',
  'the old men who read the news-',
  'papers. They do not speak, they nod to one',
  'another and sit down in the same order, each',
  'with his own paper in his own chair by the',
]
const right = [
  'window, and nobody has ever asked for another',
  'place. At nine the children come, and then the',
  'house is loud.',
]

function paper(number: number, words: Words[]): Words[] {
  return [
    { text: 'Town and Library', x: 60, y: 40, size: 8 },
    { text: String(number), x: 240, y: 680, size: 8 },
    ...words,
  ]
}

const pages = [
  paper(1, [
    { text: 'The Early Readers', x: 120, y: 90, size: 20 },
    { text: 'Abstract', x: 40, y: 120, size: 10, bold: true },
    ...linesAt(40, 134, [
      'This short paper tells who comes to the library of a small town, when they come, and what they',
      'read there. It counts them over one week.',
    ]),
    { text: '1. Who comes', x: 40, y: 190, bold: true },
    ...linesAt(40, 208, left),
    ...linesAt(260, 190, right),
    ...linesAt(270, 226, ['A second paragraph begins with an indent,']),
    ...linesAt(260, 238, [
      'and so the reader sees that it is a new one',
      'though no line is left blank before it. The',
      'counting took one week in the month of May,',
      'and nobody was asked for his name or for his',
      'age, only for what he had come to read there.',
    ]),
    ...linesAt(40, 620, ['1) The town has nine thousand people,', 'counted in the year before.'], {
      size: 7,
      pitch: 9,
    }),
  ]),
  paper(2, [
    { text: '2. What they read', x: 40, y: 90, bold: true },
    ...linesAt(40, 108, [
      'Most of them read the papers of the day. Table 1 has the numbers for every sort of reader that we',
      'have met in that week.',
    ]),
    { text: 'Table 1. Readers in one week', x: 40, y: 160, size: 9 },
    ...[
      ['Reader', 'Papers', 'Books'],
      ['Old men', '41', '3'],
      ['Children', '2', '57'],
      ['Others', '12', '18'],
    ].flatMap((row, at) => row.map((text, column) => ({ text, x: 40 + column * 120, y: 180 + at * 14, size: 9 }))),
    ...linesAt(40, 270, [
      'So the children read more books than all of the others do, and that is what the house was built for',
      'in the first place.',
    ]),
  ]),
  paper(
    3,
    linesAt(40, 90, [
      'A last page, so that the heads of the pages are seen to come again on each of them, as they do',
      'in every journal.',
    ]),
  ),
]

describe('a paper in two columns', () => {
  it('is read in order, without heads of pages, its hyphens undone, its table and its note apart', async () => {
    const { article } = await importFile(
      pdfOf(pages, { info: '/Title (doi:10.1000/182) /Author (Ann Reader)' }),
      'paper.pdf',
      host,
    )
    expect(article).toEqual({
      title: 'The Early Readers',
      author: 'Ann Reader',
      lang: 'en',
      sections: [
        {
          heading: 'Abstract',
          text: 'This short paper tells who comes to the library of a small town, when they come, and what they read there. It counts them over one week.\n',
        },
        {
          heading: '1. Who comes',
          text: `The library in our town opens at eight, long before the shops do. Those who come first are the old men who read the newspapers. They do not speak, they nod to one another and sit down in the same order, each with his own paper in his own chair by the window, and nobody has ever asked for another place. At nine the children come, and then the house is loud.

A second paragraph begins with an indent, and so the reader sees that it is a new one though no line is left blank before it. The counting took one week in the month of May, and nobody was asked for his name or for his age, only for what he had come to read there.
`,
        },
        {
          heading: '2. What they read',
          parts: [
            {
              text: 'Most of them read the papers of the day. Table 1 has the numbers for every sort of reader that we have met in that week.\n',
            },
            {
              table: {
                columns: ['Reader', 'Papers', 'Books'],
                rows: [
                  ['Old men', '41', '3'],
                  ['Children', '2', '57'],
                  ['Others', '12', '18'],
                ],
                caption: 'Table 1. Readers in one week',
              },
            },
            {
              text: 'So the children read more books than all of the others do, and that is what the house was built for in the first place.\n\nA last page, so that the heads of the pages are seen to come again on each of them, as they do in every journal.\n',
            },
          ],
        },
      ],
      footnotes: ['1) The town has nine thousand people, counted in the year before.'],
    })
  })
})

describe('Chinese', () => {
  const lines = [
    '小城图书馆今年满一百岁了，它一直开在老街的尽头，门前有两棵很老的',
    '樟树。每天清晨，门还没有开，就有人在树下等着，他们大多是退休的工人',
    '和早起的学生。',
  ]
  const contents = ['目　录', '第一章　读者从哪里来……………………………………………1', '第二章　书到哪里去………………………………………………5']

  it('is joined without spaces, whatever fonts the file lacks, and its table of contents is left behind', async () => {
    const words = [
      { text: '小城图书馆', x: 180, y: 80, size: 22 },
      ...linesAt(60, 120, contents, { pitch: 18 }),
      { text: '第一章　读者从哪里来', x: 150, y: 230, size: 14 },
      ...linesAt(60, 260, lines, { pitch: 18 }),
      ...linesAt(80, 314, ['第二段从缩进开始。']),
    ]
    const { article } = await importFile(
      pdfOf([words.map((one) => ({ ...one, text: one.text.replaceAll('　', ' ') }))]),
      'a.pdf',
      host,
    )
    expect(article).toEqual({
      title: '小城图书馆',
      lang: 'zh-CN',
      sections: [{ heading: '第一章 读者从哪里来', text: `${lines.join('')}\n\n第二段从缩进开始。\n` }],
    })
  })
})

describe('Chinese printed by a browser', () => {
  it('has characters where the file has radicals that look the same, and no line for author and date', async () => {
    const lines = [
      '⼩城图书馆今年满⼀百岁了，它⼀直开在⽼街的尽头，⻔前有两棵很⽼的樟',
      '树。每天清晨，⻔还没有开，就有⼈在树下等着，他们⼤多是退休的⼯⼈。',
    ]
    const words = [
      { text: '⼩城图书馆', x: 180, y: 80, size: 22 },
      { text: '作者：林⼩⾬', x: 200, y: 110 },
      { text: '2024年5⽉6⽇', x: 200, y: 130 },
      { text: '⼀、清晨的读者', x: 60, y: 180, size: 14 },
      ...linesAt(60, 210, lines, { pitch: 18 }),
    ]
    const { article } = await importFile(pdfOf([words]), 'a.pdf', host)
    const text =
      '小城图书馆今年满一百岁了，它一直开在老街的尽头，门前有两棵很老的樟树。每天清晨，门还没有开，就有人在树下等着，他们大多是退休的工人。\n'
    expect(article).toEqual({
      title: '小城图书馆',
      author: '林小雨',
      date: '2024年5月6日',
      lang: 'zh-CN',
      sections: [{ heading: '一、清晨的读者', text }],
    })
  })
})

describe('a journal’s first page', () => {
  const column = (x: number, y: number): Words[] => linesAt(x, y, left)
  const body = [...column(40, 150), ...column(260, 150)]
  const journal = [
    [
      { text: 'Journal of Town Libraries 31 (2019) 53–65', x: 150, y: 40, size: 8 },
      { text: '2 March 2019', x: 210, y: 52, size: 8 },
      { text: 'The Early Readers', x: 120, y: 90, size: 20 },
      { text: '1. Who comes', x: 40, y: 126, bold: true },
      ...body,
      ...linesAt(40, 240, ['Those who come later do so after the school', 'and they stay until the evening, when the']),
      ...linesAt(260, 240, [
        'lamps are lit. In the year 1923 the house was',
        'built, and since then it has been open every',
        'day of the week but for the one in which the',
      ]),
      { text: '0022-1694/$ - see front matter (c) 2019 Town Press. All rights reserved.', x: 40, y: 660, size: 7 },
    ],
    [
      ...[
        ['Reader', 'Papers', 'Books'],
        ['Old men', '41', '3'],
        ['Children', '2', '57'],
        ['Others', '12', '18'],
      ].flatMap((row, at) => row.map((text, n) => ({ text, x: 40 + n * 150, y: 60 + at * 14, size: 8 }))),
      ...linesAt(40, 140, [
        'roof was mended by the men of the town. After',
        'that nobody spoke of it any more, and it was',
        'as if the rain had never come into the house.',
      ]),
      { text: '1.1. Little till April—it fills till it is still full', x: 40, y: 200 },
      ...linesAt(50, 224, ['Those who work in the fields all day have no']),
      ...linesAt(40, 236, ['time for it in summer.']),
      ...column(260, 140),
      ...column(260, 212),
      { text: 'March 1925', x: 260, y: 300 },
    ],
  ]

  it('gives date and source, and a table between two columns does not cut a sentence', async () => {
    const { article } = await importFile(pdfOf(journal), 'journal.pdf', host)
    expect(article).toMatchObject({
      title: 'The Early Readers',
      source: 'Journal of Town Libraries 31 (2019) 53–65',
      date: '2 March 2019',
    })
    const said = JSON.stringify(article)
    expect(said).not.toMatch(/rights reserved|see front matter/)
    expect(said).toContain('but for the one in which the roof was mended by the men of the town.')
    expect(article.sections.map(({ heading }) => heading)).toContain(
      '1.1. Little till April—it fills till it is still full',
    )
    expect(said).toContain('March 1925')
  })
})

describe('what cannot be read', () => {
  const whole = pdfOf(pages)
  const locked = pdfOf(pages, {
    trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4 >>`,
  })
  const cases: [string, Uint8Array, RegExp][] = [
    ['locked with a password', locked, /locked with a password; save it without one/],
    ['cut off', whole.slice(0, 600), /damaged or cut off|no text/],
    ['of pictures alone', pdfOf([[]]), /pictures without text; run text recognition/],
    [
      'missing a page that it names',
      Buffer.from(Buffer.from(whole).toString('latin1').replace('14 0 R 16 0 R]', '99 0 R 16 0 R]'), 'latin1'),
      /page 2 of this PDF is damaged; open it in a PDF reader/,
    ],
    [
      'longer than any talk',
      pdfOf(Array.from({ length: 501 }, () => linesAt(40, 90, ['A line.']))),
      /has 501 pages; save the article or the chapter alone, at most 500/,
    ],
    [
      'a plan with more words than a page of text can have',
      pdfOf([
        Array.from({ length: 21_000 }, (_, at) => ({
          text: `w${at}`,
          x: (at * 7) % 480,
          y: 10 + ((at * 13) % 680),
          size: 2,
        })),
      ]),
      /page 1 .* more pieces of text .*; save the pages/,
    ],
    ['not a PDF at all', Buffer.from('%PDF-1.7\nnothing follows'), /damaged or cut off/],
  ]

  it.each(cases)('says in one line that a file is %s', async (_, bytes, line) => {
    const error: unknown = await importFile(bytes, 'a.pdf', host).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect((error as Error).message).toMatch(line)
    expect((error as Error).message).not.toContain('\n')
  })
})

describe('a long file', () => {
  it('is read to its last page, though its one paragraph never ends', async () => {
    const line = 'The library in our town opens at eight and so on and'
    const book = Array.from({ length: 480 }, () =>
      linesAt(
        40,
        90,
        Array.from({ length: 40 }, () => line),
      ),
    )
    book.push(linesAt(40, 90, ['then it closes at the end.']))
    const { article } = await importFile(pdfOf(book), 'book.pdf', host)
    expect(article.sections).toHaveLength(1)
    expect(article.sections[0]?.text).toMatch(/^The library .* and then it closes at the end\.\n$/)
  }, 20_000)
})
