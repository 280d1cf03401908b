/**
 * A formula within a line of words, written in a small part of TeX, as text: letters slanted, digits upright, Greek and
 * operators by Unicode, raised and lowered stretches, fractions with a stroke, roots with their sign. What it does not
 * know it shows as it was written; nothing is lost. Formulas that stand by themselves are drawn by MathJax instead.
 */
import { ACCENTS, BINARY, BLACKBOARD, FUNCTIONS, PLAIN_GROUPS, RELATIONS, SPACES, SYMBOLS } from './formula-symbols.js'

/** A stretch of a formula of one look. */
export interface FormulaStretch {
  text: string
  italic?: boolean
  bold?: boolean
  script?: 'super' | 'sub'
}

/** The stretches of a formula, neighbours of one look joined. Never throws. */
export function formulaStretches(tex: string): FormulaStretch[] {
  const reader = new FormulaReader(tex.match(TOKEN) ?? [])
  const stretches = reader.readAll()
  return stretches.length > 0 ? joined(stretches) : [{ text: tex }]
}

/** Commands, numbers, any other character; white space says nothing. */
const TOKEN = /\\[A-Za-z]+|\\[^]|\d+(?:[.,]\d+)*|\S|\s+/gu

/** Reads tokens from left to right; within a script there are no scripts and no spaces around operators. */
class FormulaReader {
  private at = 0
  private readonly tokens: string[]

  constructor(
    tokens: readonly string[],
    private readonly inScript = false,
  ) {
    this.tokens = [...tokens]
  }

  readAll(): FormulaStretch[] {
    const stretches: FormulaStretch[] = []
    while (this.at < this.tokens.length) {
      const read = this.readOne(stretches)
      if (stretches.length > 0 && startsWord(read) && isFunction(stretches.at(-1))) stretches.push({ text: ' ' })
      stretches.push(...read)
    }
    return trimmed(stretches)
  }

  /** One atom with its looks. `before` is what stands to its left. */
  private readOne(before: readonly FormulaStretch[]): FormulaStretch[] {
    const token = this.tokens[this.at++] ?? ''
    if (token.trim() === '') return []
    if (token === '{') return this.inner(this.restOfGroup('}'))
    if (token === '^' || token === '_') return this.readScript(token)
    if (token === "'") return [{ text: '′' }]
    const operator = RELATIONS[token] ?? BINARY[token]
    if (operator !== undefined) return [{ text: this.spaced(operator, token in RELATIONS || endsOperand(before)) }]
    return token.startsWith('\\') ? this.readCommand(token, before) : [letter(token)]
  }

  private spaced(operator: string, between: boolean): string {
    return this.inScript || !between ? operator : ` ${operator} `
  }

  private readCommand(command: string, before: readonly FormulaStretch[]): FormulaStretch[] {
    const name = command.slice(1)
    if (Object.hasOwn(SYMBOLS, name)) return [letter(SYMBOLS[name] ?? '')]
    if (Object.hasOwn(SPACES, name)) return [{ text: SPACES[name] ?? '' }]
    if (FUNCTIONS.has(name)) return [{ text: endsOperand(before) && !this.inScript ? ` ${name}` : name }]
    if (PLAIN_GROUPS.has(name)) return [{ text: this.rawArgument(), ...(name === 'mathbf' && { bold: true }) }]
    if (name === 'mathbb') return [{ text: [...this.rawArgument()].map((one) => BLACKBOARD[one] ?? one).join('') }]
    if (/^[dt]?frac$/.test(name)) return this.readFraction(command)
    if (name === 'sqrt') return this.readRoot()
    if (name === 'left' || name === 'right') return this.readDelimiter()
    const accent = ACCENTS[name]
    if (accent !== undefined)
      return this.argument().map((one) => ({ ...one, text: [...one.text].map((base) => base + accent).join('') }))
    if (/^\\[{}$%#&_]$/u.test(command)) return [{ text: name }]
    if (this.tokens[this.at] !== '{') return [{ text: command }]
    return [{ text: `${command}{` }, ...this.argument(), { text: '}' }]
  }

  /** A fraction that a factor follows stands in parentheses: one half of x² is not one over 2x². */
  private readFraction(command: string): FormulaStretch[] {
    const [above, below] = [this.digitOrGroup(), this.digitOrGroup()]
    if (above.length + below.length === 0) return [{ text: command }]
    const fraction = [...enclosed(this.inner(above)), { text: '/' }, ...enclosed(this.inner(below))]
    const next = this.tokens.slice(this.at).find((token) => token.trim() !== '') ?? ''
    const factor =
      /^[\p{L}\p{N}({]/u.test(next) ||
      (/^\\[A-Za-z]/u.test(next) && !(next in RELATIONS) && !(next in BINARY) && next !== '\\right')
    return factor ? [{ text: '(' }, ...fraction, { text: ')' }] : fraction
  }

  /** \frac12 means one half: of a number without braces TeX takes a digit. */
  private digitOrGroup(): readonly string[] {
    const raw = this.rawTokens()
    const [number = ''] = raw
    if (raw.length !== 1 || !/^\d{2,}$/u.test(number) || this.tokens[this.at - 1] !== number) return raw
    this.tokens.splice(this.at, 0, number.slice(1))
    return [number.charAt(0)]
  }

  private readScript(sign: string): FormulaStretch[] {
    const raw = this.rawTokens()
    if (raw.length === 0) return [{ text: sign }]
    const inner = new FormulaReader(raw, true).readAll()
    // These signs are raised by themselves.
    if (sign === '^' && inner.every(({ text }) => /^[°′]+$/u.test(text))) return inner
    if (this.inScript) return [{ text: sign }, ...enclosed(inner)]
    const script = sign === '^' ? 'super' : 'sub'
    return inner.map((one) => ({ ...one, script }))
  }

  private readRoot(): FormulaStretch[] {
    const bracket = this.tokens[this.at] === '['
    if (bracket) this.at++
    const index = bracket ? this.restOfGroup(']') : []
    const degree = new FormulaReader(index, true)
      .readAll()
      .map((one): FormulaStretch => (this.inScript ? one : { ...one, script: 'super' }))
    return [...degree, { text: '√' }, ...enclosed(this.argument())]
  }

  private readDelimiter(): FormulaStretch[] {
    const token = this.tokens[this.at++] ?? ''
    if (token === '.') return []
    return [{ text: token.startsWith('\\') ? (SYMBOLS[token.slice(1)] ?? token.replace(/^\\(?=[{}])/u, '')) : token }]
  }

  /** The next atom or group as stretches. */
  private argument(): FormulaStretch[] {
    return this.inner(this.rawTokens())
  }

  private inner(tokens: readonly string[]): FormulaStretch[] {
    return new FormulaReader(tokens, this.inScript).readAll()
  }

  /** The next group as it was written. */
  private rawArgument(): string {
    return this.rawTokens().join('')
  }

  private rawTokens(): readonly string[] {
    while (this.tokens[this.at]?.trim() === '') this.at++
    const token = this.tokens[this.at]
    if (token === undefined) return []
    this.at++
    if (token === '{') return this.restOfGroup('}')
    if (token === '\\frac' || token === '\\sqrt') return [token, ...this.rawGroups(token === '\\frac' ? 2 : 1)]
    return [token]
  }

  private rawGroups(count: number): string[] {
    return Array.from({ length: count }, () => ['{', ...this.rawTokens(), '}']).flat()
  }

  /** Tokens up to the closing sign that belongs here, or to the end. */
  private restOfGroup(close: string): readonly string[] {
    const start = this.at
    let depth = 0
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at]
      if (depth === 0 && token === close) return this.tokens.slice(start, this.at++)
      if (token === '{') depth++
      if (token === '}') depth--
    }
    return this.tokens.slice(start)
  }
}

/** Latin and small Greek letters are slanted, all else upright (ISO 80000-2). */
function letter(text: string): FormulaStretch {
  return /^[A-Za-zα-ωϑϕϵ]$/u.test(text) ? { text, italic: true } : { text }
}

/** In parentheses, unless it is a single sign or number. */
function enclosed(stretches: FormulaStretch[]): FormulaStretch[] {
  const text = stretches.map((one) => one.text).join('')
  const simple =
    /^(?:\d+(?:[.,]\d+)*|.\p{M}*|\d*\p{L})$/u.test(text) ||
    (stretches.length <= 2 &&
      /^\p{L}$/u.test(stretches[0]?.text ?? '') &&
      stretches.slice(1).every((one) => one.script))
  return simple ? stretches : [{ text: '(' }, ...stretches, { text: ')' }]
}

/** Whether an operator that follows stands between two operands, not before one as a sign. */
function endsOperand(before: readonly FormulaStretch[]): boolean {
  const last = before.at(-1)?.text.trimEnd().at(-1)
  return last !== undefined && !/[(\[{=<>≤≥≠≈≡+−±×÷∈→,;|/√]/u.test(last)
}

function isFunction(stretch: FormulaStretch | undefined): boolean {
  return stretch !== undefined && FUNCTIONS.has(stretch.text.trim())
}

function startsWord(stretches: readonly FormulaStretch[]): boolean {
  const [first] = stretches
  return first !== undefined && first.script === undefined && /^[\p{L}\p{N}√\\]/u.test(first.text)
}

/** Without spaces at either end, where the words around have their own. */
function trimmed(stretches: FormulaStretch[]): FormulaStretch[] {
  const ends = stretches.map((one) => ({ ...one }))
  const [first] = ends
  const last = ends.at(-1)
  if (first !== undefined) first.text = first.text.trimStart()
  if (last !== undefined) last.text = last.text.trimEnd()
  return ends.filter(({ text }) => text !== '')
}

function joined(stretches: FormulaStretch[]): FormulaStretch[] {
  const result: FormulaStretch[] = []
  for (const one of stretches) {
    const last = result.at(-1)
    if (last !== undefined && last.italic === one.italic && last.bold === one.bold && last.script === one.script)
      last.text += one.text
    else result.push({ ...one })
  }
  return result
}

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [...'0123456789+−=()n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index] ?? plain]),
)
const SUBSCRIPTS: Record<string, string> = Object.fromEntries(
  [...'0123456789+−=()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? plain]),
)

/** Runs as text without looks, for outlines and notes: x², a₁, e^(iπ). */
export function plainText(runs: readonly { text: string; script?: 'super' | 'sub' }[]): string {
  let plain = ''
  let at = 0
  while (at < runs.length) {
    const script = runs[at]?.script
    let text = ''
    for (; at < runs.length && runs[at]?.script === script; at++) text += runs[at]?.text ?? ''
    plain += script === undefined ? text : plainScript(text, script)
  }
  return plain
}

function plainScript(text: string, script: 'super' | 'sub'): string {
  const table = script === 'super' ? SUPERSCRIPTS : SUBSCRIPTS
  const characters = [...text]
  if (characters.every((one) => table[one] !== undefined)) return characters.map((one) => table[one] ?? '').join('')
  const sign = script === 'super' ? '^' : '_'
  return characters.length === 1 ? `${sign}${text}` : `${sign}(${text})`
}
