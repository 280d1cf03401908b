/** Captions: with their picture they are its own; without it they are in the notes, and on no slide. */
import { describe, expect, it } from 'vitest'
import { importArticle, importFile } from '../../src/import/index.js'
import { loadLayout } from '../../src/layout/place.js'
import { makeTalk } from '../../src/outline/talk.js'
import { host } from '../host.js'

await loadLayout()

const DRAWING = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"/>')}`
const SAID =
  'The reading room has been open for a year. Forty people carried books over the bridge. Children come right after school. Parents read aloud on Saturdays.'
const partsOf = async (text: string, file: string) =>
  (await importFile(Buffer.from(text), file, host)).article.sections.flatMap(({ parts = [] }) => parts)
const page = (inner: string): string =>
  `<html><body><h1>The mill</h1><p>${SAID}</p>${inner}<p>${SAID}</p></body></html>`

describe('a caption with its picture is the figure’s', () => {
  it.each([
    ['a figure', (src: string) => `<figure><img src="${src}"><figcaption>The old door.</figcaption></figure>`],
    [
      'a box with a class',
      (src: string) =>
        `<div class="imgcap"><img src="${src}"><div class="thecap">The old <a href="x">door</a>.</div></div>`,
    ],
    ['a class behind it', (src: string) => `<p><img src="${src}"></p><p class="wp-caption-text">The old door.</p>`],
  ])('%s', async (_, html) => {
    expect(await partsOf(page(html(DRAWING)), 'a.html')).toContainEqual({
      figure: { src: 'figures/figure-1.svg', alt: 'The old door.', caption: 'The old door.' },
    })
    expect(await partsOf(page(html('/gone/door.png')), 'a.html')).toContainEqual({ caption: 'The old door.' })
  })
  it.each(['![](door.png)\n\n*The old door.*', '![](door.png)\n*The old door.*'])('%j in Markdown', async (md) => {
    expect(await partsOf(`# The mill\n\n${SAID}\n\n${md}\n`, 'a.md')).toContainEqual({
      figure: { src: 'door.png', alt: 'The old door.', caption: 'The old door.' },
    })
    expect(await partsOf(`# The mill\n\n${SAID}\n\n${md.replace('door.png', '/door.png')}\n`, 'a.md')).toContainEqual({
      caption: 'The old door.',
    })
  })
})

it.each([
  '图 3 阅览室的老门',
  '图片来源：小城图书馆',
  '摄影：林小河',
  'Figure 2. Readers in one week',
  'Photo: Anna Meier',
  'Photo by Anna Meier',
  'Foto: Anna Meier',
  'Abb. 4: Die Tür',
  '表 2 一周的读者',
])('%s names what is not there', async (line) => {
  expect(await partsOf(page(`<p>${line}</p>`), 'a.html')).toContainEqual({ caption: line })
})

it.each([
  '图3显示读者一年比一年多。',
  'Figure 2 shows how many people read here every day',
  'Image is not everything: it is the words that count.',
  '照片里的孩子今天已经是老师了。',
])('%s is a sentence of the text', async (line) => {
  expect((await partsOf(page(`<p>${line}</p>`), 'a.html')).filter((part) => 'caption' in part)).toEqual([])
})

it('a caption without its picture is on no slide and no title, and the notes are the article all the same', async () => {
  const article = await importArticle(
    Buffer.from(
      page(
        '<div class="imgcap"><img src="/gone/map.png"><div class="thecap">A map of all readers. Each circle is a house and its size says how many read there.</div></div>',
      ),
    ),
    'a.html',
    host,
  )
  const { slides } = makeTalk(article).deck
  const shown = slides.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => text)]).join('\n')
  expect(shown).not.toMatch(/circle|A map/u)
  expect(slides.map(({ notes }) => notes).join('\n')).toContain(
    'A map of all readers. Each circle is a house and its size says how many read there.',
  )
})

it('the text around one is one text, whose neighbours share slides', async () => {
  const two = async (between: string) =>
    makeTalk(await importArticle(Buffer.from(page(between)), 'a.html', host)).deck.slides.length
  expect(await two('<p>Photo: Anna Meier</p>')).toBe(await two(''))
})
