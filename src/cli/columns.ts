/** Words in the columns of a terminal, where East Asian characters take two. */

export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u.test(character) ? 2 : 1),
    0,
  )
}

/** The text with spaces up to a width, behind it or, for figures, before it. */
export function padded(text: string, width: number, atEnd = false): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)))
  return atEnd ? room + text : text + room
}
