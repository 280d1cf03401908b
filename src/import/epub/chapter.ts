/** A chapter of an EPUB, made ready to be read as a page: its pictures named, its notes apart. */
import { unescapeXml } from '../../ooxml/xml.js'
import { typeOf } from '../html-notes.js'
import type { PictureBox } from '../pictures.js'
import { partName } from './book.js'

/** Elements that XML closes at once (`<a id="x"/>`); read as HTML, they would go on to the end. */
const CLOSED =
  /<(title|script|style|iframe|textarea|a|b|i|em|strong|span|div|p|li|td|th|section|h[1-6])((?:\s[^<>]*?)?)\/>/giu

/** Text of XHTML as HTML that reads the same. */
export function htmlOfXhtml(text: string): string {
  return text.replace(/^\s*<\?xml[^>]*\?>/u, '').replace(CLOSED, '<$1$2></$1>')
}

/** Whether the page is none of the text: its body, or the one section in it, says so. */
export function isAside(document: Document): boolean {
  const sections = [document.body, ...document.body.children]
  return (
    sections.slice(0, 2).some((one) => /(?:^|\s)(?:cover|titlepage|toc|landmarks)(?:\s|$)/u.test(typeOf(one))) ||
    (document.body.children.length === 1 && document.body.children[0]?.localName === 'nav')
  )
}

export interface PicturesOfBook {
  parts: ReadonlyMap<string, Uint8Array>
  types: ReadonlyMap<string, string>
  /** Sources of those that were kept, by the names of their parts; undefined for what was not. */
  kept: Map<string, string | undefined>
  box: PictureBox
}

/**
 * Names the pictures by the sources under which they are kept. A drawing that only frames a picture becomes the picture.
 *
 * @param chapter the name of its part.
 */
export function namePictures(document: Document, chapter: string, pictures: PicturesOfBook): void {
  for (const drawing of document.querySelectorAll('svg')) {
    const image = drawing.querySelector('image')
    const address = image?.getAttribute('xlink:href') ?? image?.getAttribute('href')
    if (!address) continue
    const picture = document.createElement('img')
    picture.setAttribute('src', address)
    picture.setAttribute('alt', drawing.querySelector('title')?.textContent?.trim() ?? '')
    drawing.replaceWith(picture)
  }
  for (const picture of document.querySelectorAll('img')) {
    const address = unescapeXml(picture.getAttribute('src') ?? '')
    if (/^[a-z][a-z\d+.-]*:|^\/\//iu.test(address)) continue
    const source = sourceOf(partName(address, chapter), pictures)
    picture.removeAttribute('data-src')
    if (source === undefined) picture.removeAttribute('src')
    else picture.setAttribute('src', source)
  }
}

function sourceOf(name: string, { parts, types, kept, box }: PicturesOfBook): string | undefined {
  if (kept.has(name)) return kept.get(name)
  const bytes = parts.get(name)
  const source = bytes === undefined ? box.miss(name) : box.keep(bytes, types.get(name) ?? '', name)
  kept.set(name, source)
  return source
}
