/** What a row of slides has that one slide has not: an agenda that shows where we are, points that do not all look alike. */
import { describe, expect, test } from 'vitest'
import type { Frame, Scene } from '../../src/layout/scene.js'
import { paragraphText } from '../../src/layout/scene.js'
import { makeTalk } from '../../src/outline/talk.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { fitSlide } from '../../src/slides/fit.js'
import { arrangementsOf, kindOf } from '../../src/slides/index.js'
import { article, slide } from '../outline/helpers.js'

const frames = (scene: Scene | undefined): Frame[] =>
  (scene?.items ?? []).filter((item): item is Frame => item.type === 'frame')
const bolds = (scene: Scene | undefined): string[] =>
  frames(scene)
    .filter(({ role }) => role === 'body')
    .flatMap(({ text }) => (text?.paragraphs ?? []).filter(({ runs }) => runs[0]?.bold === true).map(paragraphText))

describe('an agenda', () => {
  const show = (content: object): Scene | undefined =>
    fitSlide('agenda', { title: '目录', items: ['一', '二', '三'], ...content } as { title: string }, {
      ratio: '16:9',
      lang: 'zh-CN',
      clicks: false,
    })[0]?.scene

  test('marks the part that comes next, and none where it opens the talk', () => {
    expect(bolds(show({ current: 2 }))).toEqual(['二'])
    expect(bolds(show({}))).toEqual([])
  })
})

test('an agenda between two sections marks the next by itself', () => {
  const sections = [
    { heading: '甲', text: '第一句。' },
    { heading: '乙', text: '第二句。' },
  ]
  const slides = [
    slide('agenda'),
    slide('section', { title: '甲' }),
    slide('agenda', { title: '下一节' }),
    slide('section', { title: '乙' }),
  ]
  const { scenes } = makeTalk(article(sections, slides))
  expect([bolds(scenes[0]), bolds(scenes[2])]).toEqual([[], ['乙']])
})

describe('a row of slides with points', () => {
  const SHORT = ['早些开门', '多些座位', '灯光柔和', '书要常新']
  const talk = (count: number) =>
    makeTalk(
      article(
        [{ heading: '灯', text: '灯亮了。' }],
        Array.from({ length: count }, (_, index) => slide('points', { title: `第${index + 1}页`, items: SHORT })),
      ),
    )

  test('never shows three pages of one arrangement, and says the same words on each', () => {
    const { deck, scenes } = talk(6)
    const names = deck.slides.map(({ arrangement }) => arrangement)
    for (let at = 2; at < names.length; at++)
      expect(new Set(names.slice(at - 2, at + 1)).size, names.join(' ')).toBeGreaterThan(1)
    for (const scene of scenes)
      expect(
        sceneLines(scene)
          .map(({ text }) => text)
          .sort(),
      ).toEqual([...SHORT].sort())
  })

  test('has at most one page in full colour of any three', () => {
    const loud = talk(8).scenes.map(({ background }) => background !== 'paper')
    for (let at = 2; at < loud.length; at++)
      expect(loud.slice(at - 2, at + 1).filter(Boolean).length).toBeLessThanOrEqual(1)
  })
})

describe('an arrangement named by hand', () => {
  const show = (arrangement?: string) =>
    fitSlide('points', { title: '题', items: ['早些开门', '多些座位', '灯光柔和', '书要常新'] } as { title: string }, {
      ratio: '16:9',
      lang: 'zh-CN',
      clicks: false,
      arrangement,
    })[0]

  test('is taken wherever its words fit', () => {
    for (const name of arrangementsOf('points')) {
      const shown = show(name)
      if (shown?.arrangement !== name) expect(kindOf('points').arrangements?.[name]).toBeDefined()
      else expect(shown.arrangement).toBe(name)
    }
    expect(show('standard')?.arrangement).toBe('standard')
    expect(show('cards')?.arrangement).toBe('cards')
  })
})
