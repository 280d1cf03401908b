/** Sets of code points as CSS writes them in `unicode-range`. */

/** First and last code point, both included. */
export type Range = readonly [number, number]

/** `U+2000-206F,U+2122` as ranges. */
export function parseRanges(text: string): Range[] {
  return text.split(',').map((part): Range => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

export function formatRanges(ranges: readonly Range[]): string {
  return ranges.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(',')
}

export function inRanges(ranges: readonly Range[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
}

/** The ranges without one code point. */
export function without(ranges: readonly Range[], codePoint: number): Range[] {
  return ranges.flatMap(([first, last]): Range[] => {
    if (codePoint < first || codePoint > last) return [[first, last]]
    const parts: Range[] = [
      [first, codePoint - 1],
      [codePoint + 1, last],
    ]
    return parts.filter(([from, to]) => from <= to)
  })
}

/** The least ranges that hold these code points. */
export function rangesOf(codePoints: Iterable<number>): Range[] {
  const ranges: [number, number][] = []
  for (const point of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const open = ranges.at(-1)
    if (open && point === open[1] + 1) open[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase()
}
