import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Ratio } from '../../src/layout/scene.js'
import {
  type Parts,
  readPackage,
  readXml,
  type Relation,
  relationsName,
  writeRelations,
  writeXml,
} from '../../src/ooxml/package.js'
import { readPptx, readRelations } from '../../src/ooxml/read.js'
import { descendantsOf, element, parseXml, serializeXml } from '../../src/ooxml/xml.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { addShape, filled, FIRST_LAYOUT, MASTER, PIXEL, read, shapeXml, talkIn, template } from './templates.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const THEME = 'ppt/theme/theme1.xml'

/** Relations of a part, with one more. */
function relate(parts: Parts, part: string, relation: Relation): void {
  const known = [...readRelations(parts, part)].map(([id, { type, target }]): Relation => ({
    id,
    type,
    target: `/${target}`,
  }))
  writeRelations(parts, part, [...known, relation])
}

const svgOf = async (bytes: Uint8Array, sort = 'content', ratio: Ratio = '16:9') =>
  strFromU8((await read(bytes, {}, ratio)).files.get(`school-${sort}.svg`) ?? new Uint8Array())

async function expectSound(bytes: Uint8Array): Promise<Parts> {
  expect(lintPptx(bytes)).toEqual([])
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-package-'))
  writeFileSync(path.join(folder, 'o.pptx'), bytes)
  expect((await validateFile(path.join(folder, 'o.pptx'), { officeVersion: 'Microsoft365' })).errors).toEqual([])
  rmSync(folder, { recursive: true })
  return readPackage(bytes)
}

describe('a template with more than one master', () => {
  /** Another master before the first, in another theme, with layouts or without. */
  const second = (layouts: boolean) =>
    template((parts) => {
      const root = readXml(parts, MASTER)
      if (!layouts)
        root.children = root.children.filter(
          (child) => typeof child === 'string' || child.tagName !== 'p:sldLayoutIdLst',
        )
      writeXml(parts, 'ppt/slideMasters/slideMaster2.xml', root)
      addShape(parts, 'ppt/slideMasters/slideMaster2.xml', shapeXml('Other', [0, 0, 1280, 720], filled('ABCDEF')))
      parts.set(
        'ppt/theme/theme9.xml',
        new TextEncoder().encode(
          strFromU8(parts.get(THEME) ?? new Uint8Array()).replace(
            /<a:accent1>.*?<\/a:accent1>/u,
            '<a:accent1><a:srgbClr val="5A0000"/></a:accent1>',
          ),
        ),
      )
      const relations = [...readRelations(parts, MASTER)].map(([id, { type, target }]): Relation => ({
        id,
        type,
        target: type === 'theme' ? '/ppt/theme/theme9.xml' : `/${target}`,
      }))
      writeRelations(parts, 'ppt/slideMasters/slideMaster2.xml', relations)
      relate(parts, 'ppt/presentation.xml', {
        id: 'rId99',
        type: 'slideMaster',
        target: 'slideMasters/slideMaster2.xml',
      })
      const presentation = readXml(parts, 'ppt/presentation.xml')
      descendantsOf(presentation, 'p:sldMasterIdLst')[0]?.children.unshift(
        element('p:sldMasterId', { id: 2_147_490_000, 'r:id': 'rId99' }),
      )
      writeXml(parts, 'ppt/presentation.xml', presentation)
    })

  test('is worn by the one under which most pages have a layout, in its theme', async () => {
    expect(await svgOf(second(false))).not.toContain('#ABCDEF')
    expect((await read(second(false))).theme.accent).not.toBe('#5A0000')
  })

  test('is worn by the first where they have as many', async () => {
    expect(await svgOf(second(true))).toContain('#ABCDEF')
    expect((await read(second(true))).theme.accent).toBe('#5A0000')
  })
})

test('slides that a template has already stay there, and so do their pictures', async () => {
  const used = template((parts) => {
    parts.set('ppt/media/photo.png', PIXEL)
    relate(parts, 'ppt/slides/slide1.xml', { id: 'rId77', type: 'image', target: '../media/photo.png' })
    parts.set(
      'ppt/slides/slide1.xml',
      new TextEncoder().encode(
        strFromU8(parts.get('ppt/slides/slide1.xml') ?? new Uint8Array()).replace('题', '旧课件'),
      ),
    )
  })
  const { talk } = await talkIn(used)
  const bytes = await writePptx(talk, host)
  expect(readPptx(bytes).slides.map(({ title }) => title)).toEqual(['公开课', '早开门'])
  const parts = readPackage(bytes)
  expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual([])
  expect([...parts.values()].some((part) => strFromU8(part).includes('旧课件'))).toBe(false)
})

describe('shapes', () => {
  test('that are hidden are not seen; a page number written by hand gives way to ours', async () => {
    const number = shapeXml('Number', [600, 600, 100, 60], filled('00AA00')).replace(
      /<a:p>.*<\/a:p>/u,
      '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>',
    )
    const bytes = template((parts) => {
      addShape(
        parts,
        MASTER,
        shapeXml('Guide', [0, 0, 10, 720], filled('ABCDEF')).replace('name="Guide"', 'name="Guide" hidden="1"'),
      )
      addShape(parts, MASTER, number)
    })
    expect(await svgOf(bytes)).not.toMatch(/ABCDEF|‹#›/u)
    const { talk } = await talkIn(bytes)
    const master = readXml(await expectSound(await writePptx(talk, host)), MASTER)
    expect(
      descendantsOf(master, 'p:sp').filter(
        (shape) => descendantsOf(shape, 'p:ph').length === 0 && descendantsOf(shape, 'a:fld').length > 0,
      ),
    ).toEqual([])
    expect(serializeXml(master)).toContain('00AA00')
  })

  test('that newer programs draw in their own way are the fallback that they bring', async () => {
    const shape = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="p14"/><mc:Fallback>${shapeXml('Fallback', [0, 0, 90, 90], filled('ABCDEF'))}</mc:Fallback></mc:AlternateContent>`
    const bytes = template((parts) => addShape(parts, MASTER, shape))
    expect(await svgOf(bytes)).toContain('#ABCDEF')
    expect(
      serializeXml(readXml(await expectSound(await writePptx((await talkIn(bytes)).talk, host)), MASTER)),
    ).toContain('name="Fallback"')
  })
})

describe('pictures', () => {
  test('that no browser shows are named as left out of the deck, and are in the PowerPoint', async () => {
    const picture =
      '<p:pic><p:nvPicPr><p:cNvPr id="91" name="Crest"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId55"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="9000000" y="3000000"/><a:ext cx="1000000" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    const bytes = template((parts) => {
      addShape(parts, MASTER, picture)
      parts.set('ppt/media/crest.emf', new Uint8Array([1, 0, 0, 0]))
      relate(parts, MASTER, { id: 'rId55', type: 'image', target: '../media/crest.emf' })
    })
    const { article, talk } = await talkIn(bytes)
    expect(article.templateRemarks?.map(({ en }) => en).join()).toContain(
      'the deck cannot draw Crest; the PowerPoint has them',
    )
    const parts = await expectSound(await writePptx(talk, host))
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/school1.emf'])
  })

  test('that the theme fills pages with come along with it', async () => {
    const bytes = template((parts) => {
      const theme = readXml(parts, THEME)
      const list = descendantsOf(theme, 'a:bgFillStyleLst')[0]
      list?.children.splice(
        2,
        1,
        parseXml(
          '<a:blipFill xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:blip r:embed="rId1"/><a:tile tx="0" ty="0" sx="100000" sy="100000" flip="none" algn="tl"/></a:blipFill>',
        ),
      )
      writeXml(parts, THEME, theme)
      parts.set('ppt/media/paper.png', PIXEL)
      writeRelations(parts, THEME, [{ id: 'rId1', type: 'image', target: '../media/paper.png' }])
      const root = readXml(parts, MASTER)
      const content = descendantsOf(root, 'p:cSld')[0]
      if (content)
        content.children = [
          parseXml('<p:bg><p:bgRef idx="1003"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'),
          ...content.children.filter((child) => typeof child === 'string' || child.tagName !== 'p:bg'),
        ]
      writeXml(parts, MASTER, root)
    })
    expect(await svgOf(bytes)).toContain('<pattern')
    const parts = await expectSound(await writePptx((await talkIn(bytes)).talk, host))
    for (const name of [THEME, 'ppt/theme/theme2.xml'])
      expect(strFromU8(parts.get(relationsName(name)) ?? new Uint8Array())).toContain('../media/school1.png')
  })
})

test('a logo that the data names stands on a template’s pages, in both outputs', async () => {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><rect width="100" height="40" fill="#7A1020"/></svg>'
  const band = template((parts) =>
    addShape(parts, FIRST_LAYOUT, shapeXml('Band', [0, 0, 1280, 60], filled('102030')), { type: 'title' }),
  )
  const { talk } = await talkIn(band, { data: ', logo: { src: crest.svg, alt: 一中 }', files: { 'crest.svg': logo } })
  for (const { items } of talk.scenes)
    expect(items.filter((item) => item.type === 'picture').map(({ name }) => name)).toEqual(['Backdrop', 'Logo'])
  const parts = await expectSound(await writePptx(talk, host))
  const layouts = [
    ...new Set(
      [1, 2].map(
        (slide) =>
          [...readRelations(parts, `ppt/slides/slide${slide}.xml`).values()].find(({ type }) => type === 'slideLayout')
            ?.target ?? '',
      ),
    ),
  ]
  expect(layouts).toHaveLength(2)
  for (const name of layouts)
    expect(descendantsOf(readXml(parts, name), 'p:cNvPr').map(({ attributes }) => attributes['name'])).toContain('Logo')
})

test('pages of other proportions are brought to the talk’s: bands stretched, and it is said', async () => {
  const band = template((parts) => addShape(parts, MASTER, shapeXml('Band', [0, 0, 1280, 60], filled('ABCDEF'))))
  expect((await read(band)).remarks.filter(({ en }) => en.includes('as wide as high'))).toEqual([])
  expect(await svgOf(band, 'content', '4:3')).toMatch(/d="M0 0L960 0L960 60L0 60Z"[^>]+#ABCDEF/)
  expect((await read(band, {}, '4:3')).remarks.map(({ en }) => en).join()).toContain('1.78 times as wide as high')
})
