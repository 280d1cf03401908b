/** From an article's file to its talk. */
import type { Article, Audience } from '../article/article.js'
import type { Bilingual } from '../article/errors.js'
import type { RemotePictures } from '../assets/remote-pictures.js'
import type { Host } from '../host/host.js'
import { loadLayout } from '../layout/place.js'
import type { Talk } from '../outline/deck.js'
import { makeTalk, needsOf, type TalkOptions, withSlides } from '../outline/talk.js'
import { basename, endingOf } from '../text/file-names.js'
import { withReadableParts } from './readable-parts.js'
import { remarksOf } from './remarks.js'
import { withTemplateTheme } from './template-theme.js'

/** An article's file: its path as the user gave it, which tells the format and stands in messages, and what is in it. */
export interface SourceFile {
  file: string
  bytes: Uint8Array
}

export interface LoadOptions extends TalkOptions {
  /** Fetches pictures of the network; they are refused where it is absent. A talk's outputs share one. */
  remote?: RemotePictures
  /** Of the talk, in minutes; wins over what the article asks for. */
  duration?: number
  /** Wins over what the article asks for. */
  audience?: Audience
  /** Takes what is to be said of the talk: see `remarksOf`. */
  tell?: (remark: Bilingual, lang: string) => void
}

/** Endings of data files; all others are imported. */
const DATA = ['.yaml', '.yml']

/** Where a data file looks for its schema that lies beside none yet. */
export const SCHEMA = './article.schema.json'

/** An article, with the text of its data file where it was read from one. */
interface Loaded {
  article: Article
  data?: string
}

/**
 * Reads an article: a data file, or any file that can be imported.
 *
 * @throws InputError with every fault of the file.
 */
export async function loadArticle(
  source: SourceFile,
  host: Host,
  options: Pick<LoadOptions, 'ratio' | 'remote' | 'duration' | 'audience'> = {},
): Promise<Article> {
  return (await load(source, host, options)).article
}

async function load(source: SourceFile, host: Host, options: LoadOptions): Promise<Loaded> {
  const { article, data } = await read(source, host, options)
  const { duration = article.duration, audience = article.audience } = options
  return {
    article: { ...article, ...(duration !== undefined && { duration }), ...(audience !== undefined && { audience }) },
    data,
  }
}

async function read({ file, bytes }: SourceFile, host: Host, { ratio, remote }: LoadOptions): Promise<Loaded> {
  const ending = endingOf(file)
  if (!DATA.includes(ending) && ending !== '.pptx') {
    const { importArticle } = await import('../import/index.js')
    const article = await importArticle(bytes, file, host, { allowRemote: remote !== undefined })
    return { article: await withReadableParts(article, file, host, remote) }
  }
  const [{ parseArticle }, data] = await Promise.all([
    import('../article/parse.js'),
    ending === '.pptx' ? dataOfPptx(bytes, file) : textOf(bytes, file),
  ])
  return { article: await withTemplateTheme(parseArticle(data, file), file, host, ratio), data }
}

async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  const { decodeText } = await import('../import/decode.js')
  return decodeText(bytes, file)
}

async function dataOfPptx(bytes: Uint8Array, file: string): Promise<string> {
  const { importPptx } = await import('../import/pptx/index.js')
  return importPptx(bytes, file, { schema: SCHEMA }).text
}

/**
 * The talk of an article's file, ready for the painters.
 *
 * @throws InputError with every fault of the file.
 */
export async function loadTalk(source: SourceFile, host: Host, options: LoadOptions = {}): Promise<Talk> {
  return (await loadBoth(source, host, options)).talk
}

/** The talk, and the article's data file with its slides, as the PowerPoint carries it. */
export async function loadTalkWithData(
  source: SourceFile,
  host: Host,
  options: LoadOptions = {},
): Promise<{ talk: Talk; data: { name: string; text: string } }> {
  const { talk, loaded } = await loadBoth(source, host, options)
  return { talk, data: { name: `${basename(source.file)}.yaml`, text: await dataWithSlides(loaded) } }
}

async function loadBoth(source: SourceFile, host: Host, options: LoadOptions): Promise<{ talk: Talk; loaded: Loaded }> {
  const [loaded] = await Promise.all([load(source, host, options), loadLayout()])
  const talk = await talkOf(loaded.article, source.file, host, options)
  const minutesAsked = options.duration !== undefined
  for (const remark of remarksOf(loaded.article, talk, { minutesAsked })) options.tell?.(remark, talk.deck.lang)
  return { talk, loaded }
}

async function dataWithSlides({ article, data }: Loaded): Promise<string> {
  const { slides } = withSlides(article)
  if (data !== undefined && article.slides?.length === slides.length) return data
  const { dataOfArticle, withLessonWritten, withSlidesWritten } = await import('../article/data.js')
  if (data === undefined) return dataOfArticle(article, slides, SCHEMA)
  return article.slides === undefined ? withSlidesWritten(data, slides) : withLessonWritten(data, article, slides)
}

/** The talk of an article that was read from `file`, with what it needs besides its words. `loadLayout()` comes first. */
export async function talkOf(
  article: Article,
  file: string,
  host: Host,
  { remote, ...options }: LoadOptions = {},
): Promise<Talk> {
  const complete = withSlides(article)
  const needs = needsOf(complete)
  const assets =
    needs.length === 0
      ? undefined
      : await import('../assets/index.js').then(({ loadAssets }) =>
          loadAssets(needs, { file, files: article.files, remote }, host),
        )
  return makeTalk(complete, { ...options, assets })
}
