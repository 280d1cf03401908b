/** From the path of an article to its talk. */
import { dirname, extname, join, resolve } from 'node:path'
import type { Article, ArticlePart, Audience } from '../article/article.js'
import { inputError } from '../article/errors.js'
import type { RemotePictures } from '../assets/remote-pictures.js'
import type { Need } from '../layout/assets.js'
import { loadLayout } from '../layout/place.js'
import { NOTHING_SHOWN, showsNothing } from '../outline/nothing-shown.js'
import { makeTalk, needsOf, type TalkOptions, withSlides } from '../outline/talk.js'
import type { Ratio } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import { inMessageLanguage } from '../text/languages.js'
import { readInput, slugOf } from './files.js'
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

/** Data files; all others are imported. */
const DATA = ['.yaml', '.yml']

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
  path: string,
  options: Pick<LoadOptions, 'ratio' | 'allowRemote' | 'duration' | 'audience'> = {},
): Promise<Article> {
  return (await load(path, options)).article
}

async function load(path: string, options: LoadOptions): Promise<Loaded> {
  const { article, data } = await read(path, options)
  const { duration = article.duration, audience = article.audience } = options
  return {
    article: { ...article, ...(duration !== undefined && { duration }), ...(audience !== undefined && { audience }) },
    data,
  }
}

async function read(path: string, { ratio, allowRemote = false }: LoadOptions): Promise<Loaded> {
  const bytes = await readInput(path)
  const ending = extname(path).toLowerCase()
  if (!DATA.includes(ending) && ending !== '.pptx') {
    const { importArticle } = await import('../import/index.js')
    return { article: await withReadableParts(await importArticle(bytes, path, { allowRemote }), path, allowRemote) }
  }
  const [{ parseArticle }, data] = await Promise.all([
    import('../article/parse.js'),
    ending === '.pptx' ? dataOfPptx(bytes, path) : textOf(bytes, path),
  ])
  return { article: await withSchoolTheme(parseArticle(data, path), path, ratio), data }
}

/**
 * A page's pictures may lie elsewhere by now, and its formulas may be broken; the words of its article are worth a talk
 * all the same. A formula that cannot be drawn stands as it was written.
 */
export async function withReadableParts(article: Article, path: string, allowRemote = false): Promise<Article> {
  const parts = article.sections.flatMap((section) => section.parts ?? [])
  const needs: Need[] = parts.flatMap((part): Need[] => {
    if (part.type === 'figure') return [{ type: 'picture', source: part.src }]
    return part.type === 'formula' ? [{ type: 'formula', tex: part.formula }] : []
  })
  if (needs.length === 0) return article
  const [{ readable }, { leftOutOf, unreadable }] = await Promise.all([
    import('../assets/index.js'),
    import('../import/left-out.js'),
  ])
  const { names: good, faults } = await readable(needs, {
    file: path,
    files: article.files,
    remote: await remoteOf(allowRemote),
  })
  const captions = parts.some((part) => part.type === 'figure' && part.caption !== undefined && !good.has(part.src))
  const keep = (part: ArticlePart): ArticlePart[] => {
    if (part.type === 'figure') return good.has(part.src) ? [part] : captionOf(part)
    return part.type === 'formula' && !good.has(part.formula)
      ? [{ type: 'code', code: `${part.formula}\n`, language: 'latex' }]
      : [part]
  }
  const leftOut = [...(article.leftOut ?? []), ...leftOutOf(faults.map(({ name, told }) => unreadable(name, told)))]
  const sections = article.sections.map((section) => ({
    ...section,
    ...(section.parts && { parts: section.parts.flatMap(keep) }),
  }))
  return {
    ...article,
    ...(leftOut.length > 0 && { leftOut }),
    sections: captions ? await numberedAgain(article, sections) : sections,
  }
}

/** Of a picture that is not there its caption is left. */
function captionOf({ caption }: Extract<ArticlePart, { type: 'figure' }>): ArticlePart[] {
  return caption === undefined
    ? []
    : [{ type: 'text', caption: true, paragraphs: [{ id: '', sentences: [{ id: '', text: caption }] }] }]
}

/** Sections with paragraphs that had no number yet. */
async function numberedAgain({ lang, title }: Article, sections: Article['sections']): Promise<Article['sections']> {
  const [{ buildArticle }, { sectionData }] = await Promise.all([
    import('../article/build.js'),
    import('../article/data.js'),
  ])
  return buildArticle({ title, lang, sections: sections.map(sectionData) }).sections
}

/** Of all talks of a run: a talk is loaded for each of its outputs, and its pictures are fetched once. */
let fetched: Promise<RemotePictures> | undefined

export function remoteOf(allowRemote: boolean): Promise<RemotePictures | undefined> {
  if (!allowRemote) return Promise.resolve(undefined)
  fetched ??= import('../assets/remote-pictures.js').then(({ RemotePictures: Pictures }) => new Pictures())
  return fetched
}

/** Colours and fonts of the PowerPoint that the article's theme names are read before the talk is made. */
async function withSchoolTheme(
  article: Article,
  path: string,
  ratio: Ratio = article.ratio ?? '16:9',
): Promise<Article> {
  const { theme } = article
  if (typeof theme !== 'object' || !('pptx' in theme)) return article
  const file = join(dirname(path), theme.pptx)
  const [{ readTemplate }, { pixelsOf }, bytes] = await Promise.all([
    import('../template/index.js'),
    import('../assets/svg-drawing.js'),
    readTemplateFile(theme.pptx, path),
  ])
  const school = await readTemplate(bytes, file, { choice: theme, ratio, paint: pixelsOf })
  return {
    ...article,
    theme: school.theme,
    ...(school.remarks.length > 0 && { templateRemarks: school.remarks }),
    files: new Map([...(article.files ?? []), ...school.files]),
  }
}

/** A template lies where a picture may lie. @throws InputError where it does not, or is no file. */
async function readTemplateFile(named: string, path: string): Promise<Uint8Array> {
  const { fileWithin, PictureFault } = await import('../assets/picture-path.js')
  try {
    return await readInput(await fileWithin(named, dirname(path)))
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error
    throw inputError(path, {
      zh: `主题所用的 PowerPoint ${named} ${error.told.zh}`,
      en: `the PowerPoint of its theme, ${named}, ${error.told.en}`,
    })
  }
}

/** Once in a run: a talk is loaded for each of its outputs. `lectern check` tells them with all else. */
const told = new Set<string>()

function tellRemarks({ templateRemarks = [], leftOut = [], lang }: Article, path: string): void {
  for (const remark of [
    ...templateRemarks,
    ...leftOut.map(({ what, mend }) => ({ zh: `${what.zh}；${mend.zh}`, en: `${what.en}; ${mend.en}` })),
  ])
    tellOnce(remark, lang, path)
}

/** The talk, and a word where it shows nothing of its article. */
function telling(talk: Talk, path: string): Talk {
  if (showsNothing(talk.deck)) tellOnce(NOTHING_SHOWN, talk.deck.lang, path)
  return talk
}

function tellOnce({ zh, en }: { zh: string; en: string }, lang: string, path: string): void {
  const line = `${path}: ${inMessageLanguage(lang, { zh, en })}`
  // The deck names its article by the whole path.
  const key = `${resolve(path)} ${en}`
  if (!told.has(key)) tell(line)
  told.add(key)
}

async function textOf(bytes: Uint8Array, path: string): Promise<string> {
  const { decodeText } = await import('../import/decode.js')
  return decodeText(bytes, path)
}

async function dataOfPptx(bytes: Uint8Array, path: string): Promise<string> {
  const { importPptx } = await import('../import/pptx/index.js')
  return importPptx(bytes, path, { schema: SCHEMA }).text
}

/** Where a data file looks for its schema that lies beside none yet. */
const SCHEMA = './article.schema.json'

/**
 * The talk of an article, ready for the painters.
 *
 * @throws InputError with every fault of the file.
 */
export async function loadTalk(path: string, options: LoadOptions = {}): Promise<Talk> {
  const [{ article }] = await Promise.all([load(path, options), loadLayout()])
  tellRemarks(article, path)
  return telling(await talkOf(article, path, options), path)
}

/** The talk, and the article's data file with its slides, as the PowerPoint carries it. */
export async function loadTalkWithData(
  path: string,
  options: LoadOptions = {},
): Promise<{ talk: Talk; data: { name: string; text: string } }> {
  const [loaded] = await Promise.all([load(path, options), loadLayout()])
  tellRemarks(loaded.article, path)
  const talk = telling(await talkOf(loaded.article, path, options), path)
  return { talk, data: { name: `${slugOf(path)}.yaml`, text: await dataWithSlides(loaded) } }
}

async function dataWithSlides({ article, data }: Loaded): Promise<string> {
  const { slides } = withSlides(article)
  if (data !== undefined && article.slides?.length === slides.length) return data
  const { dataOfArticle, withLessonWritten, withSlidesWritten } = await import('../article/data.js')
  if (data === undefined) return dataOfArticle(article, slides, SCHEMA)
  return article.slides === undefined ? withSlidesWritten(data, slides) : withLessonWritten(data, article, slides)
}

/** The talk of an article that was read from `path`, with what it needs besides its words. */
export async function talkOf(article: Article, path: string, options: LoadOptions = {}): Promise<Talk> {
  const complete = withSlides(article)
  const needs = needsOf(complete)
  const remote = await remoteOf(options.allowRemote === true && needs.some(({ type }) => type === 'picture'))
  const assets =
    needs.length === 0
      ? undefined
      : await import('../assets/index.js').then(({ loadAssets }) =>
          loadAssets(needs, { file: path, files: article.files, remote }),
        )
  return makeTalk(complete, { ...options, assets })
}
