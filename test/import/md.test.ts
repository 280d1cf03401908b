/** Markdown as an article. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const read = async (text: string) => (await importFile(Buffer.from(text), 'note.md', host)).article

it('reads what stands before the text, headings by level, and every form', async () => {
  const article = await read(`---
title: A good library
author: Ada Reader
date: 2025-03-01
lang: en
---

It opens **early** and closes [late](https://example.org).
Its lines are wrapped.

# What it needs

- books
- time
  - in the evening

> Books wait here.
>
> — The librarian

## In figures

| year | books |
|------|-------|
| 2024 | 1,200 |

\`\`\`python
print("new")
\`\`\`

$$
E = mc^2
$$

![The reading room](figures/room.png "Reading room")
![elsewhere](https://example.org/x.png)
`)
  expect(article).toEqual({
    title: 'A good library',
    author: 'Ada Reader',
    date: '2025-03-01',
    lang: 'en',
    sections: [
      { text: 'It opens early and closes late. Its lines are wrapped.\n' },
      {
        heading: 'What it needs',
        parts: [
          { list: ['books', 'time', 'in the evening'], levels: [1, 1, 2] },
          { quote: 'Books wait here.\n', by: 'The librarian' },
        ],
      },
      {
        heading: 'In figures',
        level: 2,
        parts: [
          { table: { columns: ['year', 'books'], rows: [['2024', '1,200']] } },
          { code: 'print("new")\n', language: 'python' },
          { formula: 'E = mc^2' },
          { figure: { src: 'figures/room.png', alt: 'The reading room', caption: 'Reading room' } },
        ],
      },
    ],
  })
})

it('takes its one highest heading for the title, and a broken head for text', async () => {
  expect((await read('# 图书馆\n\n## 一\n\n书在等人。\n\n## 二\n\n人在找书。\n')).title).toBe('图书馆')
  expect(JSON.stringify(await read('---\ntitle: [unclosed\n---\n\nWords stay words here.\n'))).toContain(
    'Words stay words here.',
  )
})

it('takes lines broken on purpose for paragraphs where each begins with an indent, and keeps notes apart', async () => {
  const text = [
    '# 反对空话',
    '',
    '　　第一段说的是空话的来历，很长。  ',
    '　　第二段说的是空话的害处。[^1]  ',
    '　　第三段是结论。  ',
    '',
    '1. 先想',
    '',
    '    想好了再写。',
    '',
    '2. 后写',
    '',
    '[^1]: 见《写作谈》。',
    '',
    '　　注　释',
    '',
    '　　〔2〕 一条旧注。',
    '',
  ].join('\n')
  const { article } = await importFile(Buffer.from(text), 'a.md', host)
  expect(article.sections).toEqual([
    {
      parts: [
        { text: '第一段说的是空话的来历，很长。\n\n第二段说的是空话的害处。\n\n第三段是结论。\n' },
        { list: ['1. 先想'] },
        { text: '想好了再写。\n' },
        { list: ['2. 后写'] },
      ],
    },
  ])
  expect(article.footnotes).toEqual(['[1] 见《写作谈》。', '〔2〕 一条旧注。'])
})

it('brings pictures along wherever they stand, and names those that it leaves out', async () => {
  const text = [
    '# 图',
    '',
    '一段话，[![链接](a.png)](https://example.org)。',
    '',
    '- 一 ![列表](b.png)',
    '- 二',
    '',
    '> 引文 ![引](c.png)',
    '',
    '![标记][m] ![旧](d.webp)',
    '',
    '[m]: e.png "题"',
  ].join('\n')
  const { article, leftOut = [] } = await importFile(Buffer.from(text), 'talk.md', host)
  const figures = article.sections.flatMap(({ parts = [] }) =>
    parts.flatMap((part) => ('figure' in part ? [part.figure] : [])),
  )
  expect(figures).toEqual([
    { src: 'a.png', alt: '链接' },
    { src: 'b.png', alt: '列表' },
    { src: 'c.png', alt: '引' },
    { src: 'e.png', alt: '标记', caption: '题' },
  ])
  expect(leftOut.map(({ what }) => what.zh)).toEqual([expect.stringContaining('d.webp')])
})
