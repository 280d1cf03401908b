/** The notes of a slide as text: what is said, then what is there if somebody asks, under a line of its own. */
import { withFormulasAsWords } from '../../text/inline-formulas.js'
import type { ListedSentence } from '../sentence-list.js'

/** Where the spare part of the notes begins. */
export interface SpareFrom {
  /** Index of its heading among the paragraphs of the notes: the line by which it is told. */
  paragraph: number
  /** Index of its first sentence among the sentences of the notes. */
  sentence: number
}

export interface Notes {
  /** Paragraphs separated by a line feed. */
  notes: string
  /** Ids of the sentences in the notes, in the order in which they stand there. */
  sentences: string[]
  /** Absent where all is said. */
  spareFrom?: SpareFrom
}

/**
 * The sentences that are said, in order, then the speaker's own hints; the other sentences, in order, under a heading.
 *
 * @param said whether each of the sentences is said.
 * @param heading see `Words.ifAsked`.
 */
export function composeNotes(
  sentences: readonly ListedSentence[],
  said: readonly boolean[],
  hints: string,
  heading: string,
): Notes {
  const first = sentences.filter((_, at) => said[at] === true)
  const spare = sentences.filter((_, at) => said[at] !== true)
  const ids = [...first, ...spare].map(({ id }) => id)
  const spoken = [notesText(first), hints].filter((part) => part !== '').join('\n')
  if (spare.length === 0) return { notes: spoken, sentences: ids }
  const paragraphs = spoken === '' ? [] : spoken.split('\n')
  return {
    notes: [...paragraphs, heading, notesText(spare)].join('\n'),
    sentences: ids,
    spareFrom: { paragraph: paragraphs.length, sentence: first.length },
  }
}

/** Sentences as notes: those of a paragraph run on, paragraphs are separated by a line feed. */
function notesText(sentences: readonly ListedSentence[]): string {
  return sentences
    .map((sentence, at) =>
      at > 0 && sentences[at - 1]?.paragraph !== sentence.paragraph ? `\n${spoken(sentence)}` : spoken(sentence),
    )
    .join('')
    .replace(/ +\n/g, '\n')
    .trim()
}

/** Nobody reads TeX aloud. */
const spoken = ({ text }: ListedSentence): string => withFormulasAsWords(text)

/** Notes as paragraphs: what is said, and what is there if somebody asks. */
export interface NotesParts {
  said: string[]
  spare?: { heading: string; paragraphs: string[] }
}

export function notesParts({ notes, spareFrom }: Pick<Notes, 'notes' | 'spareFrom'>): NotesParts {
  const paragraphs = notes === '' ? [] : notes.split('\n')
  if (spareFrom === undefined) return { said: paragraphs }
  const [heading = '', ...spare] = paragraphs.slice(spareFrom.paragraph)
  return { said: paragraphs.slice(0, spareFrom.paragraph), spare: { heading, paragraphs: spare } }
}
