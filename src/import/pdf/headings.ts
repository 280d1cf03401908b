/** Which lines of a PDF are headings: larger, bold, or numbered and standing apart. */
import type { Line } from './lines.js'
import type { Usual } from './measure.js'

const HAN = '[一二三四五六七八九十百零〇\\d]'
/** Numbers of headings, and how deep each stands. */
const NUMBERED: [RegExp, (match: RegExpExecArray) => number][] = [
  [new RegExp(`^第\\s?${HAN}+\\s?[章编篇部]`, 'u'), () => 1],
  [new RegExp(`^第\\s?${HAN}+\\s?节`, 'u'), () => 2],
  [/^(?:附录|附錄|Appendix)\s*[A-Z\d一二三四五]/iu, () => 1],
  [/^[一二三四五六七八九十]{1,3}\s?[、.．]/u, () => 1],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/u, () => 2],
  [/^(?:Chapter|Part)\s+[\dIVX]+/u, () => 1],
  [/^§\s*\d+/u, () => 2],
  [/^(\d{1,2}(?:\.\d{1,2}){0,3})[.．、]?\s+(?=[\p{L}])/u, ([, number = '']) => number.split('.').length],
  [/^([A-Z](?:\.\d{1,2}){1,3})\s+(?=[\p{L}])/u, ([, number = '']) => number.split('.').length],
  [/^[IVX]{1,5}\.\s+(?=\p{Lu})/u, () => 1],
  [/^\((\d{1,2})\)\s*(?=\p{L}|[「『“])/u, () => 2],
]

/** Headings that need no number, as nearly every paper has them. */
export const KNOWN =
  /^(?:abstract|introduction|conclusions?|discussion|results|methods|references|bibliography|acknowledge?ments?|appendix|keywords?|摘\s*要|前\s*言|引\s*言|绪\s*论|結\s*論|结\s*论|参\s*考\s*文\s*献|致\s*谢|附\s*录|zusammenfassung|einleitung|literatur|résumé|はじめに|おわりに|参考文献|머리말|맺음말|참고문헌)$/iu

/** Letters alone: dashes and quotation marks are wide too, and stand in any language. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

const FINAL = /[。．！？!?；;，,、：:]$/u
/** Large type that ends so is a sentence; a question or what a colon announces may be a heading. */
const SENTENCE = /[。．；;，,、]$/u

/** 1911, 2011–2015, 1960年, IV, B, Q1, 冬: chapters of a chronicle, a story, an alphabet. */
const NUMBER_ALONE =
  /^(?:\d{1,4}(?:\s?[-–—/]\s?\d{1,4})?\s?年?|[IVXLC]{1,6}|\p{Lu}{1,2}-?\d{0,3}|\p{Script=Han})[.．]?$/u

export interface Heading {
  level: number
}

/**
 * The heading that a line is.
 *
 * @param gap from the baseline before it in its column, undefined where it stands first.
 * @param under to the next baseline of its column.
 * @param wrapped whether it goes on in a short line of the same type, and no farther.
 */
export function headingOf(
  line: Line,
  { gap, under, wrapped = false }: { gap?: number; under?: number; wrapped?: boolean },
  usual: Usual,
): Heading | undefined {
  const { text, size } = line
  const most = EAST_ASIAN.test(text) ? 45 : 130
  if (NUMBER_ALONE.test(text)) return numberAlone(line, { gap, under }, usual)
  if (
    [...text].length > most ||
    !isWorded(text.normalize('NFKC').replace(/\s/gu, '')) ||
    isMostlyFigures(text.replace(/^[A-Z\d.．、()（）\s]+/u, ''))
  )
    return undefined
  const depth = depthOf(text)
  if (KNOWN.test(text)) return { level: 1 }
  if (size >= 1.15 * usual.size)
    return SENTENCE.test(text) && depth === undefined
      ? undefined
      : { level: depth ?? (size >= 1.35 * usual.size ? 1 : 2) }
  const asks = line.bold && !usual.bold && /[?？]$/u.test(text)
  if (size < 0.93 * usual.size || (FINAL.test(text) && !asks) || /[.]$/u.test(text)) return undefined
  const short = wrapped || line.right - line.x < 0.85 * (line.edge - line.left) || line.edge - line.left < 12 * size
  const apart = gap === undefined || gap > 1.2 * usual.pitch
  const airy = apart && (under === undefined || under > 1.1 * usual.pitch)
  if (line.bold && !usual.bold && short && (apart || depth !== undefined)) return { level: depth ?? 2 }
  if (depth !== undefined && apart && (short || size >= 1.05 * usual.size || (depth > 1 && airy)))
    return { level: depth }
  if (size >= 1.05 * usual.size && short && airy) return { level: depth ?? 2 }
  return line.italic && short && airy && /^\p{Lu}/u.test(text) ? { level: depth ?? 3 } : undefined
}

/** A number is a heading in large or bold type, alone on its line above text: nothing else tells it from other numbers. */
function numberAlone(line: Line, { gap, under }: { gap?: number; under?: number }, usual: Usual): Heading | undefined {
  const large = line.size >= 1.15 * usual.size
  if (!large && (!line.bold || usual.bold || line.size < 0.98 * usual.size)) return undefined
  const apart = gap === undefined || gap > 1.2 * usual.pitch
  return apart && under !== undefined ? { level: line.size >= 1.35 * usual.size ? 1 : 2 } : undefined
}

/** How deep the number at the beginning of a text says that it stands; undefined where there is none. */
export function depthOf(text: string): number | undefined {
  for (const [pattern, depth] of NUMBERED) {
    const match = pattern.exec(text)
    if (match !== null) return depth(match)
  }
  return undefined
}

/** Two letters side by side, or about a mark that is none of a formula: “Q & A”, not “x = y”. */
function isWorded(text: string): boolean {
  return /\p{L}{2,}/u.test(text) || (/\p{L}.*\p{L}/u.test(text) && !/[=+−<>≤≥∑∫√^]/u.test(text))
}

function isMostlyFigures(text: string): boolean {
  const letters = text.normalize('NFKC').match(/\p{L}/gu)?.length ?? 0
  return letters < 0.4 * text.replace(/\s/gu, '').length
}
