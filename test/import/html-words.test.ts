/** Pages of many programs: no word of the article is lost, glued to another or shown as a mark. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const PROSE = `<p>${'The branch library opened in two rooms above the post office, and has moved twice since. '.repeat(4)}</p>`
const page = (inner: string): string =>
  `<!doctype html><html lang="en"><head><title>The Branch</title></head><body><article><h1>The Branch</h1>${PROSE}${inner}</article></body></html>`

async function partsOf(html: string): Promise<unknown[]> {
  const { article } = await importFile(new TextEncoder().encode(html), 'branch.html', host)
  return article.sections.flatMap(({ text, parts }) => [...(text === undefined ? [] : [{ text }]), ...(parts ?? [])])
}

it.each([
  ['a drop cap', '<p><span class="drop-cap">O</span>nce there was a lamp.</p>', 'Once there was a lamp.'],
  [
    'quotations',
    '<p>One said <q>I come</q>, <span lang="de">einer <q>Ich auch</q></span>.</p>',
    'One said “I come”, einer „Ich auch“.',
  ],
  [
    'what was taken back',
    '<p>It costs <del>12 euro</del> <ins>10 euro</ins>, <s>or 11</s> a year.</p>',
    'It costs 10 euro, a year.',
  ],
  [
    'figures raised and lowered',
    '<p>6 × 10<sup>23</sup> of H<sub>2</sub>O; 10<sup>−3</sup>; x<sub>k</sub></p>',
    '6 × 10²³ of H₂O; 10⁻³; x_k',
  ],
  [
    'lines of the source between Han',
    '<p lang="zh">县里的\n  <b>图书馆</b>\n搬过 two\ntimes。</p>',
    '县里的图书馆搬过 two times。',
  ],
  [
    'MathJax’s script',
    '<p>The time is <span class="MathJax">t</span><script type="math/tex">t = 2s</script> long.</p>',
    'The time is $t = 2s$ long.',
  ],
  [
    'MathJax’s assistive MathML',
    '<p>It is <mjx-container><svg></svg><mjx-assistive-mml><math><mi>x</mi><mo>=</mo><mn>2</mn></math></mjx-assistive-mml></mjx-container> long.</p>',
    'It is $x=2$ long.',
  ],
  [
    'Zhihu’s formulas',
    '<p>质量 <span class="ztext-math" data-tex="E=mc^2">…</span> 守恒，<img src="https://www.zhihu.com/equation?tex=a%5E2" alt="a^2"> 也是。</p>',
    '质量 $E=mc^2$ 守恒， $a^2$ 也是。',
  ],
  ['TeX between marks', '<p>It falls by \\(s = g t^2\\) meters.</p>', 'It falls by $s = g t^2$ meters.'],
])('%s', async (_, inner, words) => {
  const text = JSON.stringify(await partsOf(page(inner))).replace(/\s+/gu, ' ')
  expect(text).toContain(JSON.stringify(words).slice(1, -1))
})

it('names a formula that is only drawn, and words that are struck out', async () => {
  const html = page('<p>It falls by <mjx-container><svg></svg></mjx-container> meters <s>or feet</s>.</p>')
  const { leftOut = [] } = await importFile(new TextEncoder().encode(html), 'a.html', host)
  expect(leftOut.map(({ what }) => what.en)).toEqual([
    'the formula MathJax is left out: it is not written in LaTeX',
    'the words that are struck out are left out',
  ])
})

it('cuts a paragraph at formulas on lines of their own', async () => {
  expect(await partsOf(page('<p>For three seconds \\[ s = 4.5 g \\] is much.</p>'))).toEqual([
    { text: expect.stringMatching(/For three seconds\n$/u) as string },
    { formula: 's = 4.5 g' },
    { text: 'is much.\n' },
  ])
})

it.each([
  ['a line break', '<code>a = 0<br>for b in c:<br>&nbsp;&nbsp;a += b</code>'],
  ['an element', '<code>a = 0</code><code>for b in c:</code><code>\u00A0\u00A0a += b</code>'],
  [
    'a block, its number beside it',
    '<div><span class="line-number">1</span>a = 0</div><div>for b in c:</div><div>  a += b</div>',
  ],
])('reads code whose lines end with %s', async (_, code) => {
  const found = (await partsOf(page(`<pre class="language-python">${code}</pre>`)))[1]
  expect(JSON.stringify(found).replaceAll('\u00A0', ' ')).toBe(
    '{"code":"a = 0\\nfor b in c:\\n  a += b\\n","language":"python"}',
  )
})

it('keeps apart what stands in blocks of an item, a cell, a quotation and a definition', async () => {
  const parts = await partsOf(
    page(
      '<ol><li><p>Ask.</p><p>Wait.</p></li><li><div>Scan.</div><div>Listen.</div></li></ol><table><tr><th>Branch</th><th>Hours</th></tr><tr><td><p>North</p><p>Main Street</p></td><td><ul><li>8–12</li><li>13–17</li></ul></td></tr></table><blockquote><div>Reading is free.</div><div>Lending is not.</div></blockquote><dl><div><dt>Weeding</dt><dd>Taking out.</dd><dd>In summer.</dd></div></dl>',
    ),
  )
  expect(parts.slice(1)).toEqual([
    { list: ['1. Ask. Wait.', '2. Scan. Listen.'] },
    { table: { columns: ['Branch', 'Hours'], rows: [['North Main Street', '8–12 13–17']] } },
    { quote: 'Reading is free.\n\nLending is not.\n' },
    { list: ['Weeding: Taking out. In summer.'] },
  ])
})

it.each([
  [
    'numbers and levels',
    '<ol><li>Ask.<ol type="a"><li>Write.</li><li>Renew.</li></ol></li><li>Scan.</li></ol>',
    { list: ['1. Ask.', 'a. Write.', 'b. Renew.', '2. Scan.'], levels: [1, 2, 2, 1] },
  ],
  [
    'another beginning, and values',
    '<ol start="3"><li>Stamp.</li><li value="7">Leave.</li><li>Go.</li></ol>',
    { list: ['3. Stamp.', '7. Leave.', '8. Go.'] },
  ],
  [
    'Roman numbers, backwards',
    '<ol type="I" reversed><li>Ask.</li><li>Buy.</li></ol>',
    { list: ['II. Ask.', 'I. Buy.'] },
  ],
  ['numbers that are typed already', '<ol><li>1. Ask.</li><li>2. Scan.</li></ol>', { list: ['1. Ask.', '2. Scan.'] }],
])('lists keep %s', async (_, html, part) => {
  expect((await partsOf(page(html)))[1]).toEqual(part)
})

it('names the columns of a table by both rows of its head', async () => {
  const table =
    '<table><thead><tr><th rowspan="2">Branch</th><th colspan="2">Weekdays</th></tr><tr><th>Morning</th><th>Afternoon</th></tr></thead><tr><td rowspan="2">North</td><td>8–12</td><td>13–17</td></tr><tr><td>children</td><td>all</td></tr></table>'
  expect((await partsOf(page(table)))[1]).toEqual({
    table: {
      columns: ['Branch', 'Weekdays: Morning', 'Weekdays: Afternoon'],
      rows: [
        ['North', '8–12', '13–17'],
        ['North', 'children', 'all'],
      ],
    },
  })
})

it('reads a page that stands in a form as a whole', async () => {
  const html = `<body><form id="aspnetForm"><div><a href="/">Home</a></div><h1>The Branch</h1>${PROSE}<h2>Staff</h2><p>Two volunteers share the desk.</p></form></body>`
  const { article } = await importFile(new TextEncoder().encode(html), 'a.aspx.html', host)
  expect(article.title).toBe('The Branch')
  expect(article.sections.map(({ heading }) => heading)).toEqual([undefined, 'Staff'])
})

it('reads WeChat’s account and day', async () => {
  const html = `<html><head><meta property="og:title" content="数一数"></head><body><h1>数一数</h1><a id="js_name">县图书馆</a><em id="publish_time">2024-03-05 10:00</em><div id="js_content" style="visibility: hidden"><p>${'县里的图书馆搬过两次家，读者排成一队。'.repeat(20)}</p></div></body></html>`
  const { article } = await importFile(new TextEncoder().encode(html), 'a.html', host)
  expect(article).toMatchObject({ title: '数一数', source: '县图书馆', date: '2024-03-05' })
})

it('reads what Google Docs writes: title, first paragraph, one list, notes; comments and struck words are none of it', async () => {
  const html = `<html><head><style>.lst-kix_b-1>li:before{content:"" counter(lst-ctn-kix_b-1,lower-latin) ". "}.c9{text-decoration:line-through}</style></head><body class="doc-content"><p class="c0 title"><span>A Week</span></p><p><span>The library is open six days a week, and cleaned on Monday.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1">[a]</a></sup></p><h1>What we do</h1><ol class="lst-kix_b-0 start" start="1"><li>Open.</li><li>Sort.</li></ol><ol class="lst-kix_b-1 start" start="1"><li>novels</li></ol><ol class="lst-kix_b-0" start="3"><li>Count.</li></ol><p><span>We meet for tea.</span><span class="c9"> Or coffee.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;In summer longer.</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Is this true?</p></div></body></html>`
  const { article } = await importFile(new TextEncoder().encode(html), 'a.html', host)
  expect(article).toEqual({
    title: 'A Week',
    lang: 'en',
    sections: [
      { text: 'The library is open six days a week, and cleaned on Monday.\n' },
      {
        heading: 'What we do',
        parts: [
          { list: ['1. Open.', '2. Sort.', 'a. novels', '3. Count.'], levels: [1, 1, 2, 1] },
          { text: 'We meet for tea.\n' },
        ],
      },
    ],
    footnotes: ['[1] In summer longer.'],
  })
})

it('reads the lists and notes that Word writes as paragraphs', async () => {
  const li = (level: number, mark: string, words: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span>${words}</p>`
  const html = `<html><body><p class=MsoTitle>Rules</p><p class=MsoNormal>The room opens at eight, and closes at six.<a href="#_ftn1" name="_ftnref1">[1]</a></p>${li(1, '1.', 'Ask.')}${li(2, '·', 'Write.')}${li(1, '2.', 'Scan.')}<div><div id=ftn1><p><a href="#_ftnref1">[1]</a> Or seven.</p></div></div></body></html>`
  const { article } = await importFile(new TextEncoder().encode(html), 'a.htm', host)
  expect(article.title).toBe('Rules')
  expect(article.sections[0]?.parts).toEqual([
    { text: 'The room opens at eight, and closes at six.\n' },
    { list: ['1. Ask.', 'Write.', '2. Scan.'], levels: [1, 2, 1] },
  ])
  expect(article.footnotes).toEqual(['[1] Or seven.'])
})

it('leaves out what readers remark and ways to other pages', async () => {
  const comments = '<section class="comments-area"><h2>2 Comments</h2><p>First!</p></section>'
  const also = '<p><strong>Read also:</strong> <a href="/x">Another article about lamps</a></p>'
  const text = JSON.stringify(await partsOf(page(`${also}<p>The lamp burns.</p>${comments}`)))
  expect(text).toContain('The lamp burns.')
  expect(text).not.toMatch(/First!|Another article/u)
})
