/** A Word file that went through LibreOffice and back is the same article, as far as LibreOffice keeps it. */
import { copyFileSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { convert } from '../likeness/office.js'

const articleOf = async (file: string) => {
  const { article, leftOut = [] } = await importFile(readFileSync(file), file, host)
  return { article, lost: leftOut.map(({ what }) => what.en).filter((line) => line.includes('not read')) }
}

/** LibreOffice keeps formulas only where its own program for them is installed. */
const withoutFormulas = (article: unknown): unknown => JSON.parse(JSON.stringify(article).replace(/\$[^$"]+\$/gu, ''))

it('gives one article for .docx, .odt and .docx again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-round-'))
  const first = path.join(folder, 'essay.docx')
  copyFileSync('test/fixtures/essay.docx', first)
  const was = await articleOf(first)
  const odt = convert(first, 'odt')
  const text = await articleOf(odt)
  renameSync(first, path.join(folder, 'first.docx'))
  const again = await articleOf(convert(odt, 'docx'))
  expect([was.lost, text.lost, again.lost]).toEqual([[], [], []])
  expect(withoutFormulas(text.article)).toEqual(withoutFormulas(was.article))
  expect(withoutFormulas(again.article)).toEqual(withoutFormulas(was.article))
})
