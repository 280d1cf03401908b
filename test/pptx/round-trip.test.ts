/** Through LibreOffice to .odp and back: what a colleague without PowerPoint saves is still the talk. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../../scripts/programs.mjs'
import { parseArticle } from '../../src/article/parse.js'
import { type ReadPresentation, readPptx } from '../../src/ooxml/read.js'
import { makeTalk } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { host } from '../host.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-round-trip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { deck, scenes, ...rest } = makeTalk(
  parseArticle(readFileSync('data/zhiye-jiaoyu.yaml', 'utf8'), 'data/zhiye-jiaoyu.yaml'),
)
let read: ReadPresentation

beforeAll(async () => {
  const soffice = findProgram('soffice')
  if (soffice === undefined) throw new Error('soffice is missing; run scripts/test-setup.mjs')
  const convert = (file: string, to: string, outdir: string): void => {
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        outdir,
        file,
      ],
      { stdio: 'ignore' },
    )
  }
  const back = path.join(folder, 'back')
  mkdirSync(back)
  writeFileSync(path.join(folder, 'talk.pptx'), await writePptx({ deck, scenes, ...rest }, host))
  convert(path.join(folder, 'talk.pptx'), 'odp', folder)
  convert(path.join(folder, 'talk.odp'), 'pptx', back)
  read = readPptx(readFileSync(path.join(back, 'talk.pptx')))
}, 180_000)

const bare = (text: string): string => text.replace(/\s+/gu, '')

test('titles, in their order', () => {
  expect(read.slides.map(({ title }) => bare(title))).toEqual(deck.slides.map(({ title }) => bare(title)))
})

test('every line', () => {
  deck.slides.forEach(({ lines, title }, index) => {
    const words = (read.slides[index]?.shapes ?? []).flatMap(({ paragraphs }) => paragraphs.map(bare))
    expect(words, title).toEqual(expect.arrayContaining(lines.map(({ text }) => bare(text))))
  })
})

test('notes', () => {
  expect(read.slides.map(({ notes }) => bare(notes))).toEqual(deck.slides.map(({ notes }) => bare(notes)))
})

test('clicks', () => {
  expect(read.slides.map(({ clicks }) => clicks)).toEqual(scenes.map(({ clicks }) => clicks))
})
