/**
 * Drawings come from the server, from other windows and from this browser's storage, and Slidev puts them into the page
 * as markup. What else than a drawing is in them is taken out as soon as they come in, before anything shows them.
 */
import { drawingState } from '@slidev/client'
import DOMPurify from 'dompurify'
import { watch } from 'vue'

/** What an SVG may hold and the pen never draws: links, pictures, styles and what they reach of the page. */
const NOT_DRAWN = {
  FORBID_TAGS: ['a', 'image', 'style', 'text', 'title', 'desc', 'switch', 'view', 'symbol'],
  FORBID_ATTR: ['style', 'class', 'href', 'xlink:href', 'filter', 'mask', 'clip-path'],
}

/** Each slide's drawing as it was found clean. */
const clean = new Map<string, string>()

/** Before Slidev shows anything. */
export function keepDrawingsClean(): void {
  watch(drawingState, cleanAll, { deep: true, immediate: true, flush: 'sync' })
}

function cleanAll(): void {
  for (const [key, given] of Object.entries(drawingState)) {
    if (given === undefined || given === null || clean.get(key) === given) continue
    const cleaned = cleanDrawing(given)
    clean.set(key, cleaned)
    if (cleaned !== given) drawingState[key] = cleaned
  }
}

/** @param drawing the inside of an `svg` element. */
export function cleanDrawing(drawing: unknown): string {
  if (typeof drawing !== 'string') return ''
  const parsed = DOMPurify.sanitize(`<svg>${drawing}</svg>`, {
    USE_PROFILES: { svg: true },
    RETURN_DOM_FRAGMENT: true,
    ...NOT_DRAWN,
  })
  for (const shape of parsed.querySelectorAll('*'))
    for (const { name, value } of [...shape.attributes]) if (REACHES_OUT.test(value)) shape.removeAttribute(name)
  return parsed.firstElementChild?.innerHTML ?? ''
}

/** `url(https://…)`; an arrow's head is named by `url(#…)`. */
const REACHES_OUT = /url\(\s*["']?(?!#)/i
