/** Pages that Google Docs and Word write: what they say by classes of their own, said as other pages say it. */
import type { Passed } from './ledger/index.js'

/** Changes the document. @param passed takes the comments of its reviewers. */
export function asOtherPages(document: Document, passed: Passed[]): void {
  const rules = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n')
  markLooks(document, rules)
  countGoogleLists(document, rules)
  for (const list of document.querySelectorAll('ol, ul')) joinGoogleLists(list)
  gatherWordLists(document)
  // A comment that a reviewer made is none of the text.
  for (const link of document.querySelectorAll('a[href^="#cmnt"]')) {
    const isComment = /^#cmnt_ref/u.test(link.getAttribute('href') ?? '')
    const comment = isComment ? (link.closest('div') ?? link.closest('p')) : link
    if (comment) passed.push({ why: 'furniture', text: comment.textContent ?? '' })
    comment?.remove()
  }
}

/** The title as such a page marks it. */
export function titleParagraph(document: Document): Element | null {
  return document.querySelector('p.title, p.MsoTitle')
}

/** `.c9{text-decoration:line-through}`: classes of a page's own by which words are struck out, raised or lowered. */
function markLooks(document: Document, rules: string): void {
  if (!document.body.matches('.doc-content, body:has(.lst-kix)') && !/\.c\d+\s*\{/u.test(rules)) return
  const looks: [RegExp, string][] = [
    [/text-decoration\s*:\s*line-through/iu, 's'],
    [/vertical-align\s*:\s*super/iu, 'sup'],
    [/vertical-align\s*:\s*sub\b/iu, 'sub'],
  ]
  for (const [, name = '', declarations = ''] of rules.matchAll(/\.(c\d+)\s*\{([^}]*)\}/gu)) {
    const tag = looks.find(([look]) => look.test(declarations))?.[1]
    if (tag === undefined) continue
    for (const span of document.querySelectorAll(`span.${name}`)) {
      const element = document.createElement(tag)
      element.append(...span.childNodes)
      span.append(element)
    }
  }
}

/** Google Docs draws numbers by counters: `.lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-1,lower-latin) ". "}`. */
function countGoogleLists(document: Document, rules: string): void {
  for (const [, name = '', form = ''] of rules.matchAll(
    /\.(lst-kix_[\w-]+)\s*>\s*li:before\s*\{\s*content:[^}]*counter\([^,)]+,\s*([a-z-]+)\)/gu,
  ))
    for (const list of document.querySelectorAll(`ol.${name}`)) list.setAttribute('style', `list-style-type:${form}`)
}

/** How deep a list of Google Docs stands: `lst-kix_abc-1` is on the second level. */
function depthOf(list: Element | null): number | undefined {
  const depth = list === null ? undefined : /(?:^|\s)lst-kix_[\w-]*-(\d)(?:\s|$)/u.exec(list.className)?.[1]
  return depth === undefined ? undefined : Number(depth)
}

/** Google Docs sets lists within lists behind each other. Those that follow a list become parts of it. */
function joinGoogleLists(list: Element): void {
  const top = depthOf(list)
  if (top === undefined || list.parentElement === null) return
  const open: Element[] = [list]
  for (let next = list.nextElementSibling; next !== null; next = list.nextElementSibling) {
    const depth = depthOf(next)
    if (depth === undefined || depth < top) return
    while (open.length > 1 && (depthOf(open.at(-1) ?? null) ?? 0) > depth) open.pop()
    const last = open.at(-1)
    if (last === undefined) return
    if (depthOf(last) === depth) {
      if (nameOf(last) !== nameOf(next)) return
      const [first] = next.children
      const start = next.getAttribute('start')
      if (start !== null) first?.setAttribute('value', start)
      last.append(...next.childNodes)
      next.remove()
    } else {
      const item = last.lastElementChild
      if (item === null) return
      item.append(next)
      open.push(next)
    }
  }
}

const nameOf = (element: Element): string => element.localName.toLowerCase()

/** Word's lists are paragraphs: `<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.</span>Words</p>`. */
function gatherWordLists(document: Document): void {
  for (const first of document.querySelectorAll('p[style*="mso-list"]')) {
    if (first.parentElement === null || levelOf(first) === undefined) continue
    const items: Element[] = []
    for (let next: Element | null = first; next !== null && levelOf(next) !== undefined; next = next.nextElementSibling)
      items.push(next)
    const list = document.createElement('ul')
    first.before(list)
    const open: Element[] = [list]
    for (const paragraph of items) {
      const level = levelOf(paragraph) ?? 1
      while (open.length > level) open.pop()
      while (open.length < level) {
        const last = open.at(-1)
        const item = last?.lastElementChild ?? last?.appendChild(document.createElement('li'))
        const inner = document.createElement('ul')
        item?.append(inner)
        open.push(inner)
      }
      open.at(-1)?.append(itemOf(paragraph, document))
    }
  }
}

function levelOf(paragraph: Element): number | undefined {
  const level = /mso-list\s*:\s*\w+\s+level(\d)/iu.exec(paragraph.getAttribute('style') ?? '')?.[1]
  return level === undefined || nameOf(paragraph) !== 'p' ? undefined : Number(level)
}

/** A bullet goes, a number stays. */
function itemOf(paragraph: Element, document: Document): Element {
  const item = document.createElement('li')
  for (const mark of paragraph.querySelectorAll('span')) {
    if (!/mso-list\s*:\s*Ignore/iu.test(mark.getAttribute('style') ?? '')) continue
    const label = (mark.textContent ?? '').replace(/[\s\u00A0]+/gu, ' ').trim()
    mark.replaceWith(document.createTextNode(/[\p{N}]|\p{L}[.)、]/u.test(label) ? `${label} ` : ''))
  }
  item.append(...paragraph.childNodes)
  paragraph.remove()
  return item
}
