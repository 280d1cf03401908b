/** Text from bytes of unknown encoding. */
import { type InputError, inputError } from '../article/errors.js'
import { cleanText } from '../text/clean.js'
import { wideText } from './unicode.js'

/** Tried in this order when the bytes are no UTF-8; the reading with the fewest oddities wins. */
const LEGACY = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

/** Common characters of Chinese, Japanese and Korean running text: a right reading is full of them. */
const COMMON =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之進這個來對會時國們說為學過發後與の、はをにがでとてるたしなァ-ヴー。，！？：；“”이다는을의가에한\n]/gu
/** Signs of a wrong reading: private use, half-width kana in rows, rare extensions, controls. */
const ODD = /[\uE000-\uF8FF\uFFFD\u0080-\u009F\uFF61-\uFF9F\u3400-\u4DBF\u0370-\u04FF\u2500-\u257F]/gu
/** Han inside a word of Latin letters: an accent read together with the letter behind it. */
const WITHIN_WORD = /(?<=[A-Za-z])\p{Script=Han}(?=[a-z])/gu

/**
 * Reads UTF-8, UTF-16 and UTF-32 (with a mark, or by their zeros) and, where it is neither, the commonest older encodings.
 *
 * @param declared the encoding that the file says it has, as a page's meta or XML's first line does; it may lie.
 * @throws InputError where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): string {
  const text = cleanText(decode(bytes, file, declared))
  if (text.trim() === '')
    throw inputError(file, {
      zh: '文件里没有文字；应当有一篇文章',
      en: 'the file holds no text; it should hold the text of an article',
    })
  return text
}

function decode(bytes: Uint8Array, file: string, declared: string | undefined): string {
  const wide = wideText(bytes)
  const utf8 = wide === undefined ? attempt('utf-8', bytes) : undefined
  const text = utf8 ?? wide ?? legacyText(bytes, declared)
  if (utf8 === undefined && isNoise(text)) throw binary(file)
  return withoutZeros(text, file)
}

/**
 * Whether a reading is of bytes that are none of a text: in every encoding these give signs that have no meaning, or
 * capitals and signs in the midst of words. UTF-8 is never so by chance.
 */
function isNoise(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const within = count(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})[¡-©«-±´¶-¹»-¿×÷](?=\p{L})/gu)
  return (
    count(/[\p{Co}\p{Cn}\uFFFD]/gu) > Math.max(4, 0.05 * sample.length) || within > Math.max(4, 0.1 * count(/\p{L}/gu))
  )
}

/** The best of the readings that the bytes allow. What the file declares is tried first, but must be about as good as any. */
function legacyText(bytes: Uint8Array, declared: string | undefined): string {
  const stated =
    declared === undefined
      ? []
      : readings([declared], bytes).map((reading) => ({ ...reading, score: reading.score + TRUST }))
  const believed = stated.find(({ text }) => isCyrillicOrGreek(text))
  if (believed !== undefined) return believed.text
  // Nearly any bytes can be read as UTF-16, so it must be full of common characters.
  const wide = readings(['utf-16le', 'utf-16be'], bytes).filter(({ score }) => score > PLAUSIBLE)
  // A file cut in the middle of a character is UTF-8 still, if nearly all of it is.
  const loose = new TextDecoder('utf-8').decode(bytes)
  const broken = loose.match(/\uFFFD/gu)?.length ?? 0
  if (broken * 200 < loose.length) return loose
  const best = [...stated, { text: loose, score: score(loose) }, ...readings(LEGACY, bytes), ...wide].sort(
    (a, b) => b.score - a.score,
  )[0]
  return alike(best?.text ?? loose, bytes)
}

/**
 * Whether the letters behind ASCII are words of Cyrillic or Greek: of no other script's bytes read so, which give capitals
 * within words, letters joined to Latin ones, and signs between them.
 */
function isCyrillicOrGreek(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const letters = count(/[\u0370-\u04FF]/gu)
  const strange = count(
    /(?<=[\u0370-\u04FF])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u0370-\u04FF])|(?<=(?=[\u0370-\u04FF])\p{Ll})(?=\p{Lu})|[\u0080-\u009F\uFFFD¤¦¬¶\u2500-\u257F]/gu,
  )
  const others = count(/[^\u0000-\u007F\u0370-\u04FF\u2010-\u203A«»№§©\u00A0°—–]/gu)
  return letters >= 4 && strange + others < 0.05 * letters
}

function readings(encodings: readonly string[], bytes: Uint8Array): { text: string; score: number }[] {
  return encodings.flatMap((encoding) => attempt(encoding, bytes) ?? []).map((text) => ({ text, score: score(text) }))
}

/**
 * Encodings whose bytes another reads as well: Japanese EUC has its kana where GB18030 has them, and Cyrillic stands where
 * Western Europe has its accents.
 */
function alike(text: string, bytes: Uint8Array): string {
  const share = (pattern: RegExp, of: RegExp): number =>
    (text.match(pattern)?.length ?? 0) / Math.max(1, text.match(of)?.length ?? 0)
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, /\S/gu) > 0.1) return attempt('euc-jp', bytes) ?? text
  return share(/[À-ÿ]/gu, /\p{L}/gu) > 0.6 ? (attempt('windows-1251', bytes) ?? text) : text
}

/** The least score of a reading that nothing else speaks for. */
const PLAUSIBLE = 0.1

/** What a declaration adds to the score of a reading: less than a wrong one loses. */
const TRUST = 0.05

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withoutLatin1(text) : text
  } catch {
    return undefined
  }
}

/** What 0x80 to 0x9F are in Windows-1252, where they are anything (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Node 20 reads Windows-1252 as Latin 1, which has controls where the quotation marks, dashes and the euro are. */
function withoutLatin1(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
}

/** Share of common characters less that of odd ones, over the beginning. */
function score(text: string): number {
  const sample = text.slice(0, 20_000)
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / Math.max(1, sample.length)
  return share(COMMON) + share(/[A-Za-z ]/gu) * 0.5 - 4 * (share(ODD) + share(WITHIN_WORD))
}

function withoutZeros(text: string, file: string): string {
  const controls = text.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A]/gu)?.length ?? 0
  if (controls > Math.max(4, Math.min(text.length, 20_000) * 0.01)) throw binary(file)
  return text
}

function binary(file: string): InputError {
  return inputError(file, {
    zh: '这不是文本，而是二进制数据；请先把文章存成文本（.txt）',
    en: 'this is not text but binary data; save the article as text (.txt) first',
  })
}
