/** The colours of a page, by its sort and by how loudly it speaks. */
import type { Look, PageSort } from '../themes/look.js'
import type { Tone } from './kind.js'

const CONTENT: Tone = { background: 'paper', title: 'ink', text: 'ink', quiet: 'muted', mark: 'accent', line: 'rule' }

/** Openers wear the theme's colours for them, and a `loud` page of content those of sections. */
export function toneOf(look: Look, page: PageSort = 'content', tone?: 'loud'): Tone {
  if (page === 'content' && tone === undefined) return CONTENT
  const { background, title, text, mark, rest } = look[page === 'content' ? 'section' : page]
  return { background, title, text: title, quiet: text, mark, line: rest }
}
