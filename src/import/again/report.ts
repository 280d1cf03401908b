/** What a new text means for slides that somebody wrote: lines that lost their sentence, and sentences that no slide shows. */
import type { Article, AuthoredSlide } from '../../article/article.js'
import { indexArticle } from '../../outline/article-index.js'
import type { DeckLine } from '../../outline/deck.js'
import { listSentences, type ListedSentence } from '../../outline/sentence-list.js'
import { traceSlides } from '../../outline/trace.js'
import { foldForComparison } from '../../text/fold.js'
import { type Leaf, leavesOf, shownText } from '../../slides/leaves.js'
import { likeness } from '../pairs.js'

export interface LostLine {
  /** Index of the slide in the merged talk. */
  slide: number
  /** Path of the text within the slide. */
  path: Leaf['path']
  text: string
  /** The sentence of the new text that is most like it, where one is like it at all. */
  nearest?: string
}

/** Below this no sentence is like a line. */
const LEAST_LIKENESS = 0.25

/** Fields whose text nobody reads. */
const SILENT = ['src', 'language', 'code', 'type', 'alt']

/**
 * The lines of slides that were kept, which the old text said and the new text does not.
 *
 * @param kept for each slide of the merged talk its index in the old one; undefined where it was drafted anew.
 */
export function lostLines(before: Article, after: Article, kept: readonly (number | undefined)[]): LostLine[] {
  const [was, is] = [traced(before), traced(after)]
  const sentences = listSentences(after)
  return (after.slides ?? []).flatMap((slide, index) => {
    const old = kept[index]
    if (old === undefined) return []
    return leavesToTrace(slide).flatMap(({ path, text }, at): LostLine[] => {
      if (was[old]?.[at]?.origin === 'own' || is[index]?.[at]?.origin !== 'own') return []
      const nearest = nearestSentence(text, sentences)
      return [{ slide: index, path, text: shownText(text), ...(nearest !== undefined && { nearest }) }]
    })
  })
}

/** Sentences of the new text that the old one did not have and no slide repeats. */
export function newSentences(before: Article, after: Article): ListedSentence[] {
  const folded = (text: string): string => foldForComparison(text).text
  const known = new Set(listSentences(before).map(({ text }) => folded(text)))
  const shown = new Set(traced(after).flatMap((lines) => lines.flatMap(({ from }) => from)))
  return listSentences(after).filter(
    ({ id, text }) => !shown.has(id) && folded(text) !== '' && !known.has(folded(text)),
  )
}

/** Sentences of the old text that the new one does not have, in their order. */
export function goneSentences(before: Article, after: Article): string[] {
  const folded = (text: string): string => foldForComparison(text).text
  const known = new Set(listSentences(after).map(({ text }) => folded(text)))
  return listSentences(before).flatMap(({ text }) =>
    folded(text) === '' || known.has(folded(text)) ? [] : [text.trim()],
  )
}

function traced(article: Article): DeckLine[][] {
  const slides = (article.slides ?? []).map((slide) => ({
    kind: slide.kind,
    title: slide.content.title ?? '',
    lines: leavesToTrace(slide).map(({ text }) => ({ text: shownText(text) })),
  }))
  return traceSlides(slides, indexArticle(article)).map(({ lines }) => lines)
}

function leavesToTrace({ content }: AuthoredSlide): Leaf[] {
  return leavesOf(content).filter(
    ({ path }) => path[0] !== 'title' && !path.some((key) => SILENT.includes(String(key))),
  )
}

function nearestSentence(line: string, sentences: readonly ListedSentence[]): string | undefined {
  let best = { share: LEAST_LIKENESS, text: undefined as string | undefined }
  for (const { text } of sentences) {
    const share = likenessWithin(line, text)
    if (share > best.share) best = { share, text: text.trim() }
  }
  return best.text
}

/** A line is a part of its sentence at best: the sentence's length does not count against it. */
function likenessWithin(line: string, sentence: string): number {
  const [short, long] = [foldForComparison(shownText(line)).text.length, foldForComparison(sentence).text.length]
  return (likeness(shownText(line), sentence) * (short + long)) / (2 * Math.max(1, Math.min(short, long)))
}
