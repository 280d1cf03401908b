import { expect, it } from 'vitest'
import { waysToSay } from '../../../src/outline/choose/line-offers.js'

it('a line that names no example of what it promises says little', () => {
  const [examples, claim] = [
    'The town has many warm houses such as the library, the school and the mill.',
    'The town has many warm houses.',
  ].map(
    (sentence) => waysToSay(sentence, 'en').find(({ text }) => text === 'The town has many warm houses')?.alone ?? 0,
  )
  expect(examples).toBeLessThan(0.5 * (claim ?? 0))
})
