/** First pages of PDFs: covers and what is none, titles, and who wrote what follows. */
import { describe, expect, it } from 'vitest'
import type { ArticleFile } from '../../src/article/schema.js'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { linesAt, pdfOf, type Words } from './pdf-file.js'

const PROSE = [
  'Ships came into the harbour before the sun had risen, and those who had waited there all',
  'night stood up from their boxes and began to count the barrels.',
]
const MORE = [
  'They agreed on three hundred barrels, which was more than anybody had counted in the year',
  'before, and the clerk wrote it down twice.',
]

interface Read extends ArticleFile {
  said: string
  headings: (string | undefined)[]
  leftOut: string[]
}

async function read(pages: readonly (readonly Words[])[], info = ''): Promise<Read> {
  const { article, leftOut = [] } = await importFile(pdfOf(pages, { info }), 'harbour.pdf', host)
  return {
    ...article,
    said: JSON.stringify(article),
    headings: article.sections.map(({ heading }) => heading),
    leftOut: leftOut.map(({ what }) => what.en),
  }
}

const title = { text: 'The Harbour at Dawn', x: 60, y: 60, size: 20 }

/** A heading and two lines of text below it. */
function chapter(heading: string, y: number, own: Partial<Words> = { size: 14 }): Words[] {
  return [{ text: heading, x: 60, y, ...own }, ...linesAt(60, y + 24, PROSE)]
}

describe('a first page', () => {
  const poem = (name: string): Words[] => [
    { text: name, x: 60, y: 100, size: 14 },
    ...linesAt(
      60,
      130,
      [
        'The boats are in, the night is done,',
        'the gulls have come to see',
        'who counts the barrels one by one',
        'and who has counted three.',
      ],
      {
        pitch: 20,
      },
    ),
  ]

  it('of verses is no cover', async () => {
    const { said, title: name } = await read([poem('The Count'), poem('The Gulls'), poem('The Boats')])
    expect(name).toBe('The Count')
    expect(said.match(/who counts the barrels one by one/g)).toHaveLength(3)
  })

  it('of title, name, place and date is one, and is named', async () => {
    const cover = [
      { text: 'The Harbour at Dawn', x: 120, y: 200, size: 24 },
      { text: 'Ann Reader', x: 200, y: 300, size: 12 },
      { text: 'University of the Coast', x: 180, y: 320, size: 12 },
      { text: '2 March 2019', x: 200, y: 340, size: 12 },
    ]
    const { title: name, date, said, leftOut } = await read([cover, linesAt(60, 100, [...PROSE, ...MORE])])
    expect(name).toBe('The Harbour at Dawn')
    expect(date).toBe('2 March 2019')
    expect(said).not.toContain('University')
    expect(leftOut.join('\n')).toContain(
      'the words of the cover are left out (page 1): “Ann Reader”, “University of the Coast”',
    )
  })
})

describe('the title', () => {
  it('is not the name of a file that the first heading happens to be called by', async () => {
    const page = [title, ...chapter('By train', 110), ...chapter('By bus', 200)]
    expect((await read([page], '/Title (bytrain.html)')).title).toBe('The Harbour at Dawn')
  })
})

describe('the author', () => {
  it('stands in a byline below the title', async () => {
    const { author, said } = await read([[title, { text: 'By Ann Reader', x: 60, y: 84 }, ...linesAt(60, 120, PROSE)]])
    expect(author).toBe('Ann Reader')
    expect(said).not.toContain('By Ann')
  })

  it('is nobody whom a sentence or a heading begins with', async () => {
    const sentence = [
      title,
      ...linesAt(60, 100, [
        'The barrels were counted twice in the night, and the ships that nobody had',
        'by readers who could not sleep',
        'counted were counted in the morning.',
      ]),
    ]
    const first = await read([sentence])
    expect(first.author).toBeUndefined()
    expect(first.said).toContain('by readers who could not sleep')
    const headings = await read([
      [title, ...chapter('By train', 110), ...chapter('By Bus', 200), ...chapter('Author and date', 290)],
    ])
    expect(headings.author).toBeUndefined()
    expect(headings.headings).toEqual(['By train', 'By Bus', 'Author and date'])
  })

  it('is not the program or the account that made the file', async () => {
    const page = [title, ...linesAt(60, 100, PROSE)]
    expect((await read([page], '/Author (Administrator)')).author).toBeUndefined()
    expect((await read([page], '/Author (Toshiba) /Creator (Microsoft Word 2019)')).author).toBeUndefined()
    expect((await read([page], '/Author <FEFF674E56DB>')).author).toBe('李四')
  })
})
