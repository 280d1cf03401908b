import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/template/geometry/guides.js'
import { outlineOf } from '../../src/template/geometry/outline.js'
import { PRESET_NAMES } from '../../src/template/geometry/presets.js'
import { parseXml } from '../../src/ooxml/xml.js'

const PLACE = { x: 100, y: 200, width: 1000, height: 500 }
const outline = (geometry: string) => outlineOf(parseXml(`<p:spPr>${geometry}</p:spPr>`), PLACE)
const preset = (name: string, adjustments = '') =>
  outline(`<a:prstGeom prst="${name}"><a:avLst>${adjustments}</a:avLst></a:prstGeom>`)?.map(({ d }) => d)

test('formulas compute as the standard says (20.1.9.11)', () => {
  const valueOf = evaluate(
    [
      ['a', '*/ w 1 4'],
      ['b', '+- a 10 5'],
      ['c', '?: b 1 2'],
      ['d', 'pin 0 9 5'],
      ['e', 'cos 100 3600000'],
      ['f', 'mod 3 4 0'],
      ['g', 'at2 1 1'],
      ['h', '*/ 1 1 0'],
    ],
    400,
    200,
  )
  expect(['a', 'b', 'c', 'd', 'f', 'g', 'h', 'wd2', 'ssd8', '3cd4', 'nobody'].map(valueOf)).toEqual([
    100,
    105,
    1,
    5,
    5,
    2_700_000,
    0,
    200,
    25,
    16_200_000,
    NaN,
  ])
  expect(valueOf('e')).toBeCloseTo(50)
})

describe('shapes by their names', () => {
  test.each([
    ['rtTriangle', '', ['M100 700L100 200L1100 700Z']],
    ['parallelogram', '<a:gd name="adj" fmla="val 40000"/>', ['M100 700L300 200L1100 200L900 700Z']],
    ['homePlate', '', ['M100 200L850 200L1100 450L850 700L100 700Z']],
    ['chevron', '<a:gd name="adj" fmla="val 20000"/>', ['M100 200L1000 200L1100 450L1000 700L100 700L200 450Z']],
    [
      'roundRect',
      '<a:gd name="adj" fmla="val 20000"/>',
      [
        'M100 300A100 100 0 0 1 200 200L1000 200A100 100 0 0 1 1100 300L1100 600A100 100 0 0 1 1000 700L200 700A100 100 0 0 1 100 600Z',
      ],
    ],
    ['bentConnector3', '', ['M100 200L600 200L600 700L1100 700']],
  ])('%s', (name, adjustments, expected) => expect(preset(name, adjustments)).toEqual(expected))

  test('all of the list can be drawn, wide and high', () => {
    for (const name of PRESET_NAMES)
      for (const place of [PLACE, { x: 0, y: 0, width: 30, height: 9000 }, { x: 0, y: 0, width: 0, height: 90 }])
        expect(outlineOf(parseXml(`<p:spPr><a:prstGeom prst="${name}"/></p:spPr>`), place), name).toBeDefined()
  })

  test('others are not drawn', () => expect([preset('cloud'), preset('constructor')]).toEqual([undefined, undefined]))
})

describe('shapes of their own', () => {
  const custom = (guides: string, paths: string) =>
    outline(`<a:custGeom><a:gdLst>${guides}</a:gdLst><a:pathLst>${paths}</a:pathLst></a:custGeom>`)

  test('points, curves and what they compute, in units of the path', () => {
    const path =
      '<a:path w="10" h="10"><a:moveTo><a:pt x="0" y="x"/></a:moveTo><a:cubicBezTo><a:pt x="0" y="0"/><a:pt x="5" y="5"/><a:pt x="10" y="10"/></a:cubicBezTo><a:quadBezTo><a:pt x="5" y="5"/><a:pt x="0" y="0"/></a:quadBezTo><a:close/></a:path>'
    expect(custom('<a:gd name="x" fmla="*/ 10 1 2"/>', path)?.[0]?.d).toBe(
      'M100 450C100 200 600 450 1100 700Q600 450 100 200Z',
    )
  })

  test('an arc goes on from where the pen is; a whole ellipse comes back there', () => {
    const arc = (sweep: number): string | undefined =>
      custom(
        '',
        `<a:path><a:moveTo><a:pt x="0" y="2381250"/></a:moveTo><a:arcTo wR="4762500" hR="2381250" stAng="10800000" swAng="${sweep}"/></a:path>`,
      )?.[0]?.d
    expect(arc(5_400_000)).toBe('M100 450A500 250 0 0 1 600 200')
    expect(arc(-5_400_000)).toBe('M100 450A500 250 0 0 0 600 700')
    expect(arc(21_600_000)).toBe('M100 450A500 250 0 0 1 1100 450A500 250 0 0 1 100 450')
  })

  test('a path says that it is only outlined, or not at all', () => {
    expect(
      custom(
        '',
        '<a:path fill="none"><a:moveTo><a:pt x="0" y="0"/></a:moveTo></a:path><a:path stroke="0"><a:moveTo><a:pt x="0" y="0"/></a:moveTo></a:path>',
      ),
    ).toMatchObject([
      { shade: 'none', outlined: true },
      { shade: 'norm', outlined: false },
    ])
  })

  test('what cannot be computed, or is a bomb of points, is not drawn', () => {
    expect(custom('', '<a:path><a:moveTo><a:pt x="nobody" y="0"/></a:moveTo></a:path>')).toBeUndefined()
    expect(custom('', `<a:path>${'<a:close/>'.repeat(20_001)}</a:path>`)).toBeUndefined()
  })
})
