/** Short paragraphs in a row, each headed by a name of its own (“Freedom. …”, “Ownership. …”): names and what is said of them. */
import type { Sentence } from '../../article/article.js'
import { type Cue, type Passage, type Proposal, propose } from './cue.js'
import { lineOfSpacedSentence, runInHeading } from './sentence-line-spaced.js'

/** Names make a row from so many on. */
const LEAST_IN_ROW = 3
const MOST_ON_SLIDE = 4

/** Behind its name: more sentences than this are worth slides of their own. */
const MOST_SENTENCES = 7

/** A line that stands by itself as well as this is taken; else the best there is. */
const GOOD_WEIGHT = 0.9

interface Entry {
  term: string
  text: string
  count: number
}

export const headedParagraphs: Cue = (passage) => {
  const entries = entriesFrom(passage)
  if (entries.length < LEAST_IN_ROW) return undefined
  const slides = Math.ceil(entries.length / MOST_ON_SLIDE)
  const each = Math.ceil(entries.length / slides)
  return {
    count: entries.reduce((sum, { count }) => sum + count, 0),
    underHeading: true,
    oneTitle: slides > 1,
    slides: [
      ...(slides > 1 ? [overview(entries)] : []),
      ...Array.from({ length: slides }, (_, index) => {
        const items = entries.slice(index * each, (index + 1) * each)
        return propose(
          'glossary',
          { title: '', items: items.map(({ term, text }) => ({ term, text })) },
          items.map(({ term }) => term).join(', '),
        )
      }),
    ],
  }
}

/** More names than this are points, which go over two slides. */
const MOST_FEATURES = 8

function overview(entries: readonly Entry[]): Proposal {
  const items = entries.map(({ term }) => term)
  return propose(items.length > MOST_FEATURES ? 'points' : 'features', { title: '', items }, items.join(', '))
}

/** As many paragraphs as are headed and short, from the passage's place on. */
function entriesFrom({ sentences, at }: Passage): Entry[] {
  const entries: Entry[] = []
  for (let next = at; next < sentences.length; next += entries.at(-1)?.count ?? 1) {
    const entry = entryOf(sentences, next)
    if (entry === undefined) break
    entries.push(entry)
  }
  return entries
}

function entryOf(sentences: readonly Sentence[], at: number): Entry | undefined {
  const paragraph = paragraphOf(sentences[at])
  if (paragraphOf(sentences[at - 1]) === paragraph) return undefined
  const term = runInHeading(sentences[at]?.text ?? '')
  if (term === undefined) return undefined
  let end = at + 1
  while (end < sentences.length && paragraphOf(sentences[end]) === paragraph) end++
  const said = sentences.slice(at + 1, end)
  const text = said.length > MOST_SENTENCES ? undefined : bestLine(said)
  return text === undefined ? undefined : { term, text, count: end - at }
}

function bestLine(sentences: readonly Sentence[]): string | undefined {
  const lines = sentences.flatMap(({ text }) => lineOfSpacedSentence(text) ?? [])
  return (lines.find(({ weight }) => weight >= GOOD_WEIGHT) ?? [...lines].sort((a, b) => b.weight - a.weight)[0])?.text
}

const paragraphOf = (sentence: Sentence | undefined): string | undefined =>
  sentence?.id.slice(0, sentence.id.lastIndexOf('.'))
