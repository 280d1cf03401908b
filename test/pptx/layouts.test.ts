import { expect, test } from 'vitest'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { childOf, descendantsOf, serializeXml } from '../../src/ooxml/xml.js'
import { writePptx } from '../../src/pptx/index.js'
import { readRelations } from '../../src/ooxml/read.js'
import { lintPptx } from '../../src/pptx/lint.js'
import type { Kind } from '../../src/slides/index.js'
import { layoutPartOf, talkOf } from './talks.js'
import { host } from '../host.js'

const bytes = await writePptx(
  talkOf([
    { kind: 'cover', content: { title: '一次公开课', subtitle: '写给同事' } },
    {
      kind: 'points',
      arrangement: 'standard',
      content: { title: '要点', lead: '先说一句', items: ['一', '二', '三', '四'] },
    },
    { kind: 'points', arrangement: 'standard', content: { title: '只有要点', items: ['一', '二', '三', '四'] } },
  ]),
  host,
)
const parts = readPackage(bytes)
const layout = (kind: Kind) => readXml(parts, layoutPartOf(parts, kind) ?? `no layout of ${kind}`)
const placeholders = (part: string | ReturnType<typeof layout>) =>
  descendantsOf(typeof part === 'string' ? readXml(parts, part) : part, 'p:sp').flatMap((shape) =>
    descendantsOf(shape, 'p:ph').map(({ attributes: { type, idx } }) => ({ shape, type, idx })),
  )

test('the talk has a layout for each of its kinds, and a title page, an opener and a list to add; no copies of these for other kinds', () => {
  expect(lintPptx(bytes)).toEqual([])
  const kinds: Kind[] = ['cover', 'section', 'points']
  expect([...parts.keys()].filter((part) => /slideLayouts\/[^/]+\.xml$/.test(part))).toHaveLength(kinds.length)
  for (const kind of kinds)
    expect(
      placeholders(layout(kind)).map(({ type }) => type),
      kind,
    ).toEqual(expect.arrayContaining(['title', 'body']))
})

test('the master has a title, a text, a date, a footer and a number of its own', () => {
  expect(placeholders('ppt/slideMasters/slideMaster1.xml').map(({ type }) => type)).toEqual([
    'title',
    'body',
    'ftr',
    'sldNum',
    'dt',
  ])
})

test('what a layout has as the master has it, it inherits: a change of the master reaches every slide', () => {
  const title = placeholders(layout('points')).find(({ type }) => type === 'title')?.shape
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

test('each arrangement of a kind has a layout of its own, on which its slides stand', async () => {
  const content = { title: '三类读者', items: ['放学后的孩子', '退休的老人', '备考的年轻人'] }
  const arranged = ['rows', 'standard', 'rows'].map((arrangement) => ({
    kind: 'points' as const,
    arrangement,
    content,
  }))
  const written = readPackage(await writePptx(talkOf(arranged), host))
  const layouts = arranged.map((_, index) =>
    [...readRelations(written, `ppt/slides/slide${index + 1}.xml`).values()]
      .filter(({ target }) => target.includes('slideLayouts'))
      .map(({ target }) => descendantsOf(readXml(written, target), 'p:cSld')[0]?.attributes.name),
  )
  expect(layouts).toEqual([['Points rows'], ['Points'], ['Points rows']])
})
