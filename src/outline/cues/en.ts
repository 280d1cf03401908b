/** Cues of English discourse, the surest first. */
import { clauseLength } from '../clauses.js'
import { sayingIn } from './sayings.js'
import { type Cue, type Cues, propose, textAt } from './cue.js'
import { enumerationSpaced, parallelSpaced } from './enumeration-spaced.js'
import { headedParagraphs } from './headed.js'
import { interview } from './interview.js'
import { chronology, figures } from './numbers.js'
import { linesBesides } from './phrases.js'
import { lineOfSpacedSentence } from './sentence-line-spaced.js'

const words = (text: string): number => clauseLength(text, 'en')

const saying: Cue = (passage) => {
  const said = sayingIn(textAt(passage), 'en')
  return said && { count: 1, slides: [propose('quote', { title: '', ...said }, `${said.by} said`)] }
}

const twoSides: Cue = (passage) => {
  const one = textAt(passage)
  const within = one.search(/\bon the other(?: hand)?\b/iu)
  if (!/\bon (?:the )?one hand\b/iu.test(one)) return undefined
  const next = /^On the other\b/u.test(textAt(passage, 1))
  if (within < 0 && !next) return undefined
  const halves = within >= 0 ? [one.slice(0, within), one.slice(within)] : [one, textAt(passage, 1)]
  const [left = [], right = []] = halves.map((half) =>
    linesBesides(half, ['on the one hand', 'on one hand', 'on the other hand'], 'en', 3),
  )
  if (left.length === 0 || right.length === 0) return undefined
  const label = { left: 'on the one hand', right: 'on the other hand' }
  return {
    count: within >= 0 ? 1 : 2,
    slides: [
      propose(
        'compare',
        { title: '', left: { label: label.left, items: left }, right: { label: label.right, items: right } },
        label.left,
      ),
    ],
  }
}

/** X is a …, where X is what a heading or the title speaks of; X means …, X refers to …. */
const definition: Cue = (passage) => {
  const text = textAt(passage).replace(/\.$/u, '')
  const { term, verb, rest } =
    /^(?:An?\s|The\s)?(?<term>[\p{L}][\p{L}\s’'-]{2,40}?)\s(?<verb>is an?|are|means(?! of| for| to| that| by)|refers to|is defined as|denotes)\s(?<rest>.{20,200})$/u.exec(
      text,
    )?.groups ?? {}
  if (term === undefined || rest === undefined || words(term) > 4 || words(rest) > 32) return undefined
  const spoken = passage.topics.some((topic) => topic.toLowerCase().includes(term.toLowerCase()))
  const sure = verb === 'means' || verb === 'refers to' || verb === 'is defined as' || verb === 'denotes'
  if (
    (!spoken && !sure) ||
    /^(?:it|this|that|there|these|those|they|he|she|we|you|i|what|which|who|one|all|some|many|here|nothing|everything)\b/iu.test(
      term,
    )
  )
    return undefined
  const text2 = verb === 'is a' || verb === 'is an' ? `${verb.slice(3)} ${rest}` : rest
  return { count: 1, slides: [propose('definition', { title: '', term, text: text2 }, `${term} ${verb ?? ''}`)] }
}

const BOTH = /\bnot (?:only|just|merely)\b(?<one>.{8,120}?),?\sbut(?:\salso)?\s(?<other>.{8,160})$/iu

const both: Cue = (passage) => {
  const text = textAt(passage).replace(/[.]$/u, '')
  const { one, other } = BOTH.exec(text)?.groups ?? {}
  const items = [one, other].map((half) => (half ?? '').trim().replace(/,$/u, ''))
  return items.some((item) => words(item) < 3 || words(item) > 20)
    ? undefined
    : { count: 1, slides: [propose('points', { title: '', items }, 'not only … but also')] }
}

/** Neighbours that set one thing against another. */
const contrast: Cue = (passage) => {
  const next = textAt(passage, 1)
  if (!/^(?:But|However|By contrast|In contrast|On the contrary|Instead|Yet),?\s/u.test(next)) return undefined
  const [left, right] = [textAt(passage), next].map(lineOfSpacedSentence)
  const heard = /^(?:By contrast|In contrast|On the contrary|\p{L}+)/u.exec(next)?.[0] ?? ''
  return left === undefined || right === undefined
    ? undefined
    : { count: 2, slides: [propose('points', { title: '', items: [left.text, right.text] }, heard)] }
}

const question: Cue = (passage) => {
  const text = textAt(passage)
  if (!text.endsWith('?') || words(text) > 12 || words(text) < 3) return undefined
  const items = [1, 2, 3]
    .map((offset) => textAt(passage, offset))
    .flatMap((answer) => (answer.endsWith('?') ? [] : (lineOfSpacedSentence(answer)?.text ?? [])))
  return items.length < 2
    ? undefined
    : {
        count: Math.min(4, passage.sentences.length - passage.at),
        slides: [propose('points', { title: text, items }, '?')],
      }
}

export const en: Cues = {
  interview,
  'headed paragraphs': headedParagraphs,
  chronology: (passage) => chronology(passage),
  saying,
  'two sides': twoSides,
  definition,
  enumeration: enumerationSpaced,
  parallel: parallelSpaced,
  both,
  question,
  contrast,
  figures: (passage) => figures(passage),
}

/** Every language has figures and dates. */
export const others: Cues = {
  interview,
  'headed paragraphs': headedParagraphs,
  chronology: (passage) => chronology(passage),
  enumeration: enumerationSpaced,
  parallel: parallelSpaced,
  figures: (passage) => figures(passage),
}
