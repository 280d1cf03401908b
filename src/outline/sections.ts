/** Which section of the article each slide belongs to. */
import type { Kind } from '../slides/index.js'
import type { Article } from '../article/article.js'
import type { ListedSentence } from './sentence-list.js'
import type { DeckSection } from './deck.js'

/** These stand before or after the article, or speak of all of it. */
const OUTSIDE: readonly Kind[] = ['cover', 'agenda', 'summary', 'questions', 'source']

export interface PlacedSlide {
  kind: Kind
  cited: readonly number[]
  opens?: number
}

/**
 * Index of each slide's section: the one that it opens or that most of its lines come from, else the one last opened, and
 * before any the first.
 */
export function sectionsOfSlides(
  slides: readonly PlacedSlide[],
  sentences: readonly ListedSentence[],
): (number | undefined)[] {
  let current = 0
  return slides.map(({ kind, cited, opens }) => {
    if (OUTSIDE.includes(kind)) return undefined
    current = opens ?? commonest(cited.flatMap((at) => sentences[at]?.section ?? [])) ?? current
    return current
  })
}

/** The number that occurs most often; the first of them on a tie. */
function commonest(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** The article's sections by name; the introduction bears the article's title. */
export function deckSections(article: Article): DeckSection[] {
  return article.sections.map(({ id, heading }) => ({ id, title: heading ?? article.title }))
}
