/** What only looks like a class of UnoCSS stays out of the deck's styles; what Slidev's own pages are made of stays in. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { isNoClass } from '../../src/slidev/uno.js'

test.each([
  '[20872:0x7f26f24c70d0]',
  '[color:red]',
  'w-[a(]',
  'bg-[url(https://example.org/x.png)]',
  '[@media]:p-1',
  'a[0]=1',
])('%s is no class', (word) => {
  expect(isNoClass(word)).toBe(true)
})

test('words without brackets are none of its business', () => {
  expect(['flex', '图书馆', 'grid-cols-2'].some(isNoClass)).toBe(false)
})

test('every class that Slidev writes with a value of its own is one', () => {
  const tokens = readFileSync(
    createRequire(import.meta.url).resolve('@slidev/client/.generated/unocss-tokens.ts'),
    'utf8',
  )
  const classes = [...tokens.matchAll(/"([^"\s]*-\[[^"\s]*\][^"\s]*)"/g)].map(([, name = '']) => name)
  expect(classes.length).toBeGreaterThan(5)
  expect(classes.filter((name) => /^[\w!:-]+-\[(?!.*['"`])/.test(name)).filter(isNoClass)).toEqual([])
})
