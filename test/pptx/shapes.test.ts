import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Geometry, Side } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { childrenOf, descendantsOf, type XmlElement } from '../../src/ooxml/xml.js'
import { connector, frame, handMadeTalk, paragraph, textBody, title } from './hand-made.js'
import { layoutPartOf } from './talks.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-shapes-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function slidesOf(talk: Talk): Promise<XmlElement[]> {
  const parts = readPackage(await writePptx(talk, host))
  return talk.scenes.map((_, index) => readXml(parts, `ppt/slides/slide${index + 1}.xml`))
}

/** Attributes of all elements of a name, one object each. */
const attributesOf = (part: XmlElement | undefined, tagName: string) =>
  part === undefined ? [] : descendantsOf(part, tagName).map(({ attributes }) => attributes)

const number = (text: string, value: number) =>
  paragraph(text, { indent: 40, bullet: { type: 'number', value, color: 'accent' } })
const dot = (text: string, step?: number) =>
  paragraph(text, { indent: 34, bullet: { type: 'dot', color: 'accent' }, step })

const GEOMETRIES: Geometry[] = [
  { type: 'rect' },
  { type: 'round', radius: 12 },
  { type: 'ellipse' },
  { type: 'chevron', tip: 30 },
  { type: 'pentagon', tip: 30 },
  { type: 'ring', from: -90, to: 30, thickness: 20, tip: 8 },
  { type: 'brace' },
  {
    type: 'drawing',
    unit: 48,
    paths: [
      { d: 'M4 4L44 4L44 44Z', stroke: true },
      { d: 'M8 8C8 4 12 4 12 8Z', fill: true },
    ],
  },
]
function fail(): never {
  throw new Error('There is no such slide.')
}

const SIDES: Side[] = ['top', 'left', 'bottom', 'right']

/** Every outline with and without fill, stroke, dash and text; connectors in all directions, glued to every side. */
const everyShape = handMadeTalk(
  GEOMETRIES.map((geometry) => ({
    items: [
      title('形状'),
      frame('Box', {
        width: 200,
        height: 100,
        shape: { geometry, fill: 'soft', stroke: { color: 'rule', width: 2, dash: true } },
        text: textBody([paragraph('字')]),
        step: 1,
      }),
      frame('Bare', { x: 500, y: 500, width: 100, height: 100, shape: { geometry } }),
      ...SIDES.map((side, index) =>
        connector(`Arrow ${side}`, {
          from: { x: 300, y: 300 },
          to: { x: 300 + (index % 2 ? 100 : -100), y: 300 + (index < 2 ? 100 : -100) },
          glue: { from: { id: 'Box', side }, to: { id: 'Bare', side } },
          arrow: (['none', 'end', 'both'] as const)[index % 3] ?? 'end',
          stroke: { color: 'highlight', width: 3, dash: index === 1 },
          step: index,
        }),
      ),
    ],
    clicks: 3,
  })),
  { ratio: '4:3' },
)

describe('every shape', async () => {
  const bytes = await writePptx(everyShape, host)

  test.each(['Office2013', 'Microsoft365'] as const)(
    "is without fault by Microsoft's validator for %s",
    async (officeVersion) => {
      const file = path.join(folder, `${officeVersion}.pptx`)
      writeFileSync(file, bytes)
      expect((await validateFile(file, { officeVersion })).errors).toEqual([])
      expect(lintPptx(bytes)).toEqual([])
    },
  )

  test('an ellipse has eight places for connectors, the others four', async () => {
    const slides = await slidesOf(everyShape)
    const sites = slides.map((slide) => attributesOf(slide, 'a:stCxn').map(({ idx }) => Number(idx)))
    expect(sites).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 2, 4, 6],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ])
    expect(new Set(attributesOf(slides[0], 'a:endCxn').map(({ id }) => id))).toEqual(new Set(['4']))
  })

  test('a connector that goes up or to the left is flipped, its box never negative', async () => {
    const [slide] = await slidesOf(everyShape)
    const transforms =
      slide === undefined ? [] : descendantsOf(slide, 'p:cxnSp').flatMap((shape) => descendantsOf(shape, 'a:xfrm'))
    expect(transforms.map(({ attributes }) => [attributes.flipH, attributes.flipV])).toEqual([
      ['1', undefined],
      [undefined, undefined],
      ['1', '1'],
      [undefined, '1'],
    ])
    expect(
      transforms.flatMap((node) => attributesOf(node, 'a:ext')).every(({ cx, cy }) => Number(cx) > 0 && Number(cy) > 0),
    ).toBe(true)
  })

  test('a drawing keeps its paths, each with its own paint, at the size of its frame', async () => {
    const [shape] = descendantsOf((await slidesOf(everyShape))[7] ?? fail(), 'a:custGeom')
    expect(attributesOf(shape, 'a:path')).toEqual([
      { w: '20000', h: '10000', fill: 'none' },
      { w: '20000', h: '10000', stroke: '0' },
    ])
    expect(attributesOf(shape, 'a:pt').slice(0, 2)).toEqual([
      { x: '1667', y: '833' },
      { x: '18333', y: '833' },
    ])
  })

  test('the corner of a card keeps its radius whatever the size of the card', async () => {
    const slide = (await slidesOf(everyShape))[1]
    // 12 of the shorter side's 100 units, in 1/100,000.
    expect(attributesOf(slide, 'a:gd').map(({ fmla }) => fmla)).toEqual(['val 12000', 'val 12000'])
  })
})

describe('numbers', () => {
  test('a series that goes on from another slide says its start on each paragraph, as PowerPoint does', async () => {
    const list = textBody([
      number('第四', 4),
      number('第五', 5),
      paragraph('说明', { indent: 40 }),
      number('第六', 6),
      number('第七', 7),
    ])
    const [slide] = await slidesOf(handMadeTalk([{ items: [title('编号'), frame('List', { text: list })] }]))
    expect(attributesOf(slide, 'a:buAutoNum').map(({ startAt }) => startAt)).toEqual(['4', '4', '6', '6'])
  })
})

describe('what a slide inherits', async () => {
  const list = frame('List', { text: textBody([dot('一'), paragraph('说明', { indent: 34 }), dot('二')]) })
  const lower = title('低', { y: 80 })
  const talk = handMadeTalk([
    { items: [lower, list] },
    { items: [title('甲'), list] },
    { items: [title('乙'), list], background: 'accent' },
  ])
  const parts = readPackage(await writePptx(talk, host))
  const [first, second, third] = await slidesOf(talk)
  const properties = (slide: XmlElement | undefined): number[] =>
    slide === undefined ? [] : descendantsOf(slide, 'p:spPr').map((node) => childrenOf(node).length)

  test('the layout has the title where most slides have it; only the other one says its own place', () => {
    expect(properties(first)).toEqual([1, 0])
    expect(properties(second)).toEqual([0, 0])
  })

  test('a list takes its bullets from the layout; a paragraph without one says so', () => {
    // The layout has them from the master, where its list looks like the master's text.
    const holders = [layoutPartOf(parts, 'points') ?? '', 'ppt/slideMasters/slideMaster1.xml']
    expect(holders.flatMap((part) => attributesOf(readXml(parts, part), 'a:buChar')).length).toBeGreaterThan(0)
    expect(attributesOf(second, 'a:buChar')).toHaveLength(0)
    expect(attributesOf(second, 'a:buNone')).toHaveLength(1)
  })

  test('only a slide of another colour has a background of its own', () => {
    expect([second, third].map((slide) => attributesOf(slide, 'p:bg').length)).toEqual([0, 1])
  })
})

describe('a deck that is written from right to left', () => {
  test('starts its paragraphs, titles and notes at the right', async () => {
    const items = [
      title('المكتبة'),
      frame('Text', { text: textBody([paragraph('الكتب'), paragraph('في المدينة', { align: 'end' })]) }),
    ]
    const talk = handMadeTalk([{ items, notes: 'الكتب لكل الناس' }], { lang: 'ar' })
    const parts = readPackage(await writePptx(talk, host))
    const alignments = (name: string, tagName: string) =>
      attributesOf(readXml(parts, name), tagName).map(({ algn, rtl }) => [algn, rtl])
    expect(alignments(layoutPartOf(parts, 'points') ?? '', 'a:lvl1pPr')).toEqual([
      ['r', '1'],
      ['r', '1'],
    ])
    expect(alignments('ppt/slides/slide1.xml', 'a:pPr')).toEqual([
      [undefined, '1'],
      [undefined, '1'],
      ['l', '1'],
    ])
    expect(alignments('ppt/notesSlides/notesSlide1.xml', 'a:pPr')).toEqual([['r', '1']])
  })
})

describe('click builds', () => {
  test('a card whose paragraphs come later appears before them, with what stands in it from the start', async () => {
    const card = frame('Card', {
      step: 1,
      shape: { geometry: { type: 'rect' }, fill: 'soft' },
      text: textBody([paragraph('名'), dot('甲', 2), dot('乙', 3)]),
    })
    const [slide] = await slidesOf(handMadeTalk([{ items: [title('卡片'), card], clicks: 3 }]))
    const effects = attributesOf(slide, 'p:cTn').flatMap(({ nodeType }) =>
      nodeType?.endsWith('Effect') ? [nodeType] : [],
    )
    expect(effects).toEqual(['clickEffect', 'withEffect', 'clickEffect', 'clickEffect'])
    expect(attributesOf(slide, 'p:pRg').map(({ st }) => st)).toEqual(['0', '1', '2'])
    expect(attributesOf(slide, 'p:bldP')).toEqual([{ spid: '3', grpId: '0', build: 'p', animBg: '1' }])
  })

  test('things of one step come with one click', async () => {
    const items = [
      title('一起'),
      frame('One', { step: 1 }),
      frame('Two', { step: 1 }),
      connector('Arrow', { step: 1 }),
      frame('Three', { step: 2 }),
    ]
    const bytes = await writePptx(handMadeTalk([{ items, clicks: 2 }]), host)
    expect(readPptx(bytes).slides[0]?.clicks).toBe(2)
    expect(lintPptx(bytes)).toEqual([])
  })
})

test('white space between runs is text', async () => {
  const { runs } = paragraph('x')
  const words = ['Hello ', ' ', 'world'].map((text) => runs.map((run) => ({ ...run, text }))).flat()
  const bytes = await writePptx(
    handMadeTalk([{ items: [title('T'), frame('Text', { text: textBody([paragraph('', { runs: words })]) })] }], {
      lang: 'en',
    }),
    host,
  )
  expect(readPptx(bytes).slides[0]?.shapes[1]?.paragraphs).toEqual(['Hello  world'])
})

test.each([
  ['zh-Hant-HK', 'zh-HK'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['sv', 'sv-SE'],
  ['en-GB', 'en-GB'],
])('a deck in %s has runs in %s', async (lang, expected) => {
  const [slide] = await slidesOf(handMadeTalk([{ items: [title('標題')] }], { lang }))
  expect(attributesOf(slide, 'a:rPr').map((run) => run.lang)).toEqual([expected])
})

test('a title without a word is no placeholder: it would say "Click to add title"', async () => {
  const bytes = await writePptx(
    handMadeTalk([
      { items: [title('有'), frame('Text', { text: textBody([paragraph('字')]) })] },
      { items: [title('\u0000')] },
    ]),
    host,
  )
  expect(readPptx(bytes).slides.map(({ shapes }) => shapes[0]?.placeholder)).toEqual(['title', undefined])
  expect(lintPptx(bytes)).toEqual([])
})
