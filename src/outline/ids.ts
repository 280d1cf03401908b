/** Names of slides that stay while a slide keeps its kind and its place among its kind. */
import type { Kind } from '../slides/index.js'

/** `points`, `points-2`, …; the parts after the first of a divided slide end in `-part2`, `-part3`, …. */
export function slideIds(slides: readonly { kind: Kind; parts: number }[]): string[] {
  const seen = new Map<Kind, number>()
  return slides.flatMap(({ kind, parts }) => {
    const nth = (seen.get(kind) ?? 0) + 1
    seen.set(kind, nth)
    const id = nth === 1 ? kind : `${kind}-${nth}`
    return Array.from({ length: parts }, (_, part) => (part === 0 ? id : `${id}-part${part + 1}`))
  })
}

/** Ends the id of a part after the first of a divided slide: `points-2-part3`. */
export const PART_OF_SLIDE = /-part\d+$/
