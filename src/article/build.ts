/** Plain sections of text as an Article, its paragraphs and sentences numbered. */
import { splitSentences } from '../text/sentences.js'
import { paragraphsOf } from '../text/join.js'
import type { Article, ArticleParagraph, ArticleSection, AuthoredSlide } from './article.js'
import type { ArticleFile, SectionFile } from './schema.js'

/** The article that a data file or an importer gives, with the slides that somebody wrote. */
export function buildArticle(file: ArticleFile, slides?: AuthoredSlide[]): Article {
  return { ...file, sections: numberSections(file.sections, file.lang), slides }
}

/** Sections in order: `s0` for a first one without a heading, then `s1`, `s2`, …. */
function numberSections(sections: readonly SectionFile[], lang: string): ArticleSection[] {
  const first = sections[0]?.heading === undefined ? 0 : 1
  return sections.map((section, index) => {
    const id = `s${first + index}`
    const paragraphs = paragraphsOf(section.text ?? '').map((text, order) => paragraph(`${id}.p${order + 1}`, text, lang))
    return { id, ...(section.heading === undefined ? {} : { heading: section.heading }), paragraphs }
  })
}

function paragraph(id: string, text: string, lang: string): ArticleParagraph {
  return { id, sentences: splitSentences(text, lang).map((sentence, index) => ({ id: `${id}.${index + 1}`, text: sentence })) }
}
