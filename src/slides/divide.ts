/** A slide that does not fit, as several: as few parts as will do, of even length. */
import { isFault } from '../layout/overflow.js'
import { type Completed, composeStandard, type FitContext } from './arrange.js'
import type { Kind } from './index.js'
import type { SlideList } from './kind.js'
import { LEVELS } from './parts.js'
import { continuedMark, wordsFor } from './words.js'

type List = SlideList<{ title?: string }>

/** The title of the part of this index: from the third on the mark is numbered, since no two slides may have one title. */
export function continued(title: string, part: number, { lang }: FitContext): string {
  return part === 0 ? title : `${title}${continuedMark(wordsFor(lang), part)}`
}

/** Parts of even length, as few as will do; undefined where nothing can be divided. */
export function divide(
  kind: Kind,
  list: List,
  content: Completed,
  context: FitContext,
  before: number,
): Completed[] | undefined {
  const part = (items: readonly unknown[], index: number, last: boolean, itemsBefore = 0): Completed => {
    const title = continued(content.title, before + index, context)
    return { ...list.withItems(content, items, { first: index === 0, last, before: itemsBefore }), title }
  }
  const fits: Fits = (items, index) => items.length <= list.most && fitsAtFloor(kind, part(items, index, true), context)
  const items = list.items(content)
  if (items.some((item) => isLong(item) && !fits([leastOf(item, list)], 0))) return undefined
  const chunks = pack(items, list, fits, kind === 'points' ? Infinity : MOST_HALVES)
  if (chunks === undefined || chunks.length < 2) return undefined
  const parts = evenly(chunks.flat(), chunks.length, fits, chunks)
  return parts.map((chunk, index) =>
    part(chunk, index, index === parts.length - 1, parts.slice(0, index).flat().length),
  )
}

/** Characters of an item that may have to be divided. */
const LONG = 120

const isLong = (item: unknown): boolean => JSON.stringify(item).length > LONG

/** What is left of an item that is divided again and again: where not even that has room, what stands around it has none. */
function leastOf(item: unknown, list: List): unknown {
  let least = item
  for (
    let halves = list.divide?.(least);
    halves !== undefined && JSON.stringify(halves[0]).length < JSON.stringify(least).length;
    halves = list.divide?.(least)
  )
    least = halves[0]
  return least
}

function fitsAtFloor(kind: Kind, content: Completed, context: FitContext): boolean {
  return !composeStandard(kind, content, context, LEVELS - 1).overflows.some(isFault)
}

type Fits = (items: readonly unknown[], index: number) => boolean

/** Items are halved no more often than this: what takes more is no slide of its kind, but points, which go on as long as they must. */
const MOST_HALVES = 40

/**
 * As many items a slide as fit, slide by slide; an item too large for a slide of its own is divided. Each try composes
 * the slide, so the count of the slide before is tried first: like items fill like slides. Undefined where items would
 * have to be halved more often than `most`.
 */
function pack(items: readonly unknown[], list: List, fits: Fits, most: number): unknown[][] | undefined {
  const chunks: unknown[][] = []
  let rest = [...items]
  let guess = 1
  let halved = 0
  while (rest.length > 0) {
    const index = chunks.length
    const count = fitting(rest, Math.min(guess, rest.length), (some) => fits(some, index))
    const halves = count === 0 ? list.divide?.(rest[0]) : undefined
    if (halves !== undefined) {
      if (++halved > most) return undefined
      rest = [...halves, ...rest.slice(1)]
      continue
    }
    guess = Math.max(1, count)
    chunks.push(rest.slice(0, guess))
    rest = rest.slice(guess)
  }
  return chunks
}

/** How many of the first items fit together, looked for from a guess; 0 where not even the first does. */
function fitting(items: readonly unknown[], guess: number, fits: (items: readonly unknown[]) => boolean): number {
  let count = guess
  if (!fits(items.slice(0, count))) {
    do count--
    while (count > 0 && !fits(items.slice(0, count)))
    return count
  }
  while (count < items.length && fits(items.slice(0, count + 1))) count++
  return count
}

/** The same number of slides with as equal numbers of items as fit; what `packed` has where they do not. */
function evenly(items: unknown[], count: number, fits: Fits, packed: unknown[][]): unknown[][] {
  const chunks = Array.from({ length: count }, (_, index) =>
    items.slice(Math.round((index * items.length) / count), Math.round(((index + 1) * items.length) / count)),
  )
  return chunks.every((chunk, index) => fits(chunk, index)) ? chunks : packed
}
