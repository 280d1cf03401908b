import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkTalk } from '../../src/check/index.js'
import { loadArticle, loadTalk } from '../../src/cli/talk.js'
import { readPackage, readXml, writeRelations, writeXml } from '../../src/ooxml/package.js'
import { descendantsOf, parseXml, serializeXml } from '../../src/ooxml/xml.js'
import { readTemplate } from '../../src/template/index.js'
import { writePptx } from '../../src/pptx/index.js'
import { lintPptx } from '../../src/pptx/lint.js'
import { parseArticle } from '../../src/article/parse.js'
import { contrastRatio } from '../../src/text/color.js'
import { type BaseTheme, resolveTheme, type TemplateTheme } from '../../src/themes/index.js'
import { pixelsOf } from '../../src/assets/svg-drawing.js'
import type { Ratio } from '../../src/layout/scene.js'
import { changed, recolor } from '../pptx/colleague.js'
import { talkOf } from '../pptx/talks.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const paint = (svg: string, width: number) => pixelsOf(svg, width, host)

const read = (bytes: Uint8Array, choice: Partial<TemplateTheme<BaseTheme>> = {}, ratio: Ratio = '16:9') =>
  readTemplate(bytes, 'school.potx', { choice: { pptx: 'school.potx', ...choice }, ratio, paint })
const plain = await writePptx(talkOf([{ kind: 'points', content: { title: '题', items: ['一'] } }]), host)
const school = (accent: string, face = 'Arial') =>
  changed(plain, (parts) => {
    recolor(parts, 'accent1', accent)
    recolor(parts, 'dk1', '101820')
    const theme = readXml(parts, 'ppt/theme/theme1.xml')
    for (const font of descendantsOf(theme, 'a:latin')) font.attributes.typeface = face
    for (const font of descendantsOf(theme, 'a:ea')) font.attributes.typeface = '楷体'
    writeXml(parts, 'ppt/theme/theme1.xml', theme)
  })

test('a school’s PowerPoint gives its colours and fonts', async () => {
  const { theme, remarks } = await read(school('7A1020'))
  const { colors, fonts, face } = resolveTheme(theme)
  expect([colors.accent, colors.ink, face, fonts.body.eastAsian.Hans, remarks]).toEqual([
    '#7A1020',
    '#101820',
    'light',
    '楷体',
    [],
  ])
})

test('a colour too pale for words is darkened, a face of unknown widths replaced, and both are said', async () => {
  const { theme, remarks } = await read(school('F0C000', 'Gill Sans MT'))
  const { colors, fonts } = resolveTheme(theme)
  expect(contrastRatio(colors.accent, colors.paper)).toBeGreaterThanOrEqual(7)
  expect(fonts.body.latin).toBe('Arial')
  expect(remarks.map(({ en }) => en)).toEqual([
    expect.stringContaining('Gill Sans MT is set as Arial'),
    expect.stringContaining('#F0C000 is too pale'),
  ])
})

test('what the data says wins over the template', async () => {
  const { theme } = await read(school('7A1020'), { pptx: 'school.potx', accent: '#004466' })
  expect(resolveTheme(theme).colors.accent).toBe('#004466')
})

test('the data file may name it; what is no PowerPoint is refused', async () => {
  expect(
    parseArticle('title: T\nlang: zh-CN\ntheme: { pptx: school.potx }\nsections:\n  - text: 一。\n', 't.yaml').theme,
  ).toEqual({ pptx: 'school.potx' })
  await expect(read(new Uint8Array(8))).rejects.toThrow(/school\.potx: it is broken/)
})

/** A school's template as a person makes one: a band on the master, a picture on its title slide, layouts by the usual names. */
const BAND =
  '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="12192000" cy="1600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="2C3E50"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>'
const PICTURE =
  '<p:pic><p:nvPicPr><p:cNvPr id="91" name="Crest"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="9000000" y="3000000"/><a:ext cx="1000000" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const drawing = changed(plain, (parts) => {
  const into = (part: string, shape: string, attributes: Record<string, string> = {}): void => {
    const root = readXml(parts, part)
    Object.assign(root.attributes, attributes)
    descendantsOf(root, 'p:spTree')[0]?.children.splice(2, 0, parseXml(shape))
    writeXml(parts, part, root)
  }
  into('ppt/slideMasters/slideMaster1.xml', BAND)
  into('ppt/slideLayouts/slideLayout1.xml', PICTURE, { type: 'title' })
  const named = readXml(parts, 'ppt/slideLayouts/slideLayout1.xml')
  const content = descendantsOf(named, 'p:cSld')[0]
  if (content) content.attributes['name'] = '标题幻灯片'
  writeXml(parts, 'ppt/slideLayouts/slideLayout1.xml', named)
  parts.set('ppt/media/crest.png', PIXEL)
  writeRelations(parts, 'ppt/slideLayouts/slideLayout1.xml', [
    { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
    { id: 'rId9', type: 'image', target: '../media/crest.png' },
  ])
})

describe('a template that draws', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-template-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  writeFileSync(path.join(folder, 'school.potx'), drawing)
  const file = path.join(folder, 'talk.yaml')
  writeFileSync(
    file,
    'title: 公开课\nlang: zh-CN\ntheme: { pptx: school.potx }\nsections:\n  - heading: 开门\n    text: 图书馆八点开门，孩子们都来看书。书越借越多，人越来越多。\nslides:\n  - kind: cover\n  - { kind: points, title: 早开门, items: [孩子们都来看书, 书越借越多] }\n',
  )
  const talk = await loadTalk(file)
  const bytes = await writePptx(talk, host)
  const parts = readPackage(bytes)
  const layouts = [...parts.keys()].filter((name) => /slideLayouts\/[^/]+\.xml$/.test(name))

  test('lends its master and layouts, and the package is as good as ever', async () => {
    expect(lintPptx(bytes)).toEqual([])
    writeFileSync(path.join(folder, 'talk.pptx'), bytes)
    expect((await validateFile(path.join(folder, 'talk.pptx'), { officeVersion: 'Microsoft365' })).errors).toEqual([])
    expect(serializeXml(readXml(parts, 'ppt/slideMasters/slideMaster1.xml'))).toContain('name="Band"')
    const cover = layouts
      .map((name) => readXml(parts, name))
      .find((root) => descendantsOf(root, 'p:cSld')[0]?.attributes['name'] === '标题幻灯片')
    expect(cover && serializeXml(cover)).toContain('name="Crest"')
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toHaveLength(1)
  })

  test('is seen behind the words in the deck too, and words on its band are bright', async () => {
    const content = talk.scenes.at(-1)
    expect(content?.items[0]).toMatchObject({ type: 'picture', fixed: true, x: 0, y: 0, width: 1280, height: 720 })
    const title = content?.items.find((item) => item.type === 'frame' && item.role === 'title')
    expect(title?.type === 'frame' && title.text?.paragraphs[0]?.runs[0]?.color).toBe('paper')
    const backdrop = Buffer.from(talk.assets.pictures.get('school-content.svg')?.bytes ?? []).toString()
    expect(backdrop).toContain('#2C3E50')
    expect(Buffer.from(talk.assets.pictures.get('school-cover.svg')?.bytes ?? []).toString()).toContain(
      'data:image/png;base64,',
    )
  })

  test('is no fault to check: bright titles stand on its band, not on the page', async () => {
    expect(checkTalk(await loadArticle(file), talk, file).filter(({ rule }) => rule === 'contrast')).toEqual([])
  })

  test('leaves pale words on the page a fault', async () => {
    const pale = structuredClone(talk.scenes)
    for (const frame of pale.flatMap(({ items }) => items))
      if (frame.type === 'frame' && frame.role === 'body')
        for (const run of frame.text?.paragraphs.flatMap(({ runs }) => runs) ?? []) run.color = 'paper'
    expect(checkTalk(await loadArticle(file), { ...talk, scenes: pale }, file).map(({ rule }) => rule)).toContain(
      'contrast',
    )
  })

  test('leaves no picture of itself on a slide', () => {
    for (const name of [...parts.keys()].filter((one) => /slides\/slide\d+\.xml$/.test(one)))
      expect(descendantsOf(readXml(parts, name), 'p:pic')).toEqual([])
  })
})

test('a template that is a bomb, or names an entity, is refused in a line', async () => {
  const xml = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
  const hostile = changed(plain, (parts) =>
    parts.set('ppt/slideMasters/slideMaster1.xml', new TextEncoder().encode(xml)),
  )
  await expect(read(hostile)).rejects.toThrow(/^school\.potx: /)
})

test('a photograph of some megabytes behind the words stops no talk', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-photograph-'))
  // A PNG is as large as one wants to make it: what stands behind its end is not looked at.
  const photograph = new Uint8Array(4_000_000)
  photograph.set(PIXEL)
  const large = changed(drawing, (parts) => parts.set('ppt/media/crest.png', photograph))
  writeFileSync(path.join(folder, 'school.potx'), large)
  writeFileSync(
    path.join(folder, 'talk.yaml'),
    'title: 公开课\nlang: zh-CN\ntheme: { pptx: school.potx }\nsections: [{ text: 图书馆八点开门。 }]\n',
  )
  const { deck } = await loadTalk(path.join(folder, 'talk.yaml'))
  rmSync(folder, { recursive: true })
  expect(deck.slides.length).toBeGreaterThan(0)
})
