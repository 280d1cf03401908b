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
export { ownHosts } from './guard/hosts.js'
export { newSecret, withSecret } from './guard/secret.js'
export { isFromOtherSite, isOtherHost, isOtherOrigin, opensPage } from './guard/stranger.js'
