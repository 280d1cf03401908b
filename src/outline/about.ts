/** What slides may take from the article where they say nothing themselves. */
import type { About } from '../slides/kind.js'
import { wordsFor } from '../slides/words.js'
import type { Article } from '../article/article.js'

export function aboutArticle(article: Article): About {
  const { title, subtitle, author, date, source } = article
  const headings = article.sections.flatMap(({ id, heading, level = 1 }) =>
    heading === undefined || level > 1 ? [] : [{ id, text: heading }],
  )
  return { lang: article.lang, title, subtitle, author, date, source, headings, words: wordsFor(article.lang) }
}
