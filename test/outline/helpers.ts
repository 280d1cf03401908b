import { parseArticle } from '../../src/article/parse.js'
import type { Talk } from '../../src/outline/deck.js'
import { makeTalk } from '../../src/outline/talk.js'
import { buildArticle } from '../../src/article/build.js'
import type { Article, AuthoredSlide } from '../../src/article/article.js'

/** An article of plain sections, for tests. */
export function article(
  sections: { heading?: string; text: string }[],
  slides?: AuthoredSlide[],
  about: Partial<Article> = {},
): Article {
  return { ...buildArticle({ title: 'Title', lang: 'zh-CN', sections }, slides), ...about }
}

export function slide(kind: AuthoredSlide['kind'], content: object = {}): AuthoredSlide {
  return { kind, content, clicks: true }
}

/** A data file whose one slide says its first sentence and a hint in the time; two more are there if asked. */
export const SPARE_DATA = `title: 小城的图书馆
lang: zh-CN
duration: 0.09
sections:
  - text: |
      图书馆是孩子们的第二课堂。孩子们放学以后就来这里看书。

      图书馆晚上八点关门。
slides:
  - kind: points
    title: 课堂
    items: [孩子们的第二课堂]
    notes: 慢一点
`

/** What its slide's notes hold. */
export const SPARE_NOTES = {
  said: ['图书馆是孩子们的第二课堂。', '慢一点'],
  heading: '备用',
  spare: ['孩子们放学以后就来这里看书。', '图书馆晚上八点关门。'],
}

export function spareTalk(): Talk {
  return makeTalk(parseArticle(SPARE_DATA, 'spare.yaml'))
}
