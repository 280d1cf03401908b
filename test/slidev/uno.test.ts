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
  '[text~="[20872:0x7f26f24c70d0]"]',
  '[bg~="[url(https://example.org/x.png)]"]',
  '[[color:red]=""]',
])('%s is no class', (word) => {
  expect(isNoClass(word)).toBe(true)
})

test('words without brackets are none of its business', () => {
  expect(['flex', '图书馆', 'grid-cols-2'].some(isNoClass)).toBe(false)
})

test('every class that Slidev writes is one, with a value of its own or as an attribute', () => {
  const file = createRequire(import.meta.url).resolve('@slidev/client/.generated/unocss-tokens.ts')
  // The file is a list of strings, one a line, as JSON writes them: `  "[flex~=\"gap-4\"]",`
  const lines = readFileSync(file, 'utf8').match(/^ {2}"(?:[^"\\]|\\.)*"/gm) ?? []
  const classes = lines.map((line) => JSON.parse(line) as string)
  expect(classes).toEqual(expect.arrayContaining(['[flex~="gap-4"]', '[op50=""]', 'grid-cols-[35px_1fr]']))
  expect(classes.filter(isNoClass)).toEqual([])
})
