import { describe, expect, test } from 'vitest'
import { drawBackground, drawShapes } from '../../src/template/drawing.js'
import { formatsOf, NO_FORMATS } from '../../src/template/formats.js'
import type { DrawingContext } from '../../src/template/place.js'
import { element, parseXml, serializeXml } from '../../src/ooxml/xml.js'

const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const context: DrawingContext = {
  scheme: { values: { accent1: 'FF0000', dk1: '000000', lt1: 'FFFFFF' }, map: { tx1: 'dk1', bg1: 'lt1' } },
  width: 1000,
  height: 500,
  parts: new Map([
    ['p.png', PIXEL],
    ['p.emf', PIXEL],
  ]),
  pictureOf: (id) => ({ rId1: 'p.png', rId2: 'p.emf' })[id],
  formats: NO_FORMATS,
}
const shape = (
  properties: string,
  {
    style = '',
    place: [x, y, width, height] = [0, 0, 200, 100],
    transform = '',
  }: { style?: string; place?: [number, number, number, number]; transform?: string } = {},
) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Thing"/></p:nvSpPr><p:spPr><a:xfrm ${transform}><a:off x="${x * 9525}" y="${y * 9525}"/><a:ext cx="${width * 9525}" cy="${height * 9525}"/></a:xfrm>${properties}</p:spPr>${style}</p:sp>`
const drawn = (shapes: string, changes: Partial<DrawingContext> = {}) => {
  const { nodes, lost } = drawShapes(parseXml(`<p:spTree>${shapes}</p:spTree>`), { ...context, ...changes })
  return { svg: serializeXml(element('svg', {}, nodes)), lost }
}

describe('fills', () => {
  const gradient = (direction: string): string =>
    `<a:gradFill><a:gsLst><a:gs pos="100000"><a:srgbClr val="0000FF"><a:alpha val="50000"/></a:srgbClr></a:gs><a:gs pos="0"><a:srgbClr val="FFFF00"/></a:gs></a:gsLst>${direction}</a:gradFill>`

  test('a gradient along a line reaches from corner to corner, its stops in order', () => {
    const { svg } = drawn(shape(gradient('<a:lin ang="5400000"/>')))
    expect(svg).toContain('x1="100" y1="0" x2="100" y2="100"')
    expect(svg).toMatch(
      /<stop offset="0" stop-color="#FFFF00"\/><stop offset="1" stop-color="#0000FF" stop-opacity="0.5"\/>/,
    )
    expect(/<linearGradient id="(\w+)"/.exec(svg)?.[1]).toBe(/fill="url\(#(\w+)\)"/.exec(svg)?.[1])
  })

  test('a gradient from a point is round, or follows the rectangle', () => {
    const path = (name: string): string =>
      drawn(shape(gradient(`<a:path path="${name}"><a:fillToRect l="100000" t="100000"/></a:path>`))).svg
    expect(path('circle')).toContain('matrix(223.61 0 0 223.61 200 100)')
    expect(path('rect')).toContain('matrix(282.84 0 0 141.42 200 100)')
  })

  test('a style names a fill and a line of the theme, with its own colour for the placeholder’s', () => {
    const theme = parseXml(
      '<a:fmtScheme><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"><a:lumMod val="50000"/></a:schemeClr></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="dash"/></a:ln></a:lnStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:blipFill><a:blip r:embed="rId7"/><a:stretch/></a:blipFill></a:bgFillStyleLst></a:fmtScheme>',
    )
    const formats = formatsOf(parseXml(serializeXml(element('a:theme', {}, [theme]))), (id) =>
      id === 'rId7' ? 'p.png' : undefined,
    )
    const style =
      '<p:style><a:lnRef idx="1"><a:srgbClr val="00FF00"/></a:lnRef><a:fillRef idx="2"><a:schemeClr val="accent1"/></a:fillRef></p:style>'
    const { svg } = drawn(shape('<a:prstGeom prst="rect"/>', { style }), { formats })
    expect(svg).toContain('fill="#800000"')
    expect(svg).toMatch(/stroke="#00FF00" stroke-width="2" stroke-dasharray="8 6"/)
    const background = (index: number): string =>
      serializeXml(
        element(
          'svg',
          {},
          drawBackground(
            parseXml(`<p:cSld><p:bg><p:bgRef idx="${index}"><a:schemeClr val="accent1"/></p:bgRef></p:bg></p:cSld>`),
            { ...context, formats },
          ) ?? [],
        ),
      )
    expect(background(1001)).toContain('fill="#FF0000"')
    expect(background(1002)).toContain('data:image/png;base64,')
  })

  test('a pattern is its two colours mixed', () => {
    expect(
      drawn(
        shape(
          '<a:pattFill prst="pct50"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
        ),
      ).svg,
    ).toContain('fill="#808080"')
  })

  test('a picture is cropped, set in, or laid as tiles, and cut to the shape', () => {
    const picture = (how: string): string =>
      drawn(
        shape(
          `<a:prstGeom prst="ellipse"/><a:blipFill><a:blip r:embed="rId1"><a:alphaModFix amt="30000"/></a:blip>${how}</a:blipFill>`,
        ),
      ).svg
    expect(picture('<a:srcRect l="50000"/><a:stretch><a:fillRect/></a:stretch>')).toMatch(
      /<image x="-200" y="0" width="400" height="100" preserveAspectRatio="none" href="[^"]+" opacity="0.3"/,
    )
    expect(picture('<a:stretch><a:fillRect l="25000" r="25000"/></a:stretch>')).toContain(
      '<svg x="50" y="0" width="100" height="100"',
    )
    expect(picture('<a:tile sx="200000" sy="200000" tx="66675"/>')).toMatch(
      /<pattern id="\w+" patternUnits="userSpaceOnUse" x="7" y="0" width="2" height="2">/,
    )
    expect(picture('<a:stretch/>')).toMatch(/<clipPath id="\w+"><path d="M0 50A100 50/)
  })
})

describe('shapes', () => {
  test('what is turned and mirrored is turned about its middle', () => {
    expect(
      drawn(shape('<a:solidFill><a:srgbClr val="123456"/></a:solidFill>', { transform: 'rot="2700000" flipH="1"' }))
        .svg,
    ).toContain('transform="rotate(45 100 50) translate(100 50) scale(-1 1) translate(-100 -50)"')
  })

  test('groups change places and sizes, not lines; what fills the group fills its members', () => {
    const group = (inner: string): string =>
      `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="952500" y="952500"/><a:ext cx="3810000" cy="952500"/><a:chOff x="0" y="0"/><a:chExt cx="1905000" cy="952500"/></a:xfrm><a:solidFill><a:srgbClr val="ABCDEF"/></a:solidFill></p:grpSpPr>${inner}</p:grpSp>`
    const line = '<a:ln w="19050"><a:solidFill><a:srgbClr val="654321"/></a:solidFill></a:ln>'
    const { svg } = drawn(
      group(
        shape(`<a:grpFill/>${line}`) + shape('<a:grpFill/>', { transform: 'rot="5400000"', place: [50, 0, 100, 100] }),
      ),
    )
    expect(svg).toContain('d="M100 100L500 100L500 200L100 200Z"')
    expect(svg).toContain('fill="#ABCDEF"')
    expect(svg).toContain('stroke-width="2"')
    // On its side its height lies across the page.
    expect(svg).toContain('d="M250 50L350 50L350 250L250 250Z"')
    expect(drawn(group(group(shape('<a:grpFill/>')))).svg).toContain('d="M300 200L1100 200L1100 300L300 300Z"')
  })

  test('what cannot be drawn is named: shapes that nobody knows, pictures that no browser shows, words that run down', () => {
    const fill = '<a:solidFill><a:srgbClr val="123456"/></a:solidFill>'
    expect(drawn(shape(`<a:prstGeom prst="cloud"/>${fill}`)).lost).toEqual(['Thing'])
    expect(drawn(shape('<a:blipFill><a:blip r:embed="rId2"/></a:blipFill>')).lost).toEqual(['Thing'])
    expect(
      drawn(
        shape('').replace(
          '</p:sp>',
          '<p:txBody><a:bodyPr vert="eaVert"/><a:p><a:r><a:t>校训</a:t></a:r></a:p></p:txBody></p:sp>',
        ),
      ).lost,
    ).toEqual(['Thing'])
    expect(drawn(shape(fill)).lost).toEqual([])
  })

  test('hostile numbers of shapes and groups end', () => {
    expect(drawn(shape('').repeat(3001)).lost).toEqual(['Thing'])
    const deep = `${'<p:grpSp>'.repeat(200)}${shape('<a:solidFill><a:srgbClr val="123456"/></a:solidFill>')}${'</p:grpSp>'.repeat(200)}`
    expect(drawn(deep)).toMatchObject({ lost: ['Thing'] })
  })

  test('words keep their lines and their insets', () => {
    const { svg } = drawn(
      shape('').replace(
        '</p:sp>',
        '<p:txBody><a:bodyPr lIns="190500" tIns="0"/><a:p><a:r><a:rPr sz="1000"/><a:t>一中 &lt;b&gt;</a:t></a:r><a:br/><a:r><a:t>1902</a:t></a:r></a:p></p:txBody></p:sp>',
      ),
    )
    expect(svg).toMatch(
      /<text x="20" y="13.33"[^>]+fill="#000000">一中 &lt;b&gt;<\/text><text x="20" y="29.33"[^>]+>1902</,
    )
  })
})
