/**
 * Equations as Office MathML (ECMA-376 part 1, 22.1), from MathJax's tree. Only constructs that PowerPoint is known to
 * take; a formula with any other has no equation and stands as a drawing.
 */
import { type MmlNode, TEXCLASS } from 'mathjax-full/js/core/MmlTree/MmlNode.js'

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/math'

/** What cannot be said as an equation. */
class Unknown extends Error {}

/** One `m:oMath` element, its runs without size and colour; undefined where it cannot be said. */
export function ommlOf(tree: MmlNode): string | undefined {
  try {
    return `<m:oMath xmlns:m="${NAMESPACE}">${row(childrenOf(tree))}</m:oMath>`
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

/** Nodes side by side. An operator with limits takes what follows it up to the next sum or relation as its operand. */
function row(nodes: readonly MmlNode[]): string {
  const written: string[] = []
  const all = nodes.flatMap(flattened)
  for (let at = 0; at < all.length; at++) {
    const node = all[at]
    if (node === undefined) continue
    const large = largeOperator(node)
    if (large !== undefined) {
      const end = operandEnd(all, at + 1)
      if (end === at + 1) throw new Unknown('an operator without an operand')
      written.push(nary(large, row(all.slice(at + 1, end))))
      at = end - 1
    } else if (hasInvisibleBase(node)) written.push(scripted(node, written.pop() ?? ''))
    else written.push(one(node))
  }
  return written.join('')
}

/** Chemistry's scripts stand at an invisible letter of no width, behind the element that they belong to. */
function hasInvisibleBase(node: MmlNode): boolean {
  const [base] = childrenOf(node)
  return SCRIPTS.includes(node.kind) && base !== undefined && flattened(base).every(({ kind }) => kind === 'mphantom')
}

const SCRIPTS = ['msup', 'msub', 'msubsup']

function scripted(node: MmlNode, base: string): string {
  const [one, two] = childrenOf(node)
    .slice(1)
    .map((child) => row([child]))
  const e = `<m:e>${base}</m:e>`
  if (node.kind === 'msup') return `<m:sSup>${e}<m:sup>${one ?? ''}</m:sup></m:sSup>`
  if (node.kind === 'msub') return `<m:sSub>${e}<m:sub>${one ?? ''}</m:sub></m:sSub>`
  return `<m:sSubSup>${e}<m:sub>${one ?? ''}</m:sub><m:sup>${two ?? ''}</m:sup></m:sSubSup>`
}

/** Rows without a meaning of their own are their children. */
function flattened(node: MmlNode): MmlNode[] {
  const plain = ['mrow', 'inferredMrow', 'TeXAtom', 'mstyle', 'mpadded', 'mtd'].includes(node.kind) && !isFenced(node)
  return plain ? childrenOf(node).flatMap(flattened) : [node]
}

function operandEnd(nodes: readonly MmlNode[], start: number): number {
  for (let at = start; at < nodes.length; at++) {
    const node = nodes[at]
    if (at > start && node?.kind === 'mo' && /^[+−±=<>≤≥≠≈≡→⇒,;]$/u.test(textOf(node))) return at
  }
  return nodes.length
}

function one(node: MmlNode): string {
  const children = childrenOf(node)
  const [first, second, third] = children.map((child) => () => row([child]))
  const e = (tag: string, content: (() => string) | undefined): string => `<m:${tag}>${content?.() ?? ''}</m:${tag}>`
  switch (node.kind) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return run(node)
    case 'mspace':
      return space(node)
    case 'mphantom':
      return `<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e>${row(children)}</m:e></m:phant>`
    case 'mfrac':
      return `<m:f>${noBar(node)}${e('num', first)}${e('den', second)}</m:f>`
    case 'msqrt':
      return `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${row(children)}</m:e></m:rad>`
    case 'mroot':
      return `<m:rad>${e('deg', second)}${e('e', first)}</m:rad>`
    case 'msup':
    case 'msub':
    case 'msubsup':
      return scripted(node, first?.() ?? '')
    case 'munder':
    case 'mover':
      return overOrUnder(node)
    case 'munderover':
      return `<m:limUpp><m:e><m:limLow>${e('e', first)}${e('lim', second)}</m:limLow></m:e>${e('lim', third)}</m:limUpp>`
    case 'mtable':
      return matrix(node)
    case 'mrow':
      return fenced(node)
    case 'menclose':
      if (node.attributes.get('notation') !== 'box') throw new Unknown('menclose')
      return `<m:borderBox><m:e>${row(children)}</m:e></m:borderBox>`
    default:
      throw new Unknown(node.kind)
  }
}

/** Slanted or upright, as MathML says it of a single letter. */
function run(node: MmlNode): string {
  const text = textOf(node).replace(/[\u2061-\u2064]/gu, '')
  if (text === '') return ''
  if (!isSaid(text)) throw new Unknown(text)
  const variant = String(node.attributes.get('mathvariant') ?? '')
  const style = STYLES[variant]
  if (style === undefined) throw new Unknown(variant)
  const words = node.kind === 'mtext' ? '<m:nor/>' : style
  return `<m:r>${words === '' ? '' : `<m:rPr>${words}</m:rPr>`}<m:t xml:space="preserve">${escaped(text)}</m:t></m:r>`
}

/** `m:sty` and `m:scr` by MathML's variants (22.1.2.111, 22.1.2.106). */
const STYLES: Record<string, string> = {
  '': '',
  italic: '',
  normal: '<m:sty m:val="p"/>',
  bold: '<m:sty m:val="b"/>',
  'bold-italic': '<m:sty m:val="bi"/>',
  'double-struck': '<m:scr m:val="double-struck"/><m:sty m:val="p"/>',
  script: '<m:scr m:val="script"/>',
  '-tex-calligraphic': '<m:scr m:val="script"/>',
  fraktur: '<m:scr m:val="fraktur"/>',
  'sans-serif': '<m:scr m:val="sans-serif"/><m:sty m:val="p"/>',
  monospace: '<m:scr m:val="monospace"/><m:sty m:val="p"/>',
}

/** Spaces of at least a sixth of an em count; thinner ones Office sets itself. */
function space(node: MmlNode): string {
  const width = Number.parseFloat(String(node.attributes.get('width') ?? '0'))
  if (Number.isNaN(width) || width < 0.16) return ''
  const character = width < 0.3 ? '\u2009' : width < 0.7 ? '\u2002' : '\u2003'
  return `<m:r><m:t xml:space="preserve">${character.repeat(width >= 1.5 ? 2 : 1)}</m:t></m:r>`
}

function noBar(node: MmlNode): string {
  return Number.parseFloat(String(node.attributes.get('linethickness') ?? '1')) === 0
    ? '<m:fPr><m:type m:val="noBar"/></m:fPr>'
    : ''
}

/** Signs over a letter that Office sets as accents (22.1.2.1), by MathML's characters. */
const ACCENTS: Record<string, string> = {
  '→': '\u20D7',
  '^': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030C',
  '˘': '\u0306',
  '´': '\u0301',
  '`': '\u0300',
}

function overOrUnder(node: MmlNode): string {
  const [base, mark] = childrenOf(node)
  if (base === undefined || mark === undefined) throw new Unknown(node.kind)
  const over = node.kind === 'mover'
  const sign = flattened(mark).length === 1 && flattened(mark)[0]?.kind === 'mo' ? textOf(mark) : ''
  const e = `<m:e>${row([base])}</m:e>`
  if (/^[―¯‾_\u0304\u0305\u2212–—]$/u.test(sign))
    return `<m:bar><m:barPr><m:pos m:val="${over ? 'top' : 'bot'}"/></m:barPr>${e}</m:bar>`
  if (/^[⏞⏟]$/u.test(sign))
    return `<m:groupChr><m:groupChrPr><m:chr m:val="${sign}"/><m:pos m:val="${over ? 'top' : 'bot'}"/><m:vertJc m:val="${over ? 'bot' : 'top'}"/></m:groupChrPr>${e}</m:groupChr>`
  const accent = ACCENTS[sign]
  if (over && accent !== undefined) return `<m:acc><m:accPr><m:chr m:val="${accent}"/></m:accPr>${e}</m:acc>`
  const tag = over ? 'limUpp' : 'limLow'
  return `<m:${tag}>${e}<m:lim>${row([mark])}</m:lim></m:${tag}>`
}

interface Large {
  sign: string
  sub?: MmlNode
  sup?: MmlNode
  limits: 'undOvr' | 'subSup'
}

const LARGE = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂]$/u

/** A sum, product or integral with or without limits. */
function largeOperator(node: MmlNode): Large | undefined {
  const scripted = ['munder', 'mover', 'munderover', 'msub', 'msup', 'msubsup'].includes(node.kind)
  const [base, one, two] = scripted ? childrenOf(node) : [node]
  const core = base && flattened(base)
  const sign = core?.length === 1 && core[0]?.kind === 'mo' ? textOf(core[0]) : ''
  if (!LARGE.test(sign)) return undefined
  const limits = node.kind.startsWith('msu') ? 'subSup' : 'undOvr'
  if (node.kind === 'mover' || node.kind === 'msup') return { sign, sup: one, limits }
  return { sign, sub: one, sup: two, limits }
}

function nary({ sign, sub, sup, limits }: Large, operand: string): string {
  const hide = (tag: string, limit: MmlNode | undefined): string => (limit === undefined ? `<m:${tag} m:val="1"/>` : '')
  const properties = `<m:chr m:val="${sign}"/><m:limLoc m:val="${limits}"/>${hide('subHide', sub)}${hide('supHide', sup)}`
  const limit = (node: MmlNode | undefined): string => (node === undefined ? '' : row([node]))
  return `<m:nary><m:naryPr>${properties}</m:naryPr><m:sub>${limit(sub)}</m:sub><m:sup>${limit(sup)}</m:sup><m:e>${operand}</m:e></m:nary>`
}

/** Whether a row stands between a sign that opens and one that closes, as `\left … \right` makes it. */
function isFenced(node: MmlNode): boolean {
  const children = childrenOf(node)
  const [first, last] = [children[0], children.at(-1)]
  return (
    node.kind === 'mrow' &&
    node.texClass === TEXCLASS.INNER &&
    children.length >= 2 &&
    isFence(first, TEXCLASS.OPEN) &&
    isFence(last, TEXCLASS.CLOSE)
  )
}

function isFence(node: MmlNode | undefined, side: number): boolean {
  return node?.kind === 'mo' && node.texClass === side
}

function fenced(node: MmlNode): string {
  const children = childrenOf(node)
  const [open, close] = [children[0], children.at(-1)].map((fence) => (fence === undefined ? '' : textOf(fence)))
  const properties = `<m:begChr m:val="${escaped(open ?? '')}"/><m:endChr m:val="${escaped(close ?? '')}"/>`
  return `<m:d><m:dPr>${properties}</m:dPr><m:e>${row(children.slice(1, -1))}</m:e></m:d>`
}

function matrix(node: MmlNode): string {
  const rows = childrenOf(node).map((one) => childrenOf(one))
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  const align = String(node.attributes.get('columnalign') ?? 'center').split(/\s+/u)
  const column = (index: number): string => {
    const side = align[Math.min(index, align.length - 1)] ?? 'center'
    return `<m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="${['left', 'right'].includes(side) ? side : 'center'}"/></m:mcPr></m:mc>`
  }
  const indexes = Array.from({ length: columns }, (_, index) => index)
  const cells = rows.map(
    (cellsOfRow) =>
      `<m:mr>${indexes.map((index) => `<m:e>${row(cellsOfRow[index] === undefined ? [] : [cellsOfRow[index]])}</m:e>`).join('')}</m:mr>`,
  )
  return `<m:m><m:mPr><m:plcHide m:val="1"/><m:mcs>${indexes.map(column).join('')}</m:mcs></m:mPr>${cells.join('')}</m:m>`
}

function childrenOf(node: MmlNode): MmlNode[] {
  const children = (node.childNodes ?? []) as MmlNode[]
  return children.some((child) => child.isInferred)
    ? children.flatMap((child) => (child.isInferred ? (child.childNodes as MmlNode[]) : [child]))
    : children
}

function textOf(node: MmlNode): string {
  if ('getText' in node && typeof node.getText === 'function') return String(node.getText())
  return ((node.childNodes ?? []) as MmlNode[]).map(textOf).join('')
}

/** Whether XML can hold the text. */
function isSaid(text: string): boolean {
  return /^[\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '')
}
