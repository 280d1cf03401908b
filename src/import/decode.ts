/** Text from bytes of unknown encoding. */
import { inputError } from '../article/errors.js'
import { cleanText } from '../text/clean.js'

/** Tried in this order when the bytes are no UTF-8; the reading with the fewest oddities wins. */
const LEGACY = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

/** Common characters of Chinese, Japanese and Korean running text: a right reading is full of them. */
const COMMON = /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之進這個來對會時國們說為學過發後與の、はをにがでとてるたしな。，！？：；“”이다는을의가에한\n]/gu
/** Signs of a wrong reading: private use, half-width kana in rows, rare extensions, controls. */
const ODD = /[\uE000-\uF8FF\uFFFD\u0080-\u009F\uFF61-\uFF9F\u3400-\u4DBF\u0370-\u04FF\u2500-\u257F]/gu

/**
 * Reads UTF-8, UTF-16 (with a mark, or by its zeros) and, where it is neither, the commonest older encodings.
 *
 * @throws InputError where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): string {
  const text = cleanText(decode(bytes, file, declared))
  if (text.trim() === '') throw inputError(file, 'the file holds no text; it should hold the text of an article')
  return text
}

function decode(bytes: Uint8Array, file: string, declared: string | undefined): string {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  const utf8 = attempt('utf-8', bytes)
  if (utf8 !== undefined) return withoutZeros(utf8, file)
  const stated = declared === undefined ? undefined : attempt(declared, bytes)
  if (stated !== undefined && score(stated) > PLAUSIBLE) return withoutZeros(stated, file)
  const readings = LEGACY.flatMap((encoding) => attempt(encoding, bytes) ?? [])
  // Nearly any bytes can be read as UTF-16, so it must be full of common characters.
  const wide = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => attempt(encoding, bytes) ?? []).filter((text) => score(text) > PLAUSIBLE)
  // A file cut in the middle of a character is UTF-8 still, if nearly all of it is.
  const loose = new TextDecoder('utf-8').decode(bytes)
  const best = [loose, ...readings, ...wide].map((text) => ({ text, score: score(text) })).sort((a, b) => b.score - a.score)[0]
  const broken = loose.match(/\uFFFD/gu)?.length ?? 0
  if (broken * 200 < loose.length || best === undefined) return withoutZeros(loose, file)
  return withoutZeros(alike(best.text, bytes), file)
}

/**
 * Encodings whose bytes another reads as well: Japanese EUC has its kana where GB18030 has them, and Cyrillic stands where
 * Western Europe has its accents.
 */
function alike(text: string, bytes: Uint8Array): string {
  const share = (pattern: RegExp, of: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.match(of)?.length ?? 0)
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, /\S/gu) > 0.1) return attempt('euc-jp', bytes) ?? text
  return share(/[À-ÿ]/gu, /\p{L}/gu) > 0.6 ? (attempt('windows-1251', bytes) ?? text) : text
}

/** A reading this good is what the file says that it is. */
const PLAUSIBLE = 0.1

/** A mark says so, or every other byte is zero, as in Latin text without a mark. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  const zeros = (parity: number) => head.filter((byte, at) => at % 2 === parity && byte === 0).length
  if (head.length >= 8 && zeros(1) > head.length * 0.3 && zeros(0) === 0) return 'utf-16le'
  return head.length >= 8 && zeros(0) > head.length * 0.3 && zeros(1) === 0 ? 'utf-16be' : undefined
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Share of common characters less that of odd ones, over the beginning. */
function score(text: string): number {
  const sample = text.slice(0, 20_000)
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / Math.max(1, sample.length)
  return share(COMMON) + share(/[A-Za-z ]/gu) * 0.5 - 4 * share(ODD)
}

function withoutZeros(text: string, file: string): string {
  const controls = text.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A]/gu)?.length ?? 0
  if (controls > Math.max(4, text.length * 0.01)) throw inputError(file, 'this is not text but binary data; save the article as text (.txt) first')
  return text
}
