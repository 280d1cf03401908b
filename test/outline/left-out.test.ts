import { expect, it } from 'vitest'
import { leftOutText } from '../../src/cli/outline.js'
import { leftOutOf } from '../../src/outline/left-out.js'
import { makeTalk } from '../../src/outline/talk.js'
import { smallTown } from './small-town.js'

const chapters = leftOutOf(smallTown, makeTalk(smallTown).deck.slides)

it('tells for each chapter how much of it is on slides, and what weighs most of the rest', () => {
  expect(leftOutText(chapters, 'en').split('\n')).toEqual([
    '',
    'Left in the notes (each chapter: sentences on slides / all; of the others the one that weighs most)',
    '  —  [0/2]  no room in the minutes, others weigh more (0.78): The library of a small town keeps the town together.',
    '  1. Why people come  [6/6]  all on slides',
    '  2. The rooms  [1/1]  all on slides',
    '  2.1. Reading room  [1/1]  all on slides',
    '  2.2. Attic  [0/1]  no room in the minutes, others weigh more (0.54): The attic keeps the maps of the county under glass.',
    '  2.3. Cellar  [0/1]  no room in the minutes, others weigh more (0.52): The cellar stores the paper that children fold into boats.',
    '  References  [0/3]  no content: references',
  ])
})

it('says the same in Chinese for a Chinese talk', () => {
  expect(leftOutText(chapters, 'zh-CN')).toContain('不属于内容: references')
})
