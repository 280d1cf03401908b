/** Deck and Scene → what Slidev reads. */
export * from '../player/view.js'
export { talkLines, problemLines } from './markdown.js'
export {
  articleOf,
  preparserFor,
  type LoadTalk,
  type PreparserContext,
  type PreparserExtension,
  type TalkSource,
} from './preparser.js'
export { lecternVitePlugins, type DeckOptions } from './vite/plugins.js'
export { isNoClass } from './uno.js'
