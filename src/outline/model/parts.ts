/** The parts of an article that are sent one by one: as much as a model's window holds, whole chapters where they fit. */
import { countWords } from '../../text/script.js'
import type { Sent } from './material.js'

/** What is sent together. */
export interface Part {
  sent: readonly Sent[]
  /** Indexes of its units: from this one to before that one. A part has all that lies between two parts of sentences. */
  from: number
  to: number
}

/** OpenAI's structured outputs take enumerations of at most 250 values of any length. */
const MOST_IDS = 240

/** Letters of a token, roughly, in texts of spaced scripts; a Han character is about one token. */
const LETTERS_OF_TOKEN = 3.5

/** Of the window for the article's text; the rest is for the words around it, the answer and a repair. */
const SHARE_OF_TEXT = 0.45

/** About how many tokens a text has. */
export function tokensOf(text: string): number {
  const { characters } = countWords(text)
  return Math.ceil(characters + (text.length - characters) / LETTERS_OF_TOKEN)
}

/**
 * @param tokens of the model's window.
 * @param lineOf what is sent of a thing.
 */
export function partsOf(material: readonly Sent[], tokens: number, lineOf: (sent: Sent) => string): Part[] {
  const most = tokens * SHARE_OF_TEXT
  const chapters = [...new Set(material.map(({ section }) => section))].map((section) =>
    material.filter((sent) => sent.section === section),
  )
  const parts: Sent[][] = []
  let room = 0
  for (const chapter of chapters) {
    const size = sizeIn(chapter, lineOf)
    const last = parts.at(-1)
    if (last !== undefined && size <= room && last.length + chapter.length <= MOST_IDS) {
      last.push(...chapter)
      room -= size
      continue
    }
    // A chapter longer than the window is cut between its sentences.
    for (const piece of pieced(chapter, most, lineOf)) {
      parts.push(piece)
      room = most - sizeIn(piece, lineOf)
    }
  }
  return parts.map((sent, index) => ({
    sent,
    from: index === 0 ? 0 : startOf(sent),
    to: parts[index + 1] === undefined ? Infinity : startOf(parts[index + 1] ?? []),
  }))
}

function pieced(chapter: readonly Sent[], most: number, lineOf: (sent: Sent) => string): Sent[][] {
  const pieces: Sent[][] = [[]]
  let room = most
  for (const sent of chapter) {
    const size = tokensOf(lineOf(sent))
    if ((pieces.at(-1)?.length ?? 0) > 0 && (size > room || (pieces.at(-1)?.length ?? 0) >= MOST_IDS)) {
      pieces.push([])
      room = most
    }
    pieces.at(-1)?.push(sent)
    room -= size
  }
  return pieces
}

function sizeIn(sent: readonly Sent[], lineOf: (sent: Sent) => string): number {
  return sent.reduce((sum, one) => sum + tokensOf(lineOf(one)), 0)
}

function startOf(sent: readonly Sent[]): number {
  return Math.min(...sent.flatMap((one) => ('unit' in one ? [one.unit] : [])))
}
