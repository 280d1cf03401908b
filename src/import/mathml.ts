/** MathML (presentation elements, MathML Core) as TeX: formulas of LibreOffice and of pages that carry no TeX themselves. */

/** An element of either parser: a page's, or a package part's. */
export interface MathNode {
  name: string
  /** What a token says. */
  text: string
  children: readonly MathNode[]
}

/** Deeper than any formula. */
const DEEPEST = 60

const WORDS = new Map(
  Object.entries({
    '∑': '\\sum',
    '∫': '\\int',
    '∏': '\\prod',
    '√': '\\surd',
    '∞': '\\infty',
    '≤': '\\le',
    '≥': '\\ge',
    '≠': '\\ne',
    '±': '\\pm',
    '×': '\\times',
    '÷': '\\div',
    '⋅': '\\cdot',
    '·': '\\cdot',
    '→': '\\to',
    '∂': '\\partial',
    '∇': '\\nabla',
    '∈': '\\in',
    '−': '-',
    '\u2061': '',
    '\u2062': '',
    '\u2063': ',',
  }),
)

/** Undefined where it holds what is not known here: a wrong formula is worse than none. */
export function texOfMathml(root: MathNode): string | undefined {
  try {
    const tex = texOf(root, 0).replace(/\s+/gu, ' ').trim()
    return tex === '' ? undefined : tex
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

class Unknown extends Error {}

function texOf({ name, text, children }: MathNode, depth: number): string {
  if (depth > DEEPEST) throw new Unknown()
  const all = (): string => children.map((child) => texOf(child, depth + 1)).join('')
  const at = (index: number): string => {
    const child = children[index]
    if (child === undefined) throw new Unknown()
    return `{${texOf(child, depth + 1)}}`
  }
  switch (name) {
    case 'math':
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
    case 'mphantom':
    case 'mtd':
      return all()
    case 'semantics':
      return at(0).slice(1, -1)
    case 'annotation':
    case 'annotation-xml':
    case 'mspace':
      return ''
    case 'mi':
    case 'mn':
    case 'mo':
      return token(text.trim(), name)
    case 'mtext':
    case 'ms':
      return `\\text{${escaped(text)}}`
    case 'mfrac':
      return `\\frac${at(0)}${at(1)}`
    case 'msqrt':
      return `\\sqrt{${all()}}`
    case 'mroot':
      return `\\sqrt[${at(1).slice(1, -1)}]${at(0)}`
    case 'msup':
    case 'mover':
      return `${at(0)}^${at(1)}`
    case 'msub':
    case 'munder':
      return `${at(0)}_${at(1)}`
    case 'msubsup':
    case 'munderover':
      return `${at(0)}_${at(1)}^${at(2)}`
    case 'mfenced':
      return `\\left(${children.map((child) => texOf(child, depth + 1)).join(',')}\\right)`
    case 'mtable':
      return `\\begin{matrix}${children.map((row) => row.children.map((cell) => texOf(cell, depth + 1)).join(' & ')).join(' \\\\ ')}\\end{matrix}`
    default:
      throw new Unknown()
  }
}

function token(text: string, name: string): string {
  const word = WORDS.get(text)
  if (word !== undefined) return `${word} `
  if (name === 'mi' && /^[\p{L}]{2,}$/u.test(text))
    return /^(?:sin|cos|tan|log|ln|exp|lim|max|min)$/u.test(text) ? `\\${text} ` : `\\mathrm{${text}}`
  return escaped(text)
}

function escaped(text: string): string {
  return text.replace(/[\\{}$%#&_^~]/gu, (sign) =>
    sign === '\\' ? '\\backslash ' : sign === '^' || sign === '~' ? `\\${sign}{}` : `\\${sign}`,
  )
}
