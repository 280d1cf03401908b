/** The data file of a talk whose slides nobody wrote: what the PowerPoint carries, so that its edits have a place. */
import { parseDocument } from 'yaml'
import type { Article, AuthoredSlide } from '../../article/article.js'
import type { ArticleFile } from '../../article/schema.js'
import { without } from '../../article/without.js'
import { articleYaml } from '../yaml.js'

/** The article, however it was read, as a data file with its slides. */
export function dataOfArticle(article: Article, slides: readonly AuthoredSlide[], schema: string): string {
  const { sections } = article
  const file: ArticleFile = {
    ...(without(article, ['sections', 'slides']) as Omit<ArticleFile, 'sections'>),
    sections: sections.map(({ heading, paragraphs }) => ({
      ...(heading === undefined ? {} : { heading }),
      text: paragraphs.map(({ sentences }) => `${sentences.map(({ text }) => text).join('')}\n`).join('\n'),
    })),
    slides: slides.map(slideData),
  }
  return articleYaml(file, schema)
}

/** A data file without slides, with those that were drafted. */
export function withSlidesWritten(text: string, slides: readonly AuthoredSlide[]): string {
  const document = parseDocument(text)
  document.set('slides', document.createNode(slides.map(slideData)))
  return document.toString({ lineWidth: 0 })
}

function slideData({ kind, content, clicks, notes, hidden }: AuthoredSlide): { kind: AuthoredSlide['kind'] } & Record<string, unknown> {
  return { kind, ...content, ...(!clicks && { clicks }), ...(notes !== undefined && { notes }), ...(hidden === true && { hidden }) }
}
