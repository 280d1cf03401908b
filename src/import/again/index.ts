/**
 * A text imported again into the data file that it gave before. The text becomes the new one; what somebody did to the
 * file by hand stays: title, theme and duration, comments, and every slide that is not as it was drafted.
 */
import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import type { Article, AuthoredSlide } from '../../article/article.js'
import { buildArticle } from '../../article/build.js'
import { parseArticle } from '../../article/parse.js'
import type { ArticleFile } from '../../article/schema.js'
import { without } from '../../article/without.js'
import type { ListedSentence } from '../../outline/sentence-list.js'
import { foldForComparison } from '../../text/fold.js'
import { reasonOf } from '../../article/reasons.js'
import { written } from '../../article/written.js'
import { articleDocument } from '../../article/yaml.js'
import { FIGURE_TAG, keepSources } from '../../article/yaml-figures.js'
import { commentsIn } from './comments.js'
import { goneSentences, lostLines, type LostLine, newSentences } from './report.js'
import { mergeSections, withKnownCaptions } from './sections.js'
import { mergeSlides, type MergedSlides } from './slides.js'

export interface ImportedAgain {
  /** The data file. */
  text: string
  /** The article that it holds. */
  article: Article
  drafted: number
  dropped: number
  /** Slides that are as they were. */
  kept: number
  lost: LostLine[]
  /** Sentences that are new and on no slide. */
  added: ListedSentence[]
  /** Sentences that the data had and the new text has not: gone from it, or changed in the data alone. */
  gone: string[]
}

/** The draft for an article without slides. */
export type Drafts = (article: Article) => Promise<readonly AuthoredSlide[]>

/**
 * @param text the data file as it is.
 * @param file its path, for messages.
 * @param given the article as it was imported now.
 * @throws InputError where the data file is none.
 */
export async function importAgain(
  text: string,
  file: string,
  given: ArticleFile,
  drafts: Drafts,
): Promise<ImportedAgain> {
  const before = parseArticle(text, file)
  const document = parseDocument(text, { keepSourceTokens: false, customTags: [FIGURE_TAG] })
  keepSources(document)
  const known = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }))) as ArticleFile
  const { sections } = withKnownCaptions(given, known.sections)
  // What the data says of the article stays: somebody may have mended it.
  const fresh = {
    ...(without(known, ['slides', 'sections', 'footnotes']) as Omit<ArticleFile, 'sections'>),
    sections,
    ...(given.footnotes && { footnotes: given.footnotes }),
  }
  const { slides, draft } = await mergedSlides(before, fresh, given, document, drafts)
  const source = articleDocument(fresh, draft)
  mergeSections(document, known.sections, fresh.sections, source)
  if (given.footnotes === undefined) document.delete('footnotes')
  else if (JSON.stringify(known.footnotes) !== JSON.stringify(given.footnotes))
    document.set('footnotes', source.get('footnotes', true))
  if (slides !== undefined) setSlides(document, source, slides)
  const merged = written(document, text)
  const article = parseArticle(merged, file)
  const kept = slides?.slides.map(({ from, index }) => (from === 'data' ? index : undefined)) ?? []
  return {
    text: merged,
    article,
    drafted: slides?.drafted ?? 0,
    dropped: slides?.dropped ?? 0,
    kept: kept.filter((index) => index !== undefined).length,
    lost: lostLines(before, article, kept),
    added: slides === undefined ? [] : newSentences(before, article),
    gone: goneSentences(before, article),
  }
}

/** Whether the data file and what was imported have no sentence and no title in common. */
export function isAnother(before: Article, given: ArticleFile): boolean {
  const folded = (text: string): string => foldForComparison(text).text
  const sentences = ({ sections }: Article): string[] =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => folded(text))),
    )
  const known = new Set(sentences(before))
  return (
    folded(before.title) !== folded(given.title) &&
    known.size > 0 &&
    sentences(buildArticle(given)).every((sentence) => !known.has(sentence))
  )
}

/**
 * The slides merged, and the new draft. The data may have been given a title and a duration since it was drafted: of the
 * drafts with and without them that one counts of which more is left.
 */
async function mergedSlides(
  before: Article,
  fresh: ArticleFile,
  given: ArticleFile,
  document: Document,
  drafts: Drafts,
): Promise<{ slides?: MergedSlides; draft?: readonly AuthoredSlide[] }> {
  const mine = before.slides
  if (mine === undefined) return {}
  const asImported = { title: given.title, lang: given.lang, duration: undefined }
  const variants = await Promise.all(
    [{}, asImported].map(async (about) => {
      const was = await drafts({ ...before, ...about, slides: undefined })
      const draft = await drafts({ ...buildArticle(fresh), ...about })
      const touched = touchedByComment(document, was)
      return {
        draft,
        slides: mergeSlides(was, mine, draft, touched),
        same: mergeSlides(was, mine, was, touched).untouched,
      }
    }),
  )
  return variants.reduce((best, variant) => (variant.same > best.same ? variant : best))
}

/** A comment that the draft did not write is somebody's. */
function touchedByComment(document: Document, was: readonly AuthoredSlide[]): (index: number) => boolean {
  const reasons = new Set(was.flatMap(({ why }) => ['zh', 'en'].flatMap((lang) => reasonOf(why, lang) ?? [])))
  const slides = document.get('slides')
  return (index) =>
    isSeq(slides) &&
    commentsIn(slides.items[index]).some((comment) => comment.trim() !== '' && !reasons.has(comment.trim()))
}

function setSlides(document: Document, source: Document, { slides }: MergedSlides): void {
  const [old, made] = [document.get('slides'), source.get('slides')]
  if (!isSeq(old) || !isSeq(made)) return
  const items = slides.map(({ from, index }) => (from === 'data' ? old : made).items[index])
  old.items = items
  // Between two slides a blank line, if that is how the file is written.
  const spaced = items.some((item) => isMap(item) && item.spaceBefore === true)
  items.forEach((item, index) => {
    if (isMap(item) && spaced && slides[index]?.from === 'draft') item.spaceBefore = index > 0
  })
}
