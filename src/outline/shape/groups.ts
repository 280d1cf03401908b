/** Chosen lines that share a slide. */
import { sizeOf } from '../choose/budget.js'
import type { Offer } from '../choose/offer.js'

/** More lines than this make a slide too full, and fewer words are read at a glance (in the units of `sizeOf`). */
const MOST = { lines: 5, words: 110 }
/** A longer line is no lead: it would be read before what it leads to. */
export const MOST_IN_LEAD = 44

/**
 * The offers of a section in slides: lines in a row by as many as are read at a glance, each slide of about as many; what
 * has a form of its own by itself.
 *
 * @param offers of one section, in the article's order.
 */
export function groupsOf(offers: readonly Offer[]): Offer[][] {
  const groups: Offer[][] = []
  let lines: Offer[] = []
  const close = (): void => {
    groups.push(...evenly(lines))
    lines = []
  }
  for (const offer of offers) {
    if (offer.what.type === 'line') lines.push(offer)
    else {
      close()
      groups.push([offer])
    }
  }
  close()
  return withoutLone(groups)
}

/**
 * A line alone makes a poor slide: it joins the nearest lines of its section on this side or that of what has a form of its
 * own, else it stands above the chain that follows it.
 */
function withoutLone(groups: readonly Offer[][]): Offer[][] {
  const merged: Offer[][] = []
  groups.forEach((group, at) => {
    if (!isLone(group)) return void merged.push(group)
    const before = merged.findLast((other) => holds(other, group))
    if (before !== undefined) return void before.push(...group)
    const next = groups[at + 1]
    const after = groups.slice(at + 1).find((other) => holds(other, group))
    if (after !== undefined) after.unshift(...group)
    else if (next?.[0] !== undefined && takesLead(next[0], group)) next.push(...group)
    else merged.push(group)
  })
  return merged
}

function isLone([first, ...others]: readonly Offer[]): boolean {
  return first?.what.type === 'line' && others.length === 0
}

/** Whether lines have room on a slide of lines. */
function holds(group: readonly Offer[], lines: readonly Offer[]): boolean {
  const all = [...group, ...lines]
  return (
    group[0]?.what.type === 'line' &&
    all.length <= MOST.lines &&
    all.reduce((sum, line) => sum + sizeOfOffer(line), 0) <= MOST.words
  )
}

/** A short line leads to a chain that nothing announces. */
function takesLead({ what }: Offer, [line]: readonly Offer[]): boolean {
  return (
    what.type === 'chain' &&
    (what.chain.announced === undefined || what.chain.form === 'headings') &&
    line !== undefined &&
    sizeOfOffer(line) <= MOST_IN_LEAD
  )
}

/** As few slides as hold the lines, none of them left with a single line where another has many. */
export function evenly(lines: readonly Offer[]): Offer[][] {
  if (lines.length === 0) return []
  const words = lines.reduce((sum, line) => sum + sizeOfOffer(line), 0)
  const slides = Math.max(Math.ceil(lines.length / MOST.lines), Math.ceil(words / MOST.words))
  const each = words / slides
  const groups: Offer[][] = [[]]
  let size = 0
  for (const line of lines) {
    const here = groups.at(-1) ?? []
    const next = sizeOfOffer(line)
    // A line goes where more of it belongs.
    const isFull = here.length >= MOST.lines || (size + next / 2 > each && groups.length < slides)
    if (here.length > 0 && isFull) {
      groups.push([line])
      size = next
    } else {
      here.push(line)
      size += next
    }
  }
  return groups
}

function sizeOfOffer({ lines }: Offer): number {
  return lines.reduce((sum, line) => sum + sizeOf(line), 0)
}
