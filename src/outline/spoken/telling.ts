/** How much each sentence tells of what its slide is about: by what they share, rare words before common ones. */
import { foldForComparison } from '../../text/fold.js'
import { isSpaceless } from '../../text/script.js'
import { claims, isAside, leansOn } from './openings.js'

export interface TellingSlide {
  /** Texts of its sentences, in order. */
  sentences: readonly string[]
  /** What it is about: its title, its lines, its section's heading, the article's title. */
  about: readonly string[]
}

export interface Telling {
  /** 0 to about 1. */
  weight: number
  /** See `SpeakableSentence`. */
  leans: boolean
}

/** What a sentence's words say of its part in the argument, beside what it shares with its slide (0 to 1). */
const CLAIM = 0.2
const FIGURE = 0.1
const ASIDE = -0.3

/** For each slide, how telling each of its sentences is. @param lang BCP 47. */
export function weighSentences(slides: readonly TellingSlide[], lang: string): Telling[][] {
  const tokens = slides.map(({ sentences }) => sentences.map((text) => tokensOf(text, lang)))
  const rarity = rarityOf(tokens.flat())
  return slides.map(({ sentences, about }, slide) => {
    const subject = new Set(about.flatMap((text) => [...tokensOf(text, lang)]))
    const shared = (tokens[slide] ?? []).map((words) => likeness(words, subject, rarity))
    const most = Math.max(...shared, Number.EPSILON)
    return sentences.map((text, at) => ({
      weight:
        (shared[at] ?? 0) / most +
        (claims(text, lang) ? CLAIM : 0) +
        (/\p{Nd}/u.test(text) ? FIGURE : 0) +
        (isAside(text, lang) ? ASIDE : 0),
      leans: leansOn(text, lang),
    }))
  })
}

/** Pairs of characters where words are not parted by spaces, else words without their endings. */
function tokensOf(text: string, lang: string): Set<string> {
  if (!isSpaceless(lang))
    return new Set([...text.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}/gu)].map(([word]) => word.slice(0, 6)))
  const { text: folded } = foldForComparison(text)
  return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2)))
}

/** The inverse document frequency of each token (Spärck Jones 1972), a sentence counting as a document. */
function rarityOf(sentences: readonly ReadonlySet<string>[]): (token: string) => number {
  const counts = new Map<string, number>()
  for (const sentence of sentences) for (const token of sentence) counts.set(token, (counts.get(token) ?? 0) + 1)
  return (token) => Math.log((sentences.length + 1) / ((counts.get(token) ?? 0) + 0.5))
}

/** Divided by the square root of the length, so that a sentence does not win by being long alone. */
function likeness(
  sentence: ReadonlySet<string>,
  subject: ReadonlySet<string>,
  rarity: (token: string) => number,
): number {
  let shared = 0
  for (const token of sentence) if (subject.has(token)) shared += rarity(token)
  return sentence.size === 0 ? 0 : shared / Math.sqrt(sentence.size)
}
