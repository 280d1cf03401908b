import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import { advance, emWidth } from '../../src/layout/metrics.js'

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
    expect(advance(character, bold, 'en'), character).toBeCloseTo(glyph.advanceWidth / font.unitsPerEm, 6)
  }
})

test('Han and full-width characters are one em, in both weights', () => {
  for (const character of '中质，。：（）《》、！？１Ａあカ') {
    expect(advance(character, false, 'zh-CN'), character).toBe(1)
    expect(advance(character, true, 'zh-CN'), character).toBe(1)
  }
})

test('quotation marks and dashes are an em in Chinese and Latin in English', () => {
  expect(emWidth('“——…”', 'zh-CN')).toBe(5)
  expect(emWidth('“—”', 'en')).toBeLessThan(2)
})

test('combining marks and joiners take no room, unknown characters some', () => {
  expect(advance('\u200D', false, 'en')).toBe(0)
  expect(advance('\u{E0001}', false, 'en')).toBe(0)
  expect(advance('ก', false, 'th')).toBeGreaterThan(0.3)
  expect(advance('가', false, 'ko')).toBe(0.92)
  expect(advance('가', false, 'zh-CN')).toBe(1)
})
