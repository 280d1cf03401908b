/** A small article of our own, with a chain, small sections below a heading, and references. */
import type { Article } from '../../src/article/article.js'
import { buildArticle } from '../../src/article/build.js'

export const smallTown: Article = buildArticle({
  title: 'The library of a small town',
  lang: 'en',
  duration: 2,
  sections: [
    {
      text: 'The library of a small town keeps the town together. It stands by the river.',
    },
    {
      heading: '1. Why people come',
      level: 1,
      text: 'People come for three reasons. First, they look for a warm room in winter. The old stove burns from October to April. Second, they read the newspapers of the whole county. Third, they meet their neighbours on the stairs. Nobody has counted the visitors of the last year.',
    },
    { heading: '2. The rooms', level: 1, text: 'The house has several rooms.' },
    { heading: '2.1. Reading room', level: 2, text: 'The reading room holds forty chairs and two long tables.' },
    { heading: '2.2. Attic', level: 2, text: 'The attic keeps the maps of the county under glass.' },
    { heading: '2.3. Cellar', level: 2, text: 'The cellar stores the paper that children fold into boats.' },
    { heading: 'References', level: 1, text: 'Berg, A. (2019). Stoves of the North. Town Press.' },
  ],
})
