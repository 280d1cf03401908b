/** EPUB books as articles, small ones written here, and what only calls itself one. */
import { strToU8, zipSync } from 'fflate'
import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const CONTAINER =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

const opf = (
  spine: string,
  more = '',
): string => `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="c"><dc:title>A Small Library</dc:title><dc:creator>Ann Reader</dc:creator><dc:creator>Bo Keeper</dc:creator><dc:language>en</dc:language><dc:date>2019-04-01</dc:date><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="two" href="text/chapter%20two.xhtml" media-type="application/xhtml+xml"/>
<item id="door" href="media/door.png" media-type="image/png"/><item id="old" href="media/old.webp" media-type="image/webp"/></manifest><spine>${spine}</spine>${more}</package>`

const page = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>${body}</html>`

const SPINE = '<itemref idref="cover"/><itemref idref="nav"/><itemref idref="two"/><itemref idref="one"/>'

function epub(changes: Record<string, string | Uint8Array | undefined> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array | undefined> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OPS/book.opf': opf(SPINE),
    'OPS/nav.xhtml': page(
      '<body><nav epub:type="toc"><ol><li><a href="text/one.xhtml">The Readers</a></li></ol></nav></body>',
    ),
    'OPS/cover.xhtml': page('<body epub:type="cover"><p>Cover words</p><img src="media/door.png"/></body>'),
    'OPS/text/one.xhtml': page(
      '<body><h1><a id="a"/>The Readers</h1><p>Students come after school.<a epub:type="noteref" href="#n">1</a></p><ul><li>Children</li><li>Parents</li></ul><script>alert(1)</script><aside epub:type="footnote" id="n"><p>As the register shows.</p></aside></body>',
    ),
    'OPS/text/chapter two.xhtml': page(
      '<body><h1>The House</h1><p>It was built in 1902.</p><figure><img src="../media/door.png" alt="A blue door"/><figcaption>The door</figcaption></figure><p><img src="../media/old.webp"/><img src="../../../../etc/passwd.png"/><img src="https://example.org/a.png"/></p><table><thead><tr><th>Year</th><th>Books</th></tr></thead><tbody><tr><td>1902</td><td>300</td></tr></tbody></table></body>',
    ),
    'OPS/media/door.png': 'door',
    'OPS/media/old.webp': 'old',
    ...changes,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).flatMap(([name, part]) =>
        part === undefined ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]],
      ),
    ),
  )
}

it('reads the chapters in the order of the spine, without cover and contents', async () => {
  const { article, files, leftOut = [] } = await importFile(epub(), 'book.epub', host)
  expect(article).toEqual({
    title: 'A Small Library',
    author: 'Ann Reader, Bo Keeper',
    date: '2019-04-01',
    lang: 'en',
    footnotes: ['[1] As the register shows.'],
    sections: [
      {
        heading: 'The House',
        parts: [
          { text: 'It was built in 1902.\n' },
          { figure: { src: 'figures/figure-1.png', alt: 'A blue door', caption: 'The door' } },
          { table: { columns: ['Year', 'Books'], rows: [['1902', '300']] } },
        ],
      },
      { heading: 'The Readers', parts: [{ text: 'Students come after school.\n' }, { list: ['Children', 'Parents'] }] },
    ],
  })
  expect([...files.keys()]).toEqual(['figures/figure-1.png'])
  for (const name of ['image/webp', 'passwd.png', 'example.org'])
    expect(leftOut.map(({ what }) => what.en).join('\n')).toContain(name)
})

it('takes icons for no pictures', async () => {
  const sized = (side: number): Uint8Array => PNG.sync.write(new PNG({ width: side, height: side }))
  const figures = async (door: Uint8Array, caption: string) => {
    const { article, leftOut = [] } = await importFile(
      epub({
        'OPS/media/door.png': door,
        'OPS/text/one.xhtml': page(
          `<body><h1>The Readers</h1><p>Many.</p><figure><img src="../media/door.png" alt="a"/>${caption}</figure></body>`,
        ),
        'OPS/book.opf': opf('<itemref idref="one"/>'),
      }),
      'x.epub',
      host,
    )
    return {
      count: article.sections.flatMap(({ parts = [] }) => parts.filter((part) => 'figure' in part)).length,
      leftOut,
    }
  }
  expect((await figures(sized(48), '')).count).toBe(1)
  expect((await figures(sized(47), '<figcaption>The door</figcaption>')).count).toBe(1)
  const { count, leftOut } = await figures(sized(47), '')
  expect(count).toBe(0)
  expect(leftOut.map(({ what }) => what.en).join('\n')).toContain('door.png is left out: it is as small as an icon')
})

it('takes no day on which a program made the book for its date', async () => {
  const made = opf(SPINE).replace('2019-04-01', '2024-01-01T00:00:00Z')
  expect((await importFile(epub({ 'OPS/book.opf': made }), 'x.epub', host)).article.date).toBeUndefined()
})

it('reads a book whose fonts alone are scrambled', async () => {
  const scrambled =
    '<encryption xmlns:enc="e"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></enc:EncryptedData></encryption>'
  expect(
    (await importFile(epub({ 'META-INF/encryption.xml': scrambled }), 'x.epub', host)).article.sections,
  ).toHaveLength(2)
})

const locked =
  '<encryption xmlns:enc="e"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></enc:EncryptedData></encryption>'
const refused: [string, Uint8Array, RegExp][] = [
  ['locked', epub({ 'META-INF/encryption.xml': locked }), /locked against copying/],
  ['without a container', epub({ 'META-INF/container.xml': undefined }), /not an EPUB/],
  ['without a package', epub({ 'OPS/book.opf': undefined }), /lacks OPS\/book\.opf/],
  ['without a chapter', epub({ 'OPS/text/one.xhtml': undefined }), /lacks the chapter OPS\/text\/one\.xhtml/],
  ['without a word', epub({ 'OPS/book.opf': opf('<itemref idref="cover"/>') }), /no text was found/],
  [
    'naming files of the machine',
    epub({ 'OPS/book.opf': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${opf(SPINE)}` }),
    /declares a document type/,
  ],
  ['growing without end', epub({ 'OPS/text/one.xhtml': new Uint8Array(60_000_000) }), /far more than an article/],
  ['leading out of its folder', epub({ '../x.xhtml': 'x' }), /leads out of its folder/],
  ['cut off', epub().subarray(0, 900), /broken, cut off or locked/],
]

it.each(refused)('refuses one that is %s, in one line', async (_, bytes, line) => {
  const error: unknown = await importFile(bytes, 'x.epub', host).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  expect((error as Error).message).toMatch(line)
  expect((error as Error).message).not.toContain('\n')
})

it('reads no entity that a chapter declares', async () => {
  const chapter = `<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><h1>The Readers</h1><p>They are &a; many.</p></body></html>`
  expect(
    JSON.stringify((await importFile(epub({ 'OPS/text/one.xhtml': chapter }), 'x.epub', host)).article),
  ).not.toContain('root:')
})

it('finds the headings of chapters that LibreOffice writes as paragraphs, by the table of contents', async () => {
  const ncx = `<?xml version="1.0"?><ncx xmlns="n"><navMap>${[
    ['The Readers', 'text/one.xhtml'],
    ['The House', 'text/chapter%20two.xhtml'],
  ]
    .map(([label, src]) => `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/></navPoint>`)
    .join('')}</navMap></ncx>`
  const book = opf('<itemref idref="one"/><itemref idref="two"/>').replace(
    '<item id="door"',
    '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="door"',
  )
  const { article } = await importFile(
    epub({
      'OPS/book.opf': book,
      'OPS/toc.ncx': ncx,
      'OPS/text/one.xhtml': page('<body><p>The Readers</p><p>They come early.</p></body>'),
      'OPS/text/chapter two.xhtml': page('<body><p>It stands by the river.</p></body>'),
    }),
    'a.epub',
    host,
  )
  expect(article.sections).toEqual([{ heading: 'The Readers', text: 'They come early.\n\nIt stands by the river.\n' }])
})
