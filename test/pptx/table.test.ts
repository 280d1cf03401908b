/** Tables as PowerPoint has them: flags, a style of the theme, widths, margins, languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Table } from '../../src/layout/scene.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { readPptx } from '../../src/ooxml/read.js'
import { childOf, childrenOf, descendantsOf, serializeXml, textOf } from '../../src/ooxml/xml.js'
import { talkOf } from './talks.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HOSTILE = '</a:t><script> & "引号" \u0001'

const talk = talkOf([
  {
    kind: 'table',
    content: {
      title: '馆藏',
      columns: ['年份', '藏书（万册）', '说明'],
      rows: [
        ['2016年', '1.8', HOSTILE],
        ['2020年', '', 'Only English here'],
        ['2026年', 12, '**要点**与说明'],
      ],
    },
  },
  {
    kind: 'table',
    content: {
      title: '无表头',
      stub: false,
      rows: [
        ['甲', '乙'],
        ['丙', null],
      ],
    },
  },
])
const bytes = await writePptx(talk, host)
const parts = readPackage(bytes)
const [first, second] = [1, 2].map((number) => readXml(parts, `ppt/slides/slide${number}.xml`))
if (first === undefined || second === undefined) throw new Error('two slides were written')

test.each(['Office2013', 'Microsoft365'] as const)(
  "is without fault by Microsoft's validator for %s and by our own",
  async (officeVersion) => {
    const file = path.join(folder, `${officeVersion}.pptx`)
    writeFileSync(file, bytes)
    expect((await validateFile(file, { officeVersion })).errors).toEqual([])
    expect(lintPptx(bytes)).toEqual([])
  },
)

describe('the table', () => {
  const tables = [first, second].map((slide) => descendantsOf(slide, 'a:tbl')[0])
  const table = talk.scenes[0]?.items.find((item): item is Table => item.type === 'table')

  test('says which row and column are the names', () => {
    expect(tables.map((one) => one && childOf(one, 'a:tblPr')?.attributes)).toEqual([
      { firstRow: '1', firstCol: '1' },
      {},
    ])
  })

  test('has a style that the package holds, all of it in colours of the theme', () => {
    const styles = readXml(parts, 'ppt/tableStyles.xml')
    const ids = descendantsOf(styles, 'a:tblStyle').map(({ attributes }) => attributes.styleId)
    for (const one of tables) expect(ids).toContain(one && textOf(descendantsOf(one, 'a:tableStyleId')[0] ?? one))
    expect(serializeXml(styles)).not.toMatch(/srgbClr/)
    expect(descendantsOf(styles, 'a:schemeClr').map(({ attributes }) => attributes.val)).toEqual(
      expect.arrayContaining(['tx1', 'accent1', 'accent5', 'accent6']),
    )
  })

  test('has the columns, rows and margins of the scene', () => {
    const [one] = tables
    expect(one && descendantsOf(one, 'a:gridCol').map(({ attributes }) => Number(attributes.w) / 9525)).toEqual(
      table?.columns,
    )
    expect(one && descendantsOf(one, 'a:tr').map(({ attributes }) => Number(attributes.h) / 9525)).toEqual(
      table?.rows.map(({ height }) => height),
    )
    const margins =
      one &&
      descendantsOf(one, 'a:tcPr').map(({ attributes: { marL, marR, marT, marB } }) =>
        [marL, marR, marT, marB].map((value) => Math.round(Number(value) / 9525)),
      )
    expect(margins).toEqual(
      table?.rows.flatMap(({ cells }) =>
        cells.map(({ text: { inset } }) => [inset.left, inset.right, inset.top, inset.bottom].map(Math.round)),
      ),
    )
  })

  test('leaves to the style what the style says, so that another style takes hold', () => {
    expect(
      [first, second].flatMap((slide) => [
        ...descendantsOf(slide, 'a:lnB'),
        ...descendantsOf(slide, 'a:tcPr').flatMap((one) => childrenOf(one, 'a:solidFill')),
      ]),
    ).toEqual([])
    const runs = descendantsOf(first, 'a:tc').flatMap((cell) => descendantsOf(cell, 'a:rPr'))
    // The corner belongs to the header and to the stub, and “要点” is the author's own mark.
    expect(runs.filter(({ attributes }) => attributes.b !== undefined)).toHaveLength(2)
  })

  test('has its words and their languages, and says what it shows', () => {
    expect(readPptx(bytes).slides.map(({ words }) => words)).toEqual(
      talk.deck.slides.map(({ lines }) => lines.map(({ text }) => text.replace('\u0001', ''))),
    )
    const languages = descendantsOf(first, 'a:tc').map((cell) => descendantsOf(cell, 'a:rPr')[0]?.attributes.lang)
    expect(languages[8]).toBe('en-US')
    expect(languages[0]).toBe('zh-CN')
    expect(
      descendantsOf(first, 'p:graphicFrame')
        .flatMap((one) => descendantsOf(one, 'p:cNvPr'))
        .map(({ attributes }) => attributes.descr),
    ).toEqual(['馆藏：年份、藏书（万册）、说明'])
  })
})
