/** HTML as a document with a body, as a browser makes one of whatever it gets; linkedom takes tags as they stand. */
import { parseHTML } from 'linkedom'

/** @param html a page, or a part of one. Its `<html>`, `<head>` and `<body>` may be missing. */
export function pageOf(html: string): Document {
  const { document } = parseHTML(html)
  const root: Element | null = document.documentElement
  // `<html>` may also stand in a comment, or behind other tags.
  if (root?.localName !== 'html') return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
  if ([...root.children].some(({ localName }) => localName === 'body')) return document
  const body = document.createElement('body')
  const around = [...document.childNodes].filter((node) => node !== root && node.nodeType !== node.DOCUMENT_TYPE_NODE)
  const within = [...root.childNodes].filter((node) => (node as Partial<Element>).localName !== 'head')
  body.append(...within, ...around)
  root.append(body)
  return document
}
