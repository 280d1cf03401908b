/** Titles told apart by a number: `标题（二）`, `Title (2)`. */
import { isHanSet } from './languages.js'

const HAN_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A title that was there already, by its number from 2 on, as the language writes it. */
export function numbered(title: string, number: number, lang: string): string {
  if (number < 2) return title
  return isHanSet(lang) ? `${title}（${number < 100 ? hanNumber(number) : number}）` : `${title} (${number})`
}

/** 2 to 99 in words: 二, 十一, 四十. */
function hanNumber(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS[tens]}十`}${HAN_DIGITS[number % 10]}`
}

/**
 * Which of the texts a title names: the one that is equal, or, where the title is numbered, the second, third … of those
 * that are equal without the number. -1 where it names none.
 *
 * @param isSame whether two texts are equal; to the letter when absent.
 */
export function indexNamed(
  texts: readonly string[],
  title: string,
  lang: string,
  isSame = (one: string, other: string): boolean => one === other,
): number {
  const exact = texts.findIndex((text) => isSame(text, title))
  if (exact >= 0) return exact
  const counts = new Map<string, number>()
  const among = texts.findIndex((text) => {
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    return count > 1 && isSame(numbered(text, count, lang), title)
  })
  // What bears the title first may be none of the texts.
  return among >= 0 ? among : texts.findIndex((text) => isSame(numbered(text, 2, lang), title))
}
