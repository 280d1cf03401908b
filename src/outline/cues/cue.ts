/** What a cue of discourse is: a form of speech that says which slide would show a passage. */
import type { Sentence } from '../../article/article.js'
import type { ContentOf, Kind } from '../../slides/index.js'

/** A place in a section's row of sentences, and what the cues may know of its surroundings. */
export interface Passage {
  /** Sentences of one section, in order. */
  sentences: readonly Sentence[]
  /** Index of the sentence where the cue would begin. */
  at: number
  /** The section's heading, else the article's title. */
  heading: string
  /** Title and headings of the article: what it speaks about. */
  topics: readonly string[]
  /** BCP 47. */
  lang: string
}

/** A slide as a cue proposes it; a title that is empty is found afterwards. */
export interface Proposal<K extends Kind = Kind> {
  kind: K
  content: ContentOf<K>
  /** The words that gave the cue away, as the article has them. */
  heard: string
}

export interface Find {
  /** Name of the cue, in the file of its language. */
  cue: string
  /** How many sentences, from the passage's on, the slides treat. */
  count: number
  slides: Proposal[]
  /** The slides belong so closely together that they share a title, found in the sentence before. */
  oneTitle?: boolean
  /** The section's heading is the title of slides that have none: they show what it speaks of. */
  underHeading?: boolean
}

/** Undefined where the passage does not speak so. */
export type Cue = (passage: Passage) => Omit<Find, 'cue'> | undefined

/** The cues of a language by name; the first that finds something wins. */
export type Cues = Readonly<Record<string, Cue>>

/** A proposal, its content checked by the kind. */
export function propose<K extends Kind>(kind: K, content: ContentOf<K>, heard: string): Proposal {
  return { kind, content, heard } as unknown as Proposal
}

/** The text of the sentence at an offset from the passage's place. */
export function textAt({ sentences, at }: Passage, offset = 0): string {
  return (sentences[at + offset]?.text ?? '').trim()
}

/** How many sentences in a row, from the passage's on, pass the test. */
export function runLength({ sentences, at }: Passage, test: (text: string) => boolean): number {
  let count = 0
  while (at + count < sentences.length && test((sentences[at + count]?.text ?? '').trim())) count++
  return count
}
