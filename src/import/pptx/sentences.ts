/** Notes changed by hand: which sentences of the article they change, and what the speaker has added. */
import { splitSentences } from '../../text/sentences.js'
import { pairSequences, sameButSpace } from '../pairs.js'

export interface NotesEdit {
  /** Sentences by id, as they are now. */
  sentences: { id: string; was: string; is: string }[]
  /** Sentences that the notes no longer hold. The article keeps them. */
  missing: { id: string; was: string }[]
  /** What is none of the article's: the speaker's own hints, a paragraph a line. */
  hints: string
}

/**
 * @param known the sentences in the notes as exported, in order, with their ids.
 * @param lang BCP 47, by which sentences are told.
 */
export function editNotes(
  known: readonly { id: string; text: string }[],
  hints: string,
  is: string,
  lang: string,
): NotesEdit {
  const was = [...known.map(({ text }) => text.trim()), ...paragraphs(hints)]
  const now = paragraphs(is).flatMap((paragraph) =>
    paragraphs(hints).includes(paragraph)
      ? [paragraph]
      : splitSentences(paragraph, lang).map((sentence) => sentence.trim()),
  )
  const edit: NotesEdit = { sentences: [], missing: [], hints: '' }
  const said: string[] = []
  for (const pair of pairSequences(was, now)) {
    const sentence = pair.was === undefined ? undefined : known[pair.was]
    const text = pair.is === undefined ? undefined : now[pair.is]
    if (sentence === undefined) said.push(...(text === undefined ? [] : [text]))
    else if (text === undefined) edit.missing.push({ id: sentence.id, was: sentence.text.trim() })
    else if (!sameButSpace(sentence.text, text))
      edit.sentences.push({ id: sentence.id, was: sentence.text.trim(), is: text })
  }
  return { ...edit, hints: said.join('\n') }
}

function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
