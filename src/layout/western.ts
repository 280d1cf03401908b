/** Paragraphs of Latin words in a Chinese or Japanese talk. */
import { isHanSet } from '../text/languages.js'
import { SHARED_PUNCTUATION } from './metrics.js'

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u
const LATIN = /\p{Script=Latin}/u

/**
 * Whether marks that both fonts have (“ ” ‘ ’ … ·) are set from the Latin one, though the talk is set in Han: an English
 * quotation keeps English quotation marks. PowerPoint does so, since its runs are marked as English.
 */
export function isWestern(text: string, lang: string): boolean {
  return isHanSet(lang) && SHARED_PUNCTUATION.test(text) && LATIN.test(text) && !EAST_ASIAN.test(text)
}
