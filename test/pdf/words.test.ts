/** The words of every page are those of its scene, in its order; they can be copied as they were written. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportPdf } from '../../src/cli/export-pdf.js'
import { parseOptions } from '../../src/cli/options.js'
import { loadTalk } from '../../src/cli/talk.js'
import { bulletText } from '../../src/layout/painting.js'
import { type Item, itemParagraphs, paragraphText, type Scene } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePdf } from '../../src/pdf/index.js'
import { talkOf } from '../pptx/talks.js'
import { packed, readPdf, type ReadPdf, readStructure } from './read.js'
import { host } from '../host.js'

function wordsOf(item: Item, talk: Talk): string {
  if (item.type === 'chart') return item.chart.texts.map(({ text }) => text).join('')
  if (item.type === 'formula') return (talk.assets.formulas.get(item.tex)?.texts ?? []).map(({ text }) => text).join('')
  return itemParagraphs(item)
    .map((paragraph) => `${bulletText(paragraph) ?? ''}${paragraphText(paragraph)}`)
    .join('')
}

function sceneWords(scene: Scene, talk: Talk): string {
  return packed(scene.items.map((item) => wordsOf(item, talk)).join(''))
}

describe.each([
  ['data/zhiye-jiaoyu.yaml', undefined, undefined],
  ['data/attention.yaml', 'chalkboard', undefined],
  ['data/gallery.yaml', undefined, undefined],
  ['data/gallery.yaml', 'ink-dark', '4:3'],
] as const)('the slides of %s in %s, %s', (file, theme, ratio) => {
  let talk: Talk
  let pdf: ReadPdf
  let bytes: Uint8Array
  let missing: string[]

  beforeAll(async () => {
    talk = await loadTalk(file, { ...(theme && { theme }), ...(ratio && { ratio }) })
    ;({ bytes, missing } = await writePdf(talk, host))
    pdf = await readPdf(bytes)
  })

  test('every word stands on its page, once, in the scene’s order', () => {
    expect(pdf.pages.map(({ text }) => packed(text))).toEqual(talk.scenes.map((scene) => sceneWords(scene, talk)))
    expect(missing).toEqual([])
  })

  test('room between Han and Latin is no space, and lines are whole', () => {
    const broken = talk.scenes.flatMap((scene, index) =>
      scene.items.flatMap(itemParagraphs).flatMap((paragraph) => {
        const text = paragraphText(paragraph)
        if (paragraph.runs.some(({ script, tracking }) => script !== undefined || tracking !== undefined)) return []
        return paragraph.lines
          .map(({ start, end }) => text.slice(start, end).trim().replace(/ +/gu, ' '))
          .filter((line) => !pdf.pages[index]?.text.replace(/ +/gu, ' ').includes(line))
      }),
    )
    expect(broken).toEqual([])
  })

  test('pages are as large as PowerPoint’s', () => {
    expect(new Set(pdf.pages.map(({ width, height }) => `${width}×${height}`))).toEqual(
      new Set([ratio === '4:3' ? '720×540' : '960×540']),
    )
  })

  test('all fonts are within, cut to what the talk shows', async () => {
    const document = await PDFDocument.load(bytes)
    const descriptors = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? [object] : [],
      )
    expect(descriptors.length).toBeGreaterThanOrEqual(2)
    for (const descriptor of descriptors) {
      expect(descriptor.get(PDFName.of('FontFile2')) ?? descriptor.get(PDFName.of('FontFile3'))).toBeDefined()
      expect(String(descriptor.get(PDFName.of('FontName')))).toMatch(/^\/[A-Z]{6}\+/)
    }
    expect(bytes.length).toBeLessThan(file.includes('gallery') ? 700_000 : 200_000)
  })
})

test('the document says what it is', async () => {
  const talk = await loadTalk('data/zhiye-jiaoyu.yaml')
  const { info, outline } = await readPdf((await writePdf(talk, host)).bytes)
  expect(info).toMatchObject({ Title: talk.deck.title, Subject: talk.deck.source, Language: 'zh-CN' })
  const titles = outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])
  for (const { title } of talk.deck.slides) expect(titles).toContain(title)
  for (const { title } of talk.deck.sections) expect(titles).toContain(title)
})

test('whoever has it read out hears the title first, and what figures show', async () => {
  const talk = await loadTalk('data/gallery.yaml')
  const { bytes } = await writePdf(talk, host)
  const roles = (await readStructure(bytes)).map((page) => page.map(({ role }) => role))
  const alts = (await readStructure(bytes)).map((page) => page.flatMap(({ alt }) => alt ?? []))
  talk.scenes.forEach(({ items }, index) => {
    expect(roles[index]?.filter((role) => role === 'H1')).toHaveLength(1)
    const described = items.flatMap((item) => ('alt' in item && item.alt !== '' ? [item.alt] : []))
    expect(alts[index]).toEqual(described)
    const tables = items.filter((item) => item.type === 'table')
    expect(roles[index]?.filter((role) => role === 'TH' || role === 'TD')).toHaveLength(
      tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0),
    )
    expect(roles[index]).toContain(items.some(({ type }) => type === 'frame') ? 'H1' : 'Figure')
  })
})

test('the same talk gives the same bytes', async () => {
  const write = async (): Promise<Buffer> =>
    Buffer.from((await writePdf(await loadTalk('data/zhiye-jiaoyu.yaml'), host, 'notes')).bytes)
  expect((await write()).equals(await write())).toBe(true)
})

test('links lead where they say, from where their words stand', async () => {
  const talk = talkOf([
    { kind: 'points', content: { title: '链接', items: ['读[馆藏目录](https://example.org/a?c=d&e=%20f)，或者写信'] } },
  ])
  const [page] = (await readPdf((await writePdf(talk, host)).bytes)).pages
  expect(page?.links.map(({ url }) => url)).toEqual(['https://example.org/a?c=d&e=%20f'])
  const [left = 0, bottom = 0, right = 0, top = 0] = page?.links[0]?.rect ?? []
  const size = 0.75 * (talk.scenes[0]?.items.flatMap(itemParagraphs).find(({ line }) => line === 0)?.runs[0]?.size ?? 0)
  expect(right - left).toBeCloseTo(4 * size, 0)
  expect(left).toBeGreaterThan(48 + size)
  expect(top).toBeGreaterThan(bottom)
})

test('words that would be code elsewhere are words here; what no font has is said', async () => {
  const hostile = '</text> (1) \\ <0041> Tj ET %PDF ]]> {{ 7*7 }} \u0000\u0008\uD800'
  const talk = talkOf([{ kind: 'points', content: { title: hostile, items: [hostile, '笑 😀'] } }])
  const { bytes, missing, lost } = await writePdf(talk, host)
  const [page] = (await readPdf(bytes)).pages
  expect(missing).toEqual(['😀'])
  expect(lost).toBeLessThan(0.05)
  expect(page?.text.match(/<\/text> \(1\) \\ <0041> Tj ET %PDF/g)).toHaveLength(2)
  expect(page?.text).toContain('笑 😀')
})

test('a talk whose letters no font has is refused, and no file is written', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-korean-'))
  const article = path.join(folder, 'korean.yaml')
  writeFileSync(
    article,
    'title: 모퉁이의 도서관\nlang: ko\nsections:\n  - text: 도서관은 1998년에 문을 열었다. 누구나 올 수 있다.\n',
  )
  const options = parseOptions('build', [article, '--pdf', '-q', '-o', folder])
  await expect(exportPdf(article, 'slides', options)).rejects.toThrow(
    /no bundled font has the letters of this talk \(모 .*print .*korean\.html from a browser/,
  )
  expect(readdirSync(folder)).toEqual(['korean.yaml'])
  rmSync(folder, { recursive: true })
})

test('Hebrew runs from right to left, numbers and Latin within it to the right', async () => {
  const talk = talkOf(
    [{ kind: 'points', content: { title: 'הספרייה (חדשה)', items: ['נפתחה ב-2026 עם Wi-Fi לכולם'] } }],
    { lang: 'he', title: 'ספרייה' },
  )
  const { bytes, missing } = await writePdf(talk, host)
  expect(missing).toEqual([])
  const [page] = (await readPdf(bytes)).pages
  for (const word of ['נפתחה', '2026', 'Wi-Fi', 'לכולם']) expect(page?.text).toContain(word)
})
