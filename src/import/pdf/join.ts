/** Lines of a PDF's paragraph as one text: hyphens of the end of a line undone, words of Korean made whole. */
import { joinLines } from '../../text/join.js'

/** Particles and endings that Korean writes at their word: what begins so goes on with it. */
const KOREAN_PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|만|까지|부터|보다|하고|하여|한다|하는|하였다|되어|된다|되는|되었다|이다|이며|으며|이므로|므로|며|고|다|라고|이라고|인|인데|적인|된|들은|들이|들의|들을)(?=[\s.,)]|$)/u

/** Words of one syllable; any other syllable alone at a line's end is the beginning of a word. */
const KOREAN_SHORT = new Set('수 등 및 것 바 때 중 후 각 위 더 이 그 전 할 될 한 된'.split(' '))

/** Words that begin like one of those. */
const KOREAN_WORDS = new Set(
  '이미 이러한 이와 이후 이전 이번 그러나 그리고 그런데 그래서 더욱 전체 후에 위해 위한 한편 한다 될지'.split(' '),
)

/** What ends a word of Korean more often than it stands within one. */
const KOREAN_END = /(?:한|는|은|을|를|에|의|로|와|과|고|며|던|될|할|된|지|서|도|나|여|야|게|통해)$/u

export class Joiner {
  private readonly words = new Map<string, number>()

  /** @param lines of the whole file: what stands within them says how words are written. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const words = line.split(/\s+/u)
      for (const word of words.slice(1, -1)) {
        this.count(word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ''))
        // 코로나-19: the part before its mark is a word that lines may part too.
        const [, name] = /^(\p{Script=Hangul}{2,})[-–·]/u.exec(word) ?? []
        if (name !== undefined) this.count(name)
      }
    }
  }

  join(lines: readonly string[]): string {
    let text = ''
    // Only the last line decides how the next one goes on: to look at all of a long paragraph each time would take minutes.
    let last = ''
    for (const line of lines.map((raw) => raw.trim()).filter((one) => one !== '')) {
      text += this.pair(last, line).slice(0, -line.length)
      last = line
    }
    return text + last
  }

  private pair(text: string, line: string): string {
    if (text === '') return line
    const before = /(?<word>[\p{L}\p{M}]+)[-\u00AD‐]$/u.exec(text)?.groups?.['word']
    const after = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0]
    if (before !== undefined && after !== undefined)
      return this.isCompound(before, after) ? `${text}${line}` : `${text.slice(0, -1)}${line}`
    if (/[\p{L}\d]-$/u.test(text)) return `${text}${line}`
    if (/\p{Script=Hangul}$/u.test(text) && /^\p{Script=Hangul}/u.test(line))
      return this.isOneWord(text, line) ? `${text}${line}` : `${text} ${line}`
    // A dash at a line's end, or an address, has no space behind it.
    return /[—/]$/u.test(text) ? `${text}${line}` : joinLines([text, line])
  }

  /** Written with its hyphen elsewhere too, and not without. */
  private isCompound(before: string, after: string): boolean {
    return this.known(`${before}-${after}`) > this.known(`${before}${after}`)
  }

  private isOneWord(text: string, line: string): boolean {
    const before = /\p{Script=Hangul}+$/u.exec(text)?.[0] ?? ''
    const after = /^\p{Script=Hangul}+/u.exec(line)?.[0] ?? ''
    if (KOREAN_WORDS.has(`${before}${after}`) || KOREAN_PARTICLE.test(line) || this.known(`${before}${after}`) > 0)
      return true
    if (KOREAN_SHORT.has(before)) return false
    if (before.length === 1) return true
    return this.known(before) === 0 && this.known(after) === 0 && !KOREAN_END.test(before)
  }

  private known(word: string): number {
    return this.words.get(word.toLowerCase()) ?? 0
  }

  private count(word: string): void {
    const key = word.toLowerCase()
    if (key !== '') this.words.set(key, (this.words.get(key) ?? 0) + 1)
  }
}
