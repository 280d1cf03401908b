/** From the path of an article to its talk. */
import { extname } from 'node:path'
import type { Article } from '../article/article.js'
import { loadLayout } from '../layout/place.js'
import { makeTalk, needsOf, type TalkOptions, withSlides } from '../outline/talk.js'
import type { Talk } from '../outline/deck.js'
import { readInput } from './files.js'

/** Data files; all others are imported. */
const DATA = ['.yaml', '.yml']

/**
 * Reads an article: a data file, or any file that can be imported.
 *
 * @throws InputError with every fault of the file.
 */
export async function loadArticle(path: string): Promise<Article> {
  const bytes = await readInput(path)
  if (DATA.includes(extname(path).toLowerCase())) {
    const [{ parseArticle }, { decodeText }] = await Promise.all([import('../article/parse.js'), import('../import/decode.js')])
    return parseArticle(decodeText(bytes, path), path)
  }
  const { importArticle } = await import('../import/index.js')
  return importArticle(bytes, path)
}

/**
 * The talk of an article, ready for the painters.
 *
 * @throws InputError with every fault of the file.
 */
export async function loadTalk(path: string, options: TalkOptions = {}): Promise<Talk> {
  const [article] = await Promise.all([loadArticle(path), loadLayout()])
  return talkOf(article, path, options)
}

/** The talk of an article that was read from `path`, with what it needs besides its words. */
export async function talkOf(article: Article, path: string, options: TalkOptions = {}): Promise<Talk> {
  const complete = withSlides(article)
  const needs = needsOf(complete)
  const assets = needs.length === 0 ? undefined : await import('../assets/index.js').then(({ loadAssets }) => loadAssets(needs, { file: path }))
  return makeTalk(complete, { ...options, assets })
}
