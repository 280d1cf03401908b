/** Every word that Word shows comes along, whatever element holds it; what it does not show stays out. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { paragraph, run, styled, style, wordFile, type WordParts } from './word-file.js'

const TITLE = styled('H', 'The lamp')
const STYLES = style('H', 'heading 1')
const END = paragraph(run('It burns every evening. Nobody may take it home.'))

async function textOf(inner: string, parts: WordParts = {}): Promise<string> {
  const bytes = wordFile(`${TITLE}${inner}${END}`, { styles: STYLES, ...parts })
  const { article } = await importFile(bytes, 'lamp.docx', host)
  expect(article.title).toBe('The lamp')
  return article.sections.map(({ text, parts: all }) => text ?? JSON.stringify(all)).join('\n')
}

const field = (code: string, words?: string): string => {
  const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const shown = words === undefined ? '' : sign('separate') + run(words)
  return `${sign('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${shown}${sign('end')}`
}
const ruby = (base: string, reading: string): string =>
  `<w:r><w:ruby><w:rubyPr/><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`
const box = `<w:txbxContent>${paragraph(run('Words in a box.'))}</w:txbxContent>`
const shape = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`
const old = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`

it.each([
  ['characters under their readings', ruby('床', 'chuáng') + ruby('前', 'qián') + run('明月光。'), '床前明月光。'],
  [
    'a simple field',
    `${run('As ')}<w:fldSimple w:instr="REF _a">${run('Table 1')}</w:fldSimple>${run(' shows.')}`,
    'As Table 1 shows.',
  ],
  ['a field in pieces', run('See ') + field('REF _a \\h', 'step 4') + run('.'), 'See step 4.'],
  [
    'a field that never ends',
    `${run('Before')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(' and behind.')}`,
    'Before and behind.',
  ],
  [
    'an enclosed character',
    run('分成') + field('EQ \\o\\ac(○,甲)') + run('组和') + field('EQ \\o\\ac(○,3)') + run('组'),
    '分成甲组和③组',
  ],
  ['a fraction', run('全长的') + field('EQ \\f(1,2)'), '全长的1/2'],
  ['a compound fraction', field('EQ \\f(a + b,2)'), '(a + b)/2'],
  [
    'an old phonetic guide',
    run('有') + field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(fá),乏)') + run('字'),
    '有乏字',
  ],
  ['a root, a power and brackets', field('EQ \\r(2) x\\s\\up8(2) \\b\\lc\\[\\rc\\](y)'), '√2 x² [y]'],
  [
    'a ticked box of a form',
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' paid')}`,
    '☑ paid',
  ],
  [
    'a choice of a form',
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="red"/><w:listEntry w:val="blue"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    'blue',
  ],
  ['a carriage return', `${run('一楼借书')}<w:r><w:cr/></w:r>${run('二楼自习')}`, '一楼借书 二楼自习'],
  [
    'signs of the font Symbol',
    run('An angle of \uF061 and 180\uF0B0', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')
      .replace('An angle of ', '')
      .replace(' and 180', ''),
    'α°',
  ],
  ['a sign by its number', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', '☑'],
  [
    'a box with words, in a drawing',
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice></mc:AlternateContent></w:r>`,
    'Words in a box.',
  ],
  [
    'a box with words, for older programs',
    `<w:r><mc:AlternateContent><mc:Choice Requires="new"><w:drawing/></mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`,
    'Words in a box.',
  ],
  ['WordArt', '<w:r><w:pict><v:shape><v:textpath string="Open today"/></v:shape></w:pict></w:r>', 'Open today'],
  [
    'words of a control, a link and a tracked insertion',
    `<w:sdt><w:sdtContent>${run('One, ')}</w:sdtContent></w:sdt><w:hyperlink>${run('two, ')}</w:hyperlink><w:ins>${run('three.')}</w:ins>`,
    'One, two, three.',
  ],
  [
    'words set from the right',
    `<w:dir w:val="rtl">${run('שלום')}</w:dir><w:bdo w:val="rtl">${run(' עולם', '<w:rtl/>')}</w:bdo>`,
    'שלום עולם',
  ],
  [
    'raised and lowered figures',
    run('6 × 10') +
      run('23', '<w:vertAlign w:val="superscript"/>') +
      run(' of H') +
      run('2', '<w:vertAlign w:val="subscript"/>') +
      run('O, the 21') +
      run('st', '<w:vertAlign w:val="superscript"/>') +
      run(', e') +
      run('kt', '<w:vertAlign w:val="superscript"/>'),
    '6 × 10²³ of H₂O, the 21st, e^(kt)',
  ],
])('%s', async (_, inner, words) => {
  expect(await textOf(paragraph(inner))).toContain(words)
})

it('says a box that stands there twice, for newer and older programs, once', async () => {
  const text = await textOf(
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  )
  expect(text.split('Words in a box.')).toHaveLength(2)
})

it('sets a drop cap before its word, and joins what a tracked deletion joined', async () => {
  const cap = paragraph(run('O'), '<w:framePr w:dropCap="drop"/>')
  expect(await textOf(cap + paragraph(run('nce there was a lamp.')))).toContain('Once there was a lamp.')
  const open = paragraph(run('The lamp '), '<w:rPr><w:del/></w:rPr>')
  expect(await textOf(open + paragraph(run('is old.')))).toContain('The lamp is old.')
})

it('leaves out what was deleted or moved away, and names what is struck out', async () => {
  const inner = `<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:moveFrom>${run('moved')}</w:moveFrom>${run('It costs ')}${run('12', '<w:strike/>')}${run('10 euro.')}`
  const bytes = wordFile(TITLE + paragraph(inner) + END, { styles: STYLES })
  const { article, leftOut = [] } = await importFile(bytes, 'lamp.docx', host)
  expect(article.sections[0]?.text).toContain('It costs 10 euro.')
  expect(JSON.stringify(article)).not.toMatch(/deleted|moved/u)
  expect(leftOut.map(({ what }) => what.en)).toEqual(['the words that are struck out are left out'])
})

it('reads the list of a SmartArt drawing, points below points', async () => {
  const drawing = paragraph('<w:r><w:drawing><a:graphic><dgm:relIds r:dm="d"/></a:graphic></w:drawing></w:r>')
  const point = (id: number, words: string): string =>
    `<dgm:pt modelId="${id}"><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`
  const text = `<x:dataModel xmlns:x="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${`<dgm:ptLst>${point(1, 'Ask')}${point(2, 'for the card')}${point(3, 'Scan')}</dgm:ptLst><dgm:cxnLst><dgm:cxn modelId="9" srcId="1" destId="2" srcOrd="0"/></dgm:cxnLst>`.replaceAll('dgm:', 'x:')}</x:dataModel>`
  const parts = await textOf(drawing, { others: { 'data1.xml': { id: 'd', type: 'diagramData', text } } })
  expect(parts).toContain('{"list":["Ask","for the card","Scan"],"levels":[1,2,1]}')
})

it.each([
  ['a page', 'chunk.html', '<html><body><p>From a page.</p></body></html>'],
  [
    'a page with all that belongs to it',
    'chunk.mht',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p class=3D"x">From a p=\nage.</p></body></html>\n--b--',
  ],
  ['plain text', 'chunk.txt', 'From a page.'],
])('reads %s within the file', async (_, name, text) => {
  const others = { [name]: { id: 'c', type: 'aFChunk', text } }
  expect(await textOf('<w:altChunk r:id="c"/>', { others })).toContain('From a page.')
})

it('names a document within the file that it cannot read', async () => {
  const others = { 'chunk.rtf': { id: 'c', type: 'aFChunk', text: '{\\rtf1 x}' } }
  const { leftOut = [] } = await importFile(
    wordFile(`${TITLE}<w:altChunk r:id="c"/>${END}`, { styles: STYLES, others }),
    'lamp.docx',
    host,
  )
  expect(leftOut.map(({ what }) => what.en)).toEqual(['the document chunk.rtf within it is left out'])
})

it('finds the main part by its relation, elements by their namespace, and notes with their marks', async () => {
  const note = `<w:footnote w:id="2">${paragraph(run('It burns gas.'))}${paragraph(run('Or did.'))}</w:footnote><w:footnote w:id="3">${paragraph(run('* A star.'))}</w:footnote>`
  const marks = `<w:r><w:footnoteReference w:id="2"/></w:r>${run(' and old')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>`
  const bytes = wordFile(`${TITLE}${paragraph(`${run('The lamp is big')}${marks}${run('.')}`)}${END}`, {
    styles: STYLES,
    footnotes: note,
    main: 'document2.xml',
  })
  const { article } = await importFile(bytes, 'lamp.docx', host)
  expect(article.sections[0]?.text).toContain('The lamp is big and old.')
  expect(article.footnotes).toEqual(['[1] It burns gas. Or did.', '* A star.'])
})
