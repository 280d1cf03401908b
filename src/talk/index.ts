/** The engine: an article's file in, its talk out, and the talk as files. It runs wherever there is a `Host`. */
export { checkTalk, type Finding } from '../check/index.js'
export type { Host } from '../host/host.js'
export { type LoadOptions, loadArticle, loadTalk, loadTalkWithData, type SourceFile, talkOf } from './load.js'
export { writeHtml, writePdf, writePptx, writeScript } from './outputs.js'
export { remarksOf } from './remarks.js'
