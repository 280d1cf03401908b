/** The ledger says what of a file did not come along, and nothing where all did. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { missingWords } from '../../src/import/ledger.js'
import { host } from '../host.js'
import { paragraph, run, wordFile } from './word-file.js'

const article = (text: string) => ({ title: 'T', lang: 'en', sections: [{ text }] })

it('names the place and the first words of what is missing', () => {
  const source = [
    { number: 1, text: 'The room opens at eight.' },
    { number: 2, text: 'Nobody may take the lamp home.' },
    { number: 3, text: '书在这里等人。' },
  ]
  const [lost] = missingWords(source, article('The room opens at eight.'))
  expect(lost?.what.zh).toBe('漏读 30 个字：第 2 段“nobody may take the lamp…”、第 3 段“书在这里等人…”')
  expect(lost?.what.en).toMatch(/^30 characters were not read: paragraph 2 “nobody may take the lamp/u)
})

it.each([
  ['marks of notes that stood between', 'The room[1] opens at eight.', 'The room opens at eight.'],
  ['raised figures', 'There are 1023 of xn.', 'There are 10²³ of x_n.'],
  ['ligatures and full-width figures', 'ﬁve ２０ books', 'five 20 books'],
  ['fields of a cover sheet', '姓名：', 'Words.'],
])('is empty for %s', (_, source, text) => {
  expect(missingWords([{ number: 1, text: source }], article(text))).toEqual([])
})

it('finds a sentence whose words all stand elsewhere', () => {
  const source = [{ number: 1, text: 'lamp eight room take at opens' }]
  expect(missingWords(source, article('The room opens at eight. Take the lamp.'))).toHaveLength(1)
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
