/** Items of Word's lists, which are paragraphs in a row, as lists within lists, each with the number that Word shows. */
import type { Counted } from './numbering.js'

export interface Item extends Counted {
  /** HTML. */
  words: string
}

interface FramedItem extends Item {
  /** HTML of what floats beside it, which follows the list. */
  frames: string
}

/** Twentieths of a point by which an item of another list must stand farther in to stand below. */
const LEAST_INDENT = 120

/** @param items in a row. */
export function listHtml(items: readonly FramedItem[]): string {
  const [only] = items
  // Something counted that stands alone is a clause or a heading typed as an item: its number parts it from others.
  if (only !== undefined && items.length === 1 && only.label !== '')
    return `<p>${only.label}${only.words}</p>${only.frames}`
  const depths = depthsOf(items)
  let html = ''
  let open = 0
  items.forEach(({ label, words, frames }, at) => {
    const depth = depths[at] ?? 1
    if (depth > open) html += '<ul>'.repeat(depth - open)
    else html += `</li>${'</ul></li>'.repeat(open - depth)}`
    html += `<li>${label}${words}`
    open = depth
    if (frames === '') return
    html += `</li>${'</ul></li>'.repeat(open - 1)}</ul>${frames}`
    open = 0
  })
  return open === 0 ? html : `${html}</li>${'</ul></li>'.repeat(open - 1)}</ul>`
}

/** How deep each item stands, from 1: by the levels of its own list, and by indents among several lists. */
export function depthsOf(items: readonly Item[]): number[] {
  const open: Item[] = []
  return items.map((item) => {
    const isBelow = (above: Item): boolean =>
      above.kind === item.kind ? item.level > above.level : (item.indent ?? 0) > (above.indent ?? 0) + LEAST_INDENT
    // An item of a list that is open goes back to its place there.
    const own = open.findIndex((one) => one.kind === item.kind && one.level === item.level)
    if (own >= 0) open.length = own
    for (let above = open.at(-1); above !== undefined && !isBelow(above); above = open.at(-1)) open.pop()
    open.push(item)
    return open.length
  })
}
