/** Code, formulas and readings in PowerPoint: valid for every version, editable, and shown by LibreOffice too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { talkOf } from '../../src/cli/talk.js'
import type { Rect } from '../../src/layout/scene.js'
import type { Talk } from '../../src/outline/deck.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { childOf, descendantsOf, textOf, type XmlElement } from '../../src/ooxml/xml.js'
import { pagesOf } from '../likeness/office.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const ARTICLE = String.raw`
title: 公式
lang: zh-CN
sections:
  - text: 一句话。
slides:
  - kind: formula
    title: 求根公式
    formula: x=\frac{-b\pm\sqrt{b^2-4ac}}{2a}
    where:
      - { symbol: "x_1", text: "两根之一，$x_1^2>0$" }
  - kind: formula
    title: 几种写法
    formulas:
      - { tex: '\sum_{i=1}^{n} i^2', label: 求和 }
      - { tex: '\begin{pmatrix}\alpha&\beta\\ \Gamma&\pi\end{pmatrix}', label: 矩阵 }
      - { tex: 'f(x)=\begin{cases}x & x>0\\ 0 & \text{否则}\end{cases}', label: 分段 }
  - kind: formula
    title: 只能画出来
    formula: '\cfrac{1}{x}\sum'
  - kind: code
    title: 程序
    language: python
    code: |
      for book in books:
          if book.lent < 3 and book.name != "&":
              print(book)
  - kind: poem
    title: 静夜思
    pinyin: true
    lines: [床前明月光，, 疑是地上霜。]
`

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-formula-'))
afterAll(() => rmSync(folder, { recursive: true }))

let talk: Talk
let bytes: Uint8Array
let slides: XmlElement[]
let pictures: PNG[]

beforeAll(async () => {
  talk = await talkOf(parseArticle(ARTICLE, 'talk.yaml'), 'talk.yaml')
  bytes = await writePptx(talk, host)
  const parts = readPackage(bytes)
  slides = talk.scenes.map((_, index) => readXml(parts, `ppt/slides/slide${index + 1}.xml`))
  const pages = pagesOf(bytes)
  pictures = pages.pictures
  rmSync(pages.folder, { recursive: true })
})

const runsOf = (slide: XmlElement | undefined): { text: string; attributes: Record<string, string | null> }[] =>
  (slide === undefined ? [] : descendantsOf(slide, 'a:r')).map((run) => ({
    text: textOf(childOf(run, 'a:t') ?? run),
    attributes: childOf(run, 'a:rPr')?.attributes ?? {},
  }))

describe('a PowerPoint with formulas, code and readings', () => {
  test.each(['Office2013', 'Office2016', 'Office2019', 'Microsoft365'] as const)(
    'is valid for %s',
    async (officeVersion) => {
      const file = path.join(folder, `${officeVersion}.pptx`)
      writeFileSync(file, bytes)
      expect((await validateFile(file, { officeVersion })).errors).toEqual([])
      expect(lintPptx(bytes)).toEqual([])
    },
  )

  test('has an equation to edit in each formula, and a drawing for those who show none', () => {
    const equations = slides.map((slide) => descendantsOf(slide, 'm:oMath').length)
    expect(equations).toEqual([1, 3, 0, 0, 0])
    for (const slide of slides.slice(0, 2)) {
      for (const either of descendantsOf(slide, 'mc:AlternateContent')) {
        const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) => childOf(either, name))
        expect(choice && descendantsOf(choice, 'm:r').every((run) => childOf(run, 'a:rPr') !== undefined)).toBe(true)
        expect(fallback && descendantsOf(fallback, 'a:custGeom')).toHaveLength(1)
        const numbers = [choice, fallback].map((side) => side && descendantsOf(side, 'p:cNvPr')[0]?.attributes)
        expect(numbers[0]).toEqual(numbers[1])
        expect(numbers[0]?.descr).not.toBe('')
      }
    }
    expect(slides[2] && descendantsOf(slides[2], 'a:custGeom')).toHaveLength(1)
  })

  test('formulas appear at their clicks', () => {
    expect(readPptx(bytes).slides.map(({ clicks }) => clicks)).toEqual(talk.scenes.map(({ clicks }) => clicks))
    expect(talk.scenes[1]?.clicks).toBe(2)
  })

  test('reads as the deck does: formulas by their TeX, readings not at all', () => {
    const plain = (lines: string[]): string[] => lines.map((line) => line.normalize('NFKC'))
    expect(readPptx(bytes).slides.map(({ words }) => plain(words))).toEqual(
      talk.deck.slides.map(({ lines }) => plain(lines.map(({ text }) => text))),
    )
    expect(talk.deck.slides[0]?.lines.map(({ text }) => text)).toContain('两根之一，x₁² > 0')
  })

  test('raises and lowers scripts, and sets readings apart by exact room', () => {
    expect(
      runsOf(slides[0])
        .filter(({ attributes }) => attributes.baseline)
        .map(({ text, attributes }) => [text, attributes.baseline]),
    ).toEqual([
      ['1', '-25000'],
      ['1', '-25000'],
      ['2', '30000'],
    ])
    expect(
      runsOf(slides[4])
        .filter(({ text }) => text === ' ')
        .every(({ attributes }) => Number(attributes.spc) !== 0),
    ).toBe(true)
  })

  test('keeps the white space of code', () => {
    const lines =
      slides[3] === undefined
        ? []
        : descendantsOf(slides[3], 'a:p').map((paragraph) => descendantsOf(paragraph, 'a:t').map(textOf).join(''))
    expect(lines).toContain('        print(book)')
    expect(lines).toContain('    if book.lent < 3 and book.name != "&":')
  })

  test('LibreOffice shows every formula', () => {
    talk.scenes.forEach((scene, index) => {
      for (const item of scene.items)
        if (item.type === 'formula')
          expect(inkWithin(pictures[index], item, scene.width), `${index + 1} ${item.name}`).toBeGreaterThan(0.02)
    })
  })
})

/** The share of pixels within a rectangle of the page that are darker than a card. */
function inkWithin(picture: PNG | undefined, { x, y, width, height }: Rect, pageWidth: number): number {
  if (picture === undefined) return 0
  const scale = picture.width / pageWidth
  let dark = 0
  let all = 0
  for (let row = Math.floor(y * scale); row < (y + height) * scale; row++) {
    for (let column = Math.floor(x * scale); column < (x + width) * scale; column++) {
      all++
      if ((picture.data[(row * picture.width + column) * 4] ?? 255) < 128) dark++
    }
  }
  return dark / all
}
