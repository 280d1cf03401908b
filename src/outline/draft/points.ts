/** Slides of sentences in which no cue of discourse speaks: the lines of those that matter, under a claim of theirs. */
import type { AuthoredSlide, Sentence } from '../../article/article.js'
import { emWidth } from '../../layout/metrics.js'
import { isChinese } from '../../text/languages.js'
import { isSpaceless } from '../../text/script.js'
import { clauseLength } from '../clauses.js'
import { CIRCUMSTANCE, linesOf } from './phrases.js'
import { lineOfSentence, type SentenceLine } from './sentence-line.js'
import { lineOfSpacedSentence, runInHeading } from './sentence-line-spaced.js'
import { slide } from './slide.js'
import type { Titles } from './titles.js'

/** More points than this make a slide too full. */
const MOST_POINTS = 5

/** Of whole sentences, fewer. */
export const MOST_SENTENCES = 4

/** What a slide of whole sentences may say: Han characters, or letters of other scripts. */
const MOST_SAID = { spaceless: 120, spaced: 380 }

/** Neighbouring sentences of a section. */
export interface Untold {
  /** Index of the first in the section. */
  at: number
  sentences: Sentence[]
}

export interface Telling {
  titles: Titles
  lang: string
}

/**
 * Sentences on as few slides as hold them, each with about as many: divided where a paragraph begins, if one does near
 * by, and always before one that is headed by a name of its own.
 *
 * @param most how many sentences share a slide.
 */
export function dividedEvenly({ at, sentences }: Untold, most: number): Untold[] {
  const starts = sentences.flatMap(({ id }, index) =>
    index > 0 && paragraphOf(id) !== paragraphOf(sentences[index - 1]?.id ?? '') ? [index] : [],
  )
  const headed = starts.filter((index) => nameOf(sentences.slice(index)) !== undefined)
  const ends = [...headed, sentences.length]
  return ends.flatMap((end, index) => {
    const from = ends[index - 1] ?? 0
    const count = Math.max(1, Math.round((end - from) / most))
    const between = Array.from({ length: count - 1 }, (_, cut) =>
      near(from + Math.round(((cut + 1) * (end - from)) / count), starts, most / 2),
    )
    const cuts = [from, ...between, end]
    return cuts.slice(1).flatMap((to, part) => {
      const first = cuts[part] ?? from
      return to > first ? [{ at: at + first, sentences: sentences.slice(first, to) }] : []
    })
  })
}

/** The name that heads the paragraph of the first sentence; a short sentence with nothing behind it is none. */
function nameOf([first, second]: readonly Sentence[]): string | undefined {
  return first !== undefined && second !== undefined && paragraphOf(first.id) === paragraphOf(second.id)
    ? runInHeading(first.text)
    : undefined
}

const paragraphOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))

/** The nearest of the places within reach, else the index itself. */
function near(index: number, places: readonly number[], reach: number): number {
  const best = [...places].sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0]
  return best !== undefined && Math.abs(best - index) <= reach ? best : index
}

/**
 * A line of each sentence, those that matter most first to be kept, shown in their order.
 *
 * @param ranks by the sentence's index in its section.
 */
export function pointsSlide(
  untold: Untold,
  heading: string,
  ranks: readonly number[],
  telling: Telling,
): AuthoredSlide[] {
  // Japanese has cues for neither subjects nor claims here.
  return isSpaceless(telling.lang) && !isChinese(telling.lang)
    ? clausesSlide(untold, heading, ranks, telling)
    : sentencesSlide(untold, heading, ranks, telling)
}

function sentencesSlide(
  { sentences, at }: Untold,
  heading: string,
  ranks: readonly number[],
  { titles, lang }: Telling,
): AuthoredSlide[] {
  const texts = sentences.map(({ text }) => text)
  const named = nameOf(sentences)
  const said = texts.flatMap((text, index) => {
    const line = named !== undefined && index === 0 ? undefined : lineOf(text, lang)
    return line === undefined ? [] : [{ index, text: line.text, worth: (ranks[at + index] ?? 0) * line.weight }]
  })
  const best = [...said].sort((a, b) => b.worth - a.worth)
  const isFree = !titles.has(heading)
  // Two sentences are both shown, rather than one above the other.
  const claimed =
    (named === undefined ? undefined : titles.offer(named)) ??
    titles.claim(
      best.map(({ index }) => texts[index] ?? ''),
      heading,
    )
  const title = said.length === 2 && said.some(({ text }) => text === claimed) ? heading : claimed
  let room = roomFor(lang)
  const kept = best
    .filter(({ text }) => text !== title)
    .slice(0, MOST_SENTENCES)
    .filter(({ text }) => (room -= text.length) >= 0)
  const items = [...new Set(kept.sort((a, b) => a.index - b.index).map(({ text }) => text))]
  if (items.length > 2 && title === heading && !isFree)
    return [
      assertion(
        items,
        best.map(({ text }) => text),
        heading,
        titles,
      ),
    ]
  if (items.length > 1) return [slide('points', { title, items }, SENTENCES_THAT_MATTER)]
  const [text = title] = items
  return text === heading || said.length === 0
    ? []
    : [slide('statement', { title: text === title ? heading : title, text }, SENTENCES_THAT_MATTER)]
}

/** The draft's reason for such slides. */
export const SENTENCES_THAT_MATTER = 'no cue: the sentences that matter'

/** What a slide of whole sentences may say, in characters. */
export const roomFor = (lang: string): number => (isSpaceless(lang) ? MOST_SAID.spaceless : MOST_SAID.spaced)

/**
 * A slide whose heading stands above others already: one of its own lines is its title, the one that matters most of
 * those that are short enough.
 *
 * @param best all lines of the slide's sentences, those that matter most first.
 */
function assertion(items: string[], best: readonly string[], heading: string, titles: Titles): AuthoredSlide {
  const title = best.find((text) => items.includes(text) && titles.isAssertion(text))
  return slide(
    'points',
    title === undefined
      ? { title: heading, items }
      : { title: titles.take(title), items: items.filter((item) => item !== title) },
    SENTENCES_THAT_MATTER,
  )
}

function lineOf(sentence: string, lang: string): SentenceLine | undefined {
  const line = isSpaceless(lang) ? lineOfSentence(sentence) : lineOfSpacedSentence(sentence)
  return line !== undefined && LEGIBLE.test(line.text) && !TEX.test(line.text) && emWidth(line.text) <= MOST_IN_LINE
    ? line
    : undefined
}

/** Em: a word without end is no line, however few its words. */
const MOST_IN_LINE = 140

/** A formula within a sentence, as Markdown and Word's equations come in: to be read in the notes, not on a slide. */
const TEX = /\$[^$\s][^$]*[\\_^{}][^$]*\$/u

/** Holds a letter or a figure, so that there is something to read. */
export const LEGIBLE = /[\p{L}\p{N}]/u

/** Sentences as they are, for a text too short to choose from. */
export function wholeSentences(sentences: readonly Sentence[], title: string, lang: string): AuthoredSlide[] {
  let room = roomFor(lang)
  const texts = sentences.map(({ text }) => text.trim()).filter((text) => LEGIBLE.test(text))
  const items = [...new Set(texts)].slice(0, MOST_SENTENCES).filter((text) => (room -= text.length) >= 0)
  return items.length === 0 ? [] : [slide('points', { title, items }, SENTENCES_THAT_MATTER)]
}

/** One clause of each sentence. */
function clausesSlide(
  { sentences, at }: Untold,
  heading: string,
  ranks: readonly number[],
  { titles, lang }: Telling,
): AuthoredSlide[] {
  const texts = sentences.map(({ text }) => text)
  const all = texts.map((text) => linesOf(text, lang).filter((line) => LEGIBLE.test(line)))
  const claims = all.map((lines) => lines.filter((line) => !CIRCUMSTANCE.test(line)))
  // A condition or a date alone says little; it stands only where nothing else does.
  const lines = claims.some((found) => found.length > 0) ? claims : all
  const each = Math.max(1, Math.floor(MOST_POINTS / texts.length))
  const chosen = lines.map((found) => longest(found, each, lang))
  const kept = new Set(
    chosen
      .map((_, index) => index)
      .sort((a, b) => (ranks[at + b] ?? 0) - (ranks[at + a] ?? 0))
      .slice(0, MOST_POINTS),
  )
  const items = [...new Set(chosen.flatMap((found, index) => (kept.has(index) ? found : [])))].slice(0, MOST_POINTS)
  const why = 'no cue: a clause of each sentence that matters'
  if (items.length === 0) return []
  const title = titles.find(texts, heading, items)
  const rest = items.filter((item) => item !== title)
  if (rest.length > 1) return [slide('points', { title, items: rest }, why)]
  const [text = title] = rest
  return [slide('statement', { title: text === title ? heading : title, text }, why)]
}

/** The lines that say most, in the order in which they stand. */
function longest(lines: readonly string[], count: number, lang: string): string[] {
  const chosen = [...lines].sort((a, b) => clauseLength(b, lang) - clauseLength(a, lang)).slice(0, count)
  return lines.filter((line) => chosen.includes(line))
}
