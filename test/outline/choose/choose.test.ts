import { expect, it } from 'vitest'
import { buildArticle } from '../../../src/article/build.js'
import { budgetFor, sizeOf } from '../../../src/outline/choose/budget.js'
import { choose } from '../../../src/outline/choose/choose.js'
import { offersOf } from '../../../src/outline/choose/offers.js'
import { readArticle } from '../../../src/outline/read/read.js'
import { smallTown } from '../small-town.js'

const reading = readArticle(smallTown)

function chosenFor(words: number): string[] {
  return choose(reading, offersOf(reading, words), words).map(({ what, lines }) => `${what.type}: ${lines.join(' / ')}`)
}

it('takes in a short talk the chain that the text counts, with what explains it, and never its announcement besides', () => {
  expect(chosenFor(150)).toEqual([
    'chain: They look for a warm room in winter / They read the newspapers of the whole county / They meet their neighbours on the stairs / The old stove burns from October to April / Nobody has counted the visitors of the last year',
    'line: The house has several rooms',
    'line: The reading room holds forty chairs and two long tables',
  ])
})

it('takes in a longer talk something of every section', () => {
  expect(chosenFor(300)).toEqual([
    'line: The library of a small town keeps the town together',
    'chain: They look for a warm room in winter / They read the newspapers of the whole county / They meet their neighbours on the stairs / The old stove burns from October to April / Nobody has counted the visitors of the last year',
    'line: The house has several rooms',
    'line: The reading room holds forty chairs and two long tables',
    'line: The attic keeps the maps of the county under glass',
    'line: The cellar stores the paper that children fold into boats',
  ])
})

it('takes no more words than the minutes bear', () => {
  for (const words of [60, 120, 240]) {
    const chosen = choose(reading, offersOf(reading, words), words)
    expect(chosen.flatMap(({ lines }) => lines).reduce((sum, line) => sum + sizeOf(line), 0)).toBeLessThanOrEqual(words)
  }
  expect(budgetFor(10_000, 20)).toBe(1600)
})

it('shows of a very long sentence a second part that says something else, and of a usual one a single line', () => {
  const long =
    '图书馆的志愿者每天清晨把昨夜归还的几百册图书按照编号一本一本送回二楼的书架上面；附近学校的老师每个周末带着山里的学生到地下室的小剧场排练节日要演的木偶戏；退休的老医生每月初一在后面宽敞的院子里为村庄的老人免费测量血压，并且耐心解答他们用药的各种问题。'
  const linesOf = (text: string): number => {
    const read = readArticle(buildArticle({ title: '小城图书馆的一天', lang: 'zh-CN', sections: [{ text }] }))
    return choose(read, offersOf(read, 400), 400).filter(({ what }) => what.type === 'line').length
  }
  expect(linesOf(long)).toBe(2)
  expect(linesOf(`${long.slice(0, 38)}。`)).toBe(1)
})
