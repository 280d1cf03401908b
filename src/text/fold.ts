/** Text made comparable: what differs only in punctuation, white space, width or case becomes equal. */

/** A text without what does not count, and for each of its UTF-16 units the offset in the original that it came from. */
export interface Folded {
  text: string
  /** Offset of the original code point, one for each unit of `text`, and the original's length as the last entry. */
  offsets: number[]
}

const IGNORED = /[\p{P}\p{Z}\p{C}]/u
const DIGIT = /\p{Nd}/u
const PLAIN = /^[\u3400-\u9FFFa-z0-9]$/

/**
 * Folds a text for comparison: width and compatibility forms by NFKD, letters to lower case, punctuation and white space
 * left out. The point of a decimal and the per cent sign stay, for 12.5% is neither 125 nor 12.5.
 */
export function foldForComparison(text: string): Folded {
  let folded = ''
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    const kept = PLAIN.test(character) ? character : foldCharacter(character, text, offset)
    for (let unit = 0; unit < kept.length; unit++) offsets.push(offset)
    folded += kept
    offset += character.length
  }
  offsets.push(text.length)
  return { text: folded, offsets }
}

function foldCharacter(character: string, text: string, offset: number): string {
  if (character === '%' || character === '％') return '%'
  if (character === '.' || character === '．') {
    const before = text[offset - 1] ?? ''
    const after = text[offset + 1] ?? ''
    return DIGIT.test(before) && DIGIT.test(after) ? '.' : ''
  }
  if (IGNORED.test(character)) return ''
  return character.normalize('NFKD').toLowerCase()
}

/** Whether two texts are the same but for punctuation, white space, width and case. */
export function sameWords(one: string, other: string): boolean {
  return foldForComparison(one).text === foldForComparison(other).text
}

/** All white space as one space, none at the ends. */
export function squeezeSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
