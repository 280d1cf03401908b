/** Interviews whose questions are told by their type alone: each question made a paragraph, or a heading where all are short. */
import { emWidth } from '../layout/metrics.js'
import { asks } from '../text/turns.js'
import type { ImportedBlock } from './block.js'

type TextBlock = Extract<ImportedBlock, { type: 'text' }>

/** So many questions make an interview; a heading may ask too. */
const LEAST_QUESTIONS = 3

/** Em: a question no wider is a good title of slides. */
const LONGEST_TITLE = 40

/** A question and its answer in one paragraph, the answer behind a dash: `*Why here? -Because …`. */
const DASHED = /^(?<question>[*•·–—-]?\s*[^?？؟]{6,}[?？؟])\s+(?<answer>[-–—]\s?\S[\s\S]*)$/u

/** Takes the article's blocks without its title. */
export function withQuestions(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const parted = blocks.map(partedAtQuestion)
  const asked = parted.flatMap(([question]) => question ?? [])
  if (asked.length < LEAST_QUESTIONS) return [...blocks]
  const titled = asked.every(({ text }) => emWidth(text) <= LONGEST_TITLE && !/^[*•·–—-]/u.test(text))
  let above = 0
  return parted.flatMap(([question, rest], at): ImportedBlock[] => {
    if (rest?.type === 'heading') above = rest.level
    const set = question ?? (rest !== undefined && isSetLikeQuestion(rest, blocks[at + 1]) ? rest : undefined)
    if (set === undefined) return rest === undefined ? [] : [rest]
    const answer = rest === set ? undefined : rest
    const asking: ImportedBlock =
      titled && emWidth(set.text) <= LONGEST_TITLE
        ? { type: 'heading', level: Math.min(6, above + 1), text: set.text }
        : set
    return [asking, ...(answer === undefined ? [] : [answer])]
  })
}

/** The question with which a paragraph opens, and what is left of it. */
function partedAtQuestion(block: ImportedBlock): [TextBlock | undefined, ImportedBlock | undefined] {
  if (block.type !== 'text') return [undefined, block]
  const { text, bold = '' } = block
  const { question = '' } = DASHED.exec(text)?.groups ?? {}
  const opening = bold !== '' && asks(bold) && text.startsWith(bold) ? bold : question
  if (opening === '') return [undefined, block]
  const rest = text.slice(opening.length).trim()
  return [{ type: 'text', text: opening }, rest === '' ? undefined : { type: 'text', text: rest }]
}

/** Among bold questions, what is bold as they are and no question by its mark (“Tell us how it began.”), with its answer behind. */
function isSetLikeQuestion(block: ImportedBlock, next: ImportedBlock | undefined): block is TextBlock {
  return block.type === 'text' && block.bold === block.text && next?.type === 'text' && next.bold !== next.text
}
