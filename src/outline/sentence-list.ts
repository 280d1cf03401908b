/** The article's sentences in one row, with their places. */
import type { Article } from '../article/article.js'

export interface ListedSentence {
  id: string
  text: string
  /** Index of its section in the article. */
  section: number
  /** Id of its paragraph. */
  paragraph: string
}

export function listSentences(article: Article): ListedSentence[] {
  return article.sections.flatMap((section, index) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => ({ ...sentence, section: index, paragraph: paragraph.id })),
    ),
  )
}
