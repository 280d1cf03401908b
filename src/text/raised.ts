/** Raised and lowered words as plain text: 10²³ is not 1023. Unicode has figures and signs for them, and few letters. */

const RAISED = new Map(
  Object.entries({
    '0': '⁰',
    '1': '¹',
    '2': '²',
    '3': '³',
    '4': '⁴',
    '5': '⁵',
    '6': '⁶',
    '7': '⁷',
    '8': '⁸',
    '9': '⁹',
    '+': '⁺',
    '-': '⁻',
    '−': '⁻',
    '–': '⁻',
    '=': '⁼',
    '(': '⁽',
    ')': '⁾',
    n: 'ⁿ',
    i: 'ⁱ',
  }),
)

const LOWERED = new Map(
  Object.entries({
    '0': '₀',
    '1': '₁',
    '2': '₂',
    '3': '₃',
    '4': '₄',
    '5': '₅',
    '6': '₆',
    '7': '₇',
    '8': '₈',
    '9': '₉',
    '+': '₊',
    '-': '₋',
    '−': '₋',
    '–': '₋',
    '=': '₌',
    '(': '₍',
    ')': '₎',
  }),
)

/** Endings of numbers and titles, which read alike on the line: 21st, 1er, nº, Mme, TM. */
const ENDING = /^(?:st|nd|rd|th|e|er|ère|ère|ème|eme|o|a|os|as|º|ª|me|lle|tm|sm|®|™|©|℠)$/iu

const MARKS = /^[*†‡§#°′″'"]+$/u

/** Raised words: as figures where Unicode has them, as they are where they only end a word, else behind `^`. */
export function raised(text: string): string {
  if (text.trim() === '' || ENDING.test(text.trim()) || MARKS.test(text.trim()) || isRunning(text)) return text
  return replaced(text, RAISED) ?? marked('^', text)
}

/** Lowered words: as figures where Unicode has them, else behind `_`. */
export function lowered(text: string): string {
  if (text.trim() === '' || isRunning(text)) return text
  return replaced(text, LOWERED) ?? marked('_', text)
}

/** Words set raised as a whole, a remark say, mean nothing by it. */
function isRunning(text: string): boolean {
  return text.length > 12 || /\p{L}{4,}|\p{Script=Han}/u.test(text)
}

function replaced(text: string, signs: ReadonlyMap<string, string>): string | undefined {
  const all = [...text].map((character) => (/\s/u.test(character) ? character : signs.get(character)))
  return all.every((sign) => sign !== undefined) ? all.join('') : undefined
}

/** `^k`, `^(n+1)`; the white space around stays outside. */
function marked(sign: string, text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
  return `${before}${sign}${[...words].length === 1 ? words : `(${words})`}${after}`
}
