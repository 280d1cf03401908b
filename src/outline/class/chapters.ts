/** The chapters of a talk: which slides treat each, and what these show of its sentences. */
import type { Article, AuthoredSlide } from '../../article/article.js'
import type { Kind } from '../../slides/index.js'
import { parseMarks } from '../../text/marks.js'
import { indexArticle } from '../article-index.js'
import { sectionsOfSlides } from '../sections.js'
import { traceSlides } from '../trace.js'

export interface Chapter {
  heading: string
  /** Index of the slide after its last one. */
  end: number
  /** Lines of its slides that stand, word for word, in one of its sentences; each once. */
  lines: string[]
  /** Its sentences that such lines repeat, whole; each once. */
  taught: string[]
}

/** They show rows, code and pictures rather than what is said. */
const FORMED: readonly Kind[] = ['table', 'code', 'formula', 'image', 'chart', 'stats']

/**
 * Those that slides treat, in the article's order.
 *
 * @param silent ids of sentences that are never said, as those of a list of references.
 */
export function chaptersOf(slides: readonly AuthoredSlide[], article: Article, silent: ReadonlySet<string>): Chapter[] {
  const index = indexArticle(article)
  const shown = slides.map(({ kind, content }) => ({ kind, title: content.title ?? '', lines: linesOf(content) }))
  const traced = traceSlides(shown, index)
  const sections = sectionsOfSlides(
    slides.map(({ kind }, at) => ({ kind, cited: traced[at]?.cited ?? [], opens: traced[at]?.opens })),
    index.sentences,
  )
  const sentenceById = new Map(index.sentences.map((sentence) => [sentence.id, sentence]))
  return headed(article).flatMap(({ heading, from, to }): Chapter[] => {
    const own = (section: number | undefined): boolean => section !== undefined && section >= from && section < to
    const last = sections.findLastIndex(own)
    if (last < 0) return []
    const found = traced.flatMap(({ lines }, at) =>
      own(sections[at]) && !FORMED.includes(slides[at]?.kind ?? 'cover')
        ? lines.flatMap(({ text, origin, from: ids }) => {
            const sentence = ids.length === 1 ? sentenceById.get(ids[0] ?? '') : undefined
            const isTaught = origin === 'quoted' && sentence !== undefined && own(sentence.section)
            return isTaught && !silent.has(sentence.id) ? [{ text, sentence: sentence.text.trim() }] : []
          })
        : [],
    )
    return [
      {
        heading,
        end: last + 1,
        lines: [...new Set(found.map(({ text }) => text))],
        taught: [...new Set(found.map(({ sentence }) => sentence))],
      },
    ]
  })
}

/** Sections from one heading of the highest level that recurs to the next, as indexes; what stands before them is none. */
function headed({ sections }: Article): { heading: string; from: number; to: number }[] {
  const levels = sections.flatMap(({ heading, level = 1 }) => (heading === undefined ? [] : [level]))
  const level = Math.min(...levels.filter((one, at) => levels.indexOf(one) !== at))
  const starts = sections.flatMap(({ heading, level: own = 1 }, from) =>
    heading !== undefined && own <= level ? [{ heading, from }] : [],
  )
  return starts.map((start, at) => ({ ...start, to: starts[at + 1]?.from ?? sections.length }))
}

interface Line {
  text: string
}

/** All texts of a slide besides its title, without their marks. */
function linesOf(content: object): Line[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
  }
  return texts({ ...content, title: undefined }).map((text) => ({
    text: parseMarks(text)
      .map((stretch) => stretch.text)
      .join(''),
  }))
}
