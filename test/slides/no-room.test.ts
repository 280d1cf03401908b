/** Words for which a kind has no room, however it is divided: they are shown all the same, within their frames, and soon. */
import { expect, test } from 'vitest'
import type { Ratio } from '../../src/layout/scene.js'
import { overflow } from '../../src/check/overflow.js'
import { makeTalk } from '../../src/outline/talk.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import type { Kind } from '../../src/slides/index.js'
import type { RuleContext } from '../../src/check/finding.js'
import { article, slide } from '../outline/helpers.js'

const C = '这一句话很长，它有许多分句，'.repeat(8)
const L = 'very long words '.repeat(100).trim()
const many = (count: number, words: string): string[] => Array.from({ length: count }, () => words)

const CASES: [Kind, Ratio, string, Record<string, unknown>][] = [
  [
    'compare',
    '4:3',
    'zh-CN',
    { left: { label: 'a', items: many(6, C) }, right: { label: 'b', items: many(6, C) }, because: many(4, C) },
  ],
  [
    'hierarchy',
    '4:3',
    'zh-CN',
    { root: { label: C, items: Array.from({ length: 3 }, () => ({ label: C.slice(0, 40), items: many(5, C) })) } },
  ],
  ['relation', '16:9', 'zh-CN', { left: C, right: C, forward: [C], back: [C], center: [C] }],
  ['measures', '16:9', 'en', { items: [{ label: L, text: L }, 'b'] }],
  ['summary', '16:9', 'en', { items: [L, 'b'], conclusion: L }],
  ['process', '16:9', 'en', { items: [L, 'b', 'c'], result: L }],
  [
    'timeline',
    '16:9',
    'en',
    {
      items: [
        { date: L, label: L },
        { date: '2', label: 'b' },
      ],
    },
  ],
  ['pillars', '16:9', 'en', { items: [L, 'b'], base: [L] }],
  ['cycle', '4:3', 'en', { items: many(8, 'Students learn best when they practise every day N') }],
  ['cycle', '4:3', 'zh-CN', { items: many(3, C.slice(0, 56)) }],
  ['statement', '4:3', 'zh-CN', { text: C.slice(0, 56), support: many(6, C.slice(0, 42)) }],
  [
    'aside',
    '4:3',
    'zh-CN',
    { text: ['短'], items: Array.from({ length: 4 }, () => ({ label: '注', text: C.slice(0, 84) })) },
  ],
  [
    'compare',
    '4:3',
    'zh-CN',
    { left: { label: 'a', items: ['甲'] }, right: { label: 'b', items: ['乙'] }, because: many(4, C.slice(0, 56)) },
  ],
  [
    'matrix',
    '4:3',
    'zh-CN',
    {
      across: ['左', '右'],
      down: [C.slice(0, 40), '下'],
      items: Array.from({ length: 4 }, () => ({ label: '格', text: C.slice(0, 84) })),
    },
  ],
  [
    'definition',
    '16:9',
    'zh-CN',
    { term: '词', text: C, parts: Array.from({ length: 4 }, () => ({ label: C.slice(0, 14), text: C.slice(0, 56) })) },
  ],
  ['definition', '16:9', 'en', { term: L.slice(0, 480), text: 'what it is' }],
  ['quote', '16:9', 'zh-CN', { text: C, by: C, second: { text: C, by: C } }],
  ['section', '4:3', 'zh-CN', { title: C.slice(0, 105), lead: C }],
]

test.each(CASES)('%s in %s, %s', { timeout: 20_000 }, (kind, ratio, lang, content) => {
  const { title = '题目', ...rest } = content as { title?: string }
  const given = article([{ text: '第一句。' }], [slide(kind, { title, ...rest })], { lang, ratio })
  const talk = makeTalk(given)
  expect(
    overflow
      .find({ article: given, talk, say: (_: string, en: string) => en } as unknown as RuleContext)
      .map(({ message }) => message),
  ).toEqual([])
  // Nothing is lost, and nothing goes on for ever.
  const shown = talk.scenes
    .flatMap((scene) => sceneLines(scene).map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '')
  const words = JSON.stringify(rest).replaceAll(/"[a-z]+":|[[\]{}",\s]/gu, '')
  expect(shown.replaceAll(/[，,]/gu, '').length).toBeGreaterThanOrEqual(words.replaceAll(/[，,]/gu, '').length)
  expect(talk.scenes.length).toBeLessThan(60)
})
