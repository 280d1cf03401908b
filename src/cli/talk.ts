/** From the path of an article to its talk, with this machine as the host, and what is to be said of it on the terminal. */
import { resolve } from 'node:path'
import type { Article, Audience } from '../article/article.js'
import type { RemotePictures } from '../assets/remote-pictures.js'
import { readInput } from '../host/node/read-input.js'
import type { Talk } from '../outline/deck.js'
import type { TalkOptions } from '../outline/talk.js'
import * as talks from '../talk/load.js'
import { inMessageLanguage } from '../text/languages.js'
import { host } from './host.js'
import { tell } from './tell.js'

/** How a talk is made, and from where its pictures may come. */
export interface LoadOptions extends TalkOptions {
  /** Pictures of the network are fetched; refused otherwise. */
  allowRemote?: boolean
  /** Of the talk, in minutes; wins over what the article asks for. */
  duration?: number
  /** Wins over what the article asks for. */
  audience?: Audience
}

/** @throws InputError with every fault of the file. */
export async function loadArticle(path: string, options: LoadOptions = {}): Promise<Article> {
  return talks.loadArticle(await sourceFile(path), host, await engineOptions(path, options))
}

/** @throws InputError with every fault of the file. */
export async function loadTalk(path: string, options: LoadOptions = {}): Promise<Talk> {
  return talks.loadTalk(await sourceFile(path), host, await engineOptions(path, options))
}

/** The talk, and the article's data file with its slides, as the PowerPoint carries it. */
export async function loadTalkWithData(
  path: string,
  options: LoadOptions = {},
): Promise<{ talk: Talk; data: { name: string; text: string } }> {
  return talks.loadTalkWithData(await sourceFile(path), host, await engineOptions(path, options))
}

/** The talk of an article that was read from `path`. */
export async function talkOf(article: Article, path: string, options: LoadOptions = {}): Promise<Talk> {
  return talks.talkOf(article, path, host, await engineOptions(path, options))
}

async function sourceFile(file: string): Promise<talks.SourceFile> {
  return { file, bytes: await readInput(file) }
}

async function engineOptions(
  path: string,
  { theme, ratio, assets, duration, audience, allowRemote = false }: LoadOptions,
): Promise<talks.LoadOptions> {
  const remote = await remoteOf(path, allowRemote)
  return { theme, ratio, assets, duration, audience, remote, tell: (remark, lang) => tellOnce(remark, lang, path) }
}

/** By article: a talk is loaded for each of its outputs, and its pictures are fetched once. */
const fetched = new Map<string, Promise<RemotePictures>>()

/** What fetches the pictures of an article; undefined where that is not allowed. */
export async function remoteOf(path: string, allowRemote: boolean): Promise<RemotePictures | undefined> {
  if (!allowRemote) return undefined
  const key = resolve(path)
  const known = fetched.get(key) ?? newRemote()
  fetched.set(key, known)
  return known
}

async function newRemote(): Promise<RemotePictures> {
  const { RemotePictures: Pictures } = await import('../assets/remote-pictures.js')
  return new Pictures(host.fetchPicture)
}

/** Once in a run: a talk is loaded for each of its outputs. `lectern check` tells them with all else. */
const told = new Set<string>()

function tellOnce({ zh, en }: { zh: string; en: string }, lang: string, path: string): void {
  // The deck names its article by the whole path.
  const key = `${resolve(path)} ${en}`
  if (!told.has(key)) tell(`${path}: ${inMessageLanguage(lang, { zh, en })}`)
  told.add(key)
}
