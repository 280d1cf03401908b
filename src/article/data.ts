/** The data file of a talk whose slides nobody wrote: what the PowerPoint carries, so that its edits have a place. */
import { isSeq, parseDocument } from 'yaml'
import type { Article, ArticleParagraph, ArticlePart, ArticleSection, AuthoredSlide } from './article.js'
import type { ArticleFile, PartFile, SectionFile } from './schema.js'
import { without } from './without.js'
import { articleYaml, slideData, WRITTEN } from './yaml.js'

/** What an importer tells of its file besides the article. */
const NOT_OF_THE_DATA = ['files', 'leftOut', 'templateRemarks'] as const satisfies readonly (keyof Article)[]

/** The article, however it was read, as a data file with its slides. */
export function dataOfArticle(article: Article, slides: readonly AuthoredSlide[], schema: string): string {
  const { sections } = article
  const file: ArticleFile = {
    ...(without(article, ['sections', 'slides', ...NOT_OF_THE_DATA]) as Omit<ArticleFile, 'sections'>),
    sections: sections.map(sectionData),
  }
  return articleYaml(file, { schema, slides })
}

/** A section as data again. */
export function sectionData({ heading, level, paragraphs, parts }: ArticleSection): SectionFile {
  return {
    ...(heading !== undefined && { heading }),
    ...(level !== undefined && { level }),
    ...(parts === undefined ? { text: proseOf(paragraphs) } : { parts: parts.map(partData) }),
  }
}

function partData(part: ArticlePart): PartFile {
  switch (part.type) {
    case 'text':
      return part.caption === true
        ? { caption: part.paragraphs.map(wordsOf).join(' ') }
        : { text: proseOf(part.paragraphs) }
    case 'list':
      return { list: part.paragraphs.map(wordsOf), ...(part.levels !== undefined && { levels: part.levels }) }
    case 'quote':
      return { quote: proseOf(part.paragraphs), ...(part.by !== undefined && { by: part.by }) }
    case 'table':
      return { table: without(part, ['type', 'paragraphs']) as Extract<PartFile, { table: unknown }>['table'] }
    case 'figure':
      return { figure: without(part, ['type']) as Extract<PartFile, { figure: unknown }>['figure'] }
    case 'code':
    case 'formula':
      return without(part, ['type']) as PartFile
  }
}

function wordsOf({ sentences }: ArticleParagraph): string {
  return sentences
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** Paragraphs, a blank line between two. */
function proseOf(paragraphs: readonly ArticleParagraph[]): string {
  return paragraphs.map(({ sentences }) => `${sentences.map(({ text }) => text).join('')}\n`).join('\n')
}

/** A data file for a class, with the slides of a lesson among its own; the nodes of these stay as they are. */
export function withLessonWritten(text: string, { slides = [] }: Article, all: readonly AuthoredSlide[]): string {
  const document = parseDocument(text)
  const list = document.get('slides')
  if (!isSeq(list)) return text
  const own = new Map(slides.map((slide, index) => [slide, list.items[index]]))
  list.items = all.map((slide) => own.get(slide) ?? document.createNode(slideData(slide)))
  document.set('audience', 'class')
  return document.toString(WRITTEN)
}

/** A data file without slides, with those that were drafted. */
export function withSlidesWritten(text: string, slides: readonly AuthoredSlide[]): string {
  const document = parseDocument(text)
  document.set('slides', document.createNode(slides.map(slideData)))
  return document.toString(WRITTEN)
}
