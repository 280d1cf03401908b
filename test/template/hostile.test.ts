import { describe, expect, test } from 'vitest'
import { addShape, filled, MASTER, PIXEL, read, shapeXml, template } from './templates.js'
import { type Parts, readXml, writeRelations, writeXml } from '../../src/ooxml/package.js'
import { descendantsOf, parseXml } from '../../src/ooxml/xml.js'

/** Puts source behind the shapes of the master, which is no tree that this program would write. */
function splice(parts: Parts, source: string): void {
  const xml = new TextDecoder().decode(parts.get(MASTER)).replace('</p:spTree>', `${source}</p:spTree>`)
  parts.set(MASTER, new TextEncoder().encode(xml))
}

const shape = (properties: string): string => shapeXml('Thing', [0, 0, 200, 100], properties)

describe('a template that means harm', () => {
  test('in groups without end is refused in a line, or named', async () => {
    for (const deep of [200, 20_000]) {
      const bytes = template((parts) =>
        splice(
          parts,
          `${'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name="Deep"/></p:nvGrpSpPr>'.repeat(deep)}${shape(filled('ABCDEF'))}${'</p:grpSp>'.repeat(deep)}`,
        ),
      )
      const outcome = await read(bytes).then(
        ({ remarks }) => remarks.map(({ en }) => en).join(),
        (error: unknown) => String(error),
      )
      expect(outcome).toMatch(
        deep === 200
          ? /cannot draw Deep/
          : /cannot draw Deep|school\.potx: its master or a layout cannot be read|no PowerPoint/,
      )
    }
  })

  test('in shapes, points and formulas without end is drawn as far as a school’s is', async () => {
    const guides = Array.from({ length: 5000 }, (_, at) => `<a:gd name="g${at}" fmla="*/ w 1 2"/>`).join('')
    const custom = `<a:custGeom><a:gdLst>${guides}</a:gdLst><a:pathLst><a:path>${'<a:lnTo><a:pt x="g1" y="g2"/></a:lnTo>'.repeat(20_001)}</a:path></a:pathLst></a:custGeom><a:solidFill><a:srgbClr val="123456"/></a:solidFill>`
    const bytes = template((parts) =>
      splice(parts, shape(custom) + shapeXml('Many', [0, 0, 9, 9], filled('ABCDEF')).repeat(3001)),
    )
    const { files, remarks } = await read(bytes)
    expect(remarks.map(({ en }) => en).join()).toContain('cannot draw Thing, Many')
    expect(files.get('school-content.svg')?.length).toBeLessThan(2_000_000)
  })

  test('in markup within names, colours and numbers writes none of it', async () => {
    const properties =
      '<a:prstGeom prst="&quot;/&gt;&lt;script&gt;"/><a:solidFill><a:srgbClr val="&lt;script&gt;"/></a:solidFill><a:ln w="1&quot; onload=&quot;x"><a:solidFill><a:srgbClr val="123456"/></a:solidFill></a:ln>'
    const bytes = template((parts) => {
      addShape(parts, MASTER, shape(properties))
      addShape(
        parts,
        MASTER,
        shape(
          '<a:prstGeom prst="rect"/><a:ln w="1&quot; onload=&quot;x" cap="&quot;"><a:solidFill><a:srgbClr val="123456"/></a:solidFill><a:prstDash val="constructor"/></a:ln>',
        ),
      )
    })
    const svg = new TextDecoder().decode((await read(bytes)).files.get('school-content.svg'))
    expect(svg).not.toMatch(/script|onload/)
    expect(svg).toContain('stroke="#123456"')
  })

  test('in a picture whose size it lies about is still a template', async () => {
    const bytes = template((parts) => {
      parts.set('ppt/media/lie.png', PIXEL.slice(0, 20))
      const root = readXml(parts, MASTER)
      descendantsOf(root, 'p:spTree')[0]?.children.splice(
        2,
        0,
        parseXml(shape('<a:blipFill><a:blip r:embed="rId9"/><a:tile sx="1" sy="1"/></a:blipFill>')),
      )
      writeXml(parts, MASTER, root)
      writeRelations(parts, MASTER, [{ id: 'rId9', type: 'image', target: '../media/lie.png' }])
    })
    await expect(read(bytes)).resolves.toBeDefined()
  })
})
