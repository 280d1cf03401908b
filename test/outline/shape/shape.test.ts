import { expect, it } from 'vitest'
import type { AuthoredSlide } from '../../../src/article/article.js'
import { choose } from '../../../src/outline/choose/choose.js'
import { offersOf } from '../../../src/outline/choose/offers.js'
import { readArticle } from '../../../src/outline/read/read.js'
import { shape } from '../../../src/outline/shape/shape.js'
import { article } from '../helpers.js'
import { smallTown } from '../small-town.js'

function slidesOf(
  of: Parameters<typeof readArticle>[0],
  words: number,
): { kind: string; content: AuthoredSlide['content'] }[] {
  const reading = readArticle(of)
  return shape(reading, choose(reading, offersOf(reading, words), words)).map(({ kind, content }) => ({
    kind,
    content,
  }))
}

it('shows a chain by its names, and small sections on one slide under the heading above them', () => {
  expect(slidesOf(smallTown, 300)).toEqual([
    {
      kind: 'statement',
      content: { title: 'Library of a small town', text: 'The library of a small town keeps the town together' },
    },
    {
      kind: 'points',
      content: {
        title: 'Why people come',
        lead: 'People come for three reasons',
        items: [
          { label: 'They look for a warm room in winter', text: 'The old stove burns from October to April' },
          'They read the newspapers of the whole county',
          {
            label: 'They meet their neighbours on the stairs',
            text: 'Nobody has counted the visitors of the last year',
          },
        ],
      },
    },
    {
      kind: 'points',
      content: {
        title: 'The rooms',
        lead: 'The house has several rooms',
        items: [
          { label: 'Reading room', text: 'The reading room holds forty chairs and two long tables' },
          { label: 'Attic', text: 'The attic keeps the maps of the county under glass' },
          { label: 'Cellar', text: 'The cellar stores the paper that children fold into boats' },
        ],
      },
    },
  ])
})

it('leaves no line alone where its section has others on the far side of what has a form of its own', () => {
  const text = `The library opens at eight in the morning. Three things matter. First, the stove. Second, the lamp. Third, the chairs. The mayor pays for the wood and the oil. The children bring the paper for their boats.`
  const kinds = slidesOf(article([{ heading: 'Hours', text }], undefined, { lang: 'en', title: 'Library' }), 400)
  expect(kinds.filter(({ kind }) => kind === 'statement').map(({ content }) => content)).toEqual([
    { title: 'The library opens at eight in the morning', text: 'The mayor pays for the wood and the oil' },
  ])
})
