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
