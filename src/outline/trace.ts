/** Finds for each line of a slide the words of the article that it repeats. */
import { kindOf, type Kind } from '../slides/index.js'
import { type ArticleIndex, type ArticleLabel, type Cuttable, foldCuttable } from './article-index.js'
import { SentenceFinder } from './condensed.js'
import type { DeckLine } from './deck.js'
import { indexNamed } from '../text/numbered.js'
import { findOnly, findQuoted, labelContains, type Near, sentencesOf } from './quoted.js'

/** A slide before its lines are traced. */
export interface UntracedSlide {
  kind: Kind
  title: string
  lines: readonly { text: string; step?: number }[]
}

export interface TracedSlide {
  lines: DeckLine[]
  /** Indexes of the sentences that the slide's lines repeat, or its title where no line repeats any; ascending. */
  cited: number[]
  /** Index of the section that the slide opens. */
  opens?: number
}

interface Traced {
  origin: DeckLine['origin']
  from: string[]
  sentences: number[]
}

const OWN: Traced = { origin: 'own', from: [], sentences: [] }

/**
 * Traces all slides in order. A text that occurs several times is looked for near what the slide's other lines repeat,
 * else near the slide before.
 */
export function traceSlides(slides: readonly UntracedSlide[], index: ArticleIndex): TracedSlide[] {
  const finder = new SentenceFinder(index)
  const sectionStarts = startsOfSections(index)
  let cursor = 0
  return slides.map((slide) => {
    const opens = openedSection(slide, index)
    if (opens !== undefined) cursor = sectionStarts.get(opens) ?? cursor
    const traced = traceSlide(slide, index, finder, cursor)
    const last = traced.cited.at(-1)
    if (last !== undefined && kindOf(slide.kind).standsForSentences) cursor = index.starts[last] ?? cursor
    return opens === undefined ? traced : { ...traced, opens }
  })
}

function traceSlide(slide: UntracedSlide, index: ArticleIndex, finder: SentenceFinder, cursor: number): TracedSlide {
  const folded = slide.lines.map((line) => foldCuttable(line.text))
  const near = anchorOf(folded, index, cursor)
  const repeats = FORMED.has(slide.kind)
    ? formsFirst
    : kindOf(slide.kind).standsForSentences
      ? sentencesFirst
      : labelsFirst
  const traced = folded.map((line) => repeats(line, index, finder, near))
  const lines = slide.lines.map(({ text, step }, at) => {
    const { origin, from } = traced[at] ?? OWN
    return step === undefined ? { text, origin, from } : { text, origin, from, step }
  })
  const cited = traced.flatMap(({ sentences }) => sentences)
  const fallback = cited.length > 0 ? cited : traceSentences(foldCuttable(slide.title), index, finder, near).sentences
  return { lines, cited: [...new Set(fallback)].sort((a, b) => a - b) }
}

/** Where the talk has got to counts ahead rather than behind, where the slide itself stands both ways alike. */
const BACKWARD = 3

/** Where the slide's first line stands that occurs but once; else where the talk has got to. */
function anchorOf(lines: readonly Cuttable[], index: ArticleIndex, cursor: number): Near {
  for (const line of lines) {
    const span = line.text.length > 1 ? findOnly(index, line) : undefined
    if (span !== undefined) return { offset: index.starts[sentencesOf(index, span)[0] ?? 0] ?? span.start, backward: 1 }
  }
  return { offset: cursor, backward: BACKWARD }
}

function sentencesFirst(line: Cuttable, index: ArticleIndex, finder: SentenceFinder, near: Near): Traced {
  const quoted = traceQuoted(line, index, near)
  if (quoted !== undefined) return quoted
  return traceLabel(line, index) ?? traceSentences(line, index, finder, near)
}

/** Kinds that show what has a form in the article itself: its words are no sentences, though some sentence may hold them too. */
const FORMED: ReadonlySet<Kind> = new Set<Kind>(['table', 'code', 'formula', 'image'])

function formsFirst(line: Cuttable, index: ArticleIndex, finder: SentenceFinder, near: Near): Traced {
  const form = index.labels.find(({ text, section }) => section === undefined && text === line.text)
  return form === undefined
    ? sentencesFirst(line, index, finder, near)
    : { origin: 'quoted', from: [form.id], sentences: [] }
}

/** An agenda that lists the headings repeats the headings, though the same words may stand in a sentence too. */
function labelsFirst(line: Cuttable, index: ArticleIndex, finder: SentenceFinder, near: Near): Traced {
  return traceLabel(line, index) ?? traceSentences(line, index, finder, near)
}

function traceSentences(line: Cuttable, index: ArticleIndex, finder: SentenceFinder, near: Near): Traced {
  const quoted = traceQuoted(line, index, near)
  if (quoted !== undefined) return quoted
  const sentence = index.sentences.length === 0 || line.text === '' ? undefined : finder.find(line, near.offset)
  return sentence === undefined ? OWN : { origin: 'condensed', ...cite(index, [sentence]) }
}

function traceQuoted(line: Cuttable, index: ArticleIndex, near: Near): Traced | undefined {
  const span = findQuoted(index, line, near)
  return span === undefined ? undefined : { origin: 'quoted', ...cite(index, sentencesOf(index, span)) }
}

function cite(index: ArticleIndex, sentences: number[]): Pick<Traced, 'from' | 'sentences'> {
  return { sentences, from: sentences.flatMap((at) => index.sentences[at]?.id ?? []) }
}

function traceLabel(line: Cuttable, index: ArticleIndex): Traced | undefined {
  const label =
    index.labels.find(({ text }) => text === line.text) ??
    index.labels.find((candidate) => labelContains(candidate, line))
  return label === undefined ? undefined : { origin: 'quoted', from: [label.id], sentences: [] }
}

/** A slide of kind `section` opens the section whose heading is its title. */
function openedSection(slide: UntracedSlide, index: ArticleIndex): number | undefined {
  if (slide.kind !== 'section') return undefined
  const headings = index.labels.filter((label: ArticleLabel) => label.section !== undefined)
  const isSame = (one: string, other: string): boolean => foldCuttable(one).text === foldCuttable(other).text
  return headings[
    indexNamed(
      headings.map(({ text }) => text),
      slide.title,
      index.lang,
      isSame,
    )
  ]?.section
}

function startsOfSections(index: ArticleIndex): Map<number, number> {
  const starts = new Map<number, number>()
  index.sentences.forEach(({ section }, at) => {
    if (!starts.has(section)) starts.set(section, index.starts[at] ?? 0)
  })
  return starts
}
