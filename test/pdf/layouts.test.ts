/** Sheets of paper: how many there are, what stands on them, and that the notes are complete. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadTalk } from '../../src/cli/talk.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePdf } from '../../src/pdf/index.js'
import { notesSheets } from '../../src/pdf/notes.js'
import { slideTime } from '../../src/pdf/sheet.js'
import { SPARE_NOTES, spareTalk } from '../outline/helpers.js'
import { talkOf } from '../pptx/talks.js'
import { packed, readPdf, type ReadPdf } from './read.js'
import { host } from '../host.js'

const LONG = Array.from(
  { length: 60 },
  (_, index) =>
    `第${index + 1}段，图书馆的灯每天亮到很晚，读书的人一个接一个走进来，谁也不说话，只有翻书的声音，像下了一场小雨。`,
)

function numbered(count: number, notes = ''): Talk {
  return talkOf(
    Array.from({ length: count }, (_, index) => ({
      kind: 'points' as const,
      content: { title: `第${index + 1}页`, items: ['一', '二'] },
      notes,
    })),
  )
}

async function written(talk: Talk, handout: Parameters<typeof writePdf>[2]): Promise<ReadPdf> {
  return readPdf((await writePdf(talk, host, handout)).bytes)
}

describe('several slides on a page', () => {
  test.each([
    ['2', 7, 4],
    ['4', 7, 2],
    ['4', 8, 2],
    ['6', 7, 2],
    ['6', 6, 1],
  ] as const)('%s on a page: %i slides take %i', async (handout, slides, pages) => {
    const talk = numbered(slides)
    const pdf = await written(talk, handout)
    expect(pdf.pages).toHaveLength(pages)
    const sizes = handout === '4' ? [842, 595] : [595, 842]
    for (const { width, height } of pdf.pages) expect([width, height].map(Math.round)).toEqual(sizes)
    const text = pdf.pages.map((page) => page.text).join('')
    for (const { title } of talk.deck.slides) expect(text.split(title)).toHaveLength(2)
    expect(packed(pdf.pages[0]?.text ?? '')).toContain(`1/${pages}`)
  })

  test('slides stand in rows, at the same size, within the page', async () => {
    const talk = numbered(6)
    const links = talkOf(
      Array.from({ length: 6 }, (_, index) => ({
        kind: 'points' as const,
        content: { title: `第${index + 1}页`, items: [`[去${index + 1}](https://example.org/${index + 1})`] },
      })),
    )
    expect(talk.scenes).toHaveLength(6)
    const [page] = (await written(links, '6')).pages
    const places =
      page?.links.map(({ rect: [left = 0, bottom = 0] }) => ({ left: Math.round(left), bottom: Math.round(bottom) })) ??
      []
    expect(page?.links.map(({ url }) => url.at(-1))).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(new Set(places.map(({ left }) => left)).size).toBe(2)
    expect(new Set(places.map(({ bottom }) => bottom)).size).toBe(3)
    expect(places[0]?.left).toBeLessThan(places[1]?.left ?? 0)
    expect(places[1]?.bottom).toBe(places[0]?.bottom)
    expect(places[2]?.bottom).toBeLessThan(places[0]?.bottom ?? 0)
  })
})

test('spare slides are for the speaker alone', async () => {
  const talk = numbered(3)
  const spare = {
    ...talk,
    deck: {
      ...talk.deck,
      slides: talk.deck.slides.map((slide, index) => (index === 1 ? { ...slide, hidden: true, seconds: 0 } : slide)),
    },
  }
  expect((await written(spare, 'slides')).pages.map(({ text }) => /第(\d)页/u.exec(text)?.[1])).toEqual(['1', '3'])
  expect((await written(spare, '4')).pages.map(({ text }) => text).join('')).not.toContain('第2页')
  expect((await written(spare, 'notes')).pages).toHaveLength(3)
})

/** What stands below the captions, page by page, without the foot. */
function spoken(pdf: ReadPdf, talk: Talk): string[] {
  const { title, slides } = talk.deck
  let slide = -1
  return pdf.pages.map(({ text }, page) => {
    const all = packed(text)
    const foot = packed(`${title}${page + 1}/${pdf.pages.length}`)
    expect(all.endsWith(foot), all).toBe(true)
    const begins = packed(
      `${slide + 2}${slides[slide + 1]?.seconds === 0 ? '' : ` · ${slideTime(slides[slide + 1] ?? { seconds: 0 })}`}`,
    )
    const goesOn = packed(`${slide + 1} · ${slides[slide]?.title}（续）`)
    const body = all.slice(0, all.length - foot.length)
    if (slide >= 0 && body.startsWith(goesOn)) return body.slice(goesOn.length)
    slide++
    const at = body.lastIndexOf(begins)
    expect(at, body).toBeGreaterThanOrEqual(0)
    return body.slice(at + begins.length)
  })
}

describe('slides with their notes', () => {
  let talk: Talk
  let pdf: ReadPdf

  beforeAll(async () => {
    talk = await loadTalk('data/zhiye-jiaoyu.yaml')
    pdf = await written(talk, 'notes')
  })

  test('every sentence of the article stands once, in order', () => {
    const all = spoken(pdf, talk)
    expect(all.join('')).toBe(packed(talk.deck.slides.map(({ notes }) => notes).join('')))
    const ids = talk.deck.slides.flatMap(({ sentences }) => sentences)
    expect(ids.length).toBeGreaterThan(20)
    let at = 0
    for (const id of ids) {
      const sentence = packed(talk.sentences?.[id] ?? 'missing')
      expect(all.join('').split(sentence), id).toHaveLength(2)
      at = all.join('').indexOf(sentence, at)
      expect(at, id).toBeGreaterThanOrEqual(0)
    }
  })

  test('a page shows its slide above what is said to it', () => {
    expect(pdf.pages).toHaveLength(talk.deck.slides.length)
    pdf.pages.forEach(({ text }, index) => expect(packed(text)).toContain(packed(talk.deck.slides[index]?.title ?? '')))
  })

  test('long notes go on, on a page that says whose they are', async () => {
    const long = numbered(2, LONG.join('\n'))
    const pages = await written(long, 'notes')
    expect(pages.pages.length).toBeGreaterThan(4)
    expect(spoken(pages, long).join('')).toBe(packed([...LONG, ...LONG].join('')))
  })
})

test('what is there if somebody asks stands below what is said, smaller', async () => {
  const { said, heading, spare } = SPARE_NOTES
  const pdf = await written(spareTalk(), 'notes')
  expect(packed(pdf.pages[0]?.text ?? '')).toContain(packed([...said, heading, ...spare].join('')))
  const [page] = notesSheets(spareTalk())
  const sizes = (page?.parts ?? [])
    .flatMap(({ marks }) => marks)
    .flatMap((mark) =>
      mark.type === 'text'
        ? mark.spans.map(({ letters, size }) => [letters.map(({ text }) => text).join(''), size] as const)
        : [],
    )
  const sizeOf = (words: string): number => sizes.find(([text]) => text.includes(words))?.[1] ?? 0
  expect(sizeOf('晚上八点')).toBeLessThan(sizeOf('慢一点'))
})
