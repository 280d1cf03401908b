import { expect, test } from 'vitest'
import { outlineText } from '../../src/cli/outline.js'
import { spareTalk } from '../outline/helpers.js'

test('says what is said of a slide, and how much more there is if asked', () => {
  expect(outlineText(spareTalk().deck).split('\n')).toEqual([
    '小城的图书馆 (1, 0:05 / 0:05, 备用 +0:06)',
    '',
    '  1  课堂  [points, 0:05, 备用 +0:06]',
    '     · 孩子们的第二课堂',
  ])
})
