/** The file in a program of another house: LibreOffice reads it, and what it read is looked at in its own format. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../../scripts/programs.mjs'
import { writePptx } from '../../src/pptx/index.js'
import { readPackage, readXml } from '../../src/ooxml/package.js'
import { descendantsOf, textOf, type XmlElement } from '../../src/ooxml/xml.js'
import { connector, frame, handMadeTalk, paragraph, textBody, title } from './hand-made.js'
import { linesOutsideCharts, sampleTalk } from './talks.js'
import { host } from '../host.js'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-office-'))
afterAll(() => rmSync(folder, { recursive: true }))

const samples = sampleTalk()
const builds = handMadeTalk([
  {
    items: [
      title('逐步出现'),
      frame('Card', {
        step: 1,
        shape: { geometry: { type: 'rect' }, fill: 'soft' },
        text: textBody([paragraph('名'), paragraph('甲', { step: 2 })]),
      }),
      frame('One', { y: 520, height: 60, step: 3, text: textBody([paragraph('一')]) }),
      connector('Arrow', { step: 3 }),
    ],
    clicks: 3,
  },
])

/** Pages of each talk as LibreOffice understood them. One start of LibreOffice reads both. */
let pages: { samples: XmlElement[]; builds: XmlElement[] }

beforeAll(async () => {
  const soffice = findProgram('soffice')
  if (soffice === undefined) throw new Error('soffice is missing; run scripts/test-setup.mjs')
  const file = (name: string): string => path.join(folder, name)
  writeFileSync(file('samples.pptx'), await writePptx(samples, host))
  writeFileSync(file('builds.pptx'), await writePptx(builds, host))
  const profile = `-env:UserInstallation=file://${file('profile')}`
  execFileSync(
    soffice,
    [profile, '--headless', '--convert-to', 'odp', '--outdir', folder, file('samples.pptx'), file('builds.pptx')],
    { stdio: 'ignore' },
  )
  const pagesOf = (name: string): XmlElement[] =>
    descendantsOf(readXml(readPackage(readFileSync(file(name))), 'content.xml'), 'draw:page')
  pages = { samples: pagesOf('samples.odp'), builds: pagesOf('builds.odp') }
})

const clicksOf = (page: XmlElement): number =>
  descendantsOf(page, 'anim:par').filter(({ attributes }) => attributes['presentation:node-type'] === 'on-click').length

/** Text of the first frame of a class, soft breaks left out. */
function textOfClass(page: XmlElement, name: string): string {
  const found = ['draw:frame', 'draw:custom-shape']
    .flatMap((tag) => descendantsOf(page, tag))
    .find(({ attributes }) => attributes['presentation:class'] === name)
  return found === undefined ? '' : descendantsOf(found, 'text:p').map(textOf).join('\n')
}

test('every click of the deck is a click there', () => {
  expect(pages.samples.map(clicksOf)).toEqual(samples.scenes.map(({ clicks }) => clicks))
  expect(pages.builds.map(clicksOf)).toEqual([3])
})

test('titles are titles there, and notes are notes', () => {
  expect(pages.samples.map((page) => textOfClass(page, 'title'))).toEqual(
    samples.deck.slides.map((slide) => slide.title),
  )
  expect(pages.samples.map((page) => textOfClass(page, 'notes'))).toEqual(samples.deck.slides.map(({ notes }) => notes))
})

const bare = (text: string): string => text.replace(/\s/gu, '')

// Charts are documents of their own in there, and rows of spaces are elements.
test('every line of the deck is there', () => {
  linesOutsideCharts(samples).forEach((lines, index) => {
    const page = pages.samples[index]
    const words = page === undefined ? '' : descendantsOf(page, 'text:p').map(textOf).join('\n')
    for (const text of lines) expect(bare(words)).toContain(bare(text))
  })
})
