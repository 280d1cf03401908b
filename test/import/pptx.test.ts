import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { findingsOfEdits } from '../../src/check/by-hand.js'
import { importPptx, pptxEdits } from '../../src/import/pptx/index.js'
import { withSlidesWritten } from '../../src/article/data.js'
import { makeTalk, withSlides } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { type Parts, readXml, writeXml } from '../../src/ooxml/package.js'
import { addSlide, arrange, changed, notesOf, recolor, replaceWords } from '../pptx/colleague.js'
import { host } from '../host.js'

const NAME = 'data/zhiye-jiaoyu.yaml'
const text = readFileSync(NAME, 'utf8')
const article = parseArticle(text, NAME)
const talk = makeTalk(article)
const exportOf = (data: string) =>
  writePptx(makeTalk(parseArticle(data, NAME)), host, { data: { name: 'zhiye-jiaoyu.yaml', text: data } })
const exported = await exportOf(text)
const schema = './article.schema.json'

/** The part of the slide that shows these words. */
const partOf = (id: string): string =>
  `ppt/slides/slide${talk.deck.slides.findIndex((slide) => slide.id === id) + 1}.xml`

const after = (change: (parts: Parts) => void) => {
  const bytes = changed(exported, change)
  expect(lintPptx(bytes)).toEqual([])
  const { edits = [] } = pptxEdits(bytes, 'talk.pptx') ?? {}
  const imported = importPptx(bytes, 'talk.pptx', { schema })
  return {
    edits,
    imported,
    article: parseArticle(imported.text, 'talk.yaml'),
    findings: findingsOfEdits(edits, 'talk.pptx', 'zh-CN'),
  }
}

/** Lines that differ between the data file and what came back, as a diff shows them. */
function difference(is: string): string[] {
  const [was, now] = [text.split('\n'), is.split('\n')]
  return [
    ...was.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !was.includes(line)).map((line) => `+ ${line.trim()}`),
  ]
}

test('a file as it was exported holds no edit, and gives the data file back to the byte', () => {
  expect(pptxEdits(exported, 'talk.pptx')?.edits).toEqual([])
  expect(importPptx(exported, 'talk.pptx', { schema }).text).toBe(text)
})

describe('what a colleague changes comes back, and nothing else', () => {
  test('a word in a line', () => {
    const { imported, findings } = after((parts) => replaceWords(parts, partOf('pillars'), '新的劳动者', '新型劳动者'))
    expect(findings.map(({ rule, slide, message }) => [rule, slide, message])).toEqual([
      ['changed-line', 'pillars', '第 5 页“新的劳动者”改为“新型劳动者”'],
    ])
    expect(difference(imported.text)).toEqual([
      '- - { label: 新的劳动者, icon: 人们 }',
      '+ - {label: 新型劳动者, icon: 人们}',
    ])
  })

  test('a title', () => {
    const { edits, imported } = after((parts) => replaceWords(parts, partOf('pillars'), '新在三处', '新在三点'))
    expect(edits.map(({ type }) => type)).toEqual(['title'])
    expect(difference(imported.text)).toEqual([
      '- title: 与传统生产力相比，新在三处',
      '+ title: 与传统生产力相比，新在三点',
    ])
  })

  test('a sentence in the notes changes the article; a hint behind it becomes the slide’s own notes', () => {
    const { id = '' } = talk.deck.slides.find(({ notes }) => notes.includes('为此，')) ?? {}
    const {
      edits,
      article: now,
      imported,
    } = after((parts) => replaceWords(parts, notesOf(parts, partOf(id)), '为此，', '请记得提问。为此目的，'))
    expect(now.slides?.find(({ notes }) => notes === '请记得提问。')).toBeDefined()
    expect(edits.map(({ type }) => type)).toEqual(['notes'])
    expect(imported.unplaced).toEqual([])
    expect(
      now.sections
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)))
        .filter((one) => one.startsWith('为此目的，')),
    ).toHaveLength(1)
  })

  test('a slide moved, one deleted, one new', () => {
    const { edits, article: now } = after((parts) => {
      arrange(parts, (slides) => [
        ...slides.slice(0, 4),
        ...slides.slice(5, 6),
        ...slides.slice(4, 5),
        ...slides.slice(6),
      ])
      arrange(parts, (slides) => slides.toSpliced(2, 1))
      // A deleted slide goes with its parts.
      for (const name of [...parts.keys()].filter((part) =>
        /^ppt\/(slides\/(_rels\/)?slide3\.xml|notesSlides\/(_rels\/)?notesSlide3\.xml)/.test(part),
      ))
        parts.delete(name)
      removeRelation(parts, 'slide3.xml')
      addSlide(parts, 6, '一张新的', ['第一点', '第二点 **'])
    })
    expect(edits.map(({ type }) => type).sort()).toEqual(['slide-added', 'slide-moved', 'slide-removed'])
    const kinds = (slides: { kind: string }[] = []): string[] => slides.map(({ kind }) => kind)
    const was = kinds(article.slides)
    expect(kinds(now.slides)).toEqual([...was.slice(0, 2), was[3], was[5], was[4], was[6], 'points', ...was.slice(7)])
    expect(now.slides?.[6]?.content).toEqual({ title: '一张新的', items: ['第一点', '第二点 \\*\\*'] })
  })

  test('a colour of the theme', () => {
    const { edits, article: now } = after((parts) => recolor(parts, 'accent1', '123456'))
    expect(edits).toEqual([{ type: 'theme', slot: 'accent1', was: '0C4A63', is: '123456' }])
    expect(now.theme).toEqual({ extends: 'paper', accent: '#123456' })
  })

  test('edits are merged into a data file that has changed since', () => {
    const bytes = changed(exported, (parts) => replaceWords(parts, partOf('pillars'), '新的劳动者', '新型劳动者'))
    const data = text.replace('突出的创新性, ', '创新性突出, ')
    const merged = importPptx(bytes, 'talk.pptx', { schema, data })
    expect(merged.unplaced).toEqual([])
    expect(merged.text).toContain('创新性突出')
    expect(merged.text).toContain('新型劳动者')
    expect(merged.text).toContain('# 文章一字不改')
  })
})

test('lines may come and go', () => {
  const plain =
    'title: T\nlang: en\nsections:\n  - text: |\n      One thing. Another thing. A third one.\nslides:\n  - kind: points\n    title: Points\n    items:\n      - One thing # first\n      - Another **thing**\n      - label: A third\n        text: one\n'
  const check = async (change: (parts: Parts) => void) => {
    const bytes = await writePptx(makeTalk(parseArticle(plain, 'p.yaml')), host, {
      data: { name: 'p.yaml', text: plain },
    })
    const imported = importPptx(changed(bytes, change), 'p.pptx', { schema })
    return {
      ...imported,
      items: (parseArticle(imported.text, 'p.yaml').slides?.[0]?.content as { items: unknown[] }).items,
    }
  }
  return Promise.all([
    check((parts) => replaceWords(parts, 'ppt/slides/slide1.xml', 'thing', 'matter')).then(({ items, text: now }) => {
      expect(items).toEqual(['One matter', 'Another **thing**', { label: 'A third', text: 'one' }])
      expect(now).toContain('# first')
    }),
    check((parts) => replaceWords(parts, 'ppt/slides/slide1.xml', 'Another ', 'Yet another ')).then(({ items }) =>
      expect(items[1]).toBe('Yet another **thing**'),
    ),
  ])
})

test('a talk that was drafted takes its slides along', async () => {
  const bare = text.slice(0, text.indexOf('\nslides:'))
  const drafted = parseArticle(bare, NAME)
  const data = withSlidesWritten(bare, withSlides(drafted).slides)
  const bytes = await writePptx(makeTalk(drafted), host, { data: { name: 'bare.yaml', text: data } })
  expect(pptxEdits(bytes, 'bare.pptx')?.edits).toEqual([])
  expect(parseArticle(data, 'bare.yaml').slides).toHaveLength(withSlides(drafted).slides.length)
})

test('what is no PowerPoint, or was made to do harm, is refused in a sentence', () => {
  const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml)
  const read = (file: Uint8Array) => () => importPptx(file, 'x.pptx', { schema })
  expect(read(new Uint8Array([1, 2, 3]))).toThrow(/^x\.pptx: it is broken, cut off or locked/)
  expect(read(changed(exported, (parts) => parts.delete('ppt/presentation.xml')))).toThrow(
    /^x\.pptx: this is no PowerPoint/,
  )
  expect(read(changed(exported, (parts) => parts.set('ppt/slides/slide1.xml', bytes('<!DOCTYPE a><a/>'))))).toThrow(
    /^x\.pptx: its XML declares a document type/,
  )
  expect(read(changed(exported, (parts) => parts.set('ppt/slides/slide1.xml', new Uint8Array(40_000_000))))).toThrow(
    /^x\.pptx: it would unpack to far more/,
  )
})

test('a film in a PowerPoint is not looked into', () => {
  const filmed = changed(exported, (parts) => parts.set('ppt/media/film.bin', new Uint8Array(20_000_000)))
  expect(pptxEdits(filmed, 'x.pptx')?.edits).toEqual([])
})

function removeRelation(parts: Parts, target: string): void {
  const name = 'ppt/_rels/presentation.xml.rels'
  const xml = new TextDecoder().decode(parts.get(name))
  parts.set(name, new TextEncoder().encode(xml.replace(new RegExp(`<Relationship [^>]*${target}[^>]*/>`), '')))
}

test('a sentence in the notes changes a list’s item or a quotation of the article, whose text is in parts', async () => {
  const data =
    'title: T\nlang: zh-CN\nsections:\n  - text: |\n      图书馆八点开门。\n    parts:\n      - list: [孩子们都来看书。, 大人们也来看书。]\n      - quote: |\n          书是好朋友。\nslides:\n  - kind: cover\n  - kind: points\n    title: 开门\n    items: [图书馆八点开门, 孩子们都来看书, 大人们也来看书, 书是好朋友]\n'
  const bytes = await writePptx(makeTalk(parseArticle(data, 't.yaml')), host, { data: { name: 't.yaml', text: data } })
  const edited = changed(bytes, (parts) => {
    const notes = [...parts.keys()].find((name) => /notesSlides\/notesSlide\d+\.xml$/.test(name)) ?? ''
    replaceWords(parts, notes, '大人们也来看书', '大人们晚上来看书')
    replaceWords(parts, notes, '书是好朋友', '书是老朋友')
  })
  const back = importPptx(edited, 'talk.pptx', { schema })
  expect(back.unplaced).toEqual([])
  expect(back.text).toContain('大人们晚上来看书。')
  expect(back.text).toContain('书是老朋友。')
})

describe('a file that was damaged', () => {
  const cut = (name: string, length: number) =>
    changed(exported, (parts) => void parts.set(name, (parts.get(name) ?? new Uint8Array()).subarray(0, length)))
  const record = 'customXml/item1.xml'

  test.each([
    ['a slide cut off', cut('ppt/slides/slide3.xml', 500), 'damaged'],
    ['the record cut off', cut(record, 20_000), 'damaged'],
    ['no slides left', changed(exported, (parts) => arrange(parts, () => [])), 'no slides'],
  ])('is refused in one line, and nothing is taken from it: %s', (_, bytes, said) => {
    expect(() => importPptx(bytes, 'talk.pptx', { schema })).toThrow(said)
    expect(() => pptxEdits(bytes, 'talk.pptx')).toThrow(said)
  })
})

test('a slide that a colleague hides is spare material from then on, and one that is shown again is none', async () => {
  const setShown = (parts: Parts, part: string, shown: boolean): void => {
    const root = readXml(parts, part)
    if (shown) delete root.attributes.show
    else root.attributes.show = '0'
    writeXml(parts, part, root)
  }
  const hidden = after((parts) => setShown(parts, partOf('pillars'), false))
  expect(hidden.edits.map(({ type, ...edit }) => [type, 'is' in edit && edit.is])).toEqual([['hidden', true]])
  expect(hidden.findings.map(({ rule, slide, message }) => [rule, slide, message])).toEqual([
    ['hidden-slide', 'pillars', '第 5 页已隐藏'],
  ])
  expect(difference(hidden.imported.text)).toEqual(['+ hidden: true'])

  const again = changed(await exportOf(hidden.imported.text), (parts) => setShown(parts, partOf('pillars'), true))
  expect(pptxEdits(again, 'talk.pptx')?.edits.map((edit) => [edit.type, 'is' in edit && edit.is])).toEqual([
    ['hidden', false],
  ])
  expect(importPptx(again, 'talk.pptx', { schema }).text).not.toContain('hidden:')
})

test('a text that no slide has room for is not taken into one, and told by its beginning', () => {
  const [title = ''] = talk.deck.slides.filter(({ kind }) => kind === 'points').map((slide) => slide.title)
  const page = talk.deck.slides.findIndex((slide) => slide.title === title)
  const { imported, findings } = after((parts) =>
    replaceWords(parts, `ppt/slides/slide${page + 1}.xml`, title.slice(0, 2), '很长的话'.repeat(400)),
  )
  expect(imported.text).toBe(text)
  expect(imported.unplaced).toHaveLength(1)
  expect(findings[0]?.message.length).toBeLessThan(400)
})
