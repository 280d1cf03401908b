/** A PowerPoint that another program saved again never overwrites an article. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { importPptx, pptxEdits, plainPptx } from '../../src/import/pptx/index.js'
import { parseArticle } from '../../src/article/parse.js'
import { readPptx } from '../../src/ooxml/read.js'
import { makeTalk } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { runIn } from '../cli/run.js'
import { host } from '../host.js'
import { convert } from '../likeness/office.js'
import { changed, replaceWords } from '../pptx/colleague.js'

const schema = './article.schema.json'
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-resaved-'))
const data = `title: The Mill
lang: en
sections:
  - heading: Grinding
    text: |
      The mill grinds wheat. It has three stones. The speed is given by a formula.
slides:
  - kind: cover
  - kind: agenda
  - kind: section
    title: Grinding
  - kind: points
    title: From corn to flour
    items:
      - Clean the corn
      - Grind it twice
      - Sift the flour
  - kind: formula
    title: Speed
    formula: x=v_0t+\\frac{1}{2}at^2
  - kind: table
    title: Sizes
    columns: [Stone, Size]
    rows:
      - ['1', '2']
      - ['3', '40']
    notes: Say this aloud.
`
let resaved: Uint8Array

beforeAll(async () => {
  const exported = await writePptx(makeTalk(parseArticle(data, 'mill.yaml')), host, {
    data: { name: 'mill.yaml', text: data },
  })
  writeFileSync(path.join(folder, 'mill.pptx'), exported)
  // LibreOffice writes beside the file that it reads: under another ending, so that it does not write over it.
  const shown = path.join(folder, 'resaved.ppsx')
  writeFileSync(shown, exported)
  resaved = readFileSync(convert(shown, 'pptx'))
})

it('says that nothing was changed where nobody changed anything', () => {
  expect(readPptx(resaved).slides.every(({ key }) => key === undefined)).toBe(true)
  expect(pptxEdits(resaved, 'mill.pptx')?.edits).toEqual([])
  expect(importPptx(resaved, 'mill.pptx', { data, schema }).text).toBe(data)
})

it('brings back what was changed, and nothing else', () => {
  const slide = readPptx(resaved).slides.findIndex(({ words }) => words.includes('Grind it twice')) + 1
  const bytes = changed(resaved, (parts) =>
    replaceWords(parts, `ppt/slides/slide${slide}.xml`, 'Grind it twice', 'Grind it once'),
  )
  expect(pptxEdits(bytes, 'mill.pptx')?.edits.map((edit) => [edit.type, 'is' in edit && edit.is])).toEqual([
    ['line', 'Grind it once'],
  ])
  expect(importPptx(bytes, 'mill.pptx', { data, schema }).text).toBe(data.replace('Grind it twice', 'Grind it once'))
})

it('knows a file of before, whose record does not tell ornaments', () => {
  const bytes = changed(resaved, (parts) => {
    const record = new TextDecoder().decode(parts.get('customXml/item1.xml'))
    const before = record.replace(' ornaments="1"', '').replace(/<ornament>[^<]*<\/ornament>/gu, '')
    expect(before).not.toBe(record)
    parts.set('customXml/item1.xml', new TextEncoder().encode(before))
  })
  expect(pptxEdits(bytes, 'mill.pptx')?.edits).toEqual([])
})

it('is refused where the record is gone, and the data stays as it is', async () => {
  const bare = changed(resaved, (parts) => {
    for (const name of [...parts.keys()]) if (name.startsWith('customXml/')) parts.delete(name)
  })
  expect(plainPptx(bare, 'mill.pptx')).toBeDefined()
  writeFileSync(path.join(folder, 'bare.pptx'), bare)
  writeFileSync(path.join(folder, 'mill.yaml'), data)
  const { code, err } = await runIn(folder, 'import', 'bare.pptx', '-o', 'mill.yaml')
  expect([code, err]).toEqual([
    1,
    'bare.pptx: it has no record of Lectern’s, which another program may have dropped as it saved the file, so what was changed cannot be told; write the changes into mill.yaml by hand, or name another file with -o\n',
  ])
  expect(readFileSync(path.join(folder, 'mill.yaml'), 'utf8')).toBe(data)
  expect((await runIn(folder, 'check', 'bare.pptx')).out).toContain('it has no record of Lectern’s')
  // A presentation of somebody's own goes into data of its own, and again into the same.
  expect((await runIn(folder, 'import', 'bare.pptx', '-o', 'own.yaml')).code).toBe(0)
  expect((await runIn(folder, 'import', 'bare.pptx', '-o', 'own.yaml')).code).toBe(0)
})

it('says what the next import of the source takes back', async () => {
  writeFileSync(path.join(folder, 'a.md'), '# The Mill\n\nThe mill grinds wheat. It has three stones.\n')
  await runIn(folder, 'import', 'a.md', '-o', 'a.yaml')
  await runIn(folder, 'pptx', 'a.yaml', '-o', 'a.pptx')
  const bytes = readFileSync(path.join(folder, 'a.pptx'))
  const at = readPptx(bytes).slides.findIndex(({ notes }) => notes.includes('three stones')) + 1
  const notes = `ppt/notesSlides/notesSlide${at}.xml`
  writeFileSync(
    path.join(folder, 'a.pptx'),
    changed(bytes, (parts) => replaceWords(parts, notes, 'three stones', 'four stones')),
  )
  expect((await runIn(folder, 'import', 'a.pptx', '-o', 'a.yaml')).err).toContain(
    'change it in its source as well, or the next import of the source takes it back',
  )
  expect(readFileSync(path.join(folder, 'a.yaml'), 'utf8')).toContain('four stones')
  expect((await runIn(folder, 'import', 'a.md', '-o', 'a.yaml')).out).toContain(
    'a sentence of the data gave way to the new text, which does not have them: “It has four stones.”',
  )
})
