/** What a slide that somebody has in hand would say next, or no longer say, by the weights of the reading. */
import type { Article } from '../article/article.js'
import { emWidth } from '../layout/metrics.js'
import type { Path } from '../slides/leaves.js'
import { waysToSay } from './choose/line-offers.js'
import type { Deck, DeckLine } from './deck.js'
import { readArticle } from './read/read.js'
import type { SentenceUnit } from './read/reading.js'

/** One step to fewer words: a line said in fewer, or an entry of a list that goes. */
export type Fewer = { type: 'shorten'; path: Path; text: string } | { type: 'drop'; entry: Path }

/** One step to more: a sentence that no slide shows yet, at its place in the list of what the slide shows. */
export interface More {
  text: string
  /** How many entries of the list come before it. */
  at: number
}

/** A shorter way of saying a line is worth taking where it leaves out this share of it. */
const WORTH = 0.25

/** Lines wider than this, in em, are shortened before an entry is dropped. */
const LONG = 18

interface Entry {
  path: Path
  lines: DeckLine[]
  weight: number
  /** Index of its first sentence in the article; after all where it has none. */
  at: number
}

/** @param slide index among the slides of the data. */
export function fewerWords(article: Article, deck: Deck, slide: number): Fewer | undefined {
  const sentences = sentencesOf(article)
  const entries = entriesOf(deck, slide, sentences)
  const texts = new Map(sentences.map(({ id, text }) => [id, text]))
  const long = entries
    .flatMap(({ lines }) => lines)
    .filter(({ text }) => emWidth(text) > LONG)
    .sort((one, other) => emWidth(other.text) - emWidth(one.text))
  for (const { text, path, from } of long) {
    const shorter = waysToSay(texts.get(from[0] ?? '') ?? text, article.lang)
      .filter((way) => emWidth(way.text) <= (1 - WORTH) * emWidth(text))
      .sort((one, other) => other.alone - one.alone)[0]
    if (shorter !== undefined && path !== undefined) return { type: 'shorten', path, text: shorter.text }
  }
  if (entries.length < 2) return undefined
  const lightest = entries.reduce((least, entry) => (entry.weight < least.weight ? entry : least))
  return { type: 'drop', entry: lightest.path }
}

/** @param slide index among the slides of the data. */
export function moreWords(article: Article, deck: Deck, slide: number): More | undefined {
  const sentences = sentencesOf(article)
  const shown = new Set(deck.slides.flatMap(({ lines }) => lines.flatMap(({ from }) => from)))
  const own = new Set(partsOf(deck, slide).flatMap(({ sentences: ids }) => ids))
  const best = sentences
    .filter(({ id, weight }) => own.has(id) && !shown.has(id) && weight > 0)
    .sort((one, other) => other.weight - one.weight)[0]
  if (best === undefined) return undefined
  const place = sentences.indexOf(best)
  const ways = waysToSay(best.text, article.lang).sort((one, other) => other.alone - one.alone)
  return {
    text: ways[0]?.text ?? best.text.trim(),
    at: entriesOf(deck, slide, sentences).filter(({ at }) => at < place).length,
  }
}

function sentencesOf(article: Article): SentenceUnit[] {
  return readArticle(article).units.flatMap((unit) => (unit.type === 'sentence' ? [unit] : []))
}

function partsOf({ slides }: Deck, slide: number): Deck['slides'] {
  return slides.filter(({ path }) => path?.[1] === slide)
}

/** Entries of the slide's list, each with all that it says: a line of `['slides', 3, 'items', 1, 'text']` is of its second. */
function entriesOf(deck: Deck, slide: number, sentences: readonly SentenceUnit[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const line of partsOf(deck, slide).flatMap(({ lines }) => lines)) {
    const path = line.path?.slice(0, 4)
    if (path === undefined || typeof path[3] !== 'number') continue
    const entry = entries.get(path.join(' ')) ?? { path, lines: [], weight: 0, at: sentences.length }
    const places = line.from.map((id) => sentences.findIndex((sentence) => sentence.id === id)).filter((at) => at >= 0)
    entry.lines.push(line)
    entry.weight = Math.max(entry.weight, ...places.map((at) => sentences[at]?.weight ?? 0))
    entry.at = Math.min(entry.at, ...places)
    entries.set(path.join(' '), entry)
  }
  return [...entries.values()]
}
