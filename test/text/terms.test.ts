import { expect, test } from 'vitest'
import { recurringTerms } from '../../src/text/terms.js'

test('finds what title and headings say again and again, whole', () => {
  const terms = recurringTerms([
    '职业教育要主动适应新质生产力发展',
    '新质生产力是职业教育创新发展的新动力',
    '新质生产力与职业教育具有双向赋能关系',
  ])
  expect(terms).toEqual(['新质生产力', '职业教育'])
})

test('finds nothing where nothing recurs, and nothing in words of letters', () => {
  expect(recurringTerms(['One essay', 'One essay more', '一次', '二次'])).toEqual([])
})
