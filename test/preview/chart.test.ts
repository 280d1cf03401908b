/** What a browser makes of a chart: its words stand where they were reckoned to stand, apart from one another. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadTalk } from '../../src/cli/talk.js'
import type { Rect } from '../../src/layout/scene.js'
import { sceneToSvg } from '../../src/preview/svg.js'
import { openBrowser } from '../slidev/chromium.js'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

/** Boxes of glyphs hold room above and below the ink. */
const AIR = 0.25

test.each(['16:9', '4:3'] as const)(
  'the words of every chart of the gallery stand within it and apart, on %s',
  async (ratio) => {
    const { deck, scenes, theme, assets } = await loadTalk('data/gallery.yaml', { ratio })
    const page = await browser.newPage({ viewport: { width: scenes[0]?.width ?? 0, height: 720 } })
    let count = 0
    for (const scene of scenes) {
      const chart = scene.items.find((item) => item.type === 'chart')
      if (chart === undefined) continue
      count++
      await page.setContent(`<body style="margin:0">${sceneToSvg(scene, theme, assets, deck.lang)}</body>`)
      const boxes = await page.$$eval('g[role=img] text', (texts) =>
        texts.map((text) => {
          const { x, y, width, height } = (text as SVGTextElement).getBBox()
          return { text: text.textContent ?? '', x, y, width, height }
        }),
      )
      expect(boxes.map(({ text }) => text)).toEqual(chart.chart.texts.map(({ text }) => text))
      const inks = boxes.map(({ text, x, y, width, height }) => ({
        text,
        x,
        y: y + AIR * height,
        width,
        height: height * (1 - 2 * AIR),
      }))
      expect(
        inks.filter((ink) => !within(ink, chart)),
        chart.alt,
      ).toEqual([])
      expect(
        inks.flatMap((one, index) =>
          inks
            .slice(index + 1)
            .filter((other) => meet(one, other))
            .map((other) => `${one.text} and ${other.text}`),
        ),
        chart.alt,
      ).toEqual([])
      expect(
        boxes
          .filter(({ width }, index) => Math.abs(width - (chart.chart.texts[index]?.width ?? 0)) > 2)
          .map(({ text, width }) => `${text} ${width}`),
        chart.alt,
      ).toEqual([])
    }
    expect(count).toBeGreaterThanOrEqual(14)
    await page.close()
  },
)

function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  )
}

function meet(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
