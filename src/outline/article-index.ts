/** The article's text laid out for searching: folded once, in one string, with the way back to its sentences. */
import type { Article, ArticlePart, ArticleSection } from '../article/article.js'
import { wordsFor } from '../slides/words.js'
import { foldForComparison } from '../text/fold.js'
import { withFormulasAsWords } from '../text/inline-formulas.js'
import { type ListedSentence, listSentences } from './sentence-list.js'

export interface ArticleIndex {
  /** BCP 47. */
  lang: string
  sentences: readonly ListedSentence[]
  /** All sentences, folded, paragraphs parted by a line feed, which no folded text contains. */
  text: string
  /** Where each sentence begins in `text`; one entry more for the end. */
  starts: readonly number[]
  /** 1 at each unit of `text` before which a quotation may begin or behind which it may end: not within a word. */
  cuts: Uint8Array
  /** Title, source and the like, and headings: what slides repeat besides sentences. */
  labels: readonly ArticleLabel[]
}

export interface ArticleLabel extends Cuttable {
  id: string
  /** Index of the section whose heading it is. */
  section?: number
}

/** Folded text and the places where it may be cut. */
export interface Cuttable {
  text: string
  /** Has one entry more than the text has units. */
  cuts: Uint8Array
}

const LINE_FEED = '\n'
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]/u

export function indexArticle(article: Article): ArticleIndex {
  const sentences = listSentences(article)
  const pieces: string[] = []
  const starts: number[] = []
  const cutPieces: Uint8Array[] = []
  let length = 0
  sentences.forEach((sentence, index) => {
    if (index > 0 && sentences[index - 1]?.paragraph !== sentence.paragraph) {
      pieces.push(LINE_FEED)
      cutPieces.push(Uint8Array.of(1))
      length += 1
    }
    // Slides show formulas as a reader sees them.
    const folded = foldCuttable(withFormulasAsWords(sentence.text))
    starts.push(length)
    pieces.push(folded.text)
    cutPieces.push(folded.cuts.subarray(0, folded.text.length))
    length += folded.text.length
  })
  starts.push(length)
  const cuts = new Uint8Array(length + 1)
  let at = 0
  for (const piece of cutPieces) {
    cuts.set(piece, at)
    at += piece.length
  }
  cuts[length] = 1
  return { lang: article.lang, sentences, text: pieces.join(''), starts, cuts, labels: labelsOf(article) }
}

/** Folds a text and marks where its words begin and end. */
export function foldCuttable(text: string): Cuttable {
  const { text: folded, offsets } = foldForComparison(text)
  const cuts = new Uint8Array(folded.length + 1)
  cuts[0] = cuts[folded.length] = 1
  for (let unit = 1; unit < folded.length; unit++) {
    const offset = offsets[unit] ?? 0
    const previous = offsets[unit - 1] ?? 0
    if (offset !== previous && isBoundary(text, previous, offset)) cuts[unit] = 1
  }
  return { text: folded, cuts }
}

/** Whether two characters that follow each other once folded may be parted: only within a word they may not. */
function isBoundary(text: string, previous: number, offset: number): boolean {
  const before = String.fromCodePoint(text.codePointAt(previous) ?? 32)
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 32)
  if (previous + before.length !== offset) return true
  if (UNSPACED.test(before) || UNSPACED.test(after)) return true
  return !(isWordLike(before) && isWordLike(after))
}

function isWordLike(character: string): boolean {
  return character === '.' || character === '%' || WORD_CHARACTER.test(character)
}

function labelsOf(article: Article): ArticleLabel[] {
  const { title, subtitle, author, date, source, lang } = article
  const label = (id: string, text: string | undefined, section?: number): ArticleLabel[] =>
    text === undefined ? [] : [{ id, section, ...foldCuttable(text) }]
  return [
    ...label('title', title),
    ...article.sections.flatMap(({ id, heading }, index) => label(`${id}.heading`, heading, index)),
    ...label('subtitle', subtitle),
    ...label('author', author),
    ...label('date', date),
    ...article.sections.flatMap(partLabels),
    // With the word that stands before a source, which is Lectern's own.
    ...label('source', source === undefined ? undefined : `${wordsFor(lang).source}${wordsFor(lang).colon}${source}`),
  ]
}

/** Words of tables, captions, code and formulas: no sentences, but the article's. `s2.table1` is the first table of its section. */
function partLabels({ id, parts = [] }: ArticleSection): ArticleLabel[] {
  const counts = new Map<string, number>()
  return parts.flatMap((part) => {
    const number = (counts.get(part.type) ?? 0) + 1
    counts.set(part.type, number)
    return wordsOf(part).map((words) => ({ id: `${id}.${part.type}${number}`, ...foldCuttable(words) }))
  })
}

function wordsOf(part: ArticlePart): string[] {
  switch (part.type) {
    case 'table':
      return [
        ...(part.columns ?? []),
        // A spoken table's cells are sentences already.
        ...(part.paragraphs === undefined ? part.rows.flat() : []),
        ...(part.caption === undefined ? [] : [part.caption]),
      ].filter((cell) => cell !== '')
    case 'figure':
      return part.caption === undefined ? [] : [part.caption]
    case 'code':
      return part.code.split('\n').filter((line) => line.trim() !== '')
    case 'formula':
      return [part.formula]
    case 'text':
    case 'list':
    case 'quote':
      return []
  }
}
