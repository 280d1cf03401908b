/** The order in which things appear in PowerPoint is that of the deck's clicks, whatever their order on the slide. */
import { expect, test } from 'vitest'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { childrenOf, descendantsOf, type XmlElement } from '../../src/ooxml/xml.js'
import { writePptx } from '../../src/pptx/index.js'
import { host } from '../host.js'
import { frame, handMadeTalk, paragraph, textBody, title } from './hand-made.js'

const box = (name: string, step: number) => frame(name, { step, text: textBody([paragraph(name)]) })

/** Names of what each click brings, in the order of the clicks; paragraphs with their number. */
function clicksOf(slide: XmlElement): string[][] {
  const names = new Map(
    descendantsOf(slide, 'p:cNvPr').map(({ attributes }) => [attributes['id'] ?? '', attributes['name'] ?? '']),
  )
  const [sequence] = descendantsOf(slide, 'p:seq')
  const [main] = sequence === undefined ? [] : descendantsOf(sequence, 'p:childTnLst')
  return (main === undefined ? [] : childrenOf(main)).map((click) =>
    descendantsOf(click, 'p:spTgt').map((target) => {
      const [range] = descendantsOf(target, 'p:pRg')
      const name = names.get(target.attributes['spid'] ?? '') ?? ''
      return range === undefined ? name : `${name} ${range.attributes['st']}`
    }),
  )
}

test('clicks come by their number, also beyond nine, and what shares one comes together', async () => {
  const steps = [3, 10, 1, 2, 2, 9, 4, 5, 6, 7, 8]
  const talk = handMadeTalk([
    { items: [title('题'), ...steps.map((step, index) => box(`Box ${index}`, step))], clicks: 10 },
  ])
  const slide = readXml(readPackage(await writePptx(talk, host)), 'ppt/slides/slide1.xml')
  expect(clicksOf(slide)).toEqual([
    ['Box 2'],
    ['Box 3', 'Box 4'],
    ['Box 0'],
    ['Box 6'],
    ['Box 7'],
    ['Box 8'],
    ['Box 9'],
    ['Box 10'],
    ['Box 5'],
    ['Box 1'],
  ])
})

test('paragraphs come by their number among other things', async () => {
  const text = textBody([paragraph('甲', { step: 3 }), paragraph('乙', { step: 1 }), paragraph('丙')])
  const talk = handMadeTalk([{ items: [title('题'), frame('Text', { text }), box('Box', 2)], clicks: 3 }])
  const slide = readXml(readPackage(await writePptx(talk, host)), 'ppt/slides/slide1.xml')
  expect(clicksOf(slide)).toEqual([['Text 1'], ['Box'], ['Text 0']])
})
