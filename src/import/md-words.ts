/** The words of Markdown's nodes: what is only marked is left out, formulas keep their dollar signs, HTML is read as HTML. */
import type { Image } from 'mdast'
import type { Node, Parent } from 'unist'
import { escapeXml } from '../ooxml/xml.js'
import { joinLines } from '../text/join.js'
import { lowered, raised } from '../text/raised.js'
import { inlineText } from './html-inline.js'
import { pageOf } from './html-page.js'

/** Stands for a line broken on purpose, which no text contains. */
export const BREAK = '\u000B'

/** The words within a node, lines broken on purpose among them. */
export function textOf(node: Node): string {
  return brokenText('children' in node ? (node as Parent).children : [node]).replaceAll(BREAK, '\n')
}

/** As one line. */
export function lineOf(node: Node): string {
  return joinLines(textOf(node).split('\n'))
}

/** The words of neighbours, with `BREAK` for lines broken on purpose. */
export function brokenText(nodes: readonly Node[]): string {
  if (!nodes.some(holdsHtml)) return nodes.map(wordsOf).join('')
  const html = pageOf(`<body>${nodes.map(htmlOf).join('')}</body>`)
  return inlineText(html.body).replaceAll('\r', ' ')
}

function holdsHtml(node: Node): boolean {
  return node.type === 'html' || ('children' in node && (node as Parent).children.some(holdsHtml))
}

function wordsOf(node: Node): string {
  switch (node.type) {
    case 'inlineMath':
      return 'value' in node ? `$${String(node.value)}$` : ''
    // What was struck out was taken back.
    case 'html':
    case 'footnoteReference':
    case 'image':
    case 'delete':
      return ''
    case 'break':
      return BREAK
    case 'text':
      return 'value' in node ? withScripts(String(node.value)) : ''
    default:
      if ('value' in node) return String(node.value)
      return 'children' in node ? (node as Parent).children.map(wordsOf).join('') : ''
  }
}

/** Neighbours with HTML among them, as HTML: an element may begin in one node and end in another. */
function htmlOf(node: Node): string {
  if (node.type === 'html' && 'value' in node) return String(node.value)
  if (node.type === 'break') return '<br>'
  if ('children' in node && node.type !== 'delete') return (node as Parent).children.map(htmlOf).join('')
  return escapeXml(wordsOf(node)).replace(/&#10;/gu, '\n')
}

/** pandoc's H~2~O and 10^6^. */
function withScripts(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N})\]])~([^\s~^]{1,10})~(?!~)/gu, (_, words: string) => lowered(words))
    .replace(/(?<=[\p{L}\p{N})\]])\^([^\s~^]{1,10})\^/gu, (_, words: string) => raised(words))
}

/** The pictures within a node, in order, those of HTML too. */
export function imagesIn(node: Node): Image[] {
  if (node.type === 'image') return [node as Image]
  if (node.type === 'html' && 'value' in node && /<img\b/iu.test(String(node.value)))
    return [...pageOf(`<body>${String(node.value)}</body>`).querySelectorAll('img')].map((picture) => ({
      type: 'image',
      url: picture.getAttribute('src') ?? '',
      alt: picture.getAttribute('alt') ?? '',
      title: picture.getAttribute('title'),
    }))
  return 'children' in node ? (node as Parent).children.flatMap((child) => imagesIn(child)) : []
}

/** Whether something within was struck out. */
export function isStruck(node: Node): boolean {
  return node.type === 'delete' || ('children' in node && (node as Parent).children.some(isStruck))
}
