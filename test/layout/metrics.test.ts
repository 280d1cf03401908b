import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import { advancesIn, emWidth } from '../../src/layout/metrics.js'

const require = createRequire(import.meta.url)
const arimo = path.join(path.dirname(require.resolve('@fontsource/arimo/package.json')), 'files')

test.each([
  ['400', false],
  ['700', true],
] as const)('Latin advances at weight %s are those of the bundled font', (weight, bold) => {
  const font = fontkit.create(readFileSync(path.join(arimo, `arimo-latin-${weight}-normal.woff2`)))
  if (!('unitsPerEm' in font)) throw new Error('a collection where a font was expected')
  for (const character of 'AWaijmfty09.,:;-()%&€ «ßéÅ') {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    expect(advancesIn(bold, 'en', 'sans')(character), character).toBeCloseTo(glyph.advanceWidth / font.unitsPerEm, 6)
  }
})

test('Han and full-width characters are one em, in both weights', () => {
  for (const character of '中质，。：（）《》、！？１Ａあカ') {
    expect(advancesIn(false, 'zh-CN', 'sans')(character), character).toBe(1)
    expect(advancesIn(true, 'zh-CN', 'sans')(character), character).toBe(1)
  }
})

test('quotation marks and dashes are an em in Chinese and Latin in English', () => {
  expect(emWidth('“——…”', { lang: 'zh-CN' })).toBe(5)
  expect(emWidth('“—”', { lang: 'en' })).toBeLessThan(2)
})

test('combining marks and joiners take no room, unknown characters some', () => {
  expect(advancesIn(false, 'en', 'sans')('\u200D')).toBe(0)
  expect(advancesIn(false, 'en', 'sans')('\u{E0001}')).toBe(0)
  expect(advancesIn(false, 'th', 'sans')('ก')).toBeGreaterThan(0.3)
  expect(advancesIn(false, 'ko', 'sans')('가')).toBe(0.92)
  expect(advancesIn(false, 'zh-CN', 'sans')('가')).toBe(1)
})

test('the serif has the widths of Tinos, which are those of Times New Roman, where it is asked for', () => {
  const tinos = path.join(
    path.dirname(require.resolve('@fontsource/tinos/package.json')),
    'files',
    'tinos-latin-700-normal.woff2',
  )
  const font = fontkit.create(readFileSync(tinos))
  if (!('unitsPerEm' in font)) throw new Error('a collection where a font was expected')
  for (const character of 'AWaijmfty09.,:;-()%&') {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    expect(advancesIn(true, 'en', 'serif')(character), character).toBeCloseTo(glyph.advanceWidth / font.unitsPerEm, 6)
  }
  expect(advancesIn(false, 'zh-CN', 'serif')('中')).toBe(1)
  const [sans, serif] = (['sans', 'serif'] as const).map((body) =>
    emWidth('Words', { lang: 'en', fonts: { heading: 'sans', body } }),
  )
  expect(serif).toBeLessThan(sans ?? 0)
  expect(emWidth('Words')).toBe(sans)
})
