/** Whether a text would have room, for kinds that choose their arrangement by it. */
import type { TextBox } from '../layout/box.js'
import type { Typesetting } from '../layout/metrics.js'
import { leastTextWidth } from '../layout/place.js'
import { hugWidth, measureParagraphs, textHeightAt } from '../layout/text.js'

/** Whether a text box of this size, in units, holds its text without tearing a word. */
export function textFits(
  box: TextBox,
  place: { width: number; height: number } | undefined,
  typesetting: Typesetting,
): boolean {
  if (place === undefined) return false
  const { top = 0, right = 0, bottom = 0, left = 0 } = box.padding ?? {}
  if (leastTextWidth(box, typesetting) > place.width) return false
  return textHeightAt(box, place.width - left - right, typesetting) + top + bottom <= place.height
}

/** Width in units at which no line of a text box wraps, its padding included. */
export function naturalBoxWidth(box: TextBox, typesetting: Typesetting): number {
  return hugWidth(measureParagraphs(box, typesetting)) + (box.padding?.left ?? 0) + (box.padding?.right ?? 0)
}
