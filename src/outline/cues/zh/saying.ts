/** What somebody said, and what answers a question. */
import { lineOfSentence, standsAlone } from '../sentence-line.js'
import { sayingIn } from '../sayings.js'
import { linesBesides } from '../phrases.js'
import { enumerationsIn } from '../enumeration.js'
import { type Cue, type Passage, propose, textAt } from '../cue.js'
import { clauseLength } from '../../clauses.js'

/** What somebody said; two sayings in a row share a slide. */
export const saying: Cue = (passage) => {
  const text = textAt(passage)
  const first = sayingIn(text, 'zh')
  if (first === undefined) return undefined
  const rich = enumerationsIn(text).length > 0 && text.length > 2.5 * first.text.length
  return rich ? undefined : { count: 1, slides: [propose('quote', { title: '', ...first }, `${first.by}：`)] }
}

/** A question and what answers it. */
export const question: Cue = (passage) => {
  const text = textAt(passage)
  const answer = textAt(passage, 1)
  if (!/？$/u.test(text) || text.length > 34 || clauseLength(text, 'zh') < 5 || answer === '' || /？$/u.test(answer))
    return undefined
  const clauses = linesBesides(answer, [], 'zh', 4)
  const title = text.length <= 24 ? text : ''
  if (clauses.length > 1 && clauses.every(standsAlone))
    return { count: 2, slides: [propose('points', { title, items: clauses }, '？')] }
  const said = answers(passage)
  return said.length < 2
    ? undefined
    : { count: 1 + said.length, slides: [propose('points', { title, items: said }, '？')] }
}

const MOST_ANSWERS = 3

/** Lines of the sentences behind a question, as far as each stands by itself and asks nothing. */
function answers(passage: Passage): string[] {
  const lines: string[] = []
  for (let offset = 1; offset <= MOST_ANSWERS; offset++) {
    const text = textAt(passage, offset)
    const line = /？$/u.test(text) ? undefined : lineOfSentence(text)
    if (line === undefined) break
    lines.push(line.text)
  }
  return lines
}
