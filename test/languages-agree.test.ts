/** Whatever language a talk says to be in: what measures, the deck and the PowerPoint treat it alike. */
import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildArticle } from '../src/article/build.js'
import { bundledFaces, type Face } from '../src/assets/fonts/faces.js'
import { inRanges } from '../src/assets/fonts/ranges.js'
import { advancesIn } from '../src/layout/metrics.js'
import { loadLayout } from '../src/layout/place.js'
import { placedLines, spacedRunsOfLine } from '../src/layout/painting.js'
import type { Frame, Paragraph } from '../src/layout/scene.js'
import { readPackage, readXml } from '../src/ooxml/package.js'
import { descendantsOf } from '../src/ooxml/xml.js'
import type { Talk } from '../src/outline/deck.js'
import { makeTalk } from '../src/outline/talk.js'
import { writePptx } from '../src/pptx/index.js'
import { fontStack } from '../src/assets/fonts/css.js'
import { packageFilePath } from '../src/host/node/package-file.js'
import { viewsOf } from '../src/player/view.js'
import { languageOf } from '../src/text/languages.js'
import { SANS } from '../src/themes/fonts.js'
import { slide } from './outline/helpers.js'
import { host } from './host.js'

beforeAll(() => loadLayout())

const TITLE = '“街坊”話：“圖書館”係“屋企”之外最“靜”嘅“角落”…'

const TEXT = '“燈”照住“書”，“書”照住“人”…“人”又照住“街”·“街”亦照住“城”。두 사람이 “도서관”에서 만났다. مرحبا “lamp”.'

function talkIn(lang: string): Talk {
  const article = buildArticle({ title: TITLE, lang, sections: [{ heading: TITLE, text: TEXT }] }, [
    slide('points', { title: TITLE, items: [TEXT, '“燈”', '책을 “읽는” 사람', 'مرحبا'] }),
  ])
  return makeTalk(article)
}

const framesOf = ({ scenes }: Talk): Frame[] =>
  scenes.flatMap(({ items }) => items.flatMap((item) => (item.type === 'frame' && item.text ? [item] : [])))

const WIDTHS = new Map<string, ReturnType<typeof create>>()

/** The advance of a character in em, in the first face of the deck that offers it; Han glyphs are an em wide. */
function paintedAdvance(character: string, bold: boolean, faces: readonly Face[]): number | undefined {
  const point = character.codePointAt(0) ?? 0
  const face = faces.find(
    ({ ranges, weight, style, family }) =>
      inRanges(ranges, point) &&
      style === 'normal' &&
      !family.startsWith('Lectern Western') &&
      (weight === '400 700' || weight === (bold ? '700' : '400')),
  )
  if (face === undefined) return undefined
  if (face.family === 'Lectern Sans') return 1
  const font = WIDTHS.get(face.file) ?? create(readFileSync(packageFilePath(face.file)))
  WIDTHS.set(face.file, font)
  if (!('unitsPerEm' in font)) throw new Error('a collection where a font was expected')
  return font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm
}

interface Width {
  /** By the deck's fonts. */
  painted: number
  /** By the table that measures. */
  measured: number
  /** What the scene says; of titles it is the width in the program that sets them widest. */
  said: number
}

/** Widths of the lines; only those whose every character a bundled font has. */
function lineWidths(paragraph: Paragraph, faces: readonly Face[], lang: string): Width[] {
  return paragraph.lines.flatMap((line) => {
    let painted = 0
    let measured = 0
    for (const run of spacedRunsOfLine(paragraph, line)) {
      painted += run.gap
      measured += run.gap
      for (const character of run.text) {
        const width = paintedAdvance(character, run.bold === true, faces)
        if (width === undefined || /\p{Script=Hangul}/u.test(character)) return []
        painted += width * run.size
        measured += advancesIn(run.bold === true, lang, 'sans')(character) * run.size
      }
    }
    return [{ painted, measured, said: line.width }]
  })
}

const SCRIPTS = ['Hans', 'Hant', 'Hani', 'Jpan', 'Hira', 'Kore', 'Hang', 'Latn', 'Arab', 'Hebr', 'Cyrl', 'Zzzz']
const REGIONS = ['CN', 'TW', 'HK', 'MO', 'SG', 'MY', 'US', 'JP', 'KR', 'KP', 'PK', 'IR', 'DE', '419', '001']
const LANGUAGES =
  'zh yue wuu lzh cmn hak nan gan zh-yue zh-min-nan ja ko en de fr ar he iw fa ur pa ku az sr th hi arn hex und'.split(
    ' ',
  )

/** Tags as BCP 47 lets them be, in any case: known languages more often than others. */
const tags = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...LANGUAGES) },
      { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{2,3}$/) },
    ),
    fc.option(fc.constantFrom(...SCRIPTS)),
    fc.option(fc.constantFrom(...REGIONS)),
    fc.option(fc.constantFrom('pinyin', '1996', 'u-ca-chinese', 'x-zh')),
    fc.constantFrom(
      (tag: string) => tag,
      (tag: string) => tag.toLowerCase(),
      (tag: string) => tag.toUpperCase(),
    ),
  )
  .map(([language, script, region, rest, cased]) =>
    cased([language, script, region, rest].filter((part) => part !== null).join('-')),
  )

/** A talk in the language, and what each output makes of it. */
async function seen(lang: string) {
  const talk = talkIn(lang)
  const parts = readPackage(await writePptx(talk, host))
  const tree = descendantsOf(readXml(parts, 'ppt/slides/slide1.xml'), 'p:cSld')
  const within = (name: string) => tree.flatMap((one) => descendantsOf(one, name))
  const theme = descendantsOf(readXml(parts, 'ppt/theme/theme1.xml'), 'a:minorFont')
  return {
    talk,
    view: viewsOf(talk)[0],
    faces: await bundledFaces(lang, ['sans'], host),
    properties: within('a:pPr').map(({ attributes }) => attributes),
    runLanguages: within('a:rPr').map(({ attributes }) => attributes['lang'] ?? ''),
    eastAsianFont: theme
      .flatMap((one) => descendantsOf(one, 'a:ea'))
      .map(({ attributes }) => attributes['typeface'])[0],
  }
}

describe('in every language', () => {
  test('lines are as wide in the deck as they were measured, and Office takes marks from the same font', async () => {
    await fc.assert(
      fc.asyncProperty(tags, async (lang) => {
        const { talk, faces, runLanguages } = await seen(lang)
        const widths = framesOf(talk).flatMap(({ text }) =>
          (text?.paragraphs ?? [])
            .filter(({ western }) => western !== true)
            .flatMap((paragraph) => lineWidths(paragraph, faces, lang)),
        )
        expect(widths.length).toBeGreaterThan(0)
        for (const { painted, measured, said } of widths) {
          expect(painted).toBeCloseTo(measured, 3)
          expect(painted).toBeLessThan(said + 0.01)
        }
        const isHanFont = paintedAdvance('“', false, faces) === 1
        expect(runLanguages.some((tag) => /^(?:zh|ja)-/u.test(tag))).toBe(isHanFont)
      }),
      { numRuns: 60 },
    )
  })

  test('pages, paragraphs and fonts follow the same direction and script', async () => {
    await fc.assert(
      fc.asyncProperty(tags, async (lang) => {
        const { talk, view, properties, eastAsianFont } = await seen(lang)
        const isRightToLeft = talk.scenes[0]?.dir === 'rtl'
        expect(view?.dir).toBe(isRightToLeft ? 'rtl' : 'ltr')
        expect(properties.every(({ rtl }) => rtl === (isRightToLeft ? '1' : undefined))).toBe(true)
        const isKorean = languageOf(lang).setting === 'korean'
        expect(properties.every(({ eaLnBrk }) => eaLnBrk === (isKorean ? '0' : '1'))).toBe(true)
        // The bundled Han face has the shapes of mainland China: it comes first only where those are wanted.
        const stack = fontStack(lang)
        expect(stack.replaceAll("'", '')).toContain(eastAsianFont)
        const bundledFirst = stack.indexOf('Lectern Sans') < stack.replaceAll("'", ' ').indexOf(eastAsianFont ?? '')
        expect(bundledFirst).toBe(eastAsianFont === SANS.eastAsian.Hans)
      }),
      { numRuns: 60 },
    )
  })
})

test('a Cantonese title stays within its frame', async () => {
  const lang = 'yue-Hant-HK'
  const { talk, faces } = await seen(lang)
  const title = framesOf(talk).find(({ role }) => role === 'title')
  if (title?.text === undefined) throw new Error('no title')
  const room = title.width - title.text.inset.left - title.text.inset.right
  const widths = title.text.paragraphs.flatMap((paragraph) => lineWidths(paragraph, faces, lang))
  expect(placedLines(title).length).toBe(widths.length)
  for (const { painted } of widths) expect(painted).toBeLessThanOrEqual(room)
})
