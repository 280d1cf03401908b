/** What a row of slides has that one slide has not: an agenda that shows where we are, points that do not all look alike. */
import { describe, expect, test } from 'vitest'
import type { Frame, Scene } from '../../src/layout/scene.js'
import { paragraphText } from '../../src/layout/scene.js'
import { makeTalk } from '../../src/outline/talk.js'
import { fitSlide, sceneLines } from '../../src/slides/fit.js'
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
  const show = (alike: number, items: string[]): Scene | undefined =>
    fitSlide('points', { title: '题', items } as { title: string }, {
      ratio: '16:9',
      lang: 'zh-CN',
      clicks: false,
      alike,
    })[0]?.scene
  const SHORT = ['早些开门', '多些座位', '灯光柔和', '书要常新']

  test('alternates between a list and cards, with the same words and the title where it was', () => {
    const [list, cards, again] = [show(0, SHORT), show(1, SHORT), show(2, SHORT)]
    expect(frames(list).filter(({ name }) => name.startsWith('Point')).length).toBe(1)
    expect(frames(cards).filter(({ name }) => name.startsWith('Point')).length).toBe(4)
    expect(again).toEqual(list)
    const title = (scene: Scene | undefined): unknown => frames(scene).find(({ role }) => role === 'title')
    expect(title(cards)).toEqual(title(list))
    if (list && cards)
      expect(sceneLines(cards).map(({ text }) => text)).toEqual(sceneLines(list).map(({ text }) => text))
  })

  test('keeps long points, and those that come out odd, in a list', () => {
    expect(show(1, SHORT.slice(0, 3))).toEqual(show(0, SHORT.slice(0, 3)))
    expect(show(1, ['很长'.repeat(20), '短'])).toEqual(show(0, ['很长'.repeat(20), '短']))
  })
})
