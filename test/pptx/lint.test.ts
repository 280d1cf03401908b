import { expect, test } from 'vitest'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { type Parts, readPackage, readXml, writePackage, writeXml } from '../../src/ooxml/package.js'
import { childOf, descendantsOf, type XmlElement } from '../../src/ooxml/xml.js'
import { frame, handMadeTalk, paragraph, textBody, title } from './hand-made.js'
import { host } from '../host.js'

const SLIDE = 'ppt/slides/slide1.xml'

/** A sound talk: a title, and a text that comes by two clicks. */
const talk = handMadeTalk([
  {
    items: [
      title('题'),
      frame('Text', { text: textBody([paragraph('甲', { step: 1 }), paragraph('乙', { step: 2 })]) }),
    ],
    clicks: 2,
    notes: '说明',
  },
])

async function faultsAfter(change: (parts: Parts) => void): Promise<string[]> {
  const parts = readPackage(await writePptx(talk, host))
  change(parts)
  return lintPptx(writePackage(parts))
}

const inSlide = (change: (slide: XmlElement) => void) => (parts: Parts) => {
  const slide = readXml(parts, SLIDE)
  change(slide)
  writeXml(parts, SLIDE, slide)
}

const set = (tagName: string, name: string, value: string, index = 0) =>
  inSlide((slide) => {
    const node = descendantsOf(slide, tagName)[index]
    if (node !== undefined) node.attributes[name] = value
  })

test('finds nothing in a sound file', async () => {
  expect(await faultsAfter(() => undefined)).toEqual([])
})

test.each([
  ['a time node numbered like another', set('p:cTn', 'id', '1', 3), 'slide1.xml: two time nodes numbered 1'],
  ['a build of a paragraph that is not there', set('p:pRg', 'end', '2', 1), 'slide1.xml: a build of paragraph 2 of 2'],
  [
    'a build of a shape that is not there',
    set('p:spTgt', 'spid', '99'),
    'slide1.xml: a build of shape 99, which is not there',
  ],
  [
    'an entry for a shape that is not there',
    set('p:bldP', 'spid', '99'),
    'slide1.xml: an entry for the build of shape 99, which is not there',
  ],
  [
    'a second title',
    inSlide((slide) => {
      const tree = descendantsOf(slide, 'p:spTree')[0]
      tree?.children.push(...descendantsOf(tree, 'p:sp').slice(0, 1))
    }),
    'slide1.xml: 2 titles',
  ],
  [
    'a placeholder that says "Click to add title"',
    inSlide((slide) => {
      const body = descendantsOf(slide, 'p:txBody')[0]
      const words = body && childOf(body, 'a:p')
      if (words) words.children = []
    }),
    'slide1.xml: an empty placeholder (title)',
  ],
  [
    'a relation that is used and not there',
    (parts: Parts) => parts.delete('ppt/_rels/presentation.xml.rels'),
    'ppt/presentation.xml: uses the relation rId1, which is not there',
  ],
  [
    'two relations of one name',
    (parts: Parts) => {
      const name = 'ppt/slides/_rels/slide1.xml.rels'
      const relations = readXml(parts, name)
      const [, second] = descendantsOf(relations, 'Relationship')
      if (second) second.attributes.Id = 'rId1'
      writeXml(parts, name, relations)
    },
    'slide1.xml.rels: two relations named rId1',
  ],
  [
    'a part of a kind that nobody knows',
    (parts: Parts) => parts.set('ppt/slides/extra.xml', parts.get(SLIDE) ?? new Uint8Array()),
    'extra.xml: no part refers to it',
  ],
] as const)('finds %s', async (_fault, change, finding) => {
  expect(await faultsAfter((parts) => void change(parts))).toContainEqual(expect.stringContaining(finding))
})
