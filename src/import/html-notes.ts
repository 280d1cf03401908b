/** Notes of a page, at its foot or at the end, told by what their elements are for. */
import { inlineText } from './html-inline.js'

/** What an element is for (EPUB structural semantics, and the roles of DPUB-ARIA, which are named after them). */
export function typeOf(element: Element): string {
  const roles = (element.getAttribute('role') ?? '')
    .split(/\s+/u)
    .filter((role) => role.startsWith('doc-'))
    .map((role) => role.slice(4))
  return [element.getAttribute('epub:type') ?? '', ...roles].join(' ').trim()
}

const NOTE = /(?:^|\s)(?:footnote|endnote|rearnote|note)(?:\s|$)/u
/** Links between a text and its notes: pandoc's and LibreOffice's. */
const LINK = /\bfootnote-(?:ref|back)\b|\bsd(?:foot|end)note(?:anc|sym)\b/u
const NOTES = /(?:^|\s)(?:footnotes|endnotes|rearnotes)(?:\s|$)/u

/** Takes the notes out of the page, and the marks that lead to them. */
export function takeNotes(document: Document): string[] {
  for (const link of document.querySelectorAll('a')) {
    if (
      /(?:^|\s)(?:noteref|backlink)(?:\s|$)/u.test(typeOf(link)) ||
      LINK.test(link.className) ||
      /^#(?:foot|end)note-ref/u.test(link.getAttribute('href') ?? '')
    )
      link.remove()
  }
  markNotesOfPrograms(document)
  const elements = [...document.querySelectorAll('aside, section, div, ol, li, p')]
  const groups = elements.filter((one) => NOTES.test(typeOf(one)) || one.classList.contains('footnotes'))
  const single = elements.filter((one) => isNote(one) && !groups.some((group) => group.contains(one)))
  const listed = groups.filter((one) => !groups.some((other) => other !== one && other.contains(one))).flatMap(notesOf)
  const notes = [...single, ...listed]
    .map((one) => inlineText(one).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
  for (const one of [...single, ...groups]) one.remove()
  return notes.map((text, index) => (/^[[(（〔①-⑳\d*†‡§]/u.test(text) ? text : `[${index + 1}] ${text}`))
}

/**
 * Notes as Google Docs (`<p><a href="#ftnt_ref1" id="ftnt1">[1]</a>…`) and Word (`<div id="ftn1">`) write them, marked as
 * notes; the links to them go.
 */
function markNotesOfPrograms(document: Document): void {
  for (const link of document.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    if (/^#(?:ftnt_ref|_(?:ftn|edn)ref)\d+$/u.test(href)) {
      const note = link.closest('[id^="ftn"], [id^="edn"]:not(a)') ?? link
      const block = note === link ? link.closest('p, div, li') : note
      block?.setAttribute('role', 'doc-footnote')
      link.remove()
    } else if (/^#(?:ftnt|_ftn|_edn)\d+$/u.test(href)) (link.closest('sup') ?? link).remove()
  }
}

/** By what it is for, or by the name that LibreOffice (`sdfootnote1`) and pandoc (`footnote-1`) give it. */
function isNote(element: Element): boolean {
  return NOTE.test(typeOf(element)) || /^(?:sd(?:foot|end)note\d+|(?:foot|end)note-\d+)$/u.test(element.id)
}

function notesOf(group: Element): Element[] {
  const items = [...group.querySelectorAll('li')]
  const asides = [...group.querySelectorAll('aside, div, p')].filter(isNote)
  return items.length > 0 ? items : asides.length > 0 ? asides : [...group.querySelectorAll('p')]
}
