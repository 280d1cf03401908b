/** Every line of every kind knows where its text stands in the data. */
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { loadLayout } from '../../src/layout/place.js'
import { pathsOfLines } from '../../src/outline/line-paths.js'
import { makeTalk } from '../../src/outline/talk.js'
import { shownText, valueAt } from '../../src/slides/leaves.js'

beforeAll(loadLayout)

const folded = (text: string): string => text.replace(/\s+/gu, '')

test('a path leads to the text that the line shows, in slides of every kind', async () => {
  const data = parseArticle(await readFile('data/gallery.yaml', 'utf8'), 'gallery.yaml')
  const { deck } = makeTalk(data)
  const astray: string[] = []
  const without: string[] = []
  for (const { id, path, lines } of deck.slides)
    for (const line of lines) {
      if (line.path === undefined) {
        without.push(`${id}: ${line.text}`)
        continue
      }
      expect(line.path.slice(0, 2)).toEqual(path)
      const text = valueAt(data.slides?.[Number(line.path[1])]?.content, line.path.slice(2))
      // What the slide leaves to the article does not stand in its data yet.
      if (text === undefined) continue
      const [shown, said] = [folded(shownText(String(text))), folded(line.text)]
      if (!shown.includes(said) && !said.includes(shown)) astray.push(`${id}: ${line.text} ≠ ${String(text)}`)
    }
  expect(astray).toEqual([])
  // Axes of charts, braces of code and parts of formulas are made of figures and signs, not of texts.
  expect(without.filter((line) => !/^(?:chart|code|formula)/.test(line))).toEqual([])
})

test('equal texts are told apart by their order; a speaker’s name is found behind its dash', () => {
  const content = { title: 'A', lead: 'same', items: ['same', { label: 'other', text: 'same' }], by: 'Ibsen' }
  expect(pathsOfLines(content, ['same', 'same', 'other', 'same', '— Ibsen'])).toEqual([
    ['lead'],
    ['items', 0],
    ['items', 1, 'label'],
    ['items', 1, 'text'],
    ['by'],
  ])
})

test('a part of a text that was divided has the path of the whole', () => {
  expect(pathsOfLines({ items: ['one two three four'] }, ['one two', 'three four', 'made up'])).toEqual([
    ['items', 0],
    ['items', 0],
    undefined,
  ])
})
