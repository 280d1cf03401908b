/** An article as a row of units: its sentences, and what has a form of its own. */
import type { Article, ArticleParagraph, ArticlePart } from '../../article/article.js'
import type { SentenceUnit, Unit } from './reading.js'

/** All units in the article's order, sentences with a weight of 1. */
export function unitsOf(article: Article): Unit[] {
  return article.sections.flatMap((section, index) =>
    (section.parts ?? [{ type: 'text' as const, paragraphs: section.paragraphs }]).flatMap((part) =>
      unitsOfPart(part, index),
    ),
  )
}

function unitsOfPart(part: ArticlePart, section: number): Unit[] {
  switch (part.type) {
    case 'text':
      return part.caption === true ? [] : sentences(part.paragraphs, section, 'prose')
    case 'list':
      return sentences(part.paragraphs, section, 'item')
    case 'quote':
      return sentences(part.paragraphs, section, 'quotation', part.by)
    case 'table':
      return [{ type: 'form', section, part }, ...sentences(part.paragraphs ?? [], section, 'cell')]
    case 'figure':
    case 'code':
    case 'formula':
      return [{ type: 'form', section, part }]
  }
}

function sentences(
  paragraphs: readonly ArticleParagraph[],
  section: number,
  form: SentenceUnit['form'],
  by?: string,
): SentenceUnit[] {
  return paragraphs.flatMap(({ id: paragraph, sentences: all }) =>
    all.map(({ id, text }) => ({
      type: 'sentence' as const,
      section,
      id,
      paragraph,
      text: text.trim(),
      form,
      ...(by !== undefined && { by }),
      weight: 1,
    })),
  )
}
