/** What themes draw on their pages. */
import { describe, expect, it } from 'vitest'
import { PAGE_SIZE, type Ratio } from '../../src/layout/scene.js'
import { type Ornament, THEME_NAMES, THEMES } from '../../src/themes/index.js'

const RATIOS: Ratio[] = ['16:9', '4:3']
const canvas = (ratio: Ratio) => ({ ...PAGE_SIZE[ratio], title: { top: 32, height: 120 } })

/** Where titles, bodies, footers and the bar of progress stand. */
const words = (ratio: Ratio) => ({ x: 64, y: 40, width: PAGE_SIZE[ratio].width - 128, height: 680 })

function meet(one: { x: number; y: number; width: number; height: number }, other: typeof one): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

describe.each(THEME_NAMES)('%s', (name) => {
  const { look } = THEMES[name]

  it.each(RATIOS)('draws within the page, each ornament by a name of its own, on %s', (ratio) => {
    for (const ornaments of [look.cover.ornaments, look.section.ornaments, look.content]) {
      const drawn = ornaments(canvas(ratio))
      expect(drawn.length).toBeGreaterThan(0)
      expect(new Set(drawn.map((ornament) => ornament.name)).size).toBe(drawn.length)
      for (const { x, y, width, height } of drawn) {
        expect(x >= 0 && y >= 0 && x + width <= PAGE_SIZE[ratio].width && y + height <= PAGE_SIZE[ratio].height).toBe(
          true,
        )
      }
    }
  })

  it.each(RATIOS)('leaves the words of content pages alone, on %s', (ratio) => {
    expect(look.content(canvas(ratio)).filter((ornament) => meet(ornament, words(ratio)))).toEqual([])
  })

  it('looks as it did', async () => {
    const describeAll = (ornaments: Ornament[]) =>
      ornaments.map(
        ({ name, x, y, width, height, geometry, ...paint }) =>
          `  ${name}: ${x},${y} ${width}×${height} ${geometry?.type ?? 'rect'} ${JSON.stringify(paint)}`,
      )
    const pages = (['cover', 'section'] as const).flatMap((sort) => {
      const { background, title, text, mark, rest, ornaments } = look[sort]
      return [
        `${sort}: ${background}; title ${title}, text ${text}, mark ${mark}, rest ${rest}`,
        ...describeAll(ornaments(canvas('16:9'))),
      ]
    })
    await expect(
      [...pages, 'content', ...describeAll(look.content(canvas('16:9'))), ''].join('\n'),
    ).toMatchFileSnapshot(`golden/${name}.txt`)
  })
})
