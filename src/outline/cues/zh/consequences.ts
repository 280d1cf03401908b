/** One thing leads to the next. */
import { zhClauses } from './zh-clauses.js'
import { type Cue, propose, textAt } from '../cue.js'

const CAUSES =
  /^(?:也|而|并|将|还)?(?:进而|从而)?(?:将)?(?:引发|引致|导致|带来|带动|促使|催生|造成|推动|获得|产生)(?:了)?/u

/** 引发…… 引致…… 带来……: one thing leads to the next, over two sentences at most. */
export const consequences: Cue = (passage) => {
  const links = (text: string): string[] => zhClauses(text).flatMap((clause) => linkOf(clause) ?? [])
  const first = links(textAt(passage))
  const second = links(textAt(passage, 1))
  const joined = first.length > 0 && second.length > 0 && passage.sentences[passage.at + 1] !== undefined
  const items = joined ? [...first, ...second] : first
  if (items.length < 3 || (joined && second.length < 2 && first.length < 3)) return undefined
  return {
    count: joined ? 2 : 1,
    slides: [propose('process', { title: '', items: items.slice(0, 6) }, '引发、引致、带来、进而')],
  }
}

function linkOf(clause: string): string | undefined {
  const match = CAUSES.exec(clause)
  if (match === null) return undefined
  const rest = clause.slice(match[0].length)
  return rest.length >= 4 && rest.length <= 26 ? rest : undefined
}
