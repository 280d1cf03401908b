/** Equations and charts of Word files. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { displayOfOmml } from '../../src/import/docx/broken-lines.js'
import { texOfOmml } from '../../src/import/docx/omml.js'
import { parseXml } from '../../src/ooxml/xml.js'
import { host } from '../host.js'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file of these paragraphs, with the chart parts that they name as rId1, rId2, … */
function docx(paragraphs: string, charts: string[] = []): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (all: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${paragraphs}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': relations(
      charts.map((_, at) => relation(`rId${at + 1}`, 'chart', `charts/chart${at + 1}.xml`)).join(''),
    ),
    ...Object.fromEntries(
      charts.map((chart, at) => [
        `word/charts/chart${at + 1}.xml`,
        strToU8(`<c:chartSpace ${NAMESPACES}>${chart}</c:chartSpace>`),
      ]),
    ),
  })
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`
const letter = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`
const sub = (base: string, index: string): string =>
  `<m:sSub><m:e>${letter(base)}</m:e><m:sub>${letter(index)}</m:sub></m:sSub>`
const chartAt = (id: string): string =>
  `<w:r><w:drawing><a:graphic><a:graphicData><c:chart r:id="${id}"/></a:graphicData></a:graphic></w:drawing></w:r>`
const opening = paragraph(run('小城的水')) + paragraph(run('这座小城的河水一年比一年清，这里说怎样量出来。'))

async function partsOf(bytes: Uint8Array): Promise<unknown[]> {
  const { article } = await importFile(bytes, 'water.docx', host)
  return article.sections.flatMap(({ text, parts }) => [...(text === undefined ? [] : [{ text }]), ...(parts ?? [])])
}

it('keeps equations: by themselves as formulas, within a line in their place', async () => {
  const math = `<m:oMath>${sub('x', '1')}${letter('=2')}</m:oMath>`
  const parts = await partsOf(
    docx(
      opening +
        paragraph(`<m:oMathPara>${math}</m:oMathPara>`) +
        paragraph(run('其中') + math + run('是第一次量得的数。')) +
        paragraph(math),
    ),
  )
  expect(parts).toContainEqual({ formula: 'x_{1}=2' })
  expect(parts.filter((part) => JSON.stringify(part).includes('"formula"'))).toHaveLength(2)
  expect(JSON.stringify(parts)).toContain('其中$x_{1}=2$是第一次量得的数。')
})

it('takes words that look like markup, or are signs for private use, for words', async () => {
  const parts = await partsOf(
    docx(
      opening +
        paragraph(`<m:oMath>${letter('a&lt;b&amp;&quot;&lt;script&gt;')}</m:oMath>`) +
        paragraph(run('有人写\uE0000\uE001在这里。')),
    ),
  )
  expect(parts).toContainEqual({ formula: 'a<b"<script>' })
  expect(JSON.stringify(parts)).toContain('有人写\uE0000\uE001在这里。')
})

const points = (values: string[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')}`
const series = (name: string, categories: string[], values: string[], format = 'General'): string =>
  `<c:ser><c:tx><c:strRef><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>${format}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
const chart = (inner: string, title = ''): string =>
  `<c:chart>${title}<c:plotArea><c:lineChart>${inner}</c:lineChart></c:plotArea></c:chart>`

describe('a chart', () => {
  it('is the table of its figures, without the noise of binary fractions', async () => {
    const drawn = chart(
      series('清澈度', ['春', '夏'], ['42370.400000000001', '16311.3']) +
        series('达标率', ['春', '夏'], ['0.5', '0.875'], '0.0%'),
    )
    const parts = await partsOf(
      docx(opening + paragraph(chartAt('rId1')) + paragraph(run('河水在夏天最清。')), [drawn]),
    )
    expect(parts).toContainEqual({
      table: {
        columns: ['', '清澈度', '达标率'],
        rows: [
          ['春', '42370.4', '50%'],
          ['夏', '16311.3', '87.5%'],
        ],
      },
    })
  })

  it('has the title that somebody gave it', async () => {
    const drawn = chart(
      series('水', ['春', '夏'], ['1', '2']),
      '<c:title><c:tx><c:rich><a:p><a:r><a:t>一年的水</a:t></a:r></a:p></c:rich></c:tx></c:title>',
    )
    expect(await partsOf(docx(opening + paragraph(chartAt('rId1')), [drawn]))).toContainEqual({
      table: {
        columns: ['', '水'],
        rows: [
          ['春', '1'],
          ['夏', '2'],
        ],
        caption: '一年的水',
      },
    })
  })

  it('takes the caption of a figure, each its own, and leaves the table above it the table’s', async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(run(words))}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('河')}${cell('长')}</w:tr><w:tr>${cell('东河')}${cell('12')}</w:tr></w:tbl>`
    const drawn = ['一', '二'].map((name) => chart(series(name, ['春', '夏'], ['1', '2'])))
    const captions = ['表 1 河流', '图 1 第一', '图 2 第二'].map((words) => paragraph(run(words)))
    const parts = await partsOf(
      docx(
        opening +
          table +
          captions[0] +
          paragraph(chartAt('rId1')) +
          paragraph(chartAt('rId2')) +
          captions[1] +
          captions[2],
        drawn,
      ),
    )
    const named = parts.flatMap(
      (part) => (part as { table?: { caption?: string; columns?: string[]; rows: string[][] } }).table ?? [],
    )
    expect(named.map(({ caption, columns }) => [caption, columns?.[1]])).toEqual([
      ['表 1 河流', '长'],
      ['图 1 第一', '一'],
      ['图 2 第二', '二'],
    ])
  })

  it('that floats beside a paragraph has the caption behind it', async () => {
    const parts = await partsOf(
      docx(opening + paragraph(chartAt('rId1')) + paragraph(run('河水在夏天最清。')) + paragraph(run('图 1 河水')), [
        chart(series('水', ['春', '夏'], ['1', '2'])),
      ]),
    )
    expect(parts).toContainEqual({ table: expect.objectContaining({ caption: '图 1 河水' }) })
  })

  it('that names no part of the file leaves the words around it', async () => {
    expect(JSON.stringify(await partsOf(docx(opening + paragraph(chartAt('rId9')), [chart('')])))).toContain(
      '一年比一年清',
    )
  })
})

const arg = (name: string, words: string): string => `<m:${name}>${letter(words)}</m:${name}>`
const equations: [string, string, string][] = [
  ['a fraction', `<m:f>${arg('num', 'a')}${arg('den', 'b')}</m:f>`, '\\frac{a}{b}'],
  ['both scripts', `<m:sSubSup>${arg('e', 'x')}${arg('sub', 'i')}${arg('sup', '2')}</m:sSubSup>`, 'x_{i}^{2}'],
  ['a power of more than a letter', `<m:sSup>${arg('e', 'ab')}${arg('sup', '2')}</m:sSup>`, '{ab}^{2}'],
  ['a root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${arg('e', 'x')}</m:rad>`, '\\sqrt{x}'],
  ['a cube root', `<m:rad>${arg('deg', '3')}${arg('e', 'x')}</m:rad>`, '\\sqrt[{3}]{x}'],
  [
    'a sum',
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${arg('sub', 'i=1')}${arg('sup', 'n')}${arg('e', 'x')}</m:nary>`,
    '\\sum_{i=1}^{n}{x}',
  ],
  ['an integral without limits', `<m:nary><m:sub/><m:sup/>${arg('e', 'x')}</m:nary>`, '\\int {x}'],
  [
    'fences',
    `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${arg('e', 'x')}</m:d>`,
    '\\left\\{ x \\right.',
  ],
  ['a function', `<m:func><m:fName>${letter('sin')}</m:fName>${arg('e', 'x')}</m:func>`, '\\sin {x}'],
  [
    'a limit',
    `<m:func><m:fName><m:limLow>${arg('e', 'lim')}${arg('lim', 'n→∞')}</m:limLow></m:fName>${arg('e', 'x')}</m:func>`,
    '\\lim_{n→∞} {x}',
  ],
  [
    'a matrix',
    `<m:m><m:mr>${arg('e', 'a')}${arg('e', 'b')}</m:mr><m:mr>${arg('e', 'c')}${arg('e', 'd')}</m:mr></m:m>`,
    '\\begin{matrix}a & b \\\\ c & d\\end{matrix}',
  ],
  ['a bar over a mean', `<m:acc><m:accPr><m:chr m:val="\u0305"/></m:accPr>${arg('e', 'x')}</m:acc>`, '\\overline{x}'],
  ['Chinese words', letter('速度=路程/时间'), '\\text{速度}=\\text{路程}/\\text{时间}'],
  ['signs that TeX keeps for itself', letter('50%_{$#'), '50\\%\\_\\{\\$\\#'],
  ['what it does not know', `<m:unheard><m:e>${letter('x')}</m:e></m:unheard>`, 'x'],
]

it.each(equations)('writes %s as TeX', (_, omml, tex) => {
  expect(texOfOmml(parseXml(`<m:oMath>${omml}</m:oMath>`))).toBe(tex)
})

it('leaves out an equation of dots alone', () => {
  expect(texOfOmml(parseXml(`<m:oMath>${letter('·····')}</m:oMath>`))).toBeUndefined()
})

it('breaks a long equation before its signs, and none within brackets, behind another sign or in a short one', () => {
  const term = (index: number): string =>
    `${letter(index % 3 === 0 ? '+' : '+-')}${letter(`0.${index}64`)}${sub('X', String(index))}`
  const long = parseXml(
    `<m:oMath>${letter('Z=')}${Array.from({ length: 12 }, (_, at) => term(at + 1)).join('')}</m:oMath>`,
  )
  const tex = displayOfOmml(long) ?? ''
  expect(tex).toMatch(/^\\begin\{aligned\}&Z=.*\\\\ &\+.*\\end\{aligned\}$/u)
  expect(tex).not.toMatch(/&-/u)
  expect(tex.replace(/\\(?:begin|end)\{aligned\}|&|\\\\| /gu, '')).toBe(texOfOmml(long)?.replaceAll(' ', ''))
  const bracketed = parseXml(`<m:oMath>${letter(`y=(${'a+'.repeat(40)}b)`)}</m:oMath>`)
  expect(displayOfOmml(bracketed)).toBe(texOfOmml(bracketed))
  expect(displayOfOmml(parseXml(`<m:oMath>${letter('y=a+b')}</m:oMath>`))).toBe('y=a+b')
})
