import { NO_ASSETS } from '../../src/layout/assets.js'
import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import type { Talk } from '../../src/outline/deck.js'
import { contactSheet } from '../../src/preview/sheet.js'
import { sceneToSvg } from '../../src/preview/svg.js'
import { fitSlide } from '../../src/slides/fit.js'
import { THEMES } from '../../src/themes/index.js'

const HOSTILE = '</text><script>alert("1 & 2")</script> ]]> {{ 7*7 }} \u0000\u0008\uD800'

const [slide] = fitSlide('points', { title: HOSTILE, items: [HOSTILE, '二'] } as { title: string }, {
  ratio: '16:9',
  lang: 'zh-CN',
  clicks: true,
})
if (slide === undefined) throw new Error('no slide')

test('a scene becomes well-formed SVG, its words as text', () => {
  const faults: string[] = []
  const document = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) }).parseFromString(
    sceneToSvg(slide.scene, THEMES.paper, NO_ASSETS, 'zh-CN'),
    'text/xml',
  )
  expect(faults).toEqual([])
  expect(document.getElementsByTagName('script')).toHaveLength(0)
  expect(document.documentElement?.textContent).toContain('alert("1 & 2")')
})

test('the sheet shows every scene and loads nothing', () => {
  const talk: Talk = {
    deck: {
      title: HOSTILE,
      lang: 'zh-CN',
      ratio: '16:9',
      theme: 'paper',
      sections: [],
      slides: [{ id: 'points', kind: 'points', title: HOSTILE, lines: [], notes: '', sentences: [], seconds: 65 }],
    },
    scenes: [slide.scene],
    theme: THEMES.paper,
    assets: NO_ASSETS,
  }
  const html = contactSheet(talk)
  expect(html.match(/<svg/g)).toHaveLength(1)
  expect(html).toContain('1 · points · 1:05')
  expect(html).not.toMatch(/<script|src=|href=/)
})
