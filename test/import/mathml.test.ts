/** Formulas of pages and of LibreOffice as TeX; notes and dates where they stand in such files. */
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const article = async (text: string, file: string) => (await importFile(Buffer.from(text), file, host)).article
const page = (inner: string): string =>
  `<html><body><h1>The mill</h1><p>${'Forty people carried books over the bridge. '.repeat(6)}</p>${inner}</body></html>`

describe('a formula in MathML', () => {
  it.each([
    ['<mrow><mi>m</mi><mo>=</mo><mfrac><mi>s</mi><mi>n</mi></mfrac></mrow>', 'm=\\frac{s}{n}'],
    ['<msup><mi>x</mi><mn>2</mn></msup><mo>≤</mo><msqrt><mn>2</mn><mi>a</mi></msqrt>', '{x}^{2}\\le \\sqrt{2a}'],
    [
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>sin</mi><mi>i</mi>',
      '{\\sum }_{i=1}^{n}\\sin i',
    ],
    [
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>',
      '\\begin{matrix}1 & 2 \\\\ 3 & 4\\end{matrix}',
    ],
  ])('%s', async (math, tex) => {
    expect(JSON.stringify((await article(page(`<math>${math}</math>`), 'a.html')).sections)).toContain(
      JSON.stringify({ formula: tex }).slice(1, -1),
    )
  })
  it('that holds something unknown stays words', async () => {
    expect(
      JSON.stringify((await article(page('<math><mi>a</mi><mglyph/><mi>b</mi></math>'), 'a.html')).sections),
    ).not.toContain('formula')
  })
})

it.each([
  [
    'LibreOffice',
    '<p>Once<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a> upon a time.</p><div id="sdfootnote1"><p><a class="sdfootnotesym">1</a>It was built in 1802.</p></div>',
  ],
  [
    'pandoc',
    '<p>Once<a href="#fn1" class="footnote-ref"><sup>1</sup></a> upon a time.</p><section class="footnotes"><ol><li id="fn1"><p>It was built in 1802.<a href="#fnref1" class="footnote-back">↩</a></p></li></ol></section>',
  ],
  [
    'Word, as pandoc writes them',
    '<p>Once<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> upon a time.</p><ol><li id="footnote-1"><p>It was built in 1802. <a href="#footnote-ref-1">↑</a></p></li></ol>',
  ],
])('notes of %s stand apart, their marks gone', async (_, html) => {
  const { footnotes, sections } = await article(page(html), 'a.html')
  expect(footnotes).toEqual(['[1] It was built in 1802.'])
  expect(JSON.stringify(sections)).toContain('Once upon a time.')
  expect(JSON.stringify(sections)).not.toContain('1802')
})

it.each([
  ['（一九四二年二月八日）', '一九四二年二月八日'],
  ['2020年3月5日', '2020年3月5日'],
  ['March 5, 2020', 'March 5, 2020'],
])('a first line that is %s is the date', async (line, date) => {
  const made = await article(`# 小城的图书馆\n${line}\n\n老磨坊空了许多年没有人管。\n`, 'a.md')
  expect([made.title, made.date]).toEqual(['小城的图书馆', date])
})

it('a formula among words stays in its sentence, one with a line of its own does not', async () => {
  const math = (display: string): string => `<math${display}><mi>m</mi><mo>=</mo><mi>s</mi></math>`
  const { sections } = await article(
    page(`<p>The mean is told by ${math('')} for every week.</p><p>As here: ${math(' display="block"')}</p>`),
    'a.html',
  )
  expect(JSON.stringify(sections).replace(/\\n/gu, ' ')).toContain('The mean is told by $m=s$ for every week.')
  expect(sections.flatMap(({ parts = [] }) => parts)).toContainEqual({ formula: 'm=s' })
})

it('a page’s headings keep their levels, however the article in it is found', async () => {
  const { sections } = await article(
    `<html><body><div><h1>The first</h1><p>${'Forty people carried books over the bridge. '.repeat(6)}</p><h2>Below</h2><p>${'Children come right after school. '.repeat(6)}</p><h1>Two</h1><p>${'Parents read aloud on Saturdays. '.repeat(6)}</p></div></body></html>`,
    'a.html',
  )
  expect(
    sections.filter(({ heading }) => heading === 'Below' || heading === 'Two').map(({ level = 1 }) => level),
  ).toEqual([2, 1])
})

it('what only leads to another page is no note', async () => {
  expect(
    (
      await article(
        page(
          '<div role="note" class="hatnote">Main article: Mills</div><div role="note">Mind the step at the door.</div>',
        ),
        'a.html',
      )
    ).footnotes,
  ).toBeUndefined()
})
