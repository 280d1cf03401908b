/** Letters of the preview fill the places that were measured for them: the browser moves none by itself. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_ASSETS } from '../../src/layout/assets.js'
import { sceneToSvg } from '../../src/preview/svg.js'
import { fitSlide } from '../../src/slides/fit.js'
import { THEMES } from '../../src/themes/index.js'
import { openBrowser } from '../slidev/chromium.js'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

test('no gap opens where quotation marks meet, nor where Han meets Latin', async () => {
  const title = '“书店”“灯火”照亮ABC路'
  const [slide] = fitSlide('points', { title, items: ['一'] } as { title: string }, {
    ratio: '16:9',
    lang: 'zh-CN',
    clicks: true,
  })
  if (slide === undefined) throw new Error('no slide')
  const page = await browser.newPage()
  await page.setContent(sceneToSvg(slide.scene, THEMES.paper, NO_ASSETS, 'zh-CN'))
  // Of each piece of the title, in em: from its end to where the next begins.
  const gaps = await page.$$eval('text', (texts) => {
    const line = texts.find(({ textContent }) => textContent.startsWith('“书店”'))
    const pieces = [...(line?.querySelectorAll('tspan') ?? [])]
    const size = Number(pieces[0]?.getAttribute('font-size'))
    return pieces.slice(1).map((piece, index) => {
      const before = pieces[index] ?? piece
      const end = before.getEndPositionOfChar(before.getNumberOfChars() - 1).x
      return (piece.getStartPositionOfChar(0).x - end) / size
    })
  })
  await page.close()
  expect(gaps.length).toBeGreaterThanOrEqual(5)
  // The room between Han and Latin is the scene's own, a quarter of an em.
  for (const gap of gaps) expect(Math.min(Math.abs(gap), Math.abs(gap - 0.24))).toBeLessThan(0.02)
})
