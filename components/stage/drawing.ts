/** Drawings, which Slidev keeps as the inside of an SVG element and writes into the page as it stands. */
import DOMPurify from 'dompurify'

/**
 * DOMPurify's SVG profile takes away what runs. What loads something, styles the page around the drawing, or leads away
 * from it goes too: nobody draws with these.
 */
const KEPT = {
  USE_PROFILES: { svg: true },
  FORBID_TAGS: ['a', 'desc', 'feimage', 'filter', 'image', 'style', 'switch', 'symbol', 'text', 'title', 'view'],
  FORBID_ATTR: ['class', 'clip-path', 'filter', 'href', 'mask', 'style', 'xlink:href'],
  RETURN_DOM_FRAGMENT: true as const,
}

/** `url(https://…)`; an arrow's head is named by `url(#…)`. */
const REACHES_OUT = /url\(\s*["']?(?!#)/i

/**
 * A drawing that came from another window, a server or a store, made harmless.
 *
 * @param drawing the inside of an SVG element; anything but a string gives no drawing.
 */
export function safeDrawing(drawing: unknown): string {
  if (typeof drawing !== 'string' || drawing === '') return ''
  const parsed = DOMPurify.sanitize(`<svg>${drawing}</svg>`, KEPT)
  for (const shape of parsed.querySelectorAll('*'))
    for (const { name, value } of [...shape.attributes]) if (REACHES_OUT.test(value)) shape.removeAttribute(name)
  return parsed.firstElementChild?.innerHTML ?? ''
}
