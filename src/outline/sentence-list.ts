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

/** The article's words by the ids that a deck's lines name: its sentences, its headings, and what is known of it. */
export function sentenceTexts(article: Article): Record<string, string> {
  const { title, subtitle, author, date, source, sections } = article
  const known = Object.entries({ title, subtitle, author, date, source })
  const headings = sections.map(({ id, heading }) => [`${id}.heading`, heading] as const)
  const sentences = listSentences(article).map(({ id, text }) => [id, text] as const)
  return Object.fromEntries(
    [...known, ...headings, ...sentences].flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])),
  )
}
