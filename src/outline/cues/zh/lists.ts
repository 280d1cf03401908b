/** Lists of like things within a sentence. */
import { linesBesides } from '../phrases.js'
import { type Enumeration, enumerationsIn } from '../enumeration.js'
import { type Cue, type Proposal, propose, textAt } from '../cue.js'

/** Lists of like things within the sentence, each a slide of its own. */
export const enumeration: Cue = (passage) => {
  const text = textAt(passage)
  const lists = enumerationsIn(text).filter(deserves)
  return lists.length === 0 ? undefined : { count: 1, slides: lists.map((list) => listSlide(list, text)) }
}

/** Characters of all items: a shorter list is a detail of its sentence. */
const LEAST_LIST = 15

/** Three that say what they share, or four and more. */
export function deserves({ items, prefix, suffix, head }: Enumeration): boolean {
  if (items.join('').length < LEAST_LIST) return false
  return (
    items.length >= 4 ||
    (items.length === 3 &&
      (prefix.length > 1 || suffix !== '' || (head !== undefined && items.every((item) => item.length >= 4))))
  )
}

export function listSlide({ items, head, prefix }: Enumeration, sentence: string): Proposal {
  const heard = items.join('、')
  if (items.length > 4 || (items.length === 4 && prefix === ''))
    return propose('features', { title: head ?? '', items: items.slice(0, 8) }, heard)
  const others = linesBesides(sentence, items, 'zh', 6)
    .filter((line) => line.length <= 18 && !line.includes('、'))
    .slice(0, 3)
  return propose('pillars', { title: head ?? '', items, ...(others.length > 1 && { base: others }) }, heard)
}
