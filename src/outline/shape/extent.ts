/** How many slides the fitting will make of a drafted one, and the first part of it that so many slides hold. */
import type { AuthoredSlide } from '../../article/article.js'
import { emWidth } from '../../layout/metrics.js'

/** About as many rows and columns of a table, lines of code and points stand on one slide. */
const ROWS = 8
const COLUMNS = 8
const LINES = 16
const POINTS = 6

/** About as much is said on one slide, in em. */
const SAID = 200

/** No table, list or code of a draft goes on over more slides than this: the notes hold it all. */
export const MOST_PARTS = 6

/** About how many slides it becomes. */
export function extentOf({ content }: AuthoredSlide): number {
  const { rows = [], code = '', items = [] } = content as Long
  const columns = Math.ceil(Math.max(1, ...rows.map((row) => row.length)) / COLUMNS)
  return Math.max(
    1,
    columns * Math.ceil(rows.length / ROWS),
    Math.ceil(code.split('\n').length / LINES),
    extentOfItems(items),
  )
}

/** What a slide may be long by. */
interface Long {
  rows?: string[][]
  code?: string
  items?: unknown[]
}

function extentOfItems(items: readonly unknown[]): number {
  return Math.max(
    Math.ceil(items.length / POINTS),
    Math.ceil(items.reduce((sum: number, item) => sum + said(item), 0) / SAID),
  )
}

/** Em of all words of an item. */
function said(item: unknown): number {
  if (typeof item === 'string') return emWidth(item)
  return typeof item === 'object' && item !== null
    ? Object.values(item).reduce((sum: number, one) => sum + said(one), 0)
    : 0
}

/**
 * The slide with as many of its rows, lines or points, from the first, as `most` slides hold, and its reason says how many
 * they are of how many. Undefined where not even the first has room.
 */
export function withinExtent(slide: AuthoredSlide, most: number): AuthoredSlide | undefined {
  if (extentOf(slide) <= most) return slide
  const { rows, code, items } = slide.content as Long
  const lines = code?.split('\n')
  const all: readonly unknown[] = rows ?? lines ?? items ?? []
  let count = all.length
  const first = (): Long =>
    rows !== undefined
      ? { rows: rows.slice(0, count) }
      : lines !== undefined
        ? { code: lines.slice(0, count).join('\n').trimEnd() }
        : { items: items?.slice(0, count) }
  const cut = (): AuthoredSlide => ({
    ...slide,
    content: { ...slide.content, ...first() } as AuthoredSlide['content'],
    why: `${slide.why ?? ''} (${count} of ${all.length})`,
  })
  // Halved until it fits, then as many more as fit.
  while (count > 0 && extentOf(cut()) > most) count = Math.floor(count / 2)
  if (count === 0) return undefined
  while (count < all.length) {
    count++
    if (extentOf(cut()) > most) {
      count--
      break
    }
  }
  return cut()
}
