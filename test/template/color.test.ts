import { describe, expect, test } from 'vitest'
import { paintOf } from '../../src/template/color.js'
import { parseXml } from '../../src/ooxml/xml.js'

const scheme = { values: { accent1: '4472C4', dk1: '000000', lt1: 'FFFFFF' }, map: { tx1: 'dk1', bg1: 'lt1' } }
const colorOf = (inner: string) => paintOf(parseXml(`<a:solidFill>${inner}</a:solidFill>`), scheme)

describe('colours are changed as PowerPoint shows them', () => {
  // What PowerPoint 365 lists under a theme's colours: “Accent 1, Lighter 60%”, “Darker 25%”, “Background 1, Darker 15%”, “Text 1, Lighter 50%”.
  test.each([
    ['<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>', '#B4C7E7'],
    ['<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>', '#2F5597'],
    ['<a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr>', '#D9D9D9'],
    ['<a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>', '#808080'],
  ])('%s', (inner, expected) => {
    const channels = (color: string | undefined): number[] =>
      [1, 3, 5].map((at) => Number.parseInt((color ?? '').slice(at, at + 2), 16))
    // The programs round on the way.
    channels(colorOf(inner)?.color).forEach((channel, at) =>
      expect(Math.abs(channel - (channels(expected)[at] ?? NaN))).toBeLessThanOrEqual(1),
    )
  })

  test('shades and tints mix as light does', () => {
    expect(colorOf('<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>')?.color).toBe('#BCBCBC')
    expect(colorOf('<a:srgbClr val="000000"><a:tint val="50000"/></a:srgbClr>')?.color).toBe('#BCBCBC')
  })

  test('saturation and hue', () => {
    expect(colorOf('<a:srgbClr val="BF4040"><a:satMod val="200000"/></a:srgbClr>')?.color).toBe('#FF0000')
    expect(colorOf('<a:srgbClr val="FF0000"><a:hueOff val="7200000"/></a:srgbClr>')?.color).toBe('#00FF00')
    expect(colorOf('<a:hslClr hue="14400000" sat="100000" lum="50000"/>')?.color).toBe('#0000FF')
  })

  test('what lets light through says how much', () => {
    expect(colorOf('<a:srgbClr val="123456"><a:alpha val="40000"/></a:srgbClr>')).toEqual({
      color: '#123456',
      opacity: 0.4,
    })
  })
})
