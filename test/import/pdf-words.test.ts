/** Words of a PDF that must neither be lost nor doubled nor torn: headings, first pages, initials, text drawn twice. */
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/article/errors.js'
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

describe('short headings', () => {
  it('are headings in capitals, as years, as one word, not pieces of formulas', async () => {
    const names = ['FAQ', '1911', '1912–1918', 'METHODS', 'The End', 'IV', 'Q1']
    const { headings } = await read([[title, ...names.flatMap((name, at) => chapter(name, 100 + at * 80))]])
    expect(headings).toEqual(names)
  })

  it('are headings in bold of the text’s size as well, and questions too', async () => {
    const names = ['Q & A', '2024', 'Who counts?']
    const { headings } = await read([
      [title, ...names.flatMap((name, at) => chapter(name, 110 + at * 90, { bold: true, size: 10 }))],
    ])
    expect(headings).toEqual(names)
  })

  it('stay text where they are set as text', async () => {
    const { said } = await read([
      [title, ...linesAt(60, 110, PROSE), ...linesAt(60, 150, ['Yes. No.', '312']), ...linesAt(60, 190, MORE)],
    ])
    expect(said).toContain('Yes. No.')
    expect(said).toContain('312')
  })

  it('leave a formula’s loose signs out by name', async () => {
    const { said, leftOut } = await read([
      [title, ...linesAt(60, 110, PROSE), ...linesAt(160, 150, ['F = m a']), ...linesAt(60, 180, MORE)],
    ])
    expect(said).not.toContain('F = m a')
    expect(leftOut.join('\n')).toContain('formulas are left out (page 1): “F = m a”')
  })

  it('stand above one another by their size', async () => {
    const { sections } = await read([
      [
        title,
        ...chapter('Ships', 110, { size: 14 }),
        ...chapter('Crews', 200, { size: 12 }),
        ...chapter('Barrels', 290, { size: 14 }),
      ],
    ])
    expect(sections.map(({ level = 1 }) => level)).toEqual([1, 2, 1])
  })
})

describe('what repeats on the pages', () => {
  const page = (head: Words, body: readonly string[], number: number): Words[] => [
    head,
    ...linesAt(60, 110, body),
    { text: String(number), x: 240, y: 680, size: 8 },
  ]

  it('is a title where each page begins anew', async () => {
    const pages = [1, 2, 3, 4].map((number) => page({ text: 'Exercise', x: 60, y: 60, size: 16 }, PROSE, number))
    const { said, headings } = await read(pages)
    expect([...headings, said].join().match(/Exercise/g)?.length).toBeGreaterThanOrEqual(4)
  })

  it('is a running head where text goes on below it', async () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(
        { text: 'The Harbour Review', x: 60, y: 40, size: 8 },
        number % 2 === 1 ? PROSE.slice(0, 1) : PROSE.slice(1),
        number,
      ),
    )
    const { said } = await read(pages)
    expect(said).not.toContain('Review')
    expect(said).toContain(PROSE.join(' '))
  })

  it('is no head where the first line of each page is text, however wide its lines stand apart', async () => {
    const words = ['One', 'Two', 'Three', 'Four', 'Five']
    const pages = words.map((word) =>
      linesAt(
        60,
        70,
        [`${word} of the ships came into the harbour before the sun had risen, and those who had`, ...PROSE],
        { pitch: 24 },
      ),
    )
    const { said } = await read(pages)
    for (const word of words) expect(said).toContain(`${word} of the ships`)
  })
})

describe('text drawn twice', () => {
  it('is read once, in one piece or in letters', async () => {
    const twice = (words: Words): Words[] => [words, { ...words, x: words.x + 0.4 }]
    const letters = [...'LOG'].flatMap((text, at) => twice({ text, x: 60 + 10 * at, y: 190, size: 14 }))
    const { title: name, headings } = await read([
      [
        ...twice(title),
        ...twice({ text: 'Ships', x: 60, y: 110, size: 14 }),
        ...linesAt(60, 134, PROSE),
        ...letters,
        ...linesAt(60, 214, MORE),
      ],
    ])
    expect(name).toBe('The Harbour at Dawn')
    expect(headings).toEqual(['Ships', 'LOG'])
  })

  it('keeps words that are said twice', async () => {
    const { said } = await read([
      [title, ...linesAt(60, 110, ['All night he had had had in mind, and it was a long, long night.', ...PROSE])],
    ])
    expect(said).toContain('he had had had in mind, and it was a long, long night.')
  })
})

describe('an initial over several lines', () => {
  const beside = [
    'hips came into the harbour before the sun had risen, and those who',
    'had waited there all night stood up. The clerk went to his old desk',
    'with them. Barrels were counted, nobody was asked for his name or for his',
  ]
  const below = ['age, only for the number of the barrels that he had seen in the night.']

  it('is put to its word, and the lines beside it stay one paragraph', async () => {
    const { sections } = await read([
      [
        title,
        { text: 'S', x: 60, y: 136, size: 40 },
        ...linesAt(90, 110, beside, { pitch: 13 }),
        ...linesAt(60, 149, below),
      ],
    ])
    expect(sections[0]?.text).toBe(`S${beside.join(' ')} ${below.join(' ')}\n`)
  })
})

describe('raised and lowered figures', () => {
  it('keep their place', async () => {
    const { said } = await read([
      [
        title,
        ...linesAt(60, 110, PROSE),
        { text: 'It holds 6.02 x 10', x: 60, y: 150 },
        { text: '23', x: 137, y: 146, size: 7 },
        { text: 'parts of H', x: 154, y: 150 },
        { text: '2', x: 198, y: 152, size: 7 },
        { text: 'O, each of which is counted by the men.', x: 202, y: 150 },
      ],
    ])
    expect(said).toContain('6.02 x 10²³ parts of H₂O, each')
  })
})

describe('pages that say nothing', () => {
  it('are named by their numbers', async () => {
    const { leftOut } = await read([[title, ...linesAt(60, 110, PROSE)], [], linesAt(60, 110, MORE)])
    expect(leftOut.join('\n')).toContain('pages without text, blank or pictures, are left out (page 2)')
  })

  it('are refused where their font does not tell its characters', async () => {
    const unknown = Array.from({ length: 30 }, (_, at) => String.fromCharCode(0xe000 + at)).join('')
    const thrown: unknown = await read([[title, ...linesAt(60, 110, PROSE)], linesAt(60, 110, [unknown])]).catch(
      (error: unknown) => error,
    )
    expect(thrown).toBeInstanceOf(InputError)
    expect((thrown as Error).message).toMatch(/page 2 .* does not say which characters/)
  })
})

describe('three columns', () => {
  it('are read one after the other, below a headline and above what goes over the full width', async () => {
    const column = (x: number, word: string): Words[] =>
      linesAt(
        x,
        120,
        Array.from({ length: 16 }, (_, at) => `${word} ${at} goes on along the quay`),
      )
    const wide = linesAt(40, 330, [
      'At the end of the page one line goes over all of the three columns and says what nobody has asked for.',
    ])
    const { said } = await read([
      [title, ...column(40, 'one'), ...column(190, 'two'), ...column(340, 'three'), ...wide],
    ])
    const order = ['one 0', 'one 15', 'two 0', 'two 15', 'three 0', 'three 15', 'At the end']
    const places = order.map((words) => said.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(said).toContain('one 0 goes on along the quay one 1 goes on')
  })
})

describe('a heading', () => {
  it('that had no room on its line goes on below', async () => {
    const page = [
      title,
      {
        text: '2 The men who counted the barrels and the ships in the harbour of the town in that winter',
        x: 60,
        y: 110,
        bold: true,
      },
      { text: 'and in the spring', x: 60, y: 122, bold: true },
      ...linesAt(60, 146, [...PROSE, ...MORE]),
    ]
    const { headings } = await read([page])
    expect(headings).toEqual([
      '2 The men who counted the barrels and the ships in the harbour of the town in that winter and in the spring',
    ])
  })
})

describe('verses', () => {
  it('without marks stay lines, and a character in large type is a heading', async () => {
    const poem = (name: string, lines: readonly string[]): Words[] => [
      { text: name, x: 60, y: 100, size: 16 },
      ...linesAt(60, 130, lines, { pitch: 20 }),
    ]
    const { sections, title: name } = await read([
      poem('码头谣', ['船来了', '灯亮了', '桶满了']),
      poem('冬', ['九个星期没有船', '风在码头上念书']),
    ])
    expect(name).toBe('码头谣')
    expect(sections).toEqual([
      { text: '船来了\n\n灯亮了\n\n桶满了\n' },
      { heading: '冬', text: '九个星期没有船\n\n风在码头上念书\n' },
    ])
  })
})

describe('two columns with a figure between', () => {
  /** Lines of one column, each filled to the same width. */
  const column = (x: number, y: number, word: string, count: number): Words[] =>
    linesAt(
      x,
      y,
      Array.from({ length: count }, (_, at) => `${word} ${at} goes on and on along the quay until`),
    )
  const full = [title, ...column(40, 110, 'left', 20), ...column(260, 110, 'right', 20)]
  const broken = [
    ...[['0', '50', '100', '150', '200']].flatMap((row) =>
      row.map((text, at) => ({ text, x: 60 + at * 90, y: 200, size: 6 })),
    ),
    {
      text: 'Figure 1. Barrels and ships in the harbour of the town, counted in each month of the year by two men',
      x: 40,
      y: 230,
      size: 8,
    },
    ...column(40, 270, 'port', 4),
    ...column(260, 270, 'starboard', 4),
  ]

  it('leave a small table between them whole', async () => {
    const table = [
      ['Month', 'Ships', 'Barrels'],
      ['March', '12', '312'],
      ['April', '15', '401'],
    ].flatMap((row, at) => row.map((text, cell) => ({ text, x: 60 + cell * 130, y: 360 + at * 14 })))
    const page = [title, ...column(40, 110, 'left', 20), ...column(260, 110, 'right', 20), ...table]
    const { said } = await read([[...page, ...column(40, 420, 'port', 8), ...column(260, 420, 'starboard', 8)]])
    expect(said).toContain('["March","12","312"],["April","15","401"]')
    expect(said).toMatch(/left 19 goes.*right 0 goes.*right 19 goes.*port 0 goes.*starboard 0 goes/)
  })

  it('are read one after the other, on a page with few lines too', async () => {
    const { said } = await read([full, broken])
    expect(said).toContain('left 0 goes on and on along the quay until left 1 goes')
    expect(said).toContain('port 0 goes on and on along the quay until port 1 goes on')
    expect(said).toContain('starboard 2 goes on and on along the quay until starboard 3')
    expect(said).not.toMatch(/until starboard \d+ goes on and on along the quay until port [123]/)
  })
})
