/** Equations too long for a line, which would be drawn too small to be read. */
import { childrenOf, textOf, type XmlElement } from '../../ooxml/xml.js'
import { texOfNodes, texOfOmml } from './omml.js'

/** Signs that a line of an equation holds at a size that can be read. */
const MOST_IN_LINE = 48

/**
 * The TeX of an equation that stands by itself: a long one goes on below, as a typesetter would break it, before a plus or
 * a minus between its terms. Its signs stay as they are.
 */
export function displayOfOmml(math: XmlElement): string | undefined {
  const tex = texOfOmml(math)
  if (tex === undefined || textOf(math).length <= MOST_IN_LINE) return tex
  const lines: XmlElement[][] = []
  for (const term of termsOf(childrenOf(math).flatMap(divided))) {
    const last = lines.at(-1)
    if (last === undefined || lengthOf(last) + lengthOf(term) > MOST_IN_LINE) lines.push(term)
    else last.push(...term)
  }
  return lines.length < 2
    ? tex
    : `\\begin{aligned}${lines.map((line) => `&${texOfNodes(line).trim()}`).join(' \\\\ ')}\\end{aligned}`
}

function lengthOf(nodes: readonly XmlElement[]): number {
  return nodes.reduce((sum, node) => sum + textOf(node).length, 0)
}

/** A run of text as several, each of which begins with its sign. */
function divided(node: XmlElement): XmlElement[] {
  if (node.tagName !== 'm:r') return [node]
  const words = node.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.tagName === 'm:t',
  )
  const others = childrenOf(node).filter((child) => child.tagName !== 'm:t')
  return words
    .flatMap((word) =>
      word.children
        .map((child) => (typeof child === 'string' ? child : ''))
        .join('')
        .split(/(?=[+\-−±])/u)
        .map((piece) => ({ ...word, children: [piece] })),
    )
    .map((word) => ({ ...node, children: [...others, word] }))
}

/** A sign behind another, behind what opens, or within brackets begins no term. */
function termsOf(nodes: readonly XmlElement[]): XmlElement[][] {
  const terms: XmlElement[][] = []
  let open = 0
  let before = ''
  for (const node of nodes) {
    const words = textOf(node).trim()
    const begins = open <= 0 && node.tagName === 'm:r' && /^[+\-−±]/u.test(words) && !/(?:^|[+\-−±=(,])$/u.test(before)
    if (begins || terms.length === 0) terms.push([node])
    else terms.at(-1)?.push(node)
    for (const sign of words) open += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (words !== '') before = words
  }
  return terms
}
