/** Notes that a colleague changes in PowerPoint: what is said, the hints, and what is there if somebody asks. */
import { expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { findingsOfEdits } from '../../src/check/by-hand.js'
import { importPptx, pptxEdits } from '../../src/import/pptx/index.js'
import { type Parts, readXml, writeXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { childrenOf, descendantsOf, textOf, type XmlElement } from '../../src/ooxml/xml.js'
import { makeTalk } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { host } from '../host.js'
import { SPARE_DATA, SPARE_NOTES, spareTalk } from '../outline/helpers.js'
import { changed, notesOf, replaceWords } from '../pptx/colleague.js'

const SLIDE = 'ppt/slides/slide1.xml'
const exported = await writePptx(spareTalk(), host, { data: { name: 'spare.yaml', text: SPARE_DATA } })

const notesAfter = (change: (parts: Parts) => void) => {
  const bytes = changed(exported, change)
  expect(lintPptx(bytes)).toEqual([])
  const imported = importPptx(bytes, 'spare.pptx', { schema: './article.schema.json' })
  const article = parseArticle(imported.text, 'spare.yaml')
  return {
    hints: article.slides?.[0]?.notes,
    sentences: article.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ),
    unplaced: imported.unplaced.map((edit) => (edit.type === 'notes' ? [edit.was, edit.is] : edit.type)),
    told: findingsOfEdits(imported.unplaced, 'spare.pptx', 'zh-CN').map(({ message }) => message),
  }
}

const paragraphsOf = (parts: Parts) => {
  const part = notesOf(parts, SLIDE)
  const root = readXml(parts, part)
  const body = descendantsOf(root, 'p:txBody')[0]
  if (body === undefined) throw new Error('The notes have no text.')
  return { part, root, body, paragraphs: childrenOf(body, 'a:p') }
}

/** Puts the paragraphs of the notes into another order, or leaves some out. */
function arrange(parts: Parts, change: (paragraphs: XmlElement[]) => XmlElement[]): void {
  const { part, root, body, paragraphs } = paragraphsOf(parts)
  body.children = [...childrenOf(body).filter(({ tagName }) => tagName !== 'a:p'), ...change(paragraphs)]
  writeXml(parts, part, root)
}

const isHeading = (paragraph: XmlElement): boolean => textOf(descendantsOf(paragraph, 'a:t')[0] ?? paragraph) === '备用'
const UNCHANGED = {
  hints: '慢一点',
  sentences: ['图书馆是孩子们的第二课堂。', '孩子们放学以后就来这里看书。', '图书馆晚上八点关门。'],
  unplaced: [],
  told: [],
}

test('the notes begin with what is said; the rest stands below a line of its own, which is bold, and is smaller', () => {
  const { said, heading, spare } = SPARE_NOTES
  expect(readPptx(exported).slides[0]?.notes.split('\n')).toEqual([...said, heading, ...spare])
  changed(exported, (parts) => {
    const looks = paragraphsOf(parts).paragraphs.map((paragraph) => {
      const { sz, b } = descendantsOf(paragraph, 'a:rPr')[0]?.attributes ?? {}
      return [sz, b]
    })
    expect(looks).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, '1'],
      ['1000', undefined],
      ['1000', undefined],
      ['900', undefined],
    ])
  })
})

test('the line between the two is nobody’s edit', () => {
  expect(pptxEdits(exported, 'spare.pptx')?.edits).toEqual([])
  expect(notesAfter(() => undefined)).toEqual(UNCHANGED)
})

test('a sentence changed below the line changes the article', () => {
  expect(notesAfter((parts) => replaceWords(parts, notesOf(parts, SLIDE), '八点', '九点'))).toEqual({
    ...UNCHANGED,
    sentences: [...UNCHANGED.sentences.slice(0, 2), '图书馆晚上九点关门。'],
  })
})

test('a hint changed above the line, or written below it, is the slide’s', () => {
  expect(notesAfter((parts) => replaceWords(parts, notesOf(parts, SLIDE), '慢一点', '再慢一点'))).toEqual({
    ...UNCHANGED,
    hints: '再慢一点',
  })
  expect(
    notesAfter((parts) => replaceWords(parts, notesOf(parts, SLIDE), '八点关门。', '八点关门。问问大家。')),
  ).toEqual({ ...UNCHANGED, hints: '慢一点\n问问大家。' })
})

test('a sentence moved above the line stays in the article, and is no hint: it is told', () => {
  const moved = notesAfter((parts) =>
    arrange(parts, ([said, hint, heading, first, second, ...rest]) =>
      [said, second, hint, heading, first, ...rest].flatMap((one) => one ?? []),
    ),
  )
  expect(moved).toEqual({
    ...UNCHANGED,
    unplaced: [['图书馆晚上八点关门。', '图书馆晚上八点关门。']],
    told: ['第 1 页备注里移动了“图书馆晚上八点关门。”'],
  })
})

test('the line taken out is told', () => {
  const without = notesAfter((parts) => arrange(parts, (all) => all.filter((one) => !isHeading(one))))
  expect(without).toMatchObject({ hints: '慢一点', sentences: UNCHANGED.sentences, unplaced: [['备用', '']] })
})

test('hints written to the second part of a divided slide join those of the first', async () => {
  const items = Array.from({ length: 9 }, (_, at) => `第${at + 1}位读者在图书馆里读完了一本很厚的书`)
  const data = `title: T\nlang: zh-CN\nsections:\n  - text: |\n${items.map((item) => `      ${item}。\n`).join('')}slides:\n  - kind: points\n    title: 读者\n    items:\n${items.map((item) => `      - ${item}\n`).join('')}    notes: 慢一点\n`
  const talk = makeTalk(parseArticle(data, 't.yaml'))
  expect(talk.deck.slides.map(({ id }) => id)).toContain('points-part2')
  const bytes = changed(await writePptx(talk, host, { data: { name: 't.yaml', text: data } }), (parts) =>
    replaceWords(parts, notesOf(parts, 'ppt/slides/slide2.xml'), '第9位', '停一下。第9位'),
  )
  const { text, unplaced } = importPptx(bytes, 't.pptx', { schema: './article.schema.json' })
  expect(unplaced).toEqual([])
  expect(parseArticle(text, 't.yaml').slides?.[0]?.notes).toBe('慢一点\n停一下。')
})
