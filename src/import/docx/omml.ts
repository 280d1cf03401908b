/** Word's equations (Office MathML, ECMA-376 part 1, 22.1) as TeX. What has no form in TeX gives the words that it holds. */
import { childOf, childrenOf, textOf, type XmlElement } from '../../ooxml/xml.js'

/** The TeX of an `m:oMath` element; undefined where it holds neither a letter nor a figure, a row of dots say. */
export function texOfOmml(math: XmlElement): string | undefined {
  const tex = row(math).replace(/\s+/gu, ' ').trim()
  return /[\p{L}\p{N}]/u.test(textOf(math)) ? tex : undefined
}

/** The children of an element side by side. */
function row(parent: XmlElement | undefined): string {
  return parent === undefined ? '' : texOfNodes(childrenOf(parent))
}

/** The TeX of some neighbours in an equation. */
export function texOfNodes(nodes: readonly XmlElement[]): string {
  return nodes.map(one).reduce(joined, '')
}

/** A command that ends in a letter would swallow a letter behind it. */
function joined(before: string, after: string): string {
  return /\\[A-Za-z]+$/u.test(before) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after
}

type Writer = (node: XmlElement) => string

const WRITERS: Record<string, Writer> = {
  r: run,
  f: fraction,
  sSub: (node) => `${base(node)}_${group(node, 'm:sub')}`,
  sSup: (node) => `${base(node)}^${group(node, 'm:sup')}`,
  sSubSup: (node) => `${base(node)}_${group(node, 'm:sub')}^${group(node, 'm:sup')}`,
  sPre: (node) => `{}_${group(node, 'm:sub')}^${group(node, 'm:sup')}${base(node)}`,
  rad: root,
  nary,
  d: fenced,
  func: (node) => joined(functionName(childOf(node, 'm:fName')), ` ${group(node, 'm:e')}`),
  limLow: (node) => `\\underset${group(node, 'm:lim')}${group(node, 'm:e')}`,
  limUpp: (node) => `\\overset${group(node, 'm:lim')}${group(node, 'm:e')}`,
  acc: accent,
  bar: (node) => `${property(node, 'm:barPr', 'm:pos') === 'top' ? '\\overline' : '\\underline'}${group(node, 'm:e')}`,
  groupChr: (node) =>
    `${property(node, 'm:groupChrPr', 'm:pos') === 'top' ? '\\overbrace' : '\\underbrace'}${group(node, 'm:e')}`,
  eqArr: (node) => grid(childrenOf(node, 'm:e').map((line) => [row(line)])),
  m: (node) => grid(childrenOf(node, 'm:mr').map((line) => childrenOf(line, 'm:e').map(row))),
}

function one(node: XmlElement): string {
  const name = node.tagName.replace(/^m:/u, '')
  // How a thing looks is told in properties (m:fPr, w:rPr, m:ctrlPr).
  if (name.endsWith('Pr')) return ''
  return Object.hasOwn(WRITERS, name) ? (WRITERS[name]?.(node) ?? '') : row(node)
}

function group(node: XmlElement, part: string): string {
  return `{${row(childOf(node, part))}}`
}

/** What scripts stand at: one letter by itself, more in braces. */
function base(node: XmlElement): string {
  const tex = row(childOf(node, 'm:e'))
  return /^[^\\{}]$/u.test(tex) ? tex : `{${tex}}`
}

/** The value of a property such as `<m:chr m:val="∑"/>`; undefined where the file leaves it to the default. */
function property(node: XmlElement, properties: string, name: string): string | undefined {
  const holder = childOf(node, properties)
  const found = holder && childOf(holder, name)
  return found && (found.attributes['m:val'] ?? '')
}

function run(node: XmlElement): string {
  const words = childrenOf(node, 'm:t').map(textOf).join('')
  const properties = childOf(node, 'm:rPr')
  const isText = properties !== undefined && childOf(properties, 'm:nor') !== undefined
  if (isText) return words.trim() === '' ? words : `\\text{${escaped(words)}}`
  const upright = property(node, 'm:rPr', 'm:sty') === 'p' && /^\p{Script=Latin}{2,}$/u.test(words)
  return upright ? functionOf(words) : mathOf(words)
}

/** Words among letters: those of scripts in which no formula is written stand as text. */
function mathOf(words: string): string {
  return words
    .split(/((?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}][\s，、。：；（）]*)+)/u)
    .map((piece, at) => (at % 2 === 1 ? `\\text{${piece}}` : symbols(piece)))
    .reduce(joined, '')
}

const SPECIAL: Record<string, string> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\hat{}',
  '~': '\\sim ',
}

/** `&` marks where the lines of an array are set under one another: no sign of its own. */
function symbols(words: string): string {
  return words
    .replace(/[·⋯…]{3,}|⋯|…/gu, '\u2026')
    .replace(/[\\{}$&#%_^~\u2026]/gu, (sign) => (sign === '\u2026' ? '\\cdots ' : (SPECIAL[sign] ?? sign)))
}

function escaped(words: string): string {
  return words.replace(/[\\^~]/gu, ' ').replace(/[{}$&#%_]/gu, (sign) => `\\${sign}`)
}

function fraction(node: XmlElement): string {
  const type = property(node, 'm:fPr', 'm:type')
  const [over, under] = [group(node, 'm:num'), group(node, 'm:den')]
  if (type === 'noBar') return `{${over} \\atop ${under}}`
  return type === 'lin' ? `${over}/${under}` : `\\frac${over}${under}`
}

function root(node: XmlElement): string {
  const degree = row(childOf(node, 'm:deg'))
  return `\\sqrt${degree.trim() === '' ? '' : `[{${degree}}]`}${group(node, 'm:e')}`
}

const LARGE: Record<string, string> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋁': '\\bigvee',
  '⋀': '\\bigwedge',
}

/** A sum, a product, an integral; without a sign of its own it is an integral (22.1.2.20). */
function nary(node: XmlElement): string {
  const sign = property(node, 'm:naryPr', 'm:chr') ?? '∫'
  const [low, high] = ['m:sub', 'm:sup'].map((part) => row(childOf(node, part)))
  const limits = `${low ? `_{${low}}` : ''}${high ? `^{${high}}` : ''}`
  return `${LARGE[sign] ?? `\\mathop{${symbols(sign)}}`}${limits}${limits === '' ? ' ' : ''}${group(node, 'm:e')}`
}

const FENCES: Record<string, string> = {
  '{': '\\{',
  '}': '\\}',
  '': '.',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '〈': '\\langle',
  '〉': '\\rangle',
  '‖': '\\|',
  '⌈': '\\lceil',
  '⌉': '\\rceil',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
}

function fenced(node: XmlElement): string {
  const fence = (name: string, usual: string): string => {
    const sign = property(node, 'm:dPr', name) ?? usual
    return FENCES[sign] ?? (/^[()[\]|/]$/u.test(sign) ? sign : '.')
  }
  const parts = childrenOf(node, 'm:e').map(row)
  const separator = property(node, 'm:dPr', 'm:sepChr') ?? '|'
  return `\\left${fence('m:begChr', '(')} ${parts.join(symbols(separator))} \\right${fence('m:endChr', ')')}`
}

const ACCENTS: Record<string, string> = {
  '\u0302': 'hat',
  '\u0303': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'overline',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u030C': 'check',
  '\u20D7': 'vec',
  '\u2192': 'vec',
  '\u00AF': 'bar',
}

function accent(node: XmlElement): string {
  return `\\${ACCENTS[property(node, 'm:accPr', 'm:chr') ?? '\u0302'] ?? 'hat'}${group(node, 'm:e')}`
}

const KNOWN = new Set(
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp max min sup inf lim det dim gcd arg Pr'.split(
    ' ',
  ),
)

function functionOf(name: string): string {
  return KNOWN.has(name) ? `\\${name}` : `\\operatorname{${escaped(name)}}`
}

/** The name of a function, with its limits if it has any. */
function functionName(name: XmlElement | undefined): string {
  const words = name === undefined ? '' : textOf(name).trim()
  const [only] = name === undefined ? [] : childrenOf(name).filter(({ tagName }) => !tagName.endsWith('Pr'))
  if (only?.tagName === 'm:limLow') {
    const called = childOf(only, 'm:e')
    return `${functionName(called)}_${group(only, 'm:lim')}`
  }
  return /^\p{Script=Latin}+$/u.test(words) ? functionOf(words) : row(name)
}

function grid(rows: readonly string[][]): string {
  return `\\begin{matrix}${rows.map((cells) => cells.join(' & ')).join(' \\\\ ')}\\end{matrix}`
}
