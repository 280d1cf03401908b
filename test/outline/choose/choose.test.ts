import { expect, it } from 'vitest'
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
