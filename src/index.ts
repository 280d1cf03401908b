/**
 * Lectern as a library of Node: an article in, its talk out, and the talk in the forms that the command writes.
 *
 * ```ts
 * const talk = await loadTalk('article.docx')
 * await writeFile('article.pptx', await writePptx(talk))
 * ```
 */
import type { Article } from './article/article.js'
import { RemotePictures } from './assets/remote-pictures.js'
import { nodeHost } from './host/node/index.js'
import { readInput } from './host/node/read-input.js'
import type { Talk } from './outline/deck.js'
import type { PptxOptions } from './pptx/index.js'
import * as talks from './talk/index.js'

export type { Article, ArticleSection, AuthoredSlide, Sentence } from './article/article.js'
export { InputError, type InputProblem } from './article/errors.js'
export { checkTalk, type Finding } from './check/index.js'
export type { Scene } from './layout/scene.js'
export { loadLayout } from './layout/place.js'
export type { Deck, DeckLine, DeckSection, DeckSlide, Origin, Talk } from './outline/deck.js'
export { makeTalk, type TalkOptions } from './outline/talk.js'
export type { PptxOptions } from './pptx/index.js'

const host = nodeHost()

export interface LoadOptions extends Omit<talks.LoadOptions, 'remote'> {
  /** Pictures of the network are fetched, from public addresses alone; they are refused otherwise. */
  allowRemote?: boolean
}

/**
 * Reads an article: a data file, or any file that can be imported.
 *
 * @throws InputError with every fault of the file.
 */
export async function loadArticle(path: string, options: LoadOptions = {}): Promise<Article> {
  return talks.loadArticle(await sourceFile(path), host, withRemote(options))
}

/**
 * The talk of an article's file.
 *
 * @param options.tell takes what of the file did not come along; `checkTalk` finds it, too.
 * @throws InputError with every fault of the file.
 */
export async function loadTalk(path: string, options: LoadOptions = {}): Promise<Talk> {
  return talks.loadTalk(await sourceFile(path), host, withRemote(options))
}

/** The talk as the bytes of a .pptx, the same on every run. Throws where the talk has no slide. */
export function writePptx(talk: Talk, options: PptxOptions = {}): Promise<Uint8Array> {
  return talks.writePptx(talk, host, options)
}

async function sourceFile(file: string): Promise<talks.SourceFile> {
  return { file, bytes: await readInput(file) }
}

function withRemote({ allowRemote = false, ...options }: LoadOptions): talks.LoadOptions {
  return allowRemote ? { ...options, remote: new RemotePictures(host.fetchPicture) } : options
}

/**
 * Writes the live deck of an article to one HTML file. Slidev and Vite, which take seconds, are loaded only where slides
 * were written by hand.
 *
 * @returns the titles of slides written by hand in `slides.md`, which no talk that `loadTalk` gives has.
 * @throws InputError with every fault of the article.
 */
export async function buildHtml(article: string, outFile: string, options: LoadOptions = {}): Promise<string[]> {
  const html = await import('./cli/html.js')
  const byHand = await html.buildHtml(article, outFile, { loadTalk: (path) => loadTalk(path, options) })
  return byHand.map(({ title }) => title)
}
