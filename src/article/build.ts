/** Plain sections of text as an Article, its paragraphs and sentences numbered. */
import { splitSentences } from '../text/sentences.js'
import { paragraphsOf } from '../text/join.js'
import type { Article, ArticleParagraph, ArticlePart, ArticleSection, AuthoredSlide } from './article.js'
import type { ArticleFile, PartFile, SectionFile } from './schema.js'

/** The article that a data file or an importer gives, with the slides that somebody wrote. */
export function buildArticle(file: ArticleFile, slides?: AuthoredSlide[]): Article {
  return { ...file, sections: numberSections(file.sections, file.lang), slides }
}

/** Sections in order: `s0` for a first one without a heading, then `s1`, `s2`, …. */
function numberSections(sections: readonly SectionFile[], lang: string): ArticleSection[] {
  const first = sections[0]?.heading === undefined ? 0 : 1
  return sections.map((section, index) => numberSection(`s${first + index}`, section, lang))
}

function numberSection(id: string, { heading, level, text, parts = [] }: SectionFile, lang: string): ArticleSection {
  const paragraphs: ArticleParagraph[] = []
  const number = (texts: readonly string[]): ArticleParagraph[] => {
    const numbered = texts.map((words, index) => paragraph(`${id}.p${paragraphs.length + index + 1}`, words, lang))
    paragraphs.push(...numbered)
    return numbered
  }
  const all: PartFile[] = [...(text === undefined ? [] : [{ text }]), ...parts]
  const built = all.map((part) => buildPart(part, number))
  return {
    id,
    ...(heading !== undefined && { heading }),
    ...(level !== undefined && level > 1 && { level }),
    paragraphs,
    ...(parts.length > 0 && { parts: built }),
  }
}

function buildPart(part: PartFile, number: (texts: readonly string[]) => ArticleParagraph[]): ArticlePart {
  if ('text' in part) return { type: 'text', paragraphs: number(paragraphsOf(part.text)) }
  if ('list' in part)
    return { type: 'list', paragraphs: number(part.list), ...(part.levels !== undefined && { levels: part.levels }) }
  if ('quote' in part)
    return {
      type: 'quote',
      paragraphs: number(paragraphsOf(part.quote)),
      ...(part.by !== undefined && { by: part.by }),
    }
  if ('table' in part) return buildTable(part.table, number)
  if ('figure' in part) return { type: 'figure', ...part.figure }
  if ('caption' in part) return { type: 'text', paragraphs: number([part.caption]), caption: true }
  if ('code' in part) return { type: 'code', ...part }
  return { type: 'formula', formula: part.formula }
}

function buildTable(
  table: Extract<PartFile, { table: unknown }>['table'],
  number: (texts: readonly string[]) => ArticleParagraph[],
): ArticlePart {
  const rows = table.rows.map((row) => row.map(String))
  const spoken = isSpoken(rows)
    ? rows.flatMap((row) => {
        const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
        return cells.length === 0 ? [] : [cells.join(CELL_END)]
      })
    : []
  return { type: 'table', ...table, rows, ...(spoken.length > 0 && { paragraphs: number(spoken) }) }
}

/** Between two cells of a row that is spoken: each is a sentence, whatever its last mark. */
const CELL_END = '\u2003'

/** Letters from which on a cell holds more than a name or a figure. */
const PROSE_CELL = { spaceless: 10, spaced: 24 }

/**
 * Whether a table is one of words: in half of its rows at least one cell says something. A lesson plan is, a table of
 * measurements is not.
 */
function isSpoken(rows: readonly (readonly string[])[]): boolean {
  const says = (cell: string): boolean => {
    const han = cell.match(/\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
    const letters = cell.match(/\p{L}/gu)?.length ?? 0
    return han >= PROSE_CELL.spaceless || letters >= PROSE_CELL.spaced
  }
  return 2 * rows.filter((row) => row.some(says)).length >= rows.length
}

function paragraph(id: string, text: string, lang: string): ArticleParagraph {
  return {
    id,
    sentences: sentencesOf(text, lang).map((sentence, index) => ({ id: `${id}.${index + 1}`, text: sentence })),
  }
}

/** Sentences; the cells of a spoken row end where they end. */
function sentencesOf(text: string, lang: string): string[] {
  const cells = text.split(CELL_END)
  return cells.flatMap((cell, index) => {
    const sentences = splitSentences(cell, lang)
    const last = sentences.length - 1
    return index === cells.length - 1
      ? sentences
      : sentences.map((sentence, at) => (at === last ? `${sentence.trimEnd()}${CELL_END}` : sentence))
  })
}
