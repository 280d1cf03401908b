/** Raised and lowered figures as characters that are so themselves: 10²³ and H₂O, not 1023 and H2O. */
import { isOfMathematics } from './formulas.js'
import type { Run } from './runs.js'

const RAISED = new Map(
  [...'0123456789()+-−abcdefghijklmnop'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ'][at] ?? sign]),
)
const LOWERED = new Map([...'0123456789()+-−='].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₍₎₊₋₋₌'][at] ?? sign]))

/** Of notes and powers: 23, −3, (4); a or a,b behind a name. */
const RAISABLE = /^(?:[\d()+−-]+|(?:[a-p][,*]*)+)$/u
/** H₂O, x₁: letters have few lowered forms, and stay. */
const LOWERABLE = /^[\d()+−=-]*\d[\d()+−=-]*$/u
/** A power that has no raised form: e^x, 2^N. */
const POWER = /^[A-Za-zα-ω]$/u

/** Of the base's size: smaller type alone is raised or lowered. */
const SMALL = 0.85

/**
 * The run's text, raised or lowered as it stands beside its row's base.
 *
 * @param before what stands left of it: a power has a base.
 */
export function withPlace(run: Run, base: Run | undefined, before: string): string {
  const text = run.text.trim()
  if (base === undefined || text === '' || run.size > SMALL * base.size) return run.text
  const up = (base.y - run.y) / base.size
  if (up >= 0.2) {
    if (RAISABLE.test(text)) return spelled(run.text, RAISED)
    // The raised A of LaTeX's name is none.
    const isPower = POWER.test(text) && (run.italic || isOfMathematics(run.font))
    return isPower && /[\p{L}\p{N})\]]$/u.test(before) ? run.text.replace(text, `^${text}`) : run.text
  }
  return up <= -0.06 && LOWERABLE.test(text) && /[\p{L}\p{N})\]]$/u.test(before) ? spelled(run.text, LOWERED) : run.text
}

function spelled(text: string, forms: ReadonlyMap<string, string>): string {
  return [...text].map((sign) => forms.get(sign) ?? sign).join('')
}
