/**
 * Word's old equations, which are fields (`EQ \f(1,2)`), as the words that they show. Chinese Word writes its enclosed
 * characters and old phonetic guides so: `\o\ac(○,甲)`, `\o\ad(\s\up 9(fá),乏)`.
 */
import { lowered, raised } from '../../text/raised.js'

/** What encloses a character is no word. */
const ENCLOSURE = /^[\s○〇◯□△▽◇]*$/u

/** Deeper than any equation. */
const DEEPEST = 20

/** @param code the instruction behind `EQ`. */
export function wordsOfEquation(code: string): string {
  // General switches: \* jc2 \* "Font:宋体" \* hps10
  const plain = code.replace(/\\\*\s*(?:"[^"]*"|\S+)/gu, '')
  return new Reader(plain)
    .words(0, false)
    .replace(ALL_RAISED, (_, words: string) => raised(words))
    .trim()
}

class Reader {
  private at = 0

  constructor(private readonly code: string) {}

  /** Words up to the end, or within brackets to the sign that parts or closes. */
  words(depth: number, within: boolean): string {
    let words = ''
    while (this.at < this.code.length) {
      const sign = this.code[this.at] ?? ''
      if (within && (sign === ',' || sign === ';' || sign === ')')) break
      if (sign !== '\\') {
        words += sign
        this.at++
      } else words += this.command(depth)
    }
    return words
  }

  private command(depth: number): string {
    const [whole = '\\', name = ''] = /^\\([a-z]{1,2})(?![a-z])/iu.exec(this.rest()) ?? []
    this.at += whole.length
    // A backslash before another sign makes it a plain one.
    if (name === '') return this.code[this.at++] ?? ''
    const options: string[] = []
    for (;;) {
      const option = /^\s*\\([a-z]{2,3})\s*(\\[^a-z\s]|[\d.]*)/iu.exec(this.rest())
      if (option === null) break
      options.push(`${option[1]?.toLowerCase() ?? ''} ${option[2] ?? ''}`)
      this.at += option[0].length
    }
    this.at += /^\s*/u.exec(this.rest())?.[0].length ?? 0
    const parts = this.code[this.at] === '(' && depth < DEEPEST ? this.arguments(depth) : []
    return written(name.toLowerCase(), options, parts)
  }

  private arguments(depth: number): string[] {
    const parts: string[] = []
    do {
      this.at++
      parts.push(this.words(depth + 1, true))
    } while (this.code[this.at] === ',' || this.code[this.at] === ';')
    this.at++
    return parts
  }

  private rest(): string {
    return this.code.slice(this.at)
  }
}

const compound = (words: string): string => (/[\s+−-]/u.test(words.trim()) ? `(${words})` : words)

function written(name: string, options: readonly string[], parts: readonly string[]): string {
  const [first = '', second = ''] = parts
  switch (name) {
    case 'f':
      return `${compound(first)}/${compound(second)}`
    case 'r':
      return parts.length > 1 ? `${raised(first)}√${compound(second)}` : `√${compound(first)}`
    case 's':
      return options.some((option) => option.startsWith('do'))
        ? lowered(parts.join(''))
        : `${RAISED}${parts.join('')}${RAISED}`
    case 'o':
      return overstruck(parts)
    case 'b': {
      const sign = (side: string): string | undefined =>
        options
          .find((option) => option.startsWith(side))
          ?.split(' ')[1]
          ?.replace('\\', '')
      return `${sign('lc') ?? sign('bc') ?? '('}${parts.join('')}${sign('rc') ?? ')'}`
    }
    case 'i':
      return `∫${parts.join(' ')}`
    case 'a':
      return parts.join(' ')
    case 'l':
      return parts.join(',')
    case 'd':
      return ''
    default:
      return parts.join('')
  }
}

/** Stands around what is raised until it is known whether it is a reading over a character. */
const RAISED = '\uE002'
const ALL_RAISED = new RegExp(`${RAISED}([^${RAISED}]*)${RAISED}`, 'gu')
const READING = new RegExp(`^\\s*${RAISED}[^${RAISED}]*${RAISED}\\s*$`, 'u')

/** Characters drawn over one another: an enclosure or a reading, and what they stand for. */
function overstruck(parts: readonly string[]): string {
  const base = parts.filter((part) => !ENCLOSURE.test(part) && !READING.test(part))
  const enclosed = parts.some((part) => part.trim() !== '' && ENCLOSURE.test(part))
  const words = (base.length > 0 ? base : parts).join('').replaceAll(RAISED, '')
  const number = Number(words)
  return enclosed && Number.isInteger(number) && number >= 1 && number <= 20
    ? String.fromCodePoint(0x2460 + number - 1)
    : words
}
