/** A chapter of an EPUB, made ready to be read as a page: its pictures named, its notes apart. */
import { unescapeXml } from '../../ooxml/xml.js'
import { inlineText } from '../html-blocks.js'
import type { PictureBox } from '../pictures.js'
import { partName } from './book.js'

/** Elements that XML closes at once (`<a id="x"/>`); read as HTML, they would go on to the end. */
const CLOSED = /<(title|script|style|iframe|textarea|a|b|i|em|strong|span|div|p|li|td|th|section|h[1-6])((?:\s[^<>]*?)?)\/>/giu

/** Text of XHTML as HTML that reads the same. */
export function htmlOfXhtml(text: string): string {
  return text.replace(/^\s*<\?xml[^>]*\?>/u, '').replace(CLOSED, '<$1$2></$1>')
}

/** Whether the page is none of the text: its body, or the one section in it, says so. */
export function isAside(document: Document): boolean {
  const sections = [document.body, ...document.body.children]
  return sections.slice(0, 2).some((one) => /(?:^|\s)(?:cover|titlepage|toc|landmarks)(?:\s|$)/u.test(typeOf(one))) || (document.body.children.length === 1 && document.body.children[0]?.localName === 'nav')
}

/** What an element is for (EPUB structural semantics). */
function typeOf(element: Element): string {
  return `${element.getAttribute('epub:type') ?? ''} ${(element.getAttribute('role') ?? '').replace(/\bdoc-/gu, '')}`.trim()
}

const NOTE = /(?:^|\s)(?:footnote|endnote|rearnote|note)(?:\s|$)/u
const NOTES = /(?:^|\s)(?:footnotes|endnotes|rearnotes)(?:\s|$)/u

/** Takes the notes out of the page, and the marks that lead to them. */
export function takeNotes(document: Document): string[] {
  for (const link of document.querySelectorAll('a')) {
    if (/(?:^|\s)(?:noteref|backlink)(?:\s|$)/u.test(typeOf(link)) || /\bfootnote-(?:ref|back)\b/u.test(link.className)) link.remove()
  }
  const elements = [...document.querySelectorAll('aside, section, div, ol, li, p')]
  const groups = elements.filter((one) => NOTES.test(typeOf(one)) || one.classList.contains('footnotes'))
  const single = elements.filter((one) => NOTE.test(typeOf(one)) && !groups.some((group) => group.contains(one)))
  const listed = groups.filter((one) => !groups.some((other) => other !== one && other.contains(one))).flatMap(notesOf)
  const notes = [...single, ...listed].map((one) => inlineText(one).replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')
  for (const one of [...single, ...groups]) one.remove()
  return notes.map((text, index) => (/^[[(（〔①-⑳\d]/u.test(text) ? text : `[${index + 1}] ${text}`))
}

function notesOf(group: Element): Element[] {
  const items = [...group.querySelectorAll('li')]
  const asides = [...group.querySelectorAll('aside, div, p')].filter((one) => NOTE.test(typeOf(one)))
  return items.length > 0 ? items : asides.length > 0 ? asides : [...group.querySelectorAll('p')]
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
