/** Breaks a title or a label as a designer does: lines end where phrases end, and are about as long as one another. */
import { type Breaking, breakGreedily, type MeasuredText, naturalWidth, widestBetween, widthBetween } from './lines.js'
import type { Line } from './scene.js'

/** What a line costs: the square of what it lacks of the mean, in em, and this for a phrase torn at its end. */
const TORN_PHRASE = 40

/** What it costs to part a number from its unit. */
const TORN_NUMBER = 200

/**
 * The lines of a title or a label within `most` units: as few as greedy filling needs, ended at phrases where that is
 * possible, as even as can be. Where no greedy program would break so, the lines are `hard`: the PowerPoint breaks them
 * as a person does with Shift+Enter.
 *
 * @param phrases Finds the offsets at which a phrase ends; asked only when the text needs a second line. Undefined, or
 * giving undefined, where every break opportunity ends a phrase.
 */
export function breakBalanced(
  measured: MeasuredText,
  most: number,
  phrases: (() => Set<number> | undefined) | undefined,
): Breaking {
  // As many lines as the program needs that sets the text widest: it would break a line of its own else.
  const greedy = breakGreedily(measured, most, 0, widestBetween)
  const count = greedy.lines.length
  if (count === 1 || greedy.torn) return greedy
  const ends = phrases?.()
  const lines = bestLines(measured, most, count, ends)
  if (lines === undefined) return greedy
  const tornPhrase = ends !== undefined && lines.slice(0, -1).some(({ end }) => !ends.has(end))
  return {
    ...(tornPhrase && { tornPhrase }),
    lines: lines.map((line, index) => (index < lines.length - 1 ? { ...line, hard: true } : line)),
    margin: Infinity,
    torn: false,
    forced: 0,
  }
}

/** Cheapest division into `count` lines, by dynamic programming over the break opportunities. */
function bestLines(
  measured: MeasuredText,
  most: number,
  count: number,
  ends: Set<number> | undefined,
): Line[] | undefined {
  const { breaks, whole, em } = measured
  const mean = naturalWidth(measured) / count
  const stops = [0, ...breaks]
  const cost = (from: number, to: number): number => {
    const width = widthBetween(measured, from, to)
    if (widestBetween(measured, from, to) > most) return Infinity
    const torn = to !== breaks.at(-1) && ends !== undefined && !ends.has(to)
    return ((width - mean) / em) ** 2 + (torn ? TORN_PHRASE : 0) + (whole.has(to) ? TORN_NUMBER : 0)
  }
  // best[k][i]: cheapest way to set the text up to stop i in k lines, and the stop before.
  let best = stops.map((_, index) => ({ cost: index === 0 ? 0 : Infinity, path: [0] }))
  for (let line = 1; line <= count; line++) {
    best = stops.map((to, index) => {
      let found = { cost: Infinity, path: [0] }
      for (let before = index - 1; before >= 0; before--) {
        const from = stops[before] ?? 0
        if (widthBetween(measured, from, to) > most) break
        const previous = best[before]
        const total = (previous?.cost ?? Infinity) + cost(from, to)
        if (previous !== undefined && total < found.cost) found = { cost: total, path: [...previous.path, to] }
      }
      return found
    })
  }
  const path = best.at(-1)
  if (path === undefined || path.cost === Infinity) return undefined
  return path.path.slice(1).map((end, index) => {
    const start = path.path[index] ?? 0
    return { start, end, width: widthBetween(measured, start, end) }
  })
}
