/**
 * Where a line may end: UAX #14 by the `linebreak` package, with what Chinese typesetting and the programs that show the
 * PowerPoint add to it (CLREQ 6.1.1; the forbidden characters of Office and LibreOffice).
 */
import LineBreaker from 'linebreak'
import { BLANK_SIGN } from '../text/blank.js'
import { isHanSet } from '../text/languages.js'
import { remember } from '../text/remember.js'

/** No line may start with one of these. */
const NO_START = new Set(
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠々ー',
)

/** No line may end with one of these. */
const NO_END = new Set('$([{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥')

/**
 * UAX #14 forbids a break on either side of a quotation mark, since it cannot tell opening from closing. Beside Han
 * text the marks are directed: they break as the corner brackets of their direction do. (Rule LB19a of later versions.)
 */
const DIRECTED: Record<string, string> = { '“': '「', '‘': '『', '”': '」', '’': '』' }

/**
 * Offsets (UTF-16) after which a line may end, ascending, the end of the text last. A mandatory break (a line feed) is
 * an offset like the others: paragraphs hold none.
 */
export function breakOpportunities(text: string, lang: string): readonly number[] {
  return known.of(`${isHanSet(lang) ? 'h' : 'l'}${text}`, () => findBreaks(text, lang))
}

/** A slide is composed several times, at smaller and smaller type, with the same words. */
const known = remember<readonly number[]>()

function findBreaks(text: string, lang: string): number[] {
  if (text === '') return []
  const breaker = new LineBreaker(isHanSet(lang) ? text.replace(/[“”‘’]/gu, (mark) => DIRECTED[mark] ?? mark) : text)
  const offsets: number[] = []
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    if (found.position >= text.length || (isAllowed(text, found.position) && !tearsWord(text, found.position)))
      offsets.push(found.position)
  }
  if (offsets.at(-1) !== text.length) offsets.push(text.length)
  return offsets
}

function isAllowed(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? ''
  const after = text[offset] ?? ''
  // A blank to fill in is one, on one line.
  if (before === BLANK_SIGN && after === BLANK_SIGN) return false
  return !NO_START.has(after) && !NO_END.has(before)
}

const HANGUL = /\p{Script=Hangul}/u
const WORD = /[\p{L}\p{N}]/u

/**
 * Korean is written with spaces and broken at them (KLREQ 5.1.1; UAX #14, 8.1, first option): a line ends between two
 * syllables in no program that is told so, PowerPoint by `eaLnBrk="0"`.
 */
function tearsWord(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? ''
  const after = text[offset] ?? ''
  return (HANGUL.test(before) && WORD.test(after)) || (WORD.test(before) && HANGUL.test(after))
}
