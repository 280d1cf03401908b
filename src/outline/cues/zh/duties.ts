/** What is to be done: 要……, 应……. */
import { zhClauses } from './zh-clauses.js'
import { measureIn } from '../sayings.js'
import { linesBesides, upright } from '../phrases.js'
import { type Cue, propose, runLength, textAt } from '../cue.js'

/** 要…… 要…… 要……: what is to be done, by name alone or each with what explains it most fully. */
export const demands: Cue = (passage) => {
  const count = runLength(passage, (text) => measureIn(text, 'zh') !== undefined)
  if (count < 2) return undefined
  const measures = passage.sentences.slice(passage.at, passage.at + count).flatMap(({ text }) => {
    const measure = measureIn(text, 'zh')
    return measure === undefined ? [] : [{ label: measure.label, items: linesBesides(text, [measure.label], 'zh', 1) }]
  })
  const heard = measures.map(({ label }) => `要${label}`).join('；')
  const explained = propose(
    'measures',
    { title: '', items: measures.map(({ label, items: [text] }) => ({ label, ...(text !== undefined && { text }) })) },
    heard,
  )
  const overview = propose('measures', { title: '', items: measures.map(({ label }) => label) }, heard)
  const isExplained = measures.some(({ items }) => items.length > 0)
  return { count, oneTitle: true, slides: isExplained ? [overview, explained] : [overview] }
}

/** In view of what something is done; 把 and its object are what is done. */
const IN_VIEW = /^(?:按照|根据|依据|围绕|针对|面对|面向|随着|在(?!于)|为了|对于|关于)/u

/** 应……，……，……: what ought to be done, in clauses that begin alike. */
export const duties: Cue = (passage) => {
  const clauses = zhClauses(textAt(passage))
  const at = clauses.findIndex((clause) =>
    /^(?:应该?当?|必须|需要|要(?!是|使|不|么|想|知|紧|害|求|么)|便?应)(?!用|对|运|付|变)/u.test(clause),
  )
  const items = clauses.slice(at).map((clause) => upright(clause).replace(/^(?:应该|应当|必须|需要|便应|应|要)/u, ''))
  // What is done counts, not in view of what.
  const good = items.filter((item) => item.length >= 5 && item.length <= 30 && !IN_VIEW.test(item))
  return at < 0 || good.length < 3
    ? undefined
    : { count: 1, slides: [propose('points', { title: '', items: good.slice(0, 6) }, clauses[at]?.slice(0, 6) ?? '')] }
}
