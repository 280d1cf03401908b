/** What PowerPoint's Accessibility Checker asks of a file, asked of ours. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { childrenOf, descendantsOf, type XmlElement } from '../../src/ooxml/xml.js'
import type { Talk } from '../../src/outline/deck.js'
import { makeTalk } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { checkTalk } from '../../src/check/index.js'
import { sampleTalk } from './talks.js'
import { host } from '../host.js'

const article = parseArticle(readFileSync('data/zhiye-jiaoyu.yaml', 'utf8'), 'data/zhiye-jiaoyu.yaml')
const drafted = { ...article, slides: undefined }

/** What needs alternative text, or must be marked as decoration: words say themselves. */
function unexplained(slide: XmlElement): string[] {
  const isDecorative = (node: XmlElement): boolean =>
    descendantsOf(node, 'adec:decorative').some(({ attributes }) => attributes.val === '1')
  return ['p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:sp', 'p:grpSp']
    .flatMap((tag) => descendantsOf(slide, tag))
    .flatMap((node) => {
      const properties = childrenOf(childrenOf(node)[0] ?? node, 'p:cNvPr')[0]
      const explained =
        properties === undefined || (properties.attributes.descr ?? '') !== '' || isDecorative(properties)
      const says = node.tagName === 'p:sp' && descendantsOf(node, 'a:t').length > 0
      return explained || says ? [] : [`${node.tagName} ${properties.attributes.name}`]
    })
}

describe.each<[string, Talk]>([
  ['every kind', sampleTalk()],
  ['the talk of the repository', makeTalk(article)],
  ['a draft', makeTalk(drafted)],
])('%s', async (_, talk) => {
  const bytes = await writePptx(talk, host)
  const { slides } = readPptx(bytes)
  const parts = readPackage(bytes)

  test('every slide has a title, and no two have the same', () => {
    const titles = slides.map(({ title }) => title.trim().toLowerCase())
    expect(titles.filter((title) => title === '')).toEqual([])
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  test('everything that is no text says what it shows, or that it is decoration', () => {
    slides.forEach((slide, index) =>
      expect(unexplained(readXml(parts, `ppt/slides/slide${index + 1}.xml`)), slide.title).toEqual([]),
    )
  })

  test('a reader hears the title first, then the lines in the deck’s order', () => {
    slides.forEach((slide, index) => {
      const first = slide.shapes.find(
        ({ decorative, paragraphs }) => !decorative && paragraphs.some((text) => text !== ''),
      )
      expect(first?.placeholder, slide.title).toBe('title')
      const lines = (talk.deck.slides[index]?.lines ?? []).map(({ text }) => text)
      expect(
        slide.words.filter((words) => lines.includes(words)),
        slide.title,
      ).toEqual(lines.filter((line) => slide.words.includes(line)))
    })
  })
})

test('words stand out from what is behind them', () => {
  expect(checkTalk(article, makeTalk(article), 'x.yaml').filter(({ rule }) => rule === 'contrast')).toEqual([])
})

test('two slides to which their author gave one title are pointed out', () => {
  const slides = [1, 2].map(() => ({
    kind: 'points' as const,
    content: { title: '同题', items: ['一'] },
    clicks: true,
  }))
  const twice = { ...article, slides }
  expect(checkTalk(twice, makeTalk(twice), 'x.yaml').map(({ rule }) => rule)).toContain('duplicate-titles')
})
