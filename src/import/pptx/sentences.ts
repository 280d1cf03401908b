/** Notes changed by hand: which sentences of the article they change, and what the speaker has added. */
import { splitSentences } from '../../text/sentences.js'
import { pairSequences, sameButSpace } from '../pairs.js'

/** Notes as they were exported. */
export interface ExportedNotes {
  /** Sentences of the article that are said, in order, with their ids. */
  said: readonly ExportedSentence[]
  /** The speaker's own hints, a paragraph a line. */
  hints: string
  /** What is there if somebody asks, under its heading. */
  spare?: { heading: string; sentences: readonly ExportedSentence[] }
}

export interface ExportedSentence {
  id: string
  text: string
}

export interface NotesEdit {
  /** Sentences by id, as they are now. */
  sentences: { id: string; was: string; is: string }[]
  /**
   * What the data has no place for: sentences that the notes no longer hold (`is` is empty), or hold elsewhere (`is` is
   * `was`), and another heading. The article keeps its sentences, and which of them are said is chosen by time.
   */
  unplaced: { was: string; is: string }[]
  /** What is none of the article's: the speaker's own hints, a paragraph a line. */
  hints: string
}

/** @param lang BCP 47, by which sentences are told. */
export function editNotes(exported: ExportedNotes, is: string, lang: string): NotesEdit {
  const was = itemsOf(exported)
  const whole = was.flatMap((item) => (item.type === 'sentence' ? [] : [item.text]))
  const now = paragraphs(is).flatMap((paragraph) =>
    whole.includes(paragraph) ? [paragraph] : splitSentences(paragraph, lang).map((sentence) => sentence.trim()),
  )
  const edit: NotesEdit = { sentences: [], unplaced: [], hints: '' }
  const hints: string[] = []
  const gone: string[] = []
  const pairs = pairSequences(
    was.map(({ text }) => text),
    now,
  )
  for (const pair of pairs) {
    const item = pair.was === undefined ? undefined : was[pair.was]
    const text = pair.is === undefined ? undefined : now[pair.is]
    if (item === undefined || item.type === 'hint') hints.push(...(text === undefined ? [] : [text]))
    else if (text === undefined && item.type === 'sentence') gone.push(item.text)
    else if (text === undefined) edit.unplaced.push({ was: item.text, is: '' })
    else if (sameButSpace(item.text, text)) continue
    else if (item.type === 'sentence') edit.sentences.push({ id: item.id, was: item.text, is: text })
    else edit.unplaced.push({ was: item.text, is: text })
  }
  for (const sentence of gone) {
    const at = hints.findIndex((hint) => sameButSpace(hint, sentence))
    if (at >= 0) hints.splice(at, 1)
    edit.unplaced.push({ was: sentence, is: at < 0 ? '' : sentence })
  }
  return { ...edit, hints: hints.join('\n') }
}

type Item = { type: 'sentence'; id: string; text: string } | { type: 'hint' | 'heading'; text: string }

/** What the notes hold, from the first line to the last. */
function itemsOf({ said, hints, spare }: ExportedNotes): Item[] {
  const sentence = ({ id, text }: ExportedSentence): Item => ({ type: 'sentence', id, text: text.trim() })
  return [
    ...said.map(sentence),
    ...paragraphs(hints).map((text): Item => ({ type: 'hint', text })),
    ...(spare === undefined ? [] : [{ type: 'heading' as const, text: spare.heading }]),
    ...(spare?.sentences ?? []).map(sentence),
  ]
}

function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
