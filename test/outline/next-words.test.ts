/** What a slide would say with fewer words, or with more. */
import { expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { loadLayout } from '../../src/layout/place.js'
import { fewerWords, moreWords } from '../../src/outline/next-words.js'
import { makeTalk } from '../../src/outline/talk.js'

const DATA = (items: string[]) => `title: 小城的图书馆
lang: zh-CN
sections:
  - heading: 谁在读书
    text: |
      放学后的孩子先到。退休的老人每天早上排队等开门。最重要的是备考的年轻人坐到最晚。
slides:
  - kind: points
    title: 三类读者
    items:
${items.map((item) => `      - ${item}`).join('\n')}
`

async function deckOf(items: string[]) {
  await loadLayout()
  const article = parseArticle(DATA(items), 'talk.yaml')
  return { article, deck: makeTalk(article).deck }
}

test('with more, it shows a sentence of its own that no slide shows, at its place in the article', async () => {
  const { article, deck } = await deckOf(['放学后的孩子先到', '最重要的是备考的年轻人坐到最晚'])
  expect(moreWords(article, deck, 0)).toEqual({ text: '退休的老人每天早上排队等开门', at: 1 })
})

test('with more, it says nothing twice', async () => {
  const { article, deck } = await deckOf([
    '放学后的孩子先到',
    '退休的老人每天早上排队等开门',
    '最重要的是备考的年轻人坐到最晚',
  ])
  expect(moreWords(article, deck, 0)).toBeUndefined()
})

test('with fewer, the entry that matters least goes, but never the last', async () => {
  const { article, deck } = await deckOf(['放学后的孩子先到', '最重要的是备考的年轻人坐到最晚'])
  expect(fewerWords(article, deck, 0)).toEqual({ type: 'drop', entry: ['slides', 0, 'items', 0] })
  const single = await deckOf(['放学后的孩子先到'])
  expect(fewerWords(single.article, single.deck, 0)).toBeUndefined()
})

test('with fewer, a long line is said in its article’s fewer words first', async () => {
  await loadLayout()
  const long = '放学后的孩子先到，他们在靠窗的长桌边写完作业，再去书架上找一本自己喜欢的书来读'
  const article = parseArticle(DATA([long, '门开着']).replace('放学后的孩子先到。', `${long}。`), 'talk.yaml')
  const step = fewerWords(article, makeTalk(article).deck, 0)
  expect(step).toMatchObject({ type: 'shorten', path: ['slides', 0, 'items', 0] })
  expect(long).toContain(step?.type === 'shorten' ? step.text : undefined)
})
