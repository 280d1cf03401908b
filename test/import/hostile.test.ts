/** Files that nobody writes by hand, and that must end in a talk or in one line. */
import { expect, test } from 'vitest'
import { loadFormulas } from '../../src/assets/formulas.js'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { wordFile } from './word-file.js'

const read = (name: string, text: string) => importFile(new TextEncoder().encode(text), name, host)
const OPENING = '# T\n\nThe method has three steps.\n\n'

test.each([
  ['quotations', '> '.repeat(3000)],
  ['lists', '- '.repeat(3000)],
  ['numbered lists', '1. '.repeat(2000)],
  ['quotations of a note', `[^a]: ${'> '.repeat(3000)}`],
  ['emphasis', '*a **b '.repeat(3000)],
])(
  '%s within each other without end are flattened',
  async (_, marks) => {
    const { article } = await read('a.md', `${OPENING}${marks}deep\n`)
    expect(JSON.stringify(article)).toContain('deep')
  },
  20_000,
)

test('a file whose parts stand too deep within each other is refused in one line', async () => {
  await expect(read('a.md', `${OPENING}${'<div>'.repeat(5000)}x${'</div>'.repeat(5000)}`)).rejects.toThrow(
    'too deep within each other',
  )
})

test.each([
  ['braces', `${'\\sqrt{'.repeat(500)}x${'}'.repeat(500)}`, 'too deep'],
  ['length', `${'x+'.repeat(20_000)}x`, 'longer than any page'],
])('a formula beyond all measure is refused: %s', (_, tex, why) => {
  expect(() => loadFormulas([tex], 'a.yaml')).toThrow(why)
  expect(loadFormulas(['\\sqrt{\\{x\\}}'], 'a.yaml').size).toBe(1)
})

test.each([
  ['signs that nobody sees', '\u200B\u200C\u2060\u200B'.repeat(100)],
  ['punctuation', '。。。！？\n\n……\n'],
])('%s alone is no text', async (_, text) => {
  await expect(read('a.txt', text)).rejects.toThrow('no text')
})

test('a paragraph of 30,000 lines is read in seconds, word for word', async () => {
  const lines = Array.from({ length: 30_000 }, (_, at) => `Line ${at} goes on`).join('\n')
  const before = process.cpuUsage()
  const { article, leftOut = [] } = await read('a.md', `# T\n\n${lines}\n`)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(15)
  expect(leftOut).toEqual([])
  expect(JSON.stringify(article)).toContain('Line 29999 goes on')
})

test('words that a page or Word hides come nowhere', async () => {
  const style = (css: string): string => `<p style="color: red; ${css}">HIDDEN</p>`
  const page = await read(
    'a.html',
    `<article><h1>T</h1><p>The method has three steps. First we read.</p>${style('display:none')}${style('Visibility : hidden')}<p>Then we write it all down.</p></article>`,
  )
  expect(JSON.stringify(page.article)).not.toContain('HIDDEN')
  const wrapped = await read(
    'a.html',
    `<body><div style="visibility: hidden"><h1>T</h1><p>The method has three steps. First we read. Then we write.</p></div></body>`,
  )
  expect(JSON.stringify(wrapped.article)).toContain('three steps')
  const run = (looks: string, words: string): string => `<w:r><w:rPr>${looks}</w:rPr><w:t>${words}</w:t></w:r>`
  const words = `<w:p>${run('<w:vanish/>', 'a')}${run('<w:vanish w:val="0"/>', 'b')}${run('<w:b/><w:vanish w:val="1"/>', 'c')}${run('<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>', 'd')}</w:p>`
  const { article, leftOut = [] } = await importFile(
    wordFile(`${words}<w:p><w:r><w:t>Here are words.</w:t></w:r></w:p>`),
    'a.docx',
    host,
  )
  expect(article.title).toBe('bd')
  expect(leftOut.map(({ what }) => what.en)).toEqual(['the words that Word hides are left out'])
})
