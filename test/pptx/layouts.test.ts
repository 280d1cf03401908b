import { expect, test } from 'vitest'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { childOf, descendantsOf, serializeXml } from '../../src/ooxml/xml.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { KIND_NAMES } from '../../src/slides/index.js'
import { talkOf } from './talks.js'

const bytes = await writePptx(
  talkOf([
    { kind: 'cover', content: { title: '一次公开课', subtitle: '写给同事' } },
    { kind: 'points', content: { title: '要点', lead: '先说一句', items: ['一', '二', '三', '四'] } },
    { kind: 'points', content: { title: '只有要点', items: ['一', '二', '三', '四'] } },
  ]),
)
const parts = readPackage(bytes)
const layout = (kind: (typeof KIND_NAMES)[number]) => readXml(parts, `ppt/slideLayouts/slideLayout${KIND_NAMES.indexOf(kind) + 1}.xml`)
const placeholders = (part: string | ReturnType<typeof layout>) =>
  descendantsOf(typeof part === 'string' ? readXml(parts, part) : part, 'p:sp').flatMap((shape) => descendantsOf(shape, 'p:ph').map(({ attributes: { type, idx } }) => ({ shape, type, idx })))

test('kinds that the talk does not use have a layout with a title and a text all the same', () => {
  expect(lintPptx(bytes)).toEqual([])
  for (const kind of KIND_NAMES) expect(placeholders(layout(kind)).map(({ type }) => type), kind).toEqual(expect.arrayContaining(['title', 'body']))
})

test('the master has a title, a text, a date, a footer and a number of its own', () => {
  expect(placeholders('ppt/slideMasters/slideMaster1.xml').map(({ type }) => type)).toEqual(['title', 'body', 'ftr', 'sldNum', 'dt'])
})

test('what a layout has as the master has it, it inherits: a change of the master reaches every slide', () => {
  const title = placeholders(layout('matrix')).find(({ type }) => type === 'title')?.shape
  expect(title && childOf(title, 'p:spPr')?.children).toEqual([])
  expect(title && serializeXml(title)).not.toMatch(/<a:xfrm>|defRPr/)
})

test('every text of a slide that stands by itself fills a placeholder of its layout, and says nothing that is the same there', () => {
  const texts = placeholders('ppt/slides/slide2.xml').filter(({ type }) => type === 'body')
  expect(texts.map(({ shape }) => descendantsOf(shape, 'p:cNvPr')[0]?.attributes.name)).toEqual(['Lead', 'Points'])
  const known = placeholders(layout('points')).map(({ idx }) => idx)
  for (const { idx, shape } of texts) {
    expect(known).toContain(idx)
    expect(childOf(shape, 'p:spPr')?.children).toEqual([])
    expect(descendantsOf(shape, 'a:rPr').some(({ attributes }) => 'sz' in attributes)).toBe(false)
  }
})

test('a slide that has less than its layout leaves no empty placeholder', () => {
  expect(placeholders('ppt/slides/slide3.xml').map(({ type }) => type)).toEqual(['title', 'body', 'ftr', 'sldNum'])
})
