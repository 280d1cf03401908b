import { expect, test } from 'vitest'
import { readXml, writeXml } from '../../src/ooxml/package.js'
import { descendantsOf } from '../../src/ooxml/xml.js'
import { readTemplate } from '../../src/import/pptx/template.js'
import { writePptx } from '../../src/pptx/index.js'
import { parseArticle } from '../../src/article/parse.js'
import { contrastRatio } from '../../src/text/color.js'
import { resolveTheme } from '../../src/themes/index.js'
import { changed, recolor } from '../pptx/colleague.js'
import { talkOf } from '../pptx/talks.js'

const plain = await writePptx(talkOf([{ kind: 'points', content: { title: '题', items: ['一'] } }]))
const school = (accent: string, face = 'Arial') =>
  changed(plain, (parts) => {
    recolor(parts, 'accent1', accent)
    recolor(parts, 'dk1', '101820')
    const theme = readXml(parts, 'ppt/theme/theme1.xml')
    for (const font of descendantsOf(theme, 'a:latin')) font.attributes.typeface = face
    for (const font of descendantsOf(theme, 'a:ea')) font.attributes.typeface = '楷体'
    writeXml(parts, 'ppt/theme/theme1.xml', theme)
  })

test('a school’s PowerPoint gives its colours and fonts', () => {
  const { theme, remarks } = readTemplate(school('7A1020'), 'school.potx', { pptx: 'school.potx' })
  const { colors, fonts, face } = resolveTheme(theme)
  expect([colors.accent, colors.ink, face, fonts.body.eastAsian.Hans, remarks]).toEqual(['#7A1020', '#101820', 'light', '楷体', []])
})

test('a colour too pale for words is darkened, a face of unknown widths replaced, and both are said', () => {
  const { theme, remarks } = readTemplate(school('F0C000', 'Gill Sans MT'), 'school.potx', { pptx: 'school.potx' })
  const { colors, fonts } = resolveTheme(theme)
  expect(contrastRatio(colors.accent, colors.paper)).toBeGreaterThanOrEqual(7)
  expect(fonts.body.latin).toBe('Arial')
  expect(remarks).toEqual([expect.stringContaining('Gill Sans MT is set as Arial'), expect.stringContaining('#F0C000 is too pale')])
})

test('what the data says wins over the template', () => {
  const { theme } = readTemplate(school('7A1020'), 'school.potx', { pptx: 'school.potx', accent: '#004466' })
  expect(resolveTheme(theme).colors.accent).toBe('#004466')
})

test('the data file may name it; what is no PowerPoint is refused', () => {
  expect(parseArticle('title: T\nlang: zh-CN\ntheme: { pptx: school.potx }\nsections:\n  - text: 一。\n', 't.yaml').theme).toEqual({ pptx: 'school.potx' })
  expect(() => readTemplate(new Uint8Array(8), 'school.potx', { pptx: 'school.potx' })).toThrow(/school\.potx: this is no PowerPoint/)
})
