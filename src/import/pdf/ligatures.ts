/**
 * Ligatures of Arabic in the order of speech. The library turns a word that runs from the right round letter by letter;
 * one glyph that stands for two letters, as لا does, comes out as ال.
 */
import type { PDFPageProxy } from 'pdfjs-dist'

const ARABIC = /\p{Script=Arabic}/u

/** Words as the library turned them round, with what they are. */
export type Mended = ReadonlyMap<string, string>

/** A page of text has fewer words with a ligature. */
const MOST = 2000

/**
 * The words of a page that hold such a ligature.
 *
 * @param texts of the page: only where they are Arabic are its glyphs looked at.
 */
export async function ligaturesOf(page: PDFPageProxy, texts: readonly string[]): Promise<Mended> {
  const mended = new Map<string, string>()
  if (!texts.some((text) => ARABIC.test(text))) return mended
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList()
  fnArray.forEach((operator, at) => {
    if (operator !== OPS.showText || mended.size >= MOST) return
    const [glyphs] = argsArray[at] as [unknown]
    if (!Array.isArray(glyphs)) return
    for (const word of wordsOf(glyphs)) {
      if (!word.some((letters) => letters.length > 1 && ARABIC.test(letters))) continue
      const turned = [...word.join('')].reverse().join('')
      const right = word.toReversed().join('')
      if (turned !== right && turned.length > 1) mended.set(turned, right)
    }
  })
  return mended
}

/** The letters of each glyph, as the eye sees them from the left, word by word. */
function wordsOf(glyphs: readonly unknown[]): string[][] {
  const words: string[][] = [[]]
  for (const glyph of glyphs) {
    const letters = lettersOf(glyph)
    if (letters === undefined) continue
    if (letters.trim() === '') words.push([])
    else words.at(-1)?.push(letters)
  }
  return words.filter((word) => word.length > 0)
}

/** Undefined for the number by which the next glyph is moved. */
function lettersOf(glyph: unknown): string | undefined {
  if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph)) return undefined
  return typeof glyph.unicode === 'string' ? glyph.unicode : undefined
}

export function withLigatures(text: string, mended: Mended): string {
  if (mended.size === 0 || !ARABIC.test(text)) return text
  return text.replace(/[^\s]+/gu, (word) => {
    const whole = mended.get(word)
    if (whole !== undefined) return whole
    // A word may be drawn in pieces.
    for (const [turned, right] of mended) if (word.includes(turned)) return word.replace(turned, right)
    return word
  })
}
