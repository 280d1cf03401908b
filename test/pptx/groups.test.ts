import { expect, test } from 'vitest'
import type { Scene } from '../../src/layout/scene.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { childOf, descendantsOf, type XmlElement } from '../../src/ooxml/xml.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { connector, frame, handMadeTalk, paragraph, textBody, title } from './hand-made.js'
import { talkOf } from './talks.js'
import { host } from '../host.js'

const group = { id: 'g', name: 'Arrow and its label' }
const together = (items: Scene['items']): Scene['items'] => items.map((item) => ({ ...item, group }))

async function slideOf(items: Scene['items'], clicks: number): Promise<{ slide: XmlElement; bytes: Uint8Array }> {
  const bytes = await writePptx(handMadeTalk([{ items, clicks }]), host)
  expect(lintPptx(bytes)).toEqual([])
  return { slide: readXml(readPackage(bytes), 'ppt/slides/slide1.xml'), bytes }
}

test('what belongs together is a group with a name and what it says, and appears as one', async () => {
  const { slide, bytes } = await slideOf(
    [
      title('组'),
      ...together([frame('Label', { text: textBody([paragraph('推动')]), step: 1 }), connector('Arrow', { step: 1 })]),
    ],
    1,
  )
  const [found] = descendantsOf(slide, 'p:grpSp')
  const properties = found && descendantsOf(found, 'p:cNvPr')[0]?.attributes
  expect([properties?.name, properties?.descr]).toEqual(['Arrow and its label', '推动'])
  expect(descendantsOf(slide, 'p:spTgt').map(({ attributes }) => attributes.spid)).toEqual([properties?.id])
  expect(readPptx(bytes).slides[0]?.words).toEqual(['推动'])
})

test('a group is as large as what is in it', async () => {
  const { slide } = await slideOf(
    [
      title('组'),
      ...together([
        frame('A', { x: 100, y: 300, width: 50, height: 40 }),
        frame('B', { x: 200, y: 310, width: 100, height: 90 }),
      ]),
    ],
    0,
  )
  const place = descendantsOf(slide, 'p:grpSp')
    .flatMap((found) => childOf(found, 'p:grpSpPr') ?? [])
    .flatMap((found) => descendantsOf(found, 'a:ext'))[0]
  expect([Number(place?.attributes.cx) / 9525, Number(place?.attributes.cy) / 9525]).toEqual([200, 100])
})

test('what appears at several clicks stays apart', async () => {
  const { slide } = await slideOf(
    [
      title('组'),
      ...together([
        frame('A', { text: textBody([paragraph('一')]) }),
        frame('B', { text: textBody([paragraph('二')]), step: 1 }),
      ]),
    ],
    1,
  )
  expect(descendantsOf(slide, 'p:grpSp')).toEqual([])
})

test.each([
  [
    'stats',
    {
      title: '数',
      items: [
        { value: '38', unit: '万', label: '人次' },
        { value: '4', label: '册' },
      ],
    },
  ],
  [
    'timeline',
    {
      title: '年',
      items: [
        { date: '2014', label: '开馆' },
        { date: '2020', label: '搬家' },
      ],
    },
  ],
  ['compare', { title: '比', left: { label: '旧', items: ['一'] }, right: { label: '新', items: ['二'] } }],
] as const)('the parts of a %s are grouped', async (kind, content) => {
  const parts = readPackage(await writePptx(talkOf([{ kind, content: content as unknown as { title: string } }]), host))
  expect(descendantsOf(readXml(parts, 'ppt/slides/slide1.xml'), 'p:grpSp')).toHaveLength(2)
})
