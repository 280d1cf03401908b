/** The speaker's script: what a speaker reads in it, and what Word makes of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8 } from 'fflate'
import mammoth from 'mammoth'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadTalk } from '../../src/cli/talk.js'
import { type Parts, readPackage, readXml } from '../../src/ooxml/package.js'
import { descendantsOf, textOf, type XmlElement } from '../../src/ooxml/xml.js'
import type { Talk } from '../../src/outline/deck.js'
import { writeScript } from '../../src/script/index.js'
import { SPARE_NOTES, spareTalk } from '../outline/helpers.js'
import { talkOf } from '../pptx/talks.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-script-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Read {
  style: string
  text: string
  picture: boolean
}

function paragraphsOf(parts: Parts): Read[] {
  return descendantsOf(readXml(parts, 'word/document.xml'), 'w:p').map((paragraph) => ({
    style: descendantsOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal',
    text: descendantsOf(paragraph, 'w:t').map(textOf).join(''),
    picture: descendantsOf(paragraph, 'w:drawing').length > 0,
  }))
}

function styleOf(parts: Parts, id: string): XmlElement {
  const style = descendantsOf(readXml(parts, 'word/styles.xml'), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === id,
  )
  if (style === undefined) throw new Error(`there is no style ${id}`)
  return style
}

describe('the script of a talk', () => {
  let talk: Talk
  let bytes: Uint8Array
  let parts: Parts

  beforeAll(async () => {
    talk = await loadTalk('data/zhiye-jiaoyu.yaml')
    bytes = await writeScript(talk, host)
    parts = readPackage(bytes)
  })

  test('Word opens it without a complaint', async () => {
    const file = path.join(folder, 'script.docx')
    writeFileSync(file, bytes)
    for (const officeVersion of ['Office2013', 'Microsoft365'] as const)
      expect((await validateFile(file, { officeVersion })).errors).toEqual([])
  })

  test('has the notes in full, slide by slide, as another program reads them', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const read = value.split('\n').filter((line) => line !== '')
    let at = 0
    for (const [index, { title, notes }] of talk.deck.slides.entries()) {
      for (const words of [`${index + 1}  ${title}`, ...notes.split('\n').filter((note) => note !== '')]) {
        at = read.indexOf(words, at)
        expect(at, words).toBeGreaterThanOrEqual(0)
        at++
      }
    }
    const all = read.join('')
    const ids = talk.deck.slides.flatMap(({ sentences }) => sentences)
    expect(ids.length).toBeGreaterThan(20)
    for (const id of ids) expect(all.split(talk.sentences?.[id] ?? 'missing'), id).toHaveLength(2)
  })

  test('every slide has a heading, its time, its picture and what is said to it, in that order', () => {
    const paragraphs = paragraphsOf(parts)
    const headings = paragraphs.flatMap(({ style, text }, index) =>
      /^Heading[12]$/.test(style) && /^\d+ {2}/.test(text) ? [index] : [],
    )
    expect(headings).toHaveLength(talk.deck.slides.length)
    for (const at of headings) {
      expect(paragraphs[at + 1]?.style).toBe('SlideTimes')
      expect(paragraphs[at + 2]?.picture).toBe(true)
      expect(paragraphs[at + 3]).toMatchObject({ picture: false })
    }
    expect(paragraphs[0]).toMatchObject({ style: 'Title', text: talk.deck.title })
    expect(paragraphs.find(({ style }) => style === 'Heading2')).toBeDefined()
  })

  test('the times of the slides follow one another and add up to that of the whole', () => {
    const times = paragraphsOf(parts).flatMap(({ style, text }) => (style === 'SlideTimes' ? [text] : []))
    expect(times[0]).toMatch(/^共20页，预计用时 \d+:\d\d，限时 40:00$/)
    const spans = times.flatMap((text) =>
      [...text.matchAll(/（(\S+) 至 (\S+)）/g)].map(([, from, to]) => ({ from, to })),
    )
    expect(spans).toHaveLength(talk.deck.slides.length)
    spans.forEach(({ from }, index) => expect(from).toBe(index === 0 ? '0:00' : spans[index - 1]?.to))
    expect(times[0]).toContain(`预计用时 ${spans.at(-1)?.to}，`)
  })

  test('every picture is that of its slide, and says which it is', () => {
    const described = descendantsOf(readXml(parts, 'word/document.xml'), 'wp:docPr').map(({ attributes }) => attributes)
    expect(described.map(({ descr }) => descr)).toEqual(
      talk.deck.slides.map(({ title }, index) => `第${index + 1}页幻灯片：${title}`),
    )
    expect(new Set(described.map(({ id }) => id)).size).toBe(described.length)
    const pictures = [...parts]
      .filter(([name]) => name.startsWith('word/media/'))
      .map(([, png]) => PNG.sync.read(Buffer.from(png)))
    expect(pictures).toHaveLength(talk.deck.slides.length)
    for (const picture of pictures) {
      expect([picture.width, picture.height]).toEqual([640, 360])
      expect(
        new Set(Array.from({ length: 640 * 360 }, (_, at) => picture.data.readUInt32BE(at * 4))).size,
      ).toBeGreaterThan(50)
    }
  })

  test('looks come from styles alone, in the language and the fonts of the talk', () => {
    const runs = descendantsOf(readXml(parts, 'word/document.xml'), 'w:rPr')
    expect(runs).toEqual([])
    const [defaults] = descendantsOf(readXml(parts, 'word/styles.xml'), 'w:rPrDefault')
    if (defaults === undefined) throw new Error('there are no defaults')
    expect(descendantsOf(defaults, 'w:lang')[0]?.attributes).toMatchObject({ 'w:eastAsia': 'zh-CN' })
    expect(descendantsOf(defaults, 'w:rFonts')[0]?.attributes).toMatchObject({
      'w:ascii': 'Arial',
      'w:eastAsia': 'Microsoft YaHei',
    })
    // Whole numbers: programs older than 2010 know no other.
    for (const size of descendantsOf(readXml(parts, 'word/styles.xml'), 'w:sz'))
      expect(size.attributes['w:val']).toMatch(/^\d+$/)
    for (const id of ['Normal', 'Title', 'Heading1', 'Heading2', 'SlideTimes']) expect(styleOf(parts, id)).toBeDefined()
    for (const id of ['Heading1', 'Heading2', 'SlideTimes'])
      expect(descendantsOf(styleOf(parts, id), 'w:keepNext')).toHaveLength(1)
  })

  test('the foot has the title and the number of the page', () => {
    const footer = strFromU8(parts.get('word/footer1.xml') ?? new Uint8Array())
    expect(footer).toContain(talk.deck.title)
    expect(footer).toMatch(/PAGE.*NUMPAGES/s)
  })

  test('the same talk gives the same bytes', async () => {
    expect(Buffer.from(await writeScript(talk, host)).equals(Buffer.from(bytes))).toBe(true)
    expect(strFromU8(parts.get('docProps/core.xml') ?? new Uint8Array())).not.toContain('dcterms:created')
  })
})

test('an English talk has an English script; words that would be markup are words', async () => {
  const talk = talkOf(
    [
      { kind: 'points', content: { title: '</w:t> & <b>', items: ['one'] }, notes: 'First <w:br/> & so on.\nSecond.' },
      { kind: 'points', content: { title: 'Silent', items: ['two'] } },
    ],
    { lang: 'en', title: 'A small library' },
  )
  const paragraphs = paragraphsOf(readPackage(await writeScript(talk, host)))
  expect(paragraphs.map(({ text }) => text)).toEqual([
    'A small library',
    '2 slides, about 0:20',
    '1  </w:t> & <b>',
    '0:10 (from 0:00 to 0:10)',
    '',
    'First <w:br/> & so on.',
    'Second.',
    '2  Silent',
    '0:10 (from 0:10 to 0:20)',
    '',
    '(No notes)',
  ])
})

test('spare slides take no time', async () => {
  const talk = talkOf(
    ['甲', '乙', '丙'].map((title) => ({ kind: 'points' as const, content: { title, items: ['一'] }, notes: '说' })),
  )
  const slides = talk.deck.slides.map((slide, index) => (index === 1 ? { ...slide, hidden: true, seconds: 0 } : slide))
  const times = paragraphsOf(readPackage(await writeScript({ ...talk, deck: { ...talk.deck, slides } }, host))).flatMap(
    ({ style, text }) => (style === 'SlideTimes' ? [text] : []),
  )
  expect(times.slice(1)).toEqual(['用时 0:10（0:00 至 0:10）', '备用页，有人问起再放', '用时 0:10（0:10 至 0:20）'])
})

test('a talk written from right to left has its paragraphs so', async () => {
  const talk = talkOf([{ kind: 'points', content: { title: 'הספרייה', items: ['ספרים'] }, notes: 'שלום לכולם.' }], {
    lang: 'he',
    title: 'ספרייה',
  })
  const [defaults] = descendantsOf(
    readXml(readPackage(await writeScript(talk, host)), 'word/styles.xml'),
    'w:docDefaults',
  )
  if (defaults === undefined) throw new Error('there are no defaults')
  expect(descendantsOf(defaults, 'w:bidi')).toHaveLength(1)
  expect(descendantsOf(defaults, 'w:lang')[0]?.attributes).toMatchObject({ 'w:bidi': 'he-IL' })
})

test('what is there if somebody asks stands below what is said, smaller', async () => {
  const parts = readPackage(await writeScript(spareTalk(), host))
  const notes = paragraphsOf(parts)
  const { said, heading, spare } = SPARE_NOTES
  expect(notes.slice(notes.findIndex(({ text }) => text === said[0])).map(({ style, text }) => [style, text])).toEqual([
    ...said.map((text) => ['Normal', text]),
    ['SpareHeading', heading],
    ...spare.map((text) => ['SpareNotes', text]),
  ])
  const sizeOf = (style: XmlElement): number => Number(descendantsOf(style, 'w:sz')[0]?.attributes['w:val'])
  expect(sizeOf(styleOf(parts, 'SpareNotes'))).toBe(21)
})
