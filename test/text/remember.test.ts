import { expect, test } from 'vitest'
import { remember } from '../../src/text/remember.js'

test('a result is found once, and what was not asked for longest is forgotten first', () => {
  const known = remember<string>(2)
  const found: string[] = []
  const ask = (key: string): string =>
    known.of(key, () => {
      found.push(key)
      return key.toUpperCase()
    })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  // `b` went when `c` came, since `a` had been asked for again.
  expect(found).toEqual(['a', 'b', 'c', 'b'])
})
