/** What PDFs of journals write in fonts of their own, and what stands among the text without being of it. */
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { signsOf } from '../../src/import/pdf/pi-fonts.js'
import { linesAt, pdfOf } from './pdf-file.js'
import { host } from '../host.js'

const signs = [
  { text: 'E', font: 'ABCDEF+AdvPS6F00' },
  { text: 'O', font: 'ABCDEG+AdvPS4731B1' },
  { text: '0.7 when a', font: 'ABCDEF+AdvPS6F00' },
  { text: 'Z', font: 'ABCDEH+AdvPS3FDD77' },
  { text: 'ð', font: 'ABCDEI+AdvMathSymb' },
]

describe('signs of mathematics in fonts that number them like letters', () => {
  it('are read as signs', () => {
    const spell = signsOf(signs)
    expect(signs.map(spell).join('')).toBe('E>0.7 when a=(')
  })
  it('stay letters in a font that has other letters too, where one font alone has them, and in fonts by other names', () => {
    const texts = (runs: typeof signs): string => runs.map(signsOf(runs)).join('')
    expect(texts([...signs, { text: 'Zebra', font: 'ABCDEH+AdvPS3FDD77' }])).toBe('E>0.7 when aZ(Zebra')
    expect(texts(signs.slice(0, 3))).toBe('EO0.7 when a')
    expect(
      texts([
        { text: 'Z', font: 'ABCDEF+Times' },
        { text: 'OK', font: 'ABCDEF+Arial' },
      ]),
    ).toBe('ZOK')
  })
})

const sectionsOf = async (lines: readonly string[]): Promise<string> =>
  JSON.stringify(
    (
      await importFile(
        pdfOf([[{ text: 'The Early Readers', x: 120, y: 60, size: 20 }, ...linesAt(40, 100, lines)]]),
        'a.pdf',
        host,
      )
    ).article.sections,
  )

const PROSE = [
  'The library in our town opens at eight, long before the shops do, and those who come there first are',
  'the old men who read the news. They do not speak, they nod to one another and sit down together.',
]

it('a sentence that begins with a table’s number is no caption', async () => {
  expect(
    await sectionsOf([
      ...PROSE,
      'Table 5 also tells who comes on Sundays, when the house is open for the readers from nine to noon.',
      ...PROSE,
    ]),
  ).toContain('Table 5 also tells')
  expect(
    await sectionsOf([
      ...PROSE,
      'Table 5 also tells who comes on Sundays, when the house is open for the readers from nine to noon.',
      ...PROSE,
    ]),
  ).not.toContain('"caption"')
})

it('the caption of a picture that is not there is one', async () => {
  expect(await sectionsOf([...PROSE, '', 'Figure 2. Readers in one week', '', ...PROSE])).toContain(
    '"caption":"Figure 2. Readers in one week"',
  )
})

it('a formula that begins with its sign is no sentence', async () => {
  expect(await sectionsOf([...PROSE, '+ a = b + c = d + e times two', ...PROSE])).not.toContain('times two')
})
