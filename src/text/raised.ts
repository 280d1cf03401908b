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

const PLAIN_OF = {
  super: new Map([...RAISED].map(([plain, sign]) => [sign, plain === '-' || plain === '–' ? '−' : plain])),
  sub: new Map([...LOWERED].map(([plain, sign]) => [sign, plain === '-' || plain === '–' ? '−' : plain])),
}

/** Signs in a row, of which the fonts that are bundled lack all but ¹²³; ⁱ is none of Arial's either, and of no figure. */
const SIGNS = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ]+|[₀-₉₊₋₌₍₎]+/gu

/** Of these the fonts have glyphs. */
const HAVE = /^[¹²³]+$/u

/** A text cut where raised or lowered signs stand, these as plain characters to be set so: 10²⁴ is 10 and a raised 24. */
export function scriptStretches(text: string): { text: string; script?: 'super' | 'sub' }[] {
  const stretches: { text: string; script?: 'super' | 'sub' }[] = []
  let after = 0
  for (const { index, 0: signs } of text.matchAll(SIGNS)) {
    if (HAVE.test(signs)) continue
    const script = PLAIN_OF.sub.has([...signs][0] ?? '') ? 'sub' : 'super'
    if (index > after) stretches.push({ text: text.slice(after, index) })
    stretches.push({ text: [...signs].map((sign) => PLAIN_OF[script].get(sign) ?? sign).join(''), script })
    after = index + signs.length
  }
  if (after < text.length || stretches.length === 0) stretches.push({ text: text.slice(after) })
  return stretches
}

/** Runs as one text: what is set raised or lowered is written so. */
export function scriptText(runs: readonly { text: string; script?: 'super' | 'sub' }[]): string {
  let text = ''
  for (let at = 0; at < runs.length;) {
    const script = runs[at]?.script
    let words = ''
    for (; at < runs.length && runs[at]?.script === script; at++) words += runs[at]?.text ?? ''
    text += script === undefined ? words : script === 'super' ? raised(words) : lowered(words)
  }
  return text
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
