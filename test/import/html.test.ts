/** Web pages as articles: what is the article, and what only stands around it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { makeTalk } from '../../src/outline/talk.js'
import { buildArticle } from '../../src/article/build.js'
import { host } from '../host.js'

const read = async (html: string, file = 'page.html') => (await importFile(Buffer.from(html), file, host)).article

it('finds title, credits, headings, paragraphs and forms, and leaves the page’s furniture behind', async () => {
  const { article, files } = await importFile(readFileSync(new URL('page.html', import.meta.url)), 'page.html', host)
  await expect(`${JSON.stringify(article, undefined, 2)}\n`).toMatchFileSnapshot('page.article.json')
  expect([...files.keys()]).toEqual(['figures/figure-1.png'])
})

it.each([
  ['no body', '<html><head><title>T</title></head><h1>Lamps</h1><p>A lamp gives light.</p></html>'],
  ['neither head nor body', '<html><h1>Lamps</h1><p>A lamp gives light.</p>'],
  ['no root', '<h1>Lamps</h1><p>A lamp gives light.</p>'],
  ['its root in a comment', '<!-- <html> --><h1>Lamps</h1><p>A lamp gives light.</p>'],
  ['a comment and bare words', '<!-- <html> -->A lamp gives light.'],
  ['its words behind the root', '<html></html><h1>Lamps</h1><p>A lamp gives light.</p>'],
  ['its root behind other tags', '<h1>Lamps</h1><html><p>A lamp gives light.</p></html>'],
])('reads a page with %s as a browser shows it', async (_, html) => {
  expect((await read(html)).sections.map(({ text }) => text?.trim())).toContain('A lamp gives light.')
})

it.each(['<!-- <html> -->', '<html></html>', '<html><frameset><frame src="x"></frameset></html>'])(
  'says of a page without words that there are none: %s',
  async (html) => {
    await expect(read(html)).rejects.toThrow('page.html: no text was found in it')
  },
)

it('does not double furigana, nor take marks of notes for words', async () => {
  const article = await read(
    '<html lang="ja"><body><article><p><ruby>図書館<rt>としょかん</rt></ruby>は静かです。<sup><a href="#n1">[1]</a></sup></p><p>毎日開いています。</p></article></body></html>',
  )
  expect(article.sections[0]?.text).toBe('図書館は静かです。\n\n毎日開いています。\n')
})

it('writes nothing that could run or load onto a slide', async () => {
  const article = await read(
    `<body><h1>Title</h1><p onclick="alert(1)">Words <script>alert(1)</script><img src="https://example.org/x.png" alt="gone"> stay. {{ 7*7 }}</p><iframe src="file:///etc/passwd"></iframe><p>And these stay too.</p></body>`,
  )
  const text = JSON.stringify(article)
  expect(text).not.toMatch(/alert|example\.org|passwd/)
  expect(text).toContain('{{ 7*7 }}')
  expect(makeTalk(buildArticle(article)).deck.slides.length).toBeGreaterThan(0)
})

it('writes spans of cells out, and walks through tables that only place things', async () => {
  const article = await read(
    '<body><p>Figures of the year follow.</p><table><tr><th>Year</th><th colspan="2">Books</th></tr><tr><td rowspan="2">2024</td><td>new</td><td>12</td></tr><tr><td>old</td><td>3</td></tr></table><table><tr><td><p>Only placed here.</p></td></tr></table></body>',
  )
  expect(article.sections[0]?.parts).toEqual([
    { text: 'Figures of the year follow.\n' },
    {
      table: {
        columns: ['Year', 'Books', 'Books'],
        rows: [
          ['2024', 'new', '12'],
          ['2024', 'old', '3'],
        ],
      },
    },
    { text: 'Only placed here.\n' },
  ])
})

it('survives elements nested without end', async () => {
  const article = await read(
    `<body>${'<div>'.repeat(3000)}<p>Deep down there are words.</p>${'</div>'.repeat(3000)}</body>`,
  )
  expect(JSON.stringify(article)).toContain('Deep down there are words.')
})

it('believes a page that marks its article, finds headings set in bold, the writer and the day', async () => {
  const prose = '这座小城的图书馆今年满一百岁了，每天清晨都有人在门口等着它开门。'.repeat(5)
  const page = `<html><head><meta name="author" content="编辑甲"><meta name="publishdate" content="2020-01-02"><title>小城图书馆-示例网</title></head><body>
    <div class="menu"><a href="a">首页</a><a href="b">新闻</a></div><h1>小城图书馆</h1>
    <div itemprop="articleBody"><p><strong>本报记者 李晓</strong></p><p>${prose}</p><img src="http://example.org/a.jpg"><p>阅览室里 王明 摄</p>
    <p><strong>清晨的读者</strong></p>直接写在这里的一段话，没有段落标记。<br><br>又是一段话，在两个换行之后。<blockquote><p>我们保证：</p><ul><li>按时开门；</li><li>不收费用。</li></ul></blockquote></div>
    <div class="other"><p>别的新闻</p></div></body></html>`
  const { article } = await importFile(Buffer.from(page), 'a.html', host)
  expect(article).toEqual({
    title: '小城图书馆',
    author: '李晓',
    date: '2020-01-02',
    lang: 'zh-CN',
    sections: [
      { parts: [{ text: `${prose}\n` }, { caption: '阅览室里 王明 摄' }] },
      {
        heading: '清晨的读者',
        parts: [
          { text: '直接写在这里的一段话，没有段落标记。\n\n又是一段话，在两个换行之后。\n\n我们保证：\n' },
          { list: ['按时开门；', '不收费用。'] },
        ],
      },
    ],
  })
})

it.each([
  ['windows-1251', 'd0e5eae0', 'c2eee4e020e220f0e5eae520f7e8f9e52e', 'Река', 'Вода в реке чище.'],
  [
    'iso-8859-2',
    'd8656b61',
    '566f64612076f8ed7a656e6120a98570b9edb9e120be6c7574fd206be8f20ff1f9b92e',
    'Řeka',
    undefined,
  ],
  ['euc-kr', 'b9b0', 'b0adb9b0c0cc20c7d8b8b6b4d920b8bcbec6c1f8b4d92e', '물', '강물이 해마다 맑아진다.'],
])(
  'believes %s in the first line of XML where the bytes are not against it',
  async (encoding, heading, words, title, text) => {
    const page = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><html><body><h1>`),
      Buffer.from(heading, 'hex'),
      Buffer.from('</h1><p>'),
      Buffer.from(words, 'hex'),
      Buffer.from('</p></body></html>'),
    ])
    const { article } = await importFile(page, 'a.xhtml', host)
    expect(article.title).toBe(title)
    if (text !== undefined) expect(JSON.stringify(article.sections)).toContain(text)
  },
)
