/** What is done to whole slides, as changes of the data's list of slides. */
import type { Change } from './change.js'

const SLIDES = ['slides'] as const

const all = (changes: readonly Change[]): Change => ({ type: 'all', changes })

/** The slides of these indexes, kept in their order, come to stand before what stands at `to` now. */
export function moved(indexes: readonly number[], to: number): Change {
  const sorted = [...new Set(indexes)].sort((one, other) => one - other)
  const before = sorted.filter((index) => index < to)
  const after = sorted.filter((index) => index >= to)
  return all([
    // From the last one on, each leaves what is before it where it is.
    ...before.map((index, nth): Change => ({ type: 'move', list: SLIDES, from: index - nth, to: to - 1 })),
    ...after.map((index, nth): Change => ({ type: 'move', list: SLIDES, from: index, to: to + nth })),
  ])
}

export function removed(indexes: readonly number[]): Change {
  const sorted = [...new Set(indexes)].sort((one, other) => other - one)
  return all(sorted.map((index): Change => ({ type: 'remove', path: ['slides', index] })))
}

/** Copies behind the last of them. */
export function duplicated(slides: readonly unknown[], indexes: readonly number[]): Change {
  const sorted = [...new Set(indexes)].sort((one, other) => one - other)
  const place = (sorted.at(-1) ?? -1) + 1
  return all(
    sorted.map((index, nth): Change => ({
      type: 'insert',
      path: ['slides', place + nth],
      value: structuredClone(slides[index]),
    })),
  )
}

/** Hides slides that are shown; shows them where all are hidden. */
export function hidden(slides: readonly unknown[], indexes: readonly number[]): Change {
  const isHidden = (index: number): boolean => (slides[index] as { hidden?: boolean } | undefined)?.hidden === true
  const show = indexes.every(isHidden)
  return all(
    indexes
      .filter((index) => isHidden(index) === show)
      .map((index): Change =>
        show
          ? { type: 'remove', path: ['slides', index, 'hidden'] }
          : { type: 'set', path: ['slides', index, 'hidden'], value: true },
      ),
  )
}

/** A new slide before what stands at `at` now. */
export function added(at: number, slide: Record<string, unknown>): Change {
  return { type: 'insert', path: ['slides', at], value: slide }
}
