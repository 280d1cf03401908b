/** Figures that a colleague changed in a chart's data, as PowerPoint caches them in the chart's part. */
import { expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { findingsOfEdits } from '../../src/check/by-hand.js'
import { importPptx, pptxEdits } from '../../src/import/pptx/index.js'
import { loadLayout } from '../../src/layout/place.js'
import { type Parts, readXml, writeXml } from '../../src/ooxml/package.js'
import { descendantsOf, type XmlElement } from '../../src/ooxml/xml.js'
import { makeTalk } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { changed } from '../pptx/colleague.js'
import { host } from '../host.js'

await loadLayout()

const text = `title: Loans
lang: en
sections: [{ text: More books are lent each year. }]
slides:
  - kind: chart
    title: More each year
    values: {Year one: 12.5, Year two: 15.8, Year three: 19} # counted by hand
    highlight: Year three
  - kind: chart
    title: On paper and on screens
    form: line
    categories: [2023, 2024]
    series:
      - {name: Paper, values: [92, 95]} # from the desk
      - {name: Screens, values: [8, 11]}
  - kind: chart
    title: Days and readers
    form: scatter
    points: [[1, 62], [2, 70], [3, 81]]
`
const exported = await writePptx(makeTalk(parseArticle(text, 'loans.yaml')), host, {
  data: { name: 'loans.yaml', text },
})

/** Replaces what the n-th chart caches, wherever it says so. */
function recount(parts: Parts, number: number, was: string, is: string): void {
  const part = `ppt/charts/chart${number}.xml`
  const root = readXml(parts, part)
  const cells = descendantsOf(root, 'c:v').filter(({ children }) => children[0] === was)
  expect(cells.length, `${was} in chart ${number}`).toBeGreaterThan(0)
  for (const cell of cells) cell.children = [is]
  writeXml(parts, part, root)
}

const after = (change: (parts: Parts) => void) => {
  const bytes = changed(exported, change)
  const { edits = [] } = pptxEdits(bytes, 'talk.pptx') ?? {}
  return {
    messages: findingsOfEdits(edits, 'talk.pptx', 'en').map(({ rule, message }) => [rule, message]),
    ...importPptx(bytes, 'talk.pptx', { schema: 's.json' }),
  }
}

test('charts as they were exported hold no edit', () => {
  expect(pptxEdits(exported, 'talk.pptx')?.edits).toEqual([])
})

test('a figure comes back into its place, however Excel has written it', () => {
  const { messages, text: now } = after((parts) => recount(parts, 1, '15.8', '26.399999999999999'))
  expect(messages).toEqual([['changed-figures', 'slide 1: the chart was changed: Year two: 15.8 → 26.4']])
  expect(now).toBe(text.replace('15.8', '26.4'))
})

test('a category that was renamed keeps its order, and stands out as before', () => {
  const { text: now, unplaced } = after((parts) => recount(parts, 1, 'Year three', 'This year'))
  expect(unplaced).toEqual([])
  expect(parseArticle(now, 'loans.yaml').slides?.[0]?.content).toMatchObject({
    values: { 'Year one': 12.5, 'Year two': 15.8, 'This year': 19 },
    highlight: 'This year',
  })
})

test('of several series one figure and one name', () => {
  const { text: now } = after((parts) => {
    recount(parts, 2, '11', '14')
    recount(parts, 2, 'Paper', 'Print')
  })
  expect(now).toBe(text.replace('11]', '14]').replace('name: Paper', 'name: Print'))
})

test('a point of a scatter', () => {
  const { messages, text: now } = after((parts) => recount(parts, 3, '70', '75'))
  expect(messages).toEqual([['changed-figures', 'slide 3: the chart was changed: (2): 70 → 75']])
  expect(now).toBe(text.replace('70', '75'))
})

test('a chart that is gone is named, and has no place in the data', () => {
  const {
    messages,
    text: now,
    unplaced,
  } = after((parts) => {
    const slide = readXml(parts, 'ppt/slides/slide3.xml')
    const tree = descendantsOf(slide, 'p:spTree')[0] as XmlElement
    tree.children = tree.children.filter((child) => typeof child === 'string' || child.tagName !== 'p:graphicFrame')
    writeXml(parts, 'ppt/slides/slide3.xml', slide)
  })
  expect(messages).toEqual([['changed-figures', 'slide 3: the chart is gone']])
  expect([now, unplaced.length]).toEqual([text, 1])
})
