/** Formulas within a sentence of an article, as importers write them: `The height is $h_0 - \frac{1}{2} g t^2$.` */
import { formulaStretches, plainText } from './formula.js'

/** As `parseMarks` reads them: no space within the signs, no digit behind, so that $5 and $6 are prices. */
const FORMULA = /(?<!\\)\$(?!\s)((?:[^$\\]|\\[^]){1,2000}?)(?<!\s)\$(?!\d)/gu

/** Signs of TeX, or one letter by itself: `$t$`. */
const TEX = /[\\^_=+<>{}]|^\p{L}$|\p{L}\s?[*/-]\s?\p{L}|^[-\d.\s]*\p{L}(?:\s\p{L})*$/u

const isTex = (tex: string): boolean => TEX.test(tex)

/** The text with its formulas as a speaker reads them: h₀ − (1/2)gt². */
export function withFormulasAsWords(text: string): string {
  if (!text.includes('$')) return text
  return text.replace(FORMULA, (whole, tex: string) => (isTex(tex) ? plainText(formulaStretches(tex)) : whole))
}

/** First of the private characters that stand for formulas; the private use area has room for 6,400. */
const FIRST = 0xe000
const MOST = 6000

/** What is shown without marks. */
const PLAIN = new Set(['title', 'why'])

/** What is no running text. */
const KEPT = new Set(['code', 'formula', 'src', 'id'])

/** Formulas of an article as single signs, which nothing cuts, escapes or takes for punctuation. */
export class FormulaSigns {
  private readonly formulas: string[] = []

  /** The value, in all of its strings a sign for each formula. */
  hide<Value>(value: Value): Value {
    return mapped(value, (text, key) => (KEPT.has(key) ? text : this.hidden(text)))
  }

  /** The value with its formulas again: as words in titles, which are plain, else between dollar signs. */
  show<Value>(value: Value): Value {
    return this.formulas.length === 0 ? value : mapped(value, (text, key) => this.shown(text, PLAIN.has(key)))
  }

  private hidden(text: string): string {
    if (!text.includes('$')) return text
    return text.replace(FORMULA, (whole, tex: string) => {
      if (!isTex(tex) || this.formulas.length >= MOST) return whole
      this.formulas.push(tex)
      return String.fromCodePoint(FIRST + this.formulas.length - 1)
    })
  }

  private shown(text: string, isPlain: boolean): string {
    return text.replace(/[\uE000-\uF8FF]/gu, (sign, at: number) => {
      const tex = this.formulas[(sign.codePointAt(0) ?? 0) - FIRST]
      if (tex === undefined) return sign
      // A digit behind would keep the signs from closing.
      const isOpen = isPlain || /^\d/u.test(text.slice(at + sign.length))
      return isOpen ? plainText(formulaStretches(tex)) : `$${tex}$`
    })
  }
}

/** The value with its strings changed, each by the name of the field that it stands in or under. */
function mapped<Value>(value: Value, change: (text: string, key: string) => string, key = ''): Value {
  if (typeof value === 'string') return change(value, key) as Value
  if (Array.isArray(value)) return value.map((one: unknown) => mapped(one, change, key)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapped(one as unknown, change, name)]),
  ) as Value
}
