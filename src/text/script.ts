/** Facts about scripts: which characters are set without spaces between words, and how to count words and characters. */
import { isHanSet } from './languages.js'

/** Han characters, bopomofo and kana: written without spaces, broken between any two. */
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3006\u30FC]/u

const HAN = /\p{Script=Han}/gu
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu
const FULL_WIDTH_MARK = /[\u2014\u2018\u2019\u201C\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u

/** Whether a character belongs to a script that is written without spaces. */
export function isIdeographic(character: string): boolean {
  return IDEOGRAPHIC.test(character)
}

/** Whether a character sits in a full em beside Han text: an ideograph or a mark of East-Asian punctuation. */
export function isWide(character: string): boolean {
  return IDEOGRAPHIC.test(character) || FULL_WIDTH_MARK.test(character)
}

/** Whether text in the language is written without spaces between words. */
export function isSpaceless(lang: string): boolean {
  return isHanSet(lang)
}

/** Han characters and kana of a text, and the words of everything else. */
export function countWords(text: string): { characters: number; words: number } {
  const characters = (text.match(HAN)?.length ?? 0) + (text.match(KANA)?.length ?? 0)
  const words = text.replace(HAN, ' ').replace(KANA, ' ').match(WORD)?.length ?? 0
  return { characters, words }
}
