/**
 * Signs of mathematics that journals set in fonts of their own, which number them like letters: Mathematical Pi and the
 * fonts that 3B2 (Elsevier, Springer) makes of it. Read as letters, “E > 0.7” would say “EO0.7”.
 */

const SIGNS = new Map(
  Object.entries({
    Z: '=',
    '¼': '=',
    C: '+',
    K: '−',
    G: '±',
    '!': '<',
    O: '>',
    '%': '≤',
    R: '≥',
    N: '∞',
    w: '∼',
    ð: '(',
    Þ: ')',
    '½': '[',
  }),
)

/** Names of such fonts, whatever stands before a plus sign. */
const FONT = /^(?:[A-Z]{6}\+)?(?:Mathematical-?Pi|MathPi|Adv(?:P[A-Z]?\d|PS|PSMP|Math|MP|TT))/u

/** One font of a few capitals may be a text's; signs come in several. */
const LEAST_FONTS = 2

/** No letter or figure but those that are signs there, and some of these. */
function isOfSigns(letters: readonly string[]): boolean {
  return (
    letters.some((letter) => SIGNS.has(letter)) &&
    letters.every((letter) => SIGNS.has(letter) || !/[\p{L}\p{N}]/u.test(letter))
  )
}

export interface Spelled {
  text: string
  font: string
}

/**
 * How the fonts of a file are read: what a run says, given the file's font for it.
 *
 * @param runs all of the file: a font is one of signs where nothing else is written in it.
 */
export function signsOf(runs: Iterable<Spelled>): (run: Spelled) => string {
  const letters = new Map<string, Set<string>>()
  for (const { text, font } of runs) {
    if (!FONT.test(font)) continue
    const seen = letters.get(font) ?? new Set()
    for (const letter of text.replace(/\s/gu, '')) seen.add(letter)
    letters.set(font, seen)
  }
  const fonts = new Set([...letters].filter(([, seen]) => seen.size > 0 && isOfSigns([...seen])).map(([font]) => font))
  if (fonts.size < LEAST_FONTS) return ({ text }) => text
  return ({ text, font }) => (fonts.has(font) ? [...text].map((letter) => SIGNS.get(letter) ?? letter).join('') : text)
}
