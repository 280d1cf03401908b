/** The ledger says what of a file did not come along, and nothing where all did. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { missingWords } from '../../src/import/ledger/index.js'
import { seenOfPage } from '../../src/import/ledger/pages.js'
import { seenOfMarkdown, seenOfText } from '../../src/import/ledger/text.js'
import { host } from '../host.js'
import { paragraph, run, wordFile } from './word-file.js'

const seen = (text: string) => seenOfText(text)

const article = (text: string) => ({ title: 'T', lang: 'en', sections: [{ text }] })

it('names the place and the first words of what is missing', () => {
  const source = [
    { number: 1, text: 'The room opens at eight.' },
    { number: 2, text: 'Nobody may take the lamp home.' },
    { number: 3, text: '书在这里等人。' },
  ]
  const [lost] = missingWords({ unit: 'page', stretches: source }, article('The room opens at eight.'))
  expect(lost?.what.zh).toBe('漏读 30 个字：第 2 页“Nobody may take the lamp…”、第 3 页“书在这里等人。…”')
  expect(lost?.what.en).toBe(
    '30 characters were not read: page 2 “Nobody may take the lamp…”, page 3 “书在这里等人。…”',
  )
})

it.each([
  ['marks of notes that stood between', 'The room[1] opens at eight.', 'The room opens at eight.'],
  ['raised figures', 'There are 1023 of xn.', 'There are 10²³ of x_n.'],
  ['ligatures and full-width figures', 'ﬁve ２０ books', 'five 20 books'],
])('is empty for %s', (_, source, text) => {
  expect(missingWords(seen(source), article(text))).toEqual([])
})

it('finds a sentence whose words all stand elsewhere', () => {
  const source = seen('lamp eight room take at opens')
  expect(missingWords(source, article('The room opens at eight. Take the lamp.'))).toHaveLength(1)
})

it('finds a word within a sentence, and a short line of its own', () => {
  const said = article('The room opens at eight in the morning. 书在这里等人。')
  expect(missingWords(seen('The room opens punctually at eight in the morning.'), said)[0]?.what.en).toBe(
    '10 characters were not read: line 1 “punctually…”',
  )
  expect(missingWords(seen('书在这里等'), said)).toEqual([])
  expect(missingWords(seen('谁借'), said)).toHaveLength(1)
})

it('does not miss what is passed over for a reason, wherever it stands', () => {
  const passed = [
    { why: 'furniture' as const, text: '[edit]' },
    { why: 'links' as const, text: 'Read also: the old mill' },
  ]
  const text = 'Opening hours[edit]\nRead also: the old mill'
  expect(missingWords(seen(text), article('Opening hours'), passed)).toEqual([])
  expect(missingWords(seen(text), article('Opening hours'))).toHaveLength(1)
})

const PAGE = (body: string) => `<!doctype html><html><head><title>Lamp</title></head><body>${body}</body></html>`
const PROSE =
  'The lamp burns from dusk to dawn, and whoever passes the mill at night can see it from the road. '.repeat(3)

const lossesOf = async (text: string | Uint8Array, file: string): Promise<string[]> => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { leftOut = [] } = await importFile(bytes, file, host)
  return leftOut.map(({ what }) => what.en)
}

it.each([
  [
    'a page with menus, readings, hidden words, listings of links and a gutter',
    'a.html',
    PAGE(
      `<nav>Home Books Search</nav><article><h1>Lamp &eacute;tude</h1><p>${PROSE}</p><p hidden>Not for you</p>` +
        '<p><ruby>床<rt>chuáng</rt></ruby>前明月光</p><ul><li><a href="/a">Mills nearby</a></li><li><a href="/b">Lamps nearby</a></li></ul>' +
        '<table><tr><td class="gutter">1 2 3</td><td><pre>light()</pre></td></tr></table></article>' +
        '<footer>All rights reserved by the mill.</footer><script>var words = "never seen"</script>',
    ),
  ],
  [
    'Markdown with boxes, remarks, addresses, marks, notes and tags',
    'a.md',
    '---\ntitle: Lamp\n---\n\n> [!warning]- Careful\n> Hot glass.\n\n<!-- nobody\nreads this -->\n%%nor this%%\n\n' +
      'See [the mill](https://example.org/never-shown "tooltip words") and [more][mill].[^1] #lamp\n\n[mill]: https://example.org/mill\n\n' +
      '!!! note "Oil"\n    Fill it daily.\n\n```python {1,3}\nlight()\n```\n\n[^1]: Since 1900.\n\n| Hour | Oil |\n| - | - |\n| 8 | 12 |\n',
  ],
  [
    'plain text printed in pages',
    'a.txt',
    [1, 2, 3, 4]
      .map((page) => `Lamps of the mill\n\n${PROSE}\nPart ${page} ends.\n\nMiller                  [Page ${page}]\n`)
      .join('\n'),
  ],
])('is empty for %s', async (_, file, text) => {
  expect((await lossesOf(text, file)).filter((line) => /not read/u.test(line))).toEqual([])
})

it('is empty for the fixtures of all formats', async () => {
  const files = ['docx', 'epub', 'html', 'md', 'odt', 'txt'].map((ending) => `test/fixtures/essay.${ending}`)
  for (const file of [...files, 'test/import/page.html', 'test/import/library.docx', 'test/import/wrapped.txt'])
    expect([file, (await lossesOf(await readFile(file), file)).filter((line) => /not read/u.test(line))]).toEqual([
      file,
      [],
    ])
})

it('says where a page has words that no importer reads', async () => {
  const drawing = '<svg><text>Oil tank</text><text>Glass bell</text></svg>'
  expect(await lossesOf(PAGE(`<article><h1>Lamp</h1><p>${PROSE}</p>${drawing}</article>`), 'a.html')).toEqual([
    '16 characters were not read: paragraph 3 “Oil tankGlass bell…”',
  ])
})

it('names running text that stands around the article of a page', async () => {
  const around = 'The mill sells oil on Saturdays, and whoever brings a can of his own pays half of the price.'
  expect(await lossesOf(PAGE(`<article><h1>Lamp</h1><p>${PROSE}</p></article><p>${around}</p>`), 'a.html')).toEqual([
    expect.stringMatching(/^a paragraph before or behind the page’s article left out: “The mill sells oil/u),
  ])
})

// Read anew from each mark, they would outlast the test's time.
it('reads a page in time that grows with its length, whatever its tags', () => {
  for (const hostile of ['<script', '<!--', '<a b="', '<', '<del>', '<a b="<\'']) seenOfPage(hostile.repeat(200_000))
  for (const hostile of ['<!--', '%%', '](', '{--', '[[', '~~']) seenOfMarkdown(hostile.repeat(200_000))
})

it('is empty for a Word file with a drop cap, readings, struck words, boxes twice and contents', async () => {
  const box = `<w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent>`
  const body = [
    paragraph(run('The lamp')),
    paragraph(run('O'), '<w:framePr w:dropCap="drop"/>'),
    paragraph(`${run('nce there was a ')}${run('big ', '<w:strike/>')}${run('lamp.')}`),
    paragraph(
      `<w:r><w:ruby><w:rt>${run('chuáng')}</w:rt><w:rubyBase>${run('床')}</w:rubyBase></w:ruby></w:r>${run('前明月光。')}`,
    ),
    paragraph(`<w:hyperlink w:anchor="_Toc1">${run('The lamp 1')}</w:hyperlink>`),
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    paragraph(`${run('Floor one')}<w:r><w:cr/></w:r>${run('Floor two')}`),
  ].join('')
  const { leftOut = [] } = await importFile(wordFile(body), 'lamp.docx', host)
  expect(leftOut.map(({ what }) => what.en)).toEqual(['the words that are struck out are left out'])
})
