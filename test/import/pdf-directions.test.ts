/** PDF pages that are not simply read from left to right: on their side, in columns, from the right, with turned cells. */
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { linesAt, PAGE, pdfOf, type Words } from './pdf-file.js'

async function read(pages: readonly (readonly Words[])[]): Promise<{ said: string; leftOut: string[]; title: string }> {
  const { article, leftOut = [] } = await importFile(pdfOf(pages), 'a.pdf', host)
  return {
    title: article.title,
    said: JSON.stringify(article.sections),
    leftOut: leftOut.map(({ what }) => what.en),
  }
}

const upright = [
  { text: 'The Harbour', x: 60, y: 60, size: 20 },
  ...linesAt(60, 100, [
    'Ships came into the harbour before the sun had risen, and',
    'those who had waited all night stood up from their boxes.',
  ]),
]

const SIDEWAYS = [
  'A wide page was counted by two men, one of whom could write.',
  'They agreed on 312 barrels, which was more than the year before.',
]

/** Lines of a page that is turned by a quarter. */
function sideways(turn: 90 | 270): Words[] {
  return SIDEWAYS.map((text, at) =>
    turn === 90
      ? { text, x: PAGE.width - 100 - 14 * at, y: 80, turn }
      : { text, x: 100 + 14 * at, y: PAGE.height - 80, turn },
  )
}

describe('a page set sideways', () => {
  it.each([90, 270] as const)('is read in its own direction, turned by %i degrees', async (turn) => {
    const { said } = await read([upright, sideways(turn)])
    expect(said).toContain(SIDEWAYS.join(' '))
    expect((await read([sideways(turn)])).said).toContain('312 barrels')
  })

  it('is read where it stands on its head', async () => {
    const page = SIDEWAYS.map((text, at) => ({ text, x: 420, y: 600 - 14 * at, turn: 180 }))
    expect((await read([upright, page])).said).toContain(SIDEWAYS.join(' '))
  })
})

describe('turned words on an upright page', () => {
  it('are cells of the table that they stand in', async () => {
    const rows = [
      ['', 'Month', 'Ships', 'Barrels'],
      ['', 'March', '12', '312'],
      ['', 'April', '15', '401'],
      ['', 'May', '9', '230'],
    ]
    const table = rows.flatMap((row, at) =>
      row.map((text, column) => ({ text, x: 120 + column * 90, y: 200 + 16 * at, size: 9 })),
    )
    const group = { text: 'Spring', x: 100, y: 242, size: 9, turn: 270 }
    const { said } = await read([[...upright, ...table.filter(({ text }) => text !== ''), group]])
    expect(said).toMatch(/\["Spring","March","12","312"\]/)
  })

  it('are named where they are stamped along the margin or aslant', async () => {
    const stamp = { text: 'Archive of the harbour, box 7', x: 20, y: 500, turn: 270 }
    const draft = { text: 'DRAFT COPY', x: 150, y: 500, size: 60, turn: -45 }
    const { said, leftOut } = await read([[...upright, stamp, draft]])
    expect(said).not.toMatch(/Archive|DRAFT/)
    expect(leftOut.join('\n')).toMatch(/margin.*page 1.*Archive of the harbour, box 7/)
    expect(leftOut.join('\n')).toMatch(/aslant.*DRAFT COPY/)
  })
})

describe('text in columns from the right', () => {
  const columns = [
    '码头在天亮以前就有了船，等了一夜的',
    '人从箱子上站起来，开始数桶。去年',
    '一共数了三百多桶，今年更多。',
  ]
  const title = '天亮的码头'

  it('is read column by column, letter by letter or as its font sets it', async () => {
    const letters = (text: string, x: number, size: number): Words[] =>
      [...text].map((letter, at) => ({ text: letter, x, y: 80 + at * size, size }))
    const single = [...letters(title, 420, 20), ...columns.flatMap((text, at) => letters(text, 380 - 22 * at, 12))]
    const stacked = [
      { text: title, x: 430, y: 60, size: 20, stacked: true },
      ...columns.map((text, at) => ({ text, x: 386 - 22 * at, y: 60, size: 12, stacked: true })),
    ]
    for (const page of [single, stacked]) {
      const read1 = await read([page])
      expect(read1.title).toBe(title)
      expect(read1.said).toContain(columns.join(''))
    }
  })

  it('leaves the readings beside characters out by name, and keeps figures set level within a column', async () => {
    const page: Words[] = [
      ...[...'港の朝は早く、'].map((text, at) => ({ text, x: 380, y: 80 + at * 14, size: 14 })),
      { text: '12', x: 380, y: 80 + 7 * 14, size: 12 },
      ...[...'月の船を待つ人は夜も'].map((text, at) => ({ text, x: 380, y: 80 + (8 + at) * 14, size: 14 })),
      { text: 'み', x: 396, y: 74, size: 7 },
      { text: 'な', x: 396, y: 81, size: 7 },
      ...[...'眠らない。船が着くと皆が立つ。'].map((text, at) => ({ text, x: 350, y: 80 + at * 14, size: 14 })),
    ]
    const { said, leftOut } = await read([page])
    expect(said).toContain('港の朝は早く、12月の船を待つ人は夜も眠らない。船が着くと皆が立つ。')
    expect(leftOut.join('\n')).toMatch(/readings above characters/)
  })
})

describe('Arabic', () => {
  /** What a browser draws: each letter in its form by itself, as the eye sees them from the left. */
  const drawn = (seen: string, right: number, y: number, size = 12): Words[] =>
    [...seen]
      .reverse()
      .flatMap((text, at) => (text === ' ' ? [] : [{ text, x: right - (at + 1) * size * 0.5, y, size, even: true }]))

  it('comes in the order of speech, in letters of the base block, with its numbers and brackets as they are typed', async () => {
    const page = [
      ...drawn('ﺀﺎﻨﻴﻤﻟا', 420, 60, 20),
      ...drawn('.(%40 ﻦﻣ ﺮﺜﻛأ) 2019 مﺎﻋ ﻲﻓ ﺀﺎﻨﻴﻤﻟا ﺢﺘﺘﻓا', 440, 110),
      ...drawn('.ﻼﻴﻟ ﺔﻨﻴﻔﺳ 1,312 ﺖﻠﺻو', 440, 128),
    ]
    const { title, said } = await read([page])
    expect(title).toBe('الميناء')
    expect(said).toContain('افتتح الميناء في عام 2019 (أكثر من 40%). وصلت 1,312 سفينة ليلا.')
  })

  it('keeps the order of letters that one glyph stands for', async () => {
    const words = { text: 'م\uFEFBسلا دلب', x: 300, y: 110, size: 12, even: true }
    expect((await read([[...drawn('ﺀﺎﻨﻴﻤﻟا', 420, 60, 20), words]])).said).toContain('بلد السلام')
  })

  it('parts Latin words from what follows them, not from the particle before them', async () => {
    const line = [...drawn('ﺔﻐﻟ', 440, 110), { text: 'Python', x: 380, y: 110, size: 12 }, ...drawn('ﻦﻣ', 380, 110)]
    const { said } = await read([[...drawn('ﺀﺎﻨﻴﻤﻟا', 420, 60, 20), ...line]])
    expect(said).toContain('Python من')
  })
})

describe('Hebrew', () => {
  it('keeps the marks about numbers and Latin words where they are said', async () => {
    const line = [
      { text: 'תירבע', x: 400, y: 110, size: 12, even: true },
      { text: '50%-', x: 370, y: 110, size: 12 },
      { text: 'מ', x: 394, y: 110, size: 12, even: true },
    ]
    const { said } = await read([[{ text: 'למנ', x: 380, y: 60, size: 20, even: true }, ...line]])
    expect(said).toContain('מ-50%')
  })
})
