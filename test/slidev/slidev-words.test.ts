/** Slidev's words in Chinese. That Slidev still has every word of the list is seen when the player is compiled. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { SLIDEV_BEGINNINGS, SLIDEV_WORDS, withWordsLookedUp } from '../../src/slidev/vite/slidev-words.js'

it.each([
  ['const a = { title: "Close" }', 'const a = { title: __lecternSaid("Close") }'],
  [
    "shown ? 'Hide drawing toolbar' : 'Close'",
    'shown ? __lecternSaid("Hide drawing toolbar") : __lecternSaid("Close")',
  ],
  ['text(" Next ")', 'text((" " + __lecternSaid("Next") + " "))'],
  ['`Presenter - ${title}`', '`${__lecternSaid("Presenter - ")}${title}`'],
])('looks the words of %s up', (code, looked) => {
  const found: string[] = []
  expect(withWordsLookedUp(code, (word) => found.push(word)).split('\n')).toEqual([
    'import { said as __lecternSaid } from "virtual:lectern-slidev-words"',
    looked,
  ])
  expect(found.length).toBeGreaterThan(0)
})

it.each(["import Next from './Next.vue'; const Close = 'next'", 'const a = { "Close": 1, \'Next\' : 2 }'])(
  'leaves names and sources alone: %s',
  (code) => {
    expect(withWordsLookedUp(code)).toBe(code)
  },
)

it('finds every word of the list in Slidev, when the player is compiled', async () => {
  const player = await readFile('dist/player.html', 'utf8')
  const called = (word: string): boolean =>
    ['`', '"', "'"].some((quote) => player.includes(`(${quote}${word}${quote})`))
  expect([...Object.keys(SLIDEV_WORDS), ...Object.keys(SLIDEV_BEGINNINGS)].filter((word) => !called(word))).toEqual([])
})
