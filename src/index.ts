/**
 * Lectern as a library: an article in, its talk out, and the talk in every form that the command writes.
 *
 * ```ts
 * const talk = await loadTalk('article.docx')
 * await writeFile('article.pptx', await writePptx(talk))
 * ```
 */
import type { TalkOptions } from './outline/talk.js'

export type { Article, ArticleSection, AuthoredSlide, Sentence } from './article/article.js'
export { InputError, type InputProblem } from './article/errors.js'
export { checkTalk, type Finding } from './check/index.js'
export { loadArticle, loadTalk } from './cli/talk.js'
export type { Scene } from './layout/scene.js'
export { loadLayout } from './layout/place.js'
export type { Deck, DeckLine, DeckSection, DeckSlide, Origin, Talk } from './outline/deck.js'
export { makeTalk, type TalkOptions } from './outline/talk.js'
export { type PptxOptions, writePptx } from './pptx/index.js'

/**
 * Writes the live deck of an article to one HTML file. Slidev and Vite, which take seconds, are loaded only where slides
 * were written by hand.
 *
 * @returns the titles of slides written by hand in `slides.md`, which no talk that `loadTalk` gives has.
 * @throws InputError with every fault of the article.
 */
export async function buildHtml(article: string, outFile: string, options: TalkOptions = {}): Promise<string[]> {
  const [html, { loadTalk }] = await Promise.all([import('./cli/html.js'), import('./cli/talk.js')])
  const byHand = await html.buildHtml(article, outFile, { loadTalk: (path) => loadTalk(path, options) })
  return byHand.map(({ title }) => title)
}
