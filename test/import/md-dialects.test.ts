/** Marks of Markdown's dialects are read as what they mean, and code is left alone. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const read = async (text: string) =>
  importFile(new TextEncoder().encode(`# The trip\n\nWe go to the lake.\n\n${text}\n`), 'trip.md', host)

async function partsOf(text: string): Promise<unknown[]> {
  const { article } = await read(text)
  expect(article.title).toBe('The trip')
  return article.sections.flatMap(({ text: words, parts }) => [
    ...(words === undefined ? [] : [{ text: words }]),
    ...(parts ?? []),
  ])
}

it.each([
  ['GitHub’s and Obsidian’s', '> [!WARNING]- Cold water\n> Nobody swims alone.'],
  ['MkDocs’', '!!! warning "Cold water"\n    Nobody swims alone.'],
  ['MkDocs’, folded', '???+ warning "Cold water"\n\n    Nobody swims alone.'],
  ['VuePress’', ':::warning Cold water\nNobody swims alone.\n:::'],
  ['Docusaurus’', ':::warning[Cold water]\n\nNobody swims alone.\n\n:::'],
  ['pandoc’s', '::: {.warning title="Cold water"}\nNobody swims alone.\n:::'],
  ['the plugin Admonition’s', '```ad-warning\ntitle: Cold water\ncollapse: open\nNobody swims alone.\n```'],
])('boxes: %s', async (_, text) => {
  expect((await partsOf(`${text}\n\nThen home.`)).slice(1)).toEqual([
    { quote: 'Cold water\n\nNobody swims alone.\n' },
    { text: 'Then home.\n' },
  ])
})

it('a box without a title has none, a container that is no box is its words, one that never ends is no container', async () => {
  expect(
    (await partsOf('> [!NOTE]\n> Swim.\n\n::: columns\nLeft.\n:::\n\n:::tip never closed\n\nGo.')).slice(1),
  ).toEqual([{ quote: 'Swim.\n' }, { text: 'Left.\n\n:::tip never closed\n\nGo.\n' }])
})

it.each([
  [
    'links to notes',
    '[[Lake Constance|The lake]], [[Bus Times]], [[Bus Times#Monday]]',
    'The lake, Bus Times, Bus Times > Monday',
  ],
  ['marks of emphasis', '==All== carry ++one++ bag; 2 == 2', 'All carry one bag; 2 == 2'],
  ['private comments', 'A bag. %%ask the\noffice%% Another.', 'A bag. Another.'],
  ['the mark of a block, and tags', 'Nobody swims alone. ^rule1 #safety #trip/lake', 'Nobody swims alone.'],
  ['no tags: words and numbers', 'The #MeToo movement, issue #12 and C#', 'The #MeToo movement, issue #12 and C#'],
  ['raised and lowered words', 'H~2~O, 10^6^, 10<sup>9</sup>', 'H₂O, 10⁶, 10⁹'],
  ['line breaks of HTML', 'Ask at the desk<br>or call.<br/>Both are free.', 'Ask at the desk or call. Both are free.'],
  ['elements of HTML', 'Press <kbd>Ctrl</kbd>+<kbd>P</kbd>, <ruby>漢字<rt>かんじ</rt></ruby>.', 'Press Ctrl+P, 漢字.'],
  ['readings', '{漢字|かんじ}と｜図書館《としょかん》', '漢字と図書館'],
  ['terms of another language over words', '<ruby>伸展树<rt>splay tree</rt></ruby>', '伸展树（splay tree）'],
  [
    'TeX between brackets',
    'It falls by \\(s = \\frac{1}{2} g t^2\\) in \\(t\\).',
    'It falls by $s = \\frac{1}{2} g t^2$ in $t$.',
  ],
  ['attributes of kramdown', 'A bag.\n{: .wide}', 'A bag.'],
  ['changes that were suggested', 'One {++big++} {--old--} {~~bug~>bag~~}.{>>why?<<}', 'One big bag.'],
  [
    'code that holds such marks',
    'Write `[[x]]`, `==y==`, `%%z%%` and `\\(q\\)`.',
    'Write [[x]], ==y==, %%z%% and \\(q\\).',
  ],
])('%s', async (_, text, words) => {
  expect(JSON.stringify(await partsOf(text)).replace(/ {2,}/gu, ' ')).toContain(JSON.stringify(words).slice(1, -1))
})

it('leaves code as it is', async () => {
  const code = '\\(x\\) ==y== [[z]] #tag\n!!! note "a"\n    b\n: c'
  expect((await partsOf(`\`\`\`text\n${code}\n\`\`\``))[1]).toEqual({ code: `${code}\n`, language: 'text' })
})

it('reads formulas on lines of their own, and definitions as a list', async () => {
  expect(
    (
      await partsOf(
        '\\[\ns = 9.8\n\\]\n\nAccession\n: The day a book enters.\n\nWeeding\n: Taking out.\n: In summer.\n\nThen home.',
      )
    ).slice(1),
  ).toEqual([
    { formula: 's = 9.8' },
    { list: ['Accession: The day a book enters.', 'Weeding: Taking out. In summer.'] },
    { text: 'Then home.\n' },
  ])
})

it('keeps the numbers and levels of lists, and whether a task is done', async () => {
  expect((await partsOf('3. Ask.\n   - or write\n4. Scan.\n\nThen:\n\n- [x] a coat\n- [ ] a torch')).slice(1)).toEqual([
    { list: ['3. Ask.', 'or write', '4. Scan.'], levels: [1, 2, 1] },
    { text: 'Then:\n' },
    { list: ['☑ a coat', '☐ a torch'] },
  ])
})

it('keeps apart the items of a list in a quotation, and the lines of a cell', async () => {
  expect(
    (await partsOf('> On the board:\n>\n> - a coat\n> - a torch\n\n| a | b |\n|---|---|\n| 8–12<br>13–17 | x |')).slice(
      1,
    ),
  ).toEqual([
    { quote: 'On the board:\n\na coat\n\na torch\n' },
    { table: { columns: ['a', 'b'], rows: [['8–12 13–17', 'x']] } },
  ])
})

it('brings pictures of HTML and of Obsidian along, behind the sentence in which they stand', async () => {
  expect((await partsOf('See <img src="a.png" alt="the lake"> and ![[map.png|300]].')).slice(1)).toEqual([
    { figure: { src: 'a.png', alt: 'the lake' } },
    { figure: { src: 'map.png', alt: '' } },
  ])
})

it('reads notes in the line, and names what is embedded, struck out or run', async () => {
  const { article, leftOut = [] } = await read(
    'A bag.^[Not too *big*.] ~~Two.~~\n\n![[Packing]]\n\n```dataview\nLIST\n```',
  )
  expect(article.footnotes).toEqual(['[1] Not too big.'])
  expect(JSON.stringify(article)).not.toMatch(/Two|LIST|Packing/u)
  expect(leftOut.map(({ what }) => what.en)).toEqual([
    'the embedded object Packing is left out: it is drawn by no program but the one that made it',
    'the words that are struck out are left out',
  ])
})
