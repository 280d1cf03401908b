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
export { closedPageOfServer } from './closed-page.js'
export type { Own } from './guard/decide.js'
export { ownHosts } from './guard/hosts.js'
export { MOST_BYTES } from './guard/news.js'
export { withoutPrototypes } from './guard/prototypes.js'
export { newSecret, sameSecret, SECRET_HEADER, tellsSecret, withSecret } from './guard/secret.js'
export { readStageNews, STAGE_NEWS_ROUTE, type StageNews } from './guard/stage-news.js'
export { standGuard } from './guard/stand.js'
export { isFromOtherSite, isOtherHost, isOtherOrigin, opensPage } from './guard/stranger.js'
