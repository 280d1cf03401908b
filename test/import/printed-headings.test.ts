/** Plain texts that count their headings, as standards do: levels, names of drawings, and what is set by columns. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const PROSE =
  'The library in our town opens at eight in the morning, long before\nthe shops around it do, and those who come first are old people who\nread the papers there until noon.\n'
const text = `THE READING PROTOCOL\n\n${PROSE}\n1.  INTRODUCTION\n\n${PROSE}\n1.1.  Scope\n\n${PROSE}\n                    Rooms and Doors\n\n   +------+------+\n   | room | door |\n   +------+------+\n\n                    Rooms and Doors\n\n                       Figure 1.\n\n${PROSE}\n1.2.  Fields\n\n${PROSE}\n  Door Width:  16 bits\n\n${PROSE}\n    Kind     Meaning\n    ----     -------\n     0       No door.\n     1       One door.\n\nGLOSSARY\n\n${PROSE}\n2.  RULES\n\n${PROSE}\n`

it('tells how deep headings stand by their numbers, those without one below them, and chapters in capitals', async () => {
  const { sections } = (await importFile(Buffer.from(text), 'a.txt', host)).article
  expect(sections.flatMap(({ heading, level = 1 }) => (heading === undefined ? [] : [[heading, level]]))).toEqual([
    ['1.  INTRODUCTION', 1],
    ['1.1.  Scope', 2],
    ['1.2.  Fields', 2],
    ['Door Width:  16 bits', 3],
    ['GLOSSARY', 1],
    ['2.  RULES', 1],
  ])
})

it('takes the name of a drawing, above it and below, for its caption, and columns under a rule as they stand', async () => {
  const { sections } = (await importFile(Buffer.from(text), 'a.txt', host)).article
  const parts = sections.flatMap(({ parts: all = [] }) => all)
  expect(parts.filter((part) => 'caption' in part)).toEqual([
    { caption: 'Rooms and Doors' },
    { caption: 'Rooms and Doors' },
    { caption: 'Figure 1.' },
  ])
  expect(parts).toContainEqual({ code: 'Kind     Meaning\n----     -------\n 0       No door.\n 1       One door.\n' })
})
