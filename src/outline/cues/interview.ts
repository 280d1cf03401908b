/**
 * Questions and answers, paragraph by paragraph: labelled (`Q:`, `问：`), with the speakers' names, or told by the question
 * mark alone. A short question is the title above what is answered; others, and what named people say, are a dialogue.
 */
import type { Sentence } from '../../article/article.js'
import { isChinese } from '../../text/languages.js'
import { isSpaceless } from '../../text/script.js'
import { asks, turnOf } from '../../text/turns.js'
import { clauseLength } from '../clauses.js'
import { type Cue, propose, type Proposal } from './cue.js'
import { linesOf } from './phrases.js'
import { lineOfSentence } from './sentence-line.js'
import { lineOfSpacedSentence } from './sentence-line-spaced.js'

/** Questions that only their mark tells make an interview from so many on; labels or names from two turns each. */
const LEAST_ASKED = 3
const LEAST_TURNS = 2

/** Lines of an answer. */
const MOST_LINES = 3

/** Exchanges of one line each that share a slide. */
const MOST_EXCHANGES = 2

/** Characters or words: of a question that is a title, and of one that is read at a glance. */
const TITLE = { spaceless: 20, spaced: 11 }
const ASKED = { spaceless: 60, spaced: 30 }

/** What a dialogue may say on one slide, in characters: its cards take more room than points. */
const ROOM = { spaceless: 110, spaced: 250 }

interface Paragraph {
  /** Its sentences, the first without the speaker's label. */
  texts: string[]
  by?: string
  role?: 'question' | 'answer'
  count: number
}

interface Exchange {
  question: Paragraph
  answer: Paragraph[]
  count: number
}

export const interview: Cue = ({ sentences, at, lang }) => {
  if (at > 0 && paragraphOf(sentences[at - 1]) === paragraphOf(sentences[at])) return undefined
  // All of the section decides whether it is an interview: the last question has none behind it.
  const { all, indexAt, isOne } = sectionOf(sentences)
  const index = indexAt.get(at)
  if (index === undefined || !isOne || all[index]?.role !== 'question') return undefined
  const exchange = exchangeAt(all, index)
  if (exchange === undefined) return undefined
  const exchanges = [exchange]
  const isShort = ({ answer }: Exchange): boolean => answerLines(answer, lang).length === 1
  for (
    let next = exchangeAfter(all, index);
    isShort(exchange) && next !== undefined && isShort(next.exchange) && exchanges.length < MOST_EXCHANGES;
    next = exchangeAfter(all, next.index)
  )
    exchanges.push(next.exchange)
  const slide = exchanges.length === 1 ? slideOf(exchange, lang) : dialogueOf(exchanges, lang)
  return slide && { count: exchanges.reduce((sum, { count }) => sum + count, 0), slides: [slide] }
}

interface Section {
  all: Paragraph[]
  /** Index of each paragraph by that of its first sentence. */
  indexAt: ReadonlyMap<number, number>
  isOne: boolean
}

/** The sections that were read. The cue is asked at each sentence of a section, which may have some thousand. */
const sections = new WeakMap<readonly Sentence[], Section>()

function sectionOf(sentences: readonly Sentence[]): Section {
  const before = sections.get(sentences)
  if (before !== undefined) return before
  const all = withRoles(paragraphsOf(sentences))
  const indexAt = new Map(startsOf(all).map((start, index) => [start, index]))
  const section = { all, indexAt, isOne: isInterview(all) }
  sections.set(sentences, section)
  return section
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    if (paragraphOf(groups.at(-1)?.[0]) === paragraphOf(sentence)) groups.at(-1)?.push(sentence)
    else groups.push([sentence])
  }
  return groups.map((group) => {
    const turn = turnOf(group[0]?.text ?? '')
    const texts = group.map(({ text }, index) => (index === 0 ? (turn?.words ?? text) : text).trim())
    return {
      texts,
      count: group.length,
      ...(turn !== undefined && { by: turn.by, ...(turn.role && { role: turn.role }) }),
    }
  })
}

/** What stands before a first colon is a speaker where it comes again and another one speaks too. */
function withRoles(paragraphs: readonly Paragraph[]): Paragraph[] {
  const named = new Map<string, Paragraph[]>()
  for (const paragraph of paragraphs)
    if (paragraph.by !== undefined && paragraph.role === undefined)
      named.set(paragraph.by, [...(named.get(paragraph.by) ?? []), paragraph])
  const speakers = [...named].filter(([, said]) => said.length >= LEAST_TURNS)
  const share = (said: readonly Paragraph[]): number =>
    said.filter(({ texts }) => asks(texts.at(-1) ?? '')).length / said.length
  const asking = speakers.length < 2 ? undefined : [...speakers].sort(([, a], [, b]) => share(b) - share(a))[0]
  const asker = asking !== undefined && share(asking[1]) > 0.5 ? asking[0] : undefined
  const isLabelled = paragraphs.some(({ role }) => role !== undefined)
  return paragraphs.map((paragraph): Paragraph => {
    if (paragraph.role !== undefined) return { ...paragraph, by: undefined }
    if (asker !== undefined && speakers.some(([name]) => name === paragraph.by))
      return { ...paragraph, role: paragraph.by === asker ? 'question' : 'answer' }
    if (isLabelled || asker !== undefined) return { ...paragraph, by: undefined }
    return { ...paragraph, by: undefined, ...(asks(paragraph.texts.at(-1) ?? '') && { role: 'question' as const }) }
  })
}

function isInterview(paragraphs: readonly Paragraph[]): boolean {
  const answered = paragraphs.filter(
    ({ role }, index) =>
      role === 'question' && paragraphs[index + 1] !== undefined && paragraphs[index + 1]?.role !== 'question',
  )
  return answered.length >= (paragraphs.some(({ role }) => role === 'answer') ? LEAST_TURNS : LEAST_ASKED)
}

/** Index of each paragraph's first sentence. */
function startsOf(paragraphs: readonly Paragraph[]): number[] {
  let at = 0
  return paragraphs.map(({ count }) => (at += count) - count)
}

/** A question and all that is said up to the next one. */
function exchangeAt(paragraphs: readonly Paragraph[], index: number): Exchange | undefined {
  const question = paragraphs[index]
  if (question?.role !== 'question') return undefined
  const answer = paragraphs.slice(index + 1, questionFrom(paragraphs, index + 1))
  if (answer.length === 0) return undefined
  return { question, answer, count: [question, ...answer].reduce((sum, { count }) => sum + count, 0) }
}

/** Index of the first question from there on; where there is none, behind the last paragraph. */
function questionFrom(paragraphs: readonly Paragraph[], start: number): number {
  let at = start
  while (at < paragraphs.length && paragraphs[at]?.role !== 'question') at++
  return at
}

function exchangeAfter(
  paragraphs: readonly Paragraph[],
  index: number,
): { exchange: Exchange; index: number } | undefined {
  const next = questionFrom(paragraphs, index + 1)
  const exchange = exchangeAt(paragraphs, next)
  return exchange && { exchange, index: next }
}

function slideOf(exchange: Exchange, lang: string): Proposal | undefined {
  const { question, answer } = exchange
  const title = questionLine(question, lang) ?? ''
  const items = answerLines(answer, lang)
  const isTitle =
    question.by === undefined &&
    title !== '' &&
    clauseLength(title, lang) <= (isSpaceless(lang) ? TITLE.spaceless : TITLE.spaced)
  return isTitle && items.length > 1 ? propose('points', { title, items }, title) : dialogueOf([exchange], lang)
}

function dialogueOf(exchanges: readonly Exchange[], lang: string): Proposal | undefined {
  let room = isSpaceless(lang) ? ROOM.spaceless : ROOM.spaced
  const items = exchanges.flatMap(({ question, answer }) => {
    const asked = questionLine(question, lang)
    const by = answer.find((one) => one.by !== undefined)?.by
    room -= asked?.length ?? 0
    const said = answerLines(answer, lang).filter((text, index) => (room -= text.length) >= 0 || index === 0)
    if (asked === undefined || said.length === 0) return []
    const turns = said.map((text) => (by === undefined ? { a: text } : { by, text }))
    return [question.by === undefined ? { q: asked } : { by: question.by, text: asked }, ...turns]
  })
  const [only] = exchanges
  // An answer without a line of its own is told; what was asked is shown.
  if (items.length === 0)
    return only && propose('statement', { title: '', text: questionLine(only.question, lang) ?? '' }, '?')
  return propose(
    'dialogue',
    { title: '', items },
    exchanges.map(({ question }) => questionLine(question, lang) ?? '').join(' '),
  )
}

/** The last question of the paragraph; of a long one, what it asks first. Marks of lists before it are none of its words. */
function questionLine({ texts }: Paragraph, lang: string): string | undefined {
  const text = (texts.findLast(asks) ?? texts.at(-1) ?? '').replace(/^[*•·–—-]\s*/u, '').trim()
  const most = isSpaceless(lang) ? ASKED.spaceless : ASKED.spaced
  if (clauseLength(text, lang) <= most) return text === '' ? undefined : text
  const first = text
    .split(NEXT_QUESTION)
    .findLast((_, index, all) => clauseLength(all.slice(0, index + 1).join(' '), lang) <= most)
  const line = first === undefined ? undefined : text.slice(0, text.indexOf(first) + first.length).trim()
  return line !== undefined && clauseLength(line, lang) >= 3 ? line : undefined
}

/** Where one more question joins the one before. */
const NEXT_QUESTION =
  /[,،;；，]?\s+(?=(?:and|or)\s(?:how|what|why|when|where|who|which|is|are|do|does|did|can|will)\b|(?:und|oder)\s(?:wie|was|warum|wann|wo|wer|welche\p{L}*)\b|وهل\s|وكيف\s|وماذا\s|ولماذا\s|ومتى\s|وأين\s|وأي\s|وما\s|وهو\s)|[，；](?=(?:怎么|怎样|如何|为什么|是否|能否|会不会|哪些|什么))/iu

/** The lines of an answer that say most, in their order. */
function answerLines(answer: readonly Paragraph[], lang: string): string[] {
  const lines = answer
    .flatMap(({ texts }) => texts)
    .flatMap((text, index) => {
      const line = lineOf(text.replace(/^[-–—]\s*/u, ''), lang)
      return line === undefined ? [] : [{ ...line, index }]
    })
  const best = [...lines].sort((a, b) => b.weight - a.weight || a.index - b.index).slice(0, MOST_LINES)
  return [...new Set(best.sort((a, b) => a.index - b.index).map(({ text }) => text))]
}

function lineOf(text: string, lang: string): { text: string; weight: number } | undefined {
  if (isChinese(lang)) return lineOfSentence(text)
  if (!isSpaceless(lang)) return lineOfSpacedSentence(text)
  const [first] = linesOf(text, lang)
  return first === undefined ? undefined : { text: first, weight: 1 }
}

const paragraphOf = (sentence: Sentence | undefined): string | undefined =>
  sentence?.id.slice(0, sentence.id.lastIndexOf('.'))
