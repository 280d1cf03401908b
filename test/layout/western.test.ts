import { expect, test } from 'vitest'
import { isWestern } from '../../src/layout/western.js'
import { measureParagraphs } from '../../src/layout/text.js'
import { inSans } from './typesetting.js'

test('an English quotation in a Chinese talk keeps English marks; one word of Han among it does not', () => {
  expect(isWestern('“I came for the heating…”', 'zh-CN')).toBe(true)
  expect(isWestern('“I came”，他说', 'zh-CN')).toBe(false)
  expect(isWestern('他说“heating”', 'zh-CN')).toBe(false)
  expect(isWestern('“……”', 'zh-CN')).toBe(false)
  expect(isWestern('“I came”', 'en')).toBe(false)
})

test('its marks are as wide as those of the Latin font', () => {
  const width = (text: string): number =>
    measureParagraphs(
      { type: 'text', name: 'Text', paragraphs: [{ text, size: 100 }] },
      inSans(),
    )[0]?.measured.reach.at(-1) ?? 0
  expect(width('“n”') - width('n')).toBeCloseTo(2 * 33.3, 0)
  expect(width('“好”') - width('好')).toBeCloseTo(200, 0)
})
