/** Signs of fonts that number them like letters (Symbol, Wingdings, Webdings), as the characters that Unicode has for them. */
import { codePoint } from 'dingbat-to-unicode'

const FONTS = /^(?:symbol|wingdings(?: [23])?|webdings|zapf dingbats)$/iu

export function isSymbolFont(font: string): boolean {
  return FONTS.test(font)
}

/** Word keeps the numbers of such a font in the range for private use. */
const PRIVATE = 0xf000

/** The text of a run as its font shows it; what the font has no known sign for stays as it is. */
export function shownIn(text: string, font: string | undefined): string {
  if (font === undefined || !isSymbolFont(font)) return text
  return [...text].map((character) => signOf(character.codePointAt(0) ?? 0, font) ?? character).join('')
}

/** Signs that few fonts have, and their like that nearly every font has. */
const COMMON: Record<string, string> = {
  '🗹': '☑',
  '🗵': '☒',
  '🗷': '☒',
  '🗸': '✓',
  '🗶': '✗',
  '🞎': '☐',
  '🞏': '☐',
  '🞐': '☐',
  '⚫': '●',
  '🞄': '•',
  '⬝': '▪',
  '🞌': '•',
  '⮚': '➢',
  '⮘': '←',
  '🡸': '←',
  '🡺': '→',
  '🡹': '↑',
  '🡻': '↓',
  '🖎': '✎',
  '🕿': '☎',
}

/**
 * @param code as `w:sym` gives it, in the range for private use or below.
 * @returns undefined where Unicode has no such sign.
 */
export function signOf(code: number, font: string): string | undefined {
  const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code
  const sign = own === 0x20 || own > 0xff ? undefined : codePoint(font, own)?.string
  return sign === undefined ? undefined : (COMMON[sign] ?? sign)
}
