/** OpenDocument texts as articles, written here as LibreOffice writes them, and what only calls itself one. */
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:svg="s" xmlns:style="y" xmlns:fo="f" xmlns:xlink="x" xmlns:dc="c" xmlns:meta="m" xmlns:manifest="n" xmlns:math="h"'
const STYLES =
  '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Quotations"/><style:style style:name="P3" style:parent-style-name="Preformatted_20_Text"/><style:style style:name="P4" style:parent-style-name="P4"/><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'

function odt(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest ${NAMES}><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

const p = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${text}</text:p>`
const h = (level: number, text: string): string => `<text:h text:outline-level="${level}">${text}</text:h>`

it('reads title, author, headings, lists within lists, tables, quotations, code and notes', async () => {
  const cell = (text: string, more = ''): string => `<table:table-cell${more}>${p(text)}</table:table-cell>`
  const bytes = odt(
    [
      p('小城图书馆', 'P1'),
      p(
        '图书馆<text:s text:c="3"/>今年满<text:tab/>一百岁了。<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>见馆志。</text:p></text:note-body></text:note>',
      ),
      h(1, '读者'),
      p(
        '来的人&lt;很多&gt;，有<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>的书。',
      ),
      `<text:list><text:list-item>${p('学生')}<text:list><text:list-item>${p('小学生')}</text:list-item></text:list></text:list-item><text:list-item>${p('老人')}</text:list-item></text:list>`,
      h(2, '数字'),
      `<table:table><table:table-column/><table:table-header-rows><table:table-row>${cell('项目')}${cell('数量')}</table:table-row></table:table-header-rows><table:table-row>${cell('新书')}${cell('1,200')}</table:table-row></table:table>`,
      p('书是', 'P2'),
      p('另一扇窗。', 'P2'),
      p('if a:', 'P3'),
      p('<text:s text:c="4"/>b()', 'P3'),
    ].join(''),
    {
      'meta.xml': `<office:document-meta ${NAMES}><office:meta><meta:initial-creator>李晓</meta:initial-creator><dc:title>无题 1</dc:title></office:meta></office:document-meta>`,
    },
  )
  const { article, leftOut } = await importFile(bytes, '馆.odt', host)
  expect(article).toEqual({
    title: '小城图书馆',
    author: '李晓',
    lang: 'zh-CN',
    footnotes: ['[1] 见馆志。'],
    sections: [
      { text: '图书馆 今年满 一百岁了。\n' },
      {
        heading: '读者',
        parts: [{ text: '来的人<很多>，有漢字的书。\n' }, { list: ['学生', '小学生', '老人'], levels: [1, 2, 1] }],
      },
      {
        heading: '数字',
        level: 2,
        parts: [
          { table: { columns: ['项目', '数量'], rows: [['新书', '1,200']] } },
          { quote: '书是\n\n另一扇窗。\n' },
          { code: 'if a:\n    b()\n' },
        ],
      },
    ],
  })
  expect(leftOut).toEqual([])
})

const PICTURE = (href: string, said = ''): string =>
  `<draw:frame><draw:image xlink:href="${href}"/>${said}</draw:frame>`

it('keeps pictures with what is said of them, captions in their frames, and formulas; names what it leaves out', async () => {
  const bytes = odt(
    [
      h(1, '图'),
      p(`一段话。${PICTURE('Pictures/a.png', '<svg:title>馆</svg:title><svg:desc>图书馆的大门</svg:desc>')}`),
      p(
        `<draw:frame><draw:text-box><text:p text:style-name="Illustration">${PICTURE('Pictures/b.jpg')}图 1：阅览室</text:p></draw:text-box></draw:frame>`,
      ),
      p('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'),
      p(
        PICTURE('Pictures/c.webp') +
          PICTURE('Pictures/d.emf') +
          PICTURE('Pictures/gone.png') +
          PICTURE('https://example.org/e.png') +
          PICTURE('../../secret.png'),
      ),
      p('<draw:frame><draw:object xlink:href="Object 2/"/></draw:frame>'),
      p('<draw:frame><draw:object xlink:href="./Object 3"/></draw:frame>'),
    ].join(''),
    {
      'Pictures/a.png': 'a',
      'Pictures/b.jpg': 'b',
      'Pictures/c.webp': 'c',
      'Pictures/d.emf': 'd',
      'Object 1/content.xml': `<math:math ${NAMES}><math:semantics><math:mi>E</math:mi><math:annotation encoding="application/x-tex">E = mc^2</math:annotation></math:semantics></math:math>`,
      'Object 3/content.xml': `<math xmlns="h"><semantics><mfrac><mi>s</mi><mi>n</mi></mfrac><annotation encoding="StarMath 5.0">s over n</annotation></semantics></math>`,
      'Object 2/content.xml': `<math xmlns="h"><semantics><mrow><mi>a</mi><mglyph/></mrow><annotation encoding="StarMath 5.0">a over b</annotation></semantics></math>`,
    },
  )
  const { article, files, leftOut = [] } = await importFile(bytes, 'x.odt', host)
  const parts = article.sections.flatMap(({ parts: all = [] }) => all)
  expect(parts).toContainEqual({ figure: { src: 'figures/figure-1.png', alt: '图书馆的大门' } })
  expect(parts).toContainEqual({
    figure: { src: 'figures/figure-2.jpg', alt: '图 1：阅览室', caption: '图 1：阅览室' },
  })
  expect(parts).toContainEqual({ formula: 'E = mc^2' })
  expect(parts).toContainEqual({ formula: '\\frac{s}{n}' })
  expect([...files.keys()]).toEqual(['figures/figure-1.png', 'figures/figure-2.jpg'])
  for (const name of ['webp', 'emf', 'gone.png', 'example.org', 'a over b'])
    expect(leftOut.map(({ what }) => what.en).join('\n')).toContain(name)
})

it('keeps the numbers of lists and headings, raised figures, and paragraphs of a cell apart', async () => {
  const level = (at: number, format: string, more: string): string =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`
  const styles = `<office:automatic-styles><text:list-style style:name="L">${level(1, '1', 'style:num-suffix="."')}${level(2, 'a', 'style:num-suffix=")"')}</text:list-style><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style><style:style style:name="T"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>`
  const items = (...words: string[]): string => words.map((one) => `<text:list-item>${one}</text:list-item>`).join('')
  const first = `<text:list text:style-name="L">${items(`${p('Ask.')}<text:list>${items(p('Write.'))}</text:list>`, `${p('Scan.')}${p('Wait.')}`)}</text:list>`
  const second = `<text:list text:style-name="L" text:continue-numbering="true">${items(p('Stamp.'))}</text:list>`
  const span = (style: string, words: string): string => `<text:span text:style-name="${style}">${words}</text:span>`
  const cell = (...words: string[]): string =>
    `<table:table-cell>${words.map((one) => p(one)).join('')}</table:table-cell>`
  const table = `<table:table><table:table-row>${cell('Who')}${cell('Tasks')}</table:table-row><table:table-row>${cell('Ann')}${cell('Opens the doors', 'Counts the loans')}</table:table-row></table:table>`
  const bytes = odt(
    p('Rooms', 'P1') +
      h(1, 'Desk') +
      first +
      p(`It takes 10${span('T', '3')} steps${span('S', ' or not')}.`) +
      second +
      h(1, 'Staff') +
      table,
    { 'styles.xml': `<office:document-styles ${NAMES}>${styles}</office:document-styles>` },
  )
  const { article } = await importFile(bytes, 'rooms.odt', host)
  expect(article.sections).toEqual([
    {
      heading: '1. Desk',
      parts: [
        { list: ['1. Ask.', 'a) Write.', '2. Scan. Wait.'], levels: [1, 2, 1] },
        { text: 'It takes 10³ steps.\n' },
        { list: ['3. Stamp.'] },
      ],
    },
    {
      heading: '2. Staff',
      parts: [{ table: { columns: ['Who', 'Tasks'], rows: [['Ann', 'Opens the doors Counts the loans']] } }],
    },
  ])
})

it('leaves out what was deleted, comments, and tables of contents', async () => {
  const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('删去的话。')}</text:deletion></text:changed-region></text:tracked-changes>`
  const contents = `<text:table-of-content><text:index-body>${p('读者 1')}</text:index-body></text:table-of-content>`
  const { article } = await importFile(
    odt(
      `${changes}${contents}${h(1, '读者')}${p('留下<text:change/>的话<office:annotation><text:p>批注</text:p></office:annotation>。')}`,
    ),
    'x.odt',
    host,
  )
  expect(JSON.stringify(article)).toContain('留下的话。')
  expect(JSON.stringify(article)).not.toMatch(/删去|批注|读者 1/u)
})

it('reads markup as words', async () => {
  const { article } = await importFile(
    odt(h(1, '一') + p('&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt; {{ 3 }}')),
    'x.odt',
    host,
  )
  expect(JSON.stringify(article)).toContain('<img src=x onerror=alert(1)><script>alert(2)</script> {{ 3 }}')
})

const nested = (depth: number): Uint8Array =>
  odt('<text:section>'.repeat(depth) + p('a') + '</text:section>'.repeat(depth))
const locked = `<manifest:manifest ${NAMES}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>`
const refused: [string, Uint8Array, RegExp][] = [
  ['locked', odt(p('a'), { 'META-INF/manifest.xml': locked, 'content.xml': '\u0001\u0002' }), /locked with a password/],
  [
    'a spreadsheet',
    odt('', {
      'content.xml': `<office:document-content ${NAMES}><office:body><office:spreadsheet/></office:body></office:document-content>`,
    }),
    /not an OpenDocument text/,
  ],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), /not an OpenDocument text/],
  ['broken within', odt('', { 'content.xml': '<a><b></c>' }), /content\.xml in it is broken|not an OpenDocument text/],
  ['nested deeply', nested(600), /content\.xml in it is broken/],
  ['nested without end', nested(20_000), /content\.xml in it is broken/],
  [
    'naming files of the machine',
    odt('', { 'content.xml': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>` }),
    /declares a document type/,
  ],
  ['growing without end', odt('', { 'content.xml': new Uint8Array(60_000_000) }), /far more than an article/],
  ['empty', odt(p('')), /no text was found/],
  ['cut off', odt(p('a')).subarray(0, 300), /broken, cut off or locked/],
]

it.each(refused)('refuses one that is %s, in one line', async (_, bytes, line) => {
  const error: unknown = await importFile(bytes, 'x.odt', host).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  expect((error as Error).message).toMatch(line)
  expect((error as Error).message).not.toContain('\n')
})
