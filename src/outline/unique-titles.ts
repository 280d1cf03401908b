/** No two slides of a draft have one title: a screen reader, and whoever looks for a slide, tells them by it. */
import type { Article, AuthoredSlide } from '../article/article.js'
import type { Kind } from '../slides/index.js'
import { type Words, wordsFor } from '../slides/words.js'
import { foldForComparison } from '../text/fold.js'
import { numbered } from '../text/numbered.js'

/** Kinds whose slides have a title of Lectern's own where they bring none. */
const TITLED: Partial<Record<Kind, keyof Words>> = {
  agenda: 'agenda',
  summary: 'summary',
  questions: 'questions',
  source: 'source',
}

/** A title that was there already gets a number. Sections come before all else: their openers keep their headings, by which they are known. */
export function withUniqueTitles(
  slides: readonly AuthoredSlide[],
  { lang, title: ofArticle }: Pick<Article, 'lang' | 'title'>,
): AuthoredSlide[] {
  const words = wordsFor(lang)
  const given = slides
    .flatMap(({ kind, content }) => (content.title === undefined ? (TITLED[kind] ?? []) : []))
    .map((name) => words[name])
  const taken = new Set([ofArticle, ...given].map(keyOf))
  const unique = (slide: AuthoredSlide): AuthoredSlide => {
    const { title } = slide.content
    // The cover, without a title of its own, has the article's.
    if (title === undefined) return slide
    let number = 1
    while (taken.has(keyOf(numbered(title, number, lang)))) number++
    const free = numbered(title, number, lang)
    taken.add(keyOf(free))
    return free === title ? slide : { ...slide, content: { ...slide.content, title: free } }
  }
  const openers = new Map(slides.filter(({ kind }) => kind === 'section').map((slide) => [slide, unique(slide)]))
  return slides.map((slide) => openers.get(slide) ?? unique(slide))
}

const keyOf = (title: string): string => foldForComparison(title).text
