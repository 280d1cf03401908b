/** Clauses of one build within a sentence. */
import { zhClauses } from './zh-clauses.js'
import { CIRCUMSTANCE, linesBesides } from '../phrases.js'
import { type Cue, type Passage, propose, textAt } from '../cue.js'

/** 既……也……, 不仅……而且……: two halves of one claim. */
export const both: Cue = (passage) => {
  const clauses = zhClauses(textAt(passage))
  const at = clauses.findIndex((clause) => /^(?:既(?!然)|不仅|不但)/u.test(clause))
  const next = clauses.findIndex((clause, index) => index > at && /^(?:也|又|而且|还|更|同时也?)/u.test(clause))
  if (at < 0 || next < 0) return undefined
  const items = [
    (clauses[at] ?? '').replace(/^(?:既|不仅仅?|不但)(?:是|要|能)?/u, ''),
    (clauses[next] ?? '').replace(/^(?:而且|同时|也|又|还|更)(?:也|是|要|能)?/u, ''),
  ]
  const [title = ''] = clauses
    .slice(0, at)
    .filter((clause) => clause.length >= 4 && clause.length <= 18 && !CIRCUMSTANCE.test(clause))
  const conclusion = concluding(passage)
  const good = items.every((item) => item.length >= 5 && item.length <= 44)
  if (!good) return undefined
  return {
    count: 1 + conclusion.length,
    slides: [propose('points', { title, items: [...items, ...conclusion] }, '既……也 / 不仅……而且')],
  }
}

/** 为此，…… behind a claim says what follows from it. */
function concluding(passage: Passage): string[] {
  const next = textAt(passage, 1)
  return /^(?:为此|因此|所以|由此)/u.test(next) ? linesBesides(next, [], 'zh', 1) : []
}

/** 通过A而B, several times: what is done, and by what. */
export const byMeans: Cue = (passage) => {
  const items = zhClauses(textAt(passage)).flatMap((clause) => {
    const { means, end } = /通过(?<means>.{4,40}?)(?:而|来|从而)(?<end>.{4,20})$/u.exec(clause)?.groups ?? {}
    return means === undefined || end === undefined ? [] : [{ label: end, text: means }]
  })
  return items.length < 2
    ? undefined
    : { count: 1, slides: [propose('pillars', { title: '', items: items.slice(0, 4) }, '通过……而……')] }
}

/** V了……，V了……，V了……; 是……，是……，也是……: clauses of one build. */
export const parallel: Cue = (passage) => {
  const clauses = zhClauses(textAt(passage))
  const done = clauses.filter((clause) => /^.{0,12}?\p{Script=Han}{2}了.{3,}/u.test(clause))
  const being = clauses
    .filter((clause) => /^(?:也|更|都|还|就)?是.{4,}/u.test(clause))
    .map((clause) => clause.replace(/^(?:也|更|都|还|就)?是/u, ''))
  const items =
    done.length >= 3
      ? done.map((clause) => /(?<=^.{2,14}的(?:发展|变化|进步))\p{Script=Han}{2}了.+$/u.exec(clause)?.[0] ?? clause)
      : being.length >= 3
        ? being
        : []
  const fit = items.filter((item) => item.length <= 34)
  return fit.length < 3
    ? undefined
    : {
        count: 1,
        slides: [
          propose('points', { title: '', items: fit.slice(0, 6) }, done.length >= 3 ? '……了……，……了……' : '是……，是……'),
        ],
      }
}
