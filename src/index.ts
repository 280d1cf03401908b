/** Lectern as a library: an article in, its talk out. */
export type { Article, ArticleSection, AuthoredSlide, Sentence } from './article/article.js'
export { InputError, type InputProblem } from './article/errors.js'
export { loadArticle, loadTalk } from './cli/talk.js'
export type { Deck, DeckLine, DeckSection, DeckSlide, Origin, Talk } from './outline/deck.js'
export { loadLayout } from './layout/place.js'
export { makeTalk, type TalkOptions } from './outline/talk.js'
