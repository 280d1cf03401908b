import { expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { serializeXml } from '../../src/ooxml/xml.js'
import { shownOf } from '../../src/outline/shown.js'
import { makeTalk } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { host } from '../host.js'

const article = parseArticle(
  `title: 小城的图书馆
author: 王老师
keywords: [图书馆, 阅读]
lang: zh-CN
sections:
  - text: |
      图书馆是公共客厅。孩子在这里写作业。
slides:
  - { kind: points, title: 备用, items: [图书馆是公共客厅], hidden: true, notes: 有人问起再讲 }
  - { kind: points, title: 客厅, items: [图书馆是公共客厅, 孩子在这里写作业], notes: 先问大家去过没有 }
`,
  'talk.yaml',
)
const talk = makeTalk(article)
const bytes = await writePptx(talk, host)

test('spare slides are hidden in PowerPoint and left out of the live deck; the article is told without them', () => {
  expect(readPptx(bytes).slides.map(({ hidden }) => hidden)).toEqual([true, false])
  expect(serializeXml(readXml(readPackage(bytes), 'docProps/app.xml'))).toContain('<HiddenSlides>1</HiddenSlides>')
  const shown = shownOf(talk)
  expect(shown.deck.slides.map(({ title }) => title)).toEqual(['客厅'])
  expect(shown.scenes).toHaveLength(1)
  expect(shown.deck.slides[0]?.sentences).toEqual(['s0.p1.1', 's0.p1.2'])
})

test('notes hold the sentences, then the speaker’s hints; in PowerPoint a last line says where the sentences stand', () => {
  const notes = '图书馆是公共客厅。孩子在这里写作业。\n先问大家去过没有'
  expect(talk.deck.slides[1]?.notes).toBe(notes)
  expect(serializeXml(readXml(readPackage(bytes), 'ppt/notesSlides/notesSlide2.xml'))).toContain('来源：s0.p1.1–2')
  expect(readPptx(bytes).slides[1]?.notes).toBe(notes)
})

test('the document’s properties name author, language and keywords, and no date', () => {
  const core = serializeXml(readXml(readPackage(bytes), 'docProps/core.xml'))
  expect(core).toContain('<dc:creator>王老师</dc:creator>')
  expect(core).toContain('<dc:language>zh-CN</dc:language>')
  expect(core).toContain('<cp:keywords>图书馆；阅读</cp:keywords>')
  expect(core).not.toContain('dcterms:created')
})
