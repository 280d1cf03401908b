/** What a search finds the talk by: the article's keywords, else the terms that its title and headings repeat. */
import type { Article } from '../article/article.js'

/** More are no keywords. */
const MOST = 8

/** Shorter words of an alphabet are articles, pronouns, prepositions. */
const SHORTEST_WORD = 5

/** @param terms see `recurringTerms`. */
export function keywordsOf({ keywords, title, sections }: Article, terms: readonly string[]): string[] {
  if (keywords !== undefined) return keywords
  const texts = [title, ...sections.flatMap(({ heading }) => heading ?? [])]
  return [...terms, ...recurringWords(texts)].slice(0, MOST)
}

/** Words of an alphabet that stand in at least two of the texts, in the order in which they come first. */
function recurringWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const words = new Set(text.toLowerCase().match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu))
    for (const word of words) if (word.length >= SHORTEST_WORD) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([word]) => word)
}
