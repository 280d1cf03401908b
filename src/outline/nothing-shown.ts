/** Whether a talk shows anything of what its article says. */
import type { Deck } from './deck.js'
import type { Kind } from '../slides/index.js'

/** They say what the talk is, not what the article says. */
const FRAMING: readonly Kind[] = ['cover', 'agenda', 'section', 'source', 'questions']

/** Whether all slides only frame a text that is nowhere to be seen, as when it has no full stop. */
export function showsNothing({ slides }: Deck): boolean {
  return slides.some(({ notes }) => notes !== '') && slides.every(({ kind }) => FRAMING.includes(kind))
}

export const NOTHING_SHOWN = {
  zh: '正文里没有能放上页面的句子，全文只在备注里',
  en: 'no sentence of the text could be shown on a slide: all of it is in the notes alone',
}
