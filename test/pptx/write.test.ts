import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { readPackage, readXml, writePackage, writeXml } from '../../src/ooxml/package.js'
import { type ReadSlide, readPptx } from '../../src/ooxml/read.js'
import { childrenOf, descendantsOf, serializeXml } from '../../src/ooxml/xml.js'
import { KIND_NAMES } from '../../src/slides/index.js'
import { escapeMarks } from '../../src/text/marks.js'
import { COLOR_TOKENS, THEMES } from '../../src/themes/index.js'
import { layoutPartOf, linesOutsideCharts, sampleTalk, talkOf } from './talks.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-pptx-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Texts of a slide besides title, footer and page number, ornaments left out: what its lines should be. */
function bodyTexts({ words }: ReadSlide): string[] {
  return words
}

describe.each(['16:9', '4:3'] as const)('the PowerPoint of every kind, %s', async (ratio) => {
  const talk = sampleTalk(ratio)
  const bytes = await writePptx(talk, host)
  const read = readPptx(bytes)

  test.each(['Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365'] as const)(
    "has no fault by Microsoft's validator for %s",
    async (officeVersion) => {
      const file = path.join(folder, `${ratio.replace(':', '-')}-${officeVersion}.pptx`)
      writeFileSync(file, bytes)
      expect((await validateFile(file, { officeVersion })).errors).toEqual([])
    },
  )

  test('has none of the faults that the validator misses', () => {
    expect(lintPptx(bytes)).toEqual([])
  })

  test('has the titles, lines, notes and clicks of the deck, in its order', () => {
    expect(read.title).toBe(talk.deck.title)
    expect(read.slides.map(({ title }) => title)).toEqual(talk.deck.slides.map(({ title }) => title))
    expect(read.slides.map(bodyTexts)).toEqual(linesOutsideCharts(talk))
    expect(read.slides.map(({ notes }) => notes)).toEqual(talk.deck.slides.map(({ notes }) => notes))
    expect(read.slides.map(({ clicks }) => clicks)).toEqual(talk.scenes.map(({ clicks }) => clicks))
  })

  test('has a layout for each kind and no other', () => {
    const name = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)
    expect(read.slides.map(({ layout }) => layout)).toEqual(talk.deck.slides.map(({ kind }) => name(kind)))
    const parts = readPackage(bytes)
    const layouts = KIND_NAMES.map(
      (_, index) =>
        descendantsOf(readXml(parts, `ppt/slideLayouts/slideLayout${index + 1}.xml`), 'p:cSld')[0]?.attributes.name,
    )
    expect(layouts).toEqual(KIND_NAMES.map(name))
    expect([...parts.keys()].filter((part) => /slideLayouts\/[^/]+\.xml$/.test(part))).toHaveLength(KIND_NAMES.length)
  })

  test('is the same on every run', async () => {
    expect(Buffer.compare(await writePptx(talk, host), bytes)).toBe(0)
  })

  test('names no colour and no typeface on a slide: all comes from the theme', () => {
    const parts = readPackage(bytes)
    for (const name of [...parts.keys()].filter((part) =>
      /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(part),
    )) {
      const xml = serializeXml(readXml(parts, name))
      expect(xml, name).not.toMatch(/srgbClr|sysClr/)
      for (const [, typeface] of xml.matchAll(/<a:(?:latin|ea|cs) typeface="([^"]*)"/g))
        expect(typeface, name).toMatch(/^(\+m[jn]-(lt|ea|cs)|Courier New)$/)
    }
  })
})

test('the theme carries the twelve colours and fonts for Chinese', async () => {
  const parts = readPackage(await writePptx(sampleTalk(), host))
  const theme = readXml(parts, 'ppt/theme/theme1.xml')
  const colors = descendantsOf(theme, 'a:srgbClr')
    .slice(0, 12)
    .map(({ attributes }) => `#${attributes.val}`)
  expect(colors.sort()).toEqual(COLOR_TOKENS.map((token) => THEMES.paper.colors[token].toUpperCase()).sort())
  for (const collection of ['a:majorFont', 'a:minorFont']) {
    const fonts = descendantsOf(theme, collection)[0]
    expect(
      fonts && childrenOf(fonts).map(({ tagName, attributes }) => [tagName, attributes.script, attributes.typeface]),
    ).toContainEqual(['a:font', 'Hans', 'Microsoft YaHei'])
    expect(fonts && childrenOf(fonts, 'a:ea')[0]?.attributes.typeface).toBe('Microsoft YaHei')
  }
})

test('runs say their language, paragraphs their exact pitch', async () => {
  const parts = readPackage(
    await writePptx(
      talkOf([
        { kind: 'points', content: { title: '语言', items: ['中文 with English', 'All English', '第二条', '第三条'] } },
      ]),
      host,
    ),
  )
  const slide = readXml(parts, 'ppt/slides/slide1.xml')
  const languages = descendantsOf(slide, 'a:r').map((run) => descendantsOf(run, 'a:rPr')[0]?.attributes.lang)
  // Title, four points, footer.
  expect(languages).toEqual(['zh-CN', 'zh-CN', 'en-US', 'zh-CN', 'zh-CN', 'zh-CN'])
  // Short points grow to 44 units, which are 33 pt; 1.35 times that.
  expect(serializeXml(readXml(parts, layoutPartOf(parts, 'points') ?? ''))).toContain('<a:spcPts val="4455"/>')
})

test('a title that breaks at a phrase holds a soft break and loses no character', async () => {
  const title = '对职业教育产生颠覆性影响、变革性冲击、系统性重构的深刻变革'
  const bytes = await writePptx(talkOf([{ kind: 'points', content: { title, items: ['一'] } }]), host)
  expect(readPptx(bytes).slides[0]?.title).toBe(title)
  expect(descendantsOf(readXml(readPackage(bytes), 'ppt/slides/slide1.xml'), 'a:br')).toHaveLength(1)
})

test('without builds there is no timing', async () => {
  const bytes = await writePptx(sampleTalk(), host, { builds: false })
  expect(readPptx(bytes).slides.every(({ clicks }) => clicks === 0)).toBe(true)
  expect(serializeXml(readXml(readPackage(bytes), 'ppt/slides/slide4.xml'))).not.toContain('p:timing')
})

test('a talk without slides is refused', async () => {
  await expect(writePptx({ ...sampleTalk(), scenes: [] }, host)).rejects.toThrow('at least one slide')
})

test('whatever the text, the file is sound and the text comes back', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.constantFrom('</a:t><script>', '&amp;&#0;]]>', '_x000D_', '{{ 7*7 }}', '\u202Eabc', '\uD800x', '𠮷'),
  )
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (title, text) => {
      const bytes = await writePptx(
        talkOf([{ kind: 'points', content: { title, items: [escapeMarks(text)] }, notes: text.replace(/\n/g, ' ') }], {
          title,
        }),
        host,
      )
      expect(lintPptx(bytes)).toEqual([])
      const kept = (words: string): string =>
        words.replace(
          /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
          '',
        )
      const { slides } = readPptx(bytes)
      expect(slides[0]?.title).toBe(kept(title))
      expect(slides.flatMap(bodyTexts).join('')).toBe(kept(text))
    }),
    { numRuns: 60 },
  )
})

describe('the lint', () => {
  const broken = async (change: (parts: ReturnType<typeof readPackage>) => void): Promise<string[]> => {
    const parts = readPackage(await writePptx(sampleTalk(), host))
    change(parts)
    return lintPptx(writePackage(parts))
  }

  test('sees a relation without a part', async () => {
    expect(await broken((parts) => parts.delete('ppt/theme/theme2.xml'))).toEqual([
      expect.stringContaining('theme2.xml, which is not there'),
    ])
  })

  test('sees two shapes of one number and builds of shapes that are gone', async () => {
    const faults = await broken((parts) => {
      const slide = readXml(parts, 'ppt/slides/slide4.xml')
      const [first, second] = descendantsOf(slide, 'p:cNvPr').slice(1)
      if (first && second) second.attributes.id = first.attributes.id ?? ''
      writeXml(parts, 'ppt/slides/slide4.xml', slide)
    })
    expect(faults).toContainEqual(expect.stringContaining('two shapes numbered 2'))
    expect(faults).toContainEqual(expect.stringContaining('a build of shape 3'))
  })

  test('sees a part that nothing refers to', async () => {
    expect(await broken((parts) => parts.set('ppt/media/lost.png', new Uint8Array(4)))).toEqual([
      'ppt/media/lost.png: no part refers to it',
    ])
  })
})

test('marks become runs: bold, the colour of emphasis, code, and links with a relation', async () => {
  const items = [
    '**新质**生产力与`code`',
    '见[主页](https://example.org/a?b=1&c=2)和[主页](https://example.org/a?b=1&c=2)',
  ]
  const bytes = await writePptx(talkOf([{ kind: 'points', content: { title: '标**记', items } }]), host)
  expect(lintPptx(bytes)).toEqual([])
  const file = path.join(folder, 'marks.pptx')
  writeFileSync(file, bytes)
  expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  expect(readPptx(bytes).slides[0]?.title).toBe('标**记')
  const parts = readPackage(bytes)
  const runs = descendantsOf(readXml(parts, 'ppt/slides/slide1.xml'), 'a:r').map((run) => serializeXml(run))
  expect(runs[1]).toContain(' b="1"')
  expect(runs[3]).toContain('Courier New')
  expect(runs.filter((run) => run.includes('<a:hlinkClick r:id="rId3"/>'))).toHaveLength(2)
  expect(serializeXml(readXml(parts, 'ppt/slides/_rels/slide1.xml.rels'))).toContain(
    'Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"',
  )
})
