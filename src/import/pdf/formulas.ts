/** Formulas on lines of their own, of which a PDF keeps only loose signs: nothing that could be read out. */
import type { Line } from './lines.js'

/** The number of a formula that stands on a line of its own: (2.14a). */
const NUMBER = /^[（(][A-Z]?[\d.–-]{1,6}[a-z]?[）)]$/u

/** Fonts that hold signs and letters of mathematics alone: TeX's CMMI10, Cambria Math, Mathematical Pi. */
const FONT =
  /^(?:[A-Z]{6}\+)?(?:CM(?:MI|MIB|SY|BSY|EX)|MS[AB]M|EU[FSRX]|RSFS|[RT]?MT(?:MI|SY|EX)|[tp]x(?:sy|mi|ex)|LMMath|Symbol|Mathematica|MathematicalPi|.*[-\s]?Math(?:-|$))/u

export function isOfMathematics(font: string): boolean {
  return FONT.test(font)
}

const SIGNS = /[\u{1D400}-\u{1D7FF}\u2100-\u214F\u2200-\u22FF\u239B-\u23B3=+−^]/gu

/** Words that stand in formulas, and between two of them. */
const OF_FORMULAS = /^(?:and|or|where|with|for|if|sin|cos|tan|log|ln|exp|max|min|lim|arg|det|dim|sup|inf)$/iu

/** A formula with its number, or more signs and letters of mathematics than words. */
export function isMathematical({ text, cells }: Line): boolean {
  const last = cells.at(-1)
  if (cells.length >= 2 && last !== undefined && NUMBER.test(last.text) && !hasWords(text, 3)) return true
  const signs = text.match(SIGNS)?.length ?? 0
  const all = [...text.replace(/\s/gu, '')].length
  return (
    (signs >= 6 && signs >= 0.5 * all && !/\p{Script=Han}{2}|[a-z]{4}/u.test(text)) ||
    (signs >= 5 && /^[+=−⋅∂∇\u239B-\u23B3]/u.test(text))
  )
}

/** A line without a word, of signs, or in a font of mathematics, that does not fill its column. */
export function isLooseSigns({ text, runs, right, x, edge, left }: Line): boolean {
  if (right - x > 0.75 * (edge - left) || hasWords(text, 1)) return false
  const letters = (test: (font: string) => boolean): number =>
    runs.filter(({ font }) => test(font)).reduce((sum, run) => sum + run.text.trim().length, 0)
  if (letters((font) => FONT.test(font)) > 0.5 * letters(() => true)) return true
  return /[=+−∑∫√∂Δ<>≤≥^⋅]/u.test(text) || /^(?:[\p{Script=Latin}\p{Script=Greek}]\p{M}*[\s,.]*){1,4}$/u.test(text)
}

/** Words that are more than signs: of three letters and more, of Han, of Hangul. */
function hasWords(text: string, least: number): boolean {
  const words = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}]+|\p{L}{3,}/gu) ?? []
  return words.filter((word) => !OF_FORMULAS.test(word)).length >= least
}
