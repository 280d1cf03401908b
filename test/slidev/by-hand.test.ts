/** Slides written by hand in Markdown: in the PowerPoint too, as pictures, when a browser is at hand. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { exportTalk } from '../../src/cli/build.js'
import { hasHandWritten } from '../../src/slidev/by-hand/hand-written.js'
import { bringer } from '../../src/slidev/by-hand/index.js'
import { plainNotes } from '../../src/slidev/by-hand/notes.js'
import { parseOptions } from '../../src/cli/options.js'
import { loadTalk } from '../../src/cli/talk.js'
import type * as DeckEntry from '../../src/slidev/deck-entry.js'
import { findingsOfEdits } from '../../src/check/by-hand.js'
import { editsOf } from '../../src/import/pptx/edits.js'
import { importPptx, pptxEdits } from '../../src/import/pptx/index.js'
import { type Parts, readPackage, readXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { readRecord } from '../../src/ooxml/record.js'
import { descendantsOf, textOf, unescapeXml } from '../../src/ooxml/xml.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { openBrowser, openPage } from './chromium.js'
import { validateFile } from '../validator.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const place = vi.hoisted(() => ({ entry: '' }))
vi.mock('../../src/slidev/deck-entry.js', async (original) => ({
  ...(await original<typeof DeckEntry>()),
  ownEntry: async () => place.entry,
  deckEntry: async () => place.entry,
}))

const ARTICLE = `title: The Lamp
lang: en
sections:
  - heading: Light
    text: A lamp gives light. It costs oil.
  - heading: Dark
    text: Without oil it is dark. We wait for morning.
slides:
  - { kind: cover }
  - { kind: section, title: Light }
  - { kind: points, title: What a lamp does, items: [A lamp gives light, It costs oil] }
  - { kind: statement, title: Spare, text: It costs oil, hidden: true }
  - { kind: section, title: Dark }
  - { kind: points, title: Without oil, items: [Without oil it is dark, We wait for morning] }
`

const BY_HAND = `
# The end

---
after: points
---

# Oil & <b>flame</b>

<v-clicks>

- Comes last: $E = mc^2$
- ![A burning lamp](data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7)

</v-clicks>

<!--
Say **this** first. [click] Then \`that\`.

- a list
-->

---
before: cover
---

Welcome, please sit down
`

let folder = ''
let file = ''
let bytes: Uint8Array
let parts: Parts

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-by-hand-'))
  file = join(folder, 'lamp.yaml')
  place.entry = join(folder, 'slides.md')
  await writeFile(file, ARTICLE)
  const theme = dirname(createRequire(import.meta.url).resolve('@slidev/theme-default/package.json'))
  await writeFile(
    place.entry,
    `---\narticle: lamp.yaml\ntheme: ${JSON.stringify(theme)}\naddons: [${JSON.stringify(root)}]\n---\n${BY_HAND}`,
  )
  const options = { ...parseOptions('build', [file]), out: `${folder}/`, quiet: true }
  const { pptx } = await exportTalk(file, { pptx: options, html: options })
  bytes = await readFile(pptx.file)
  parts = readPackage(bytes)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** The picture of a whole page on a slide: its alternative text, its place and its pixels. */
function pictureOn(number: number): { alt: string; place: unknown; png: PNG } {
  const [picture] = descendantsOf(readXml(parts, `ppt/slides/slide${number}.xml`), 'p:pic')
  if (picture === undefined) throw new Error(`no picture on slide ${number}`)
  const { attributes } = descendantsOf(picture, 'p:cNvPr')[0] ?? { attributes: {} as Record<string, string> }
  const relation = descendantsOf(picture, 'a:blip')[0]?.attributes['r:embed']
  const target =
    descendantsOf(readXml(parts, `ppt/slides/_rels/slide${number}.xml.rels`), 'Relationship').find(
      ({ attributes: { Id } }) => Id === relation,
    )?.attributes['Target'] ?? ''
  const media = parts.get(target.replace('../', 'ppt/'))
  if (media === undefined) throw new Error(`no ${target}`)
  return {
    alt: unescapeXml(attributes['descr'] ?? ''),
    place: [...descendantsOf(picture, 'a:off'), ...descendantsOf(picture, 'a:ext')]
      .map((node) => node.attributes)
      .filter((where) => 'x' in where || 'cx' in where),
    png: PNG.sync.read(Buffer.from(media)),
  }
}

it('stand at their places, with their titles, among slides that are left out too', () => {
  const { slides } = readPptx(bytes)
  expect(slides.map(({ title }) => title.replace(/\s+/gu, ' '))).toEqual([
    'Welcome, please sit down',
    'The Lamp',
    'Light',
    'What a lamp does',
    'Oil & flame',
    'Spare',
    'Dark',
    'Without oil',
    'The end',
  ])
  expect(slides.map(({ hidden }) => hidden).indexOf(true)).toBe(5)
  const groups = descendantsOf(readXml(parts, 'ppt/presentation.xml'), 'p14:section').map(
    (section) => descendantsOf(section, 'p14:sldId').length,
  )
  expect(groups).toEqual([2, 4, 3])
})

it('count in the numbers of the slides and in their progress, here as in the deck', async () => {
  const points = readXml(parts, 'ppt/slides/slide8.xml')
  expect(descendantsOf(points, 'a:fld').map((field) => descendantsOf(field, 'a:t').map(textOf).join(''))).toEqual(['8'])
  const progress = descendantsOf(points, 'p:sp').find(
    (shape) => descendantsOf(shape, 'p:cNvPr')[0]?.attributes['name'] === 'Progress',
  )
  const page = descendantsOf(readXml(parts, 'ppt/presentation.xml'), 'p:sldSz')[0]
  expect(
    Number(
      progress && descendantsOf(progress, 'a:ext').find(({ attributes }) => 'cx' in attributes)?.attributes['cx'],
    ) / Number(page?.attributes['cx']),
  ).toBeCloseTo(8 / 9, 2)
  // The deck leaves the spare slide out, and PowerPoint counts it.
  const browser = await openBrowser()
  const opened = await openPage(browser, `file://${folder}`)
  await opened.page.goto(`file://${join(folder, 'lamp.html')}#/7`)
  const slide = opened.page.locator('[data-slide="points-2"]')
  await slide.locator('[data-title]').waitFor()
  expect(await slide.locator('[data-role="page"]').innerText()).toBe('7')
  const [bar, whole] = [await slide.locator('[data-name="Progress"]').boundingBox(), await slide.boundingBox()]
  await browser.close()
  expect((bar?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(7 / 8, 2)
}, 60_000)

it('are pictures of whole pages, twice as fine, with all that clicks bring; their words are the alternative text', () => {
  const { alt, place: where, png } = pictureOn(5)
  expect(alt).toBe('Comes last: E = mc^2\nA burning lamp')
  expect(where).toEqual([
    { x: '0', y: '0' },
    { cx: '12192000', cy: '6858000' },
  ])
  expect([png.width, png.height]).toEqual([2560, 1440])
  expect(pictureOn(1).alt).toBe('Welcome, please sit down')
  // Below the heading there is only what the clicks bring.
  expect(inkIn(png, 0.16)).toBeGreaterThan(0.0003)
})

/** The share of dark pixels in a picture from a share of its height on. */
function inkIn({ data, width, height }: PNG, from: number): number {
  let dark = 0
  for (let at = Math.round(from * height) * width * 4; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++
  return dark / (width * height)
}

it('have a title above the page, where nobody sees it, and their notes as plain words', () => {
  const title = descendantsOf(readXml(parts, 'ppt/slides/slide5.xml'), 'p:sp').find((shape) =>
    descendantsOf(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
  )
  const y = Number(title && descendantsOf(title, 'a:off')[0]?.attributes['y'])
  const height = Number(
    title && descendantsOf(title, 'a:ext').find(({ attributes }) => 'cy' in attributes)?.attributes['cy'],
  )
  expect(y + height).toBeLessThan(0)
  expect(readPptx(bytes).slides[4]?.notes).toBe('Say this first. Then that.\n· a list')
})

it('make a file that PowerPoint opens without a word', async () => {
  expect(lintPptx(bytes)).toEqual([])
  expect((await validateFile(join(folder, 'lamp.pptx'), { officeVersion: 'Microsoft365' })).errors).toEqual([])
})

it('are not taken for slides that a colleague added', () => {
  expect(pptxEdits(bytes, 'lamp.pptx')?.edits).toEqual([])
  expect(importPptx(bytes, 'lamp.pptx', { schema: 's.json' })).toEqual({
    text: ARTICLE,
    edits: [],
    unplaced: [],
    changesText: false,
  })
})

it('cannot be changed in PowerPoint without being told where to change them', () => {
  const record = readRecord(parts)
  const presentation = readPptx(bytes)
  if (record === undefined) throw new Error('no record')
  const changed = {
    ...presentation,
    slides: presentation.slides
      .slice(0, -1)
      .map((slide, index) => (index === 4 ? { ...slide, notes: 'Other words' } : slide)),
  }
  const edits = editsOf(record, changed)
  expect(edits.map(({ type }) => type)).toEqual(['notes', 'slide-removed'])
  expect(findingsOfEdits(edits, 'lamp.pptx', 'en').map(({ mend }) => mend)).toEqual(
    Array(2).fill('the slide is written in Markdown; change it in slides.md'),
  )
})

it('are named where no browser is at hand, and the talk goes on without them', async () => {
  vi.stubEnv('CHROME_PATH', join(folder, 'lamp.yaml'))
  const talk = await loadTalk(file)
  const said: string[] = []
  const byHand = [
    { page: 2, title: 'Oil', notes: '', source: '' },
    { page: 9, title: 'The end', notes: '', source: '' },
  ]
  expect(await bringer((line) => said.push(line))(talk, { address: 'file:///none', byHand })).toBe(talk)
  expect(said).toEqual([
    expect.stringMatching(/^only in the HTML and live, not in the PowerPoint, .*lamp\.yaml.*: Oil; The end$/) as string,
  ])
})

it('belong to the article that the entry names, and to no other', async () => {
  expect(await hasHandWritten(file)).toBe(true)
  expect(await hasHandWritten(join(folder, 'other.yaml'))).toBe(false)
})

it('keep of their notes what is said', async () => {
  expect(await plainNotes('')).toBe('')
  expect(await plainNotes('# Head\n\none\ntwo [click:3]\n\n> quoted\n\n`code` <b>x</b>')).toBe(
    'Head\none two\nquoted\ncode x',
  )
})
