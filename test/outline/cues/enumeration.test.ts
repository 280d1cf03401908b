import { expect, it } from 'vitest'
import { enumerationsIn } from '../../../src/outline/cues/enumeration.js'

it.each([
  ['馆员们学着去整理书架、登记图书、修补书页、照看火炉。', ['整理书架', '登记图书', '修补书页', '照看火炉']],
  ['馆里有报纸、地图、画册等资料。', ['报纸', '地图', '画册']],
])('the things in a row of “%s”', (sentence, items) => {
  expect(enumerationsIn(sentence).map((one) => one.items)).toEqual([items])
})

it('qualities of one thing are no things', () => {
  expect(enumerationsIn('这是一个温暖的、安静的、明亮的、宽敞的房间。')).toEqual([])
})
