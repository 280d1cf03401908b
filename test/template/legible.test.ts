import { describe, expect, test } from 'vitest'
import { checkTalk } from '../../src/check/index.js'
import { contrastRatio } from '../../src/text/color.js'
import { leastContrast, prevailingColor, tallyOf } from '../../src/themes/ground.js'
import { resolveTheme } from '../../src/themes/index.js'
import { addShape, filled, FIRST_LAYOUT, MASTER, read, shapeXml, talkIn, template } from './templates.js'

const PAGE = [0, 0, 1280, 720] as const
const painted = (color: string) => template((parts) => addShape(parts, MASTER, shapeXml('Ground', PAGE, filled(color))))

describe('a ground', () => {
  const ground = { columns: 10, rows: 1, colors: [...Array<string>(9).fill('#FFFFFF'), '#000000'] }
  const all = tallyOf(ground, [{ left: 0, right: 1, top: 0, bottom: 1 }])

  test('has a colour of most of it, and leaves a line that crosses words out', () => {
    expect([prevailingColor(all), leastContrast('#000000', all)]).toEqual(['#FFFFFF', 21])
    expect(leastContrast('#000000', tallyOf(ground, [{ left: 0.5, right: 1, top: 0, bottom: 1 }]))).toBe(1)
  })

  test('is mixed where no colour prevails; a place between cells is in one', () => {
    expect(prevailingColor(tallyOf(ground, [{ left: 0.8, right: 1, top: 0, bottom: 1 }]))).toBe('#808080')
    expect([...tallyOf(ground, [{ left: 0.99, right: 0.99, top: 2, bottom: 2 }])]).toEqual([['#000000', 1]])
  })
})

describe('colours are chosen for what is drawn', () => {
  test('a page that the master paints dark makes a dark theme, whatever the theme calls its background', async () => {
    const { colors, face } = resolveTheme((await read(painted('10203A'))).theme)
    expect([face, colors.paper]).toEqual(['dark', '#10203A'])
    expect(
      Math.min(...[colors.ink, colors.muted, colors.accent].map((color) => contrastRatio(color, '#10203A'))),
    ).toBeGreaterThanOrEqual(7)
  })

  test('on a page of a middle colour words keep the contrast of small type', async () => {
    const { colors } = resolveTheme((await read(painted('1799B5'))).theme)
    expect(
      Math.min(...[colors.ink, colors.muted, colors.accent].map((color) => contrastRatio(color, '#1799B5'))),
    ).toBeGreaterThanOrEqual(4.5)
  })

  test('title, words and marks of a dark cover are bright, those of pages beside it dark', async () => {
    const dark = template((parts) =>
      addShape(parts, FIRST_LAYOUT, shapeXml('Night', PAGE, filled('101820')), { type: 'title' }),
    )
    const { backdrop } = (await read(dark)).theme.template ?? {}
    expect([backdrop?.title.cover, backdrop?.text.cover, backdrop?.mark.cover]).toEqual(['paper', 'paper', 'paper'])
    expect(backdrop?.title.content).not.toBe('paper')
  })

  test('of ink and paper titles take the one that stands out more, even where the other would do for large type', async () => {
    const middle = template((parts) => addShape(parts, MASTER, shapeXml('Dusk', [0, 0, 1280, 160], filled('4470A8'))))
    const { theme } = await read(middle)
    const { ink, paper } = resolveTheme(theme).colors
    expect(contrastRatio(ink, '#4470A8')).toBeGreaterThanOrEqual(3)
    expect(contrastRatio(paper, '#4470A8')).toBeGreaterThan(4.5)
    expect(theme.template?.backdrop.title.content).toBe('paper')
  })

  test('the foot of a page is read on a band there', async () => {
    const { backdrop } =
      (await read(template((parts) => addShape(parts, MASTER, shapeXml('Foot', [0, 640, 1280, 80], filled('101820'))))))
        .theme.template ?? {}
    expect(backdrop?.foot).toEqual({ section: 'paper', content: 'paper' })
  })
})

test('where no colour is read, check says so, once', async () => {
  const stripes = template((parts) => {
    for (let at = 0; at < 640; at += 20)
      addShape(parts, MASTER, shapeXml('Stripe', [at * 2, 0, 20, 720], filled('000000')))
  })
  const { article, talk, file } = await talkIn(stripes)
  const found = checkTalk(article, talk, file).filter(
    ({ rule, message }) => rule === 'contrast' && message.includes('模板'),
  )
  expect(found.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
  expect(new Set(found.map(({ message }) => message.replace(/对比度.*?:1/u, ''))).size).toBe(found.length)
})
