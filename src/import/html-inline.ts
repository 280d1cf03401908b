/** The words of an element without its markup, as a reader of the page sees them. */
import { languageOf } from '../text/languages.js'
import { lowered, raised } from '../text/raised.js'
import { isWide } from '../text/script.js'
import { labelsOf } from './html-labels.js'
import { type MathNode, texOfMathml } from './mathml.js'
import { withInlineTex } from './tex-marks.js'

/** Nothing within these is read. `rt` and `rp` are readings beside the words; `del` and `s` were taken back. */
export const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'button',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'video',
  'audio',
  'select',
  'input',
  'textarea',
  'rt',
  'rp',
  'head',
  'link',
  'meta',
  'map',
  'del',
  's',
  'strike',
])

export const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
  'img',
  'math',
])

/** Parts of a table stand apart as well. */
const APART = new Set([...BLOCKS, 'tr', 'td', 'th', 'caption', 'figcaption', 'legend'])

export function nameOf(element: Element): string {
  return element.localName?.toLowerCase() ?? ''
}

/**
 * The words of an element: ruby without its readings, notes without their marks, what is raised or lowered written so. A
 * line feed stands where a line or a block ends.
 *
 * @param isLeft elements that are read otherwise.
 */
export function inlineText(element: Element, isLeft: (child: Element) => boolean = () => false): string {
  let text = ''
  const labels = nameOf(element) === 'ol' ? labelsOf(element) : undefined
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += joined(node.textContent ?? '')
    if (node.nodeType !== 1) continue
    const child = node as Element
    if (!isLeft(child)) text = withWords(text, child, labels?.get(child), isLeft)
  }
  return settled(text)
}

/** The text with the words of an element behind it, on a line of their own where it is a block. */
export function withWords(
  text: string,
  element: Element,
  label = '',
  isLeft: (child: Element) => boolean = () => false,
): string {
  const name = nameOf(element)
  if (SKIPPED.has(name) || isNoteMark(element, name)) return text
  const words = wordsOf(element, name, isLeft)
  if (!APART.has(name) || name === 'math') return text + label + words
  return words.trim() === '' ? text : `${lineAfter(text)}${label}${words.trim()}\n`
}

function wordsOf(element: Element, name: string, isLeft: (child: Element) => boolean): string {
  switch (name) {
    case 'br':
      return '\n'
    case 'math': {
      const tex = texOf(element)
      return tex === undefined ? inlineText(element, isLeft) : `$${tex}$`
    }
    case 'sup':
      return raised(inlineText(element, isLeft))
    case 'sub':
      return lowered(inlineText(element, isLeft))
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      // What looks like TeX in code is code.
      return element.childElementCount > 0
        ? inlineText(element, isLeft)
        : (element.textContent ?? '').replace(/\s*\n\s*/gu, ' ')
    case 'ruby':
      return `${inlineText(element, isLeft)}${glossOf(element)}`
    case 'q':
      return quoted(element, inlineText(element, isLeft))
    default:
      return inlineText(element, isLeft)
  }
}

function lineAfter(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** Syllables of pinyin and of Latin readings of kana, without tones. */
const READING = /^(?:[bcdfghjklmnpqrstwxyz]{0,3}[aeiouvü]{1,3}(?:ng|n|r)?[\s'’]*)+$/iu

/** Over Han some set no reading but the term of another language: `<ruby>伸展树<rt>splay tree</rt></ruby>`. */
function glossOf(ruby: Element): string {
  const gloss = [...ruby.querySelectorAll('rt')]
    .map((one) => one.textContent ?? '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return /^[A-Za-z][\x20-\x7e]{2,}$/u.test(gloss) && !READING.test(gloss) ? `（${gloss}）` : ''
}

/** Browsers draw the quotation marks of `q`, those of its language. */
function quoted(element: Element, words: string): string {
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? 'en'
  const [open, close] = languageOf(lang).quotes
  return words.trim() === '' ? words : `${open}${words}${close}`
}

/** A text node with a carriage return for each line end of the source, which `settled` makes a space or nothing. */
export function joined(text: string): string {
  return withInlineTex(text.includes('\n') ? text.replace(/[ \t]*\r?\n[ \t\r\n]*/gu, '\r') : text)
}

/**
 * Line ends of the source are spaces, and none at all between two characters of a script without spaces, whatever elements
 * stand between. At an edge of the text they stay, until it is known what stands beside.
 */
export function settled(text: string): string {
  if (!text.includes('\r')) return text
  return text.replace(/(\S)[ \t]*\r[ \t\r]*(?=(\S))/gu, (_, left: string, right: string) =>
    isWide(left) && isWide(right) ? left : `${left} `,
  )
}

/** [12] or ¹ behind a word leads to a note. */
export function isNoteMark(element: Element, name: string): boolean {
  return (
    name === 'sup' &&
    /^\s*\[?[\d*†‡a-z]{1,4}\]?\s*$/u.test(element.textContent ?? '') &&
    element.querySelector('a') !== null
  )
}

/** The TeX of a formula, as the page gives it or as its MathML says. */
export function texOf(element: Element): string | undefined {
  const tex =
    element.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? element.getAttribute('alttext')
  return tex?.trim().replace(/^\{\\displaystyle\s*([\s\S]*)\}$/u, '$1') || texOfMathml(nodeOf(element))
}

function nodeOf(element: Element): MathNode {
  return { name: nameOf(element), text: element.textContent ?? '', children: [...element.children].map(nodeOf) }
}
