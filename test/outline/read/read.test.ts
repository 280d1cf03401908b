import { expect, it } from 'vitest'
import { readArticle } from '../../../src/outline/read/read.js'
import { smallTown } from '../small-town.js'

const reading = readArticle(smallTown)

it('knows the chapters, and which of them is no content', () => {
  expect(reading.chapters.map(({ level, heading = '', aside = '' }) => `${level} ${heading} ${aside}`.trim())).toEqual([
    '1',
    '1 1. Why people come',
    '1 2. The rooms',
    '2 2.1. Reading room',
    '2 2.2. Attic',
    '2 2.3. Cellar',
    '1 References references',
  ])
})

it('finds what the text counts, what announces it, and the headings below a heading', () => {
  expect(
    reading.chains.map(({ form, announced, members }) => ({
      form,
      announced,
      members: members.map(({ text }) => text),
    })),
  ).toEqual([
    {
      form: 'ordinals',
      announced: 'People come for three reasons',
      members: [
        'they look for a warm room in winter',
        'they read the newspapers of the whole county',
        'they meet their neighbours on the stairs',
      ],
    },
    { form: 'headings', announced: '2. The rooms', members: ['2.1. Reading room', '2.2. Attic', '2.3. Cellar'] },
  ])
})

it('weighs what opens an article and its chapters above the rest, and references not at all', () => {
  const weights = reading.units.flatMap((unit) => (unit.type === 'sentence' ? [[unit.text, unit.weight] as const] : []))
  expect(weights.map(([text, weight]) => `${weight.toFixed(2)} ${text}`)).toEqual([
    '0.78 The library of a small town keeps the town together.',
    '0.27 It stands by the river.',
    '0.27 People come for three reasons.',
    '0.28 First, they look for a warm room in winter.',
    '0.17 The old stove burns from October to April.',
    '0.25 Second, they read the newspapers of the whole county.',
    '0.15 Third, they meet their neighbours on the stairs.',
    '0.23 Nobody has counted the visitors of the last year.',
    '0.33 The house has several rooms.',
    '0.55 The reading room holds forty chairs and two long tables.',
    '0.54 The attic keeps the maps of the county under glass.',
    '0.52 The cellar stores the paper that children fold into boats.',
    '0.00 Berg, A. (2019).',
    '0.00 Stoves of the North.',
    '0.00 Town Press.',
  ])
})
