/** Notes changed by hand, brought into the data: into the article's text, and into what the slide says of its own. */
import { type Document, isScalar, type YAMLMap } from 'yaml'
import type { Article, AuthoredSlide, Sentence } from '../../article/article.js'
import { PART_OF_SLIDE } from '../../outline/ids.js'
import { withFormulasAsWords } from '../../text/inline-formulas.js'
import type { SlideRecord } from '../../ooxml/record.js'
import { editSentence } from './article-text.js'
import type { Edit } from './edits.js'
import { editNotes, type ExportedNotes } from './sentences.js'

type EditOfNotes = Extract<Edit, { type: 'notes' }>

/** The slide as its data file has it. */
interface NotedSlide {
  document: Document
  article: Article
  slide: AuthoredSlide
  /** Of the slide in the document. */
  node: YAMLMap
}

/** Changes the document. @returns what of the edit has no place in it. */
export function bringNotes({ document, article, slide, node }: NotedSlide, edit: EditOfNotes): EditOfNotes[] {
  // The hints of a divided slide stand in the notes of its first part.
  const isFirst = !PART_OF_SLIDE.test(edit.slide.id)
  const before = isFirst ? (slide.notes ?? '') : ''
  const { sentences, unplaced, hints } = editNotes(exportedNotes(edit.slide, before, article), edit.is, article.lang)
  const lost = sentences.filter(({ id, was, is }) => !editSentence(document, id, was, is))
  if (hints !== before) writeHints(document, node, isFirst ? [hints] : [hintsIn(node), hints])
  return [...lost, ...unplaced].map(({ was, is }) => ({ ...edit, was, is }))
}

function exportedNotes(
  { notes, sentences, spareFrom }: SlideRecord,
  hints: string,
  { sections }: Article,
): ExportedNotes {
  const byId = new Map(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => [sentence.id, sentence] as const)),
    ),
  )
  const known = (ids: readonly string[]): Sentence[] =>
    ids.flatMap((id) => {
      const sentence = byId.get(id)
      return sentence === undefined ? [] : [{ ...sentence, text: withFormulasAsWords(sentence.text) }]
    })
  return {
    said: known(sentences.slice(0, spareFrom?.sentence)),
    hints,
    ...(spareFrom !== undefined && {
      spare: {
        heading: notes.split('\n')[spareFrom.paragraph] ?? '',
        sentences: known(sentences.slice(spareFrom.sentence)),
      },
    }),
  }
}

function hintsIn(node: YAMLMap): string {
  const notes = node.get('notes')
  return typeof notes === 'string' ? notes.trim() : ''
}

function writeHints(document: Document, node: YAMLMap, parts: readonly string[]): void {
  const hints = parts.filter((part) => part !== '').join('\n')
  if (hints === '') node.delete('notes')
  else node.set('notes', hints.includes('\n') ? blockOf(document, `${hints}\n`) : hints)
}

function blockOf(document: Document, text: string): unknown {
  const node = document.createNode(text)
  if (isScalar(node)) node.type = 'BLOCK_LITERAL'
  return node
}
