/** Title pages as reports and electronic texts have them. */
import { describe, expect, it } from 'vitest'
import { titlePageOf } from '../../src/import/title-page.js'
import { importText } from '../../src/import/txt.js'

const middle = (line: string): string => ' '.repeat(Math.floor((72 - line.length) / 2)) + line
const PROSE = [
  'The children come at nine in the morning, when the house is still quiet,',
  'and all that is heard in it is the stove and the old clock over the door',
  'which goes wrong by a minute in every week; before them come those who',
  'read the papers of the day. Nobody has ever asked them why they do this.',
]
const page = (...lines: string[]): string =>
  [...lines.map((line) => (line === '' ? '' : middle(line))), '', ...PROSE, '', ...PROSE, ''].join('\n')
const body = `${PROSE.join(' ')}\n\n${PROSE.join(' ')}\n`

describe('a title page', () => {
  it('gives the title from its lines, the date, and who stands on it; its number is no title', () => {
    const text = `RFC: 12\n\n${page('THE OLD LIBRARY', '', '', 'A HISTORY', '', '', '', 'May 1981', '', '', '', 'prepared for', '', 'The Council of the Town', 'Market Square', '', '', '')}`
    expect(importText(text, 'rfc12.txt')).toEqual({
      title: 'THE OLD LIBRARY A HISTORY',
      date: 'May 1981',
      lang: 'en',
      sections: [{ text: `prepared for The Council of the Town Market Square\n\n${body}` }],
    })
  })

  it('ends the title where somebody is named', () => {
    expect(importText(page('THE OLD LIBRARY', '', 'by Ann Reader'), 'a.txt')).toMatchObject({
      title: 'THE OLD LIBRARY',
      author: 'Ann Reader',
      sections: [{ text: body }],
    })
  })

  it('leaves the heading of what follows, and drops the title where it comes again', () => {
    const text = page('THE OLD LIBRARY', 'A HISTORY', '', '', '', 'PREFACE')
    const again = `${text}\n${middle('THE OLD LIBRARY')}\n\n${middle('A HISTORY')}\n\n1.  Readers\n\n${PROSE.join('\n')}\n`
    expect(importText(again, 'a.txt').sections).toEqual([
      { heading: 'PREFACE', text: body },
      { heading: '1.  Readers', text: `${PROSE.join(' ')}\n` },
    ])
  })

  it('joins Chinese without a space', () => {
    const lines = [
      `${'　'.repeat(16)}老城图书馆`,
      '',
      `${'　'.repeat(16)}百年的历史`,
      '',
      ...Array.from({ length: 6 }, () => '孩子们早上九点来到这里，屋子里还很安静，只听得见炉子和门上那座老钟的声音'),
      '',
    ]
    expect(importText(lines.join('\n'), 'a.txt').title).toBe('老城图书馆百年的历史')
  })

  it.each([
    ['a text that begins at once', PROSE.join('\n')],
    ['one line in the middle', page('THE OLD LIBRARY')],
    ['nothing but lines in the middle', [middle('one'), middle('two')].join('\n')],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => {
    expect(titlePageOf(text)).toBeUndefined()
  })

  it('takes the first line alone where verse follows', () => {
    const found = titlePageOf(
      page('THE CLOCK', 'It ticks and tocks', 'and never stops', 'but goes too slow', 'as clocks will go'),
    )
    expect(found).toMatchObject({
      title: 'THE CLOCK',
      front: ['It ticks and tocks and never stops but goes too slow as clocks will go'],
    })
  })
})
