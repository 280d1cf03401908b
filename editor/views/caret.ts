/** Where in a line's words somebody has clicked. */

/** Of browsers one has the first of these, another the second. */
interface Carets {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null
  caretRangeFromPoint?(x: number, y: number): Range | null
}

/**
 * How many characters that are no space stand before the point, in an element that shows a line of a slide: the painted line is
 * broken where its field has spaces, and a bullet is none of its words. Undefined where the browser does not say.
 */
export function lettersBefore(element: Element, x: number, y: number): number | undefined {
  const carets = document as Carets
  const position = carets.caretPositionFromPoint?.(x, y) ?? undefined
  const range = position === undefined ? (carets.caretRangeFromPoint?.(x, y) ?? undefined) : undefined
  const node = position?.offsetNode ?? range?.startContainer
  const offset = position?.offset ?? range?.startOffset
  if (node === undefined || offset === undefined || !element.contains(node)) return undefined
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let count = 0
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (isBullet(text)) continue
    const words = text.textContent ?? ''
    if (text === node) return count + letters(words.slice(0, offset))
    count += letters(words)
  }
  return undefined
}

const isBullet = (text: Node): boolean => (text.parentElement?.closest('.lectern-bullet') ?? null) !== null

const letters = (text: string): number => text.replace(/\s/gu, '').length

/** The index in a text before which so many characters stand that are no space: in `a b c` two stand before index 3. */
export function indexBehind(text: string, count: number): number {
  let left = count
  let index = 0
  while (left > 0 && index < text.length) if (!/\s/u.test(text[index++] ?? '')) left--
  return index
}
