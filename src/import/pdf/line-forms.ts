/** What a line of a PDF is by its form alone: a caption, an item, the end of a sentence. */
import type { Line } from './lines.js'

const CAPTION =
  /^(?:\[\s?)?(?:fig(?:ure)?s?\.?|table|tab\.|abb(?:ildung)?\.?|图|圖|表|图表|그림|표|算法|algorithm)\s?\d+(?:[-–.．]\d+)?(?:\s?\])?(?:[.．:：\s]|$)/iu
const SENTENCE = /^\p{L}+\.?\s?\d+[a-z]?\s+(?:and\s|to\s|or\s)?\p{Ll}{2,}/u
export const BULLET =
  /^(?:[•●○◦▪■□◆◇►➢✓·∙‣–]|[①-⑳]|\d{1,2}[)）]|[（(]\d{1,2}[）)]|\d{1,2}[.．、]\s|[a-z][)）]|[（(][a-z][)）])\s*/u
export const NOTE = /^(?:(?<mark>\d{1,3}[)）]|[¹²³⁴-⁹]+[)⁾]?|[①-⑳]|\[\d{1,3}\]|[*†‡§]+|※)\s*|\d{1,2}\s+(?=\p{L}))/u
export const STOP = /[。．.！？!?…：:；;؟؛۔।][”’」』）)\]】»"']*[¹²³⁴-⁹⁽⁾]*$/u
/** What can go on with a sentence at the head of another column. */
export const GOES_ON = /^[\p{Ll}\p{Lo}\d(（“"]/u

/** The names of the columns and the rows below them; a head of two rows, the first over groups of columns, made one. */
export function headOf(rows: readonly string[][]): { columns?: string[]; rows: string[][] } {
  const [first, second, ...rest] = rows
  if (first === undefined || second === undefined || rest.length === 0) return { rows: [...rows] }
  const filled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length
  const groups = rest.length > 1 && second[0] === '' && first[0] !== '' && filled(first) <= filled(second) / 2
  if (groups) return { columns: second.map((cell, index) => cell || (first[index] ?? '')), rows: rest }
  const names = first.slice(1)
  const named =
    names.every((cell) => cell !== '') && (first[0] === '' || !names.some((cell) => /^[\d.,%−-]+$/u.test(cell)))
  return named ? { columns: first, rows: [second, ...rest] } : { rows: [...rows] }
}

/** Whether a line had no room for the first word of the next one. */
export function isWrapped(line: Line, next: Line): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? ''
  const width = ((next.right - next.x) / Math.max(1, next.text.length)) * word.length
  return line.right + width + 0.25 * line.size > line.edge
}

/** “Table 5 also shows …” is a sentence. */
export function isCaption(text: string): boolean {
  return CAPTION.test(text) && !SENTENCE.test(text)
}

export function isTableCaption(text: string): boolean {
  return /^(?:\[\s?)?(?:table|tab\.|表|표)/iu.test(text)
}

/** In the middle of a sentence at the end of a full line. */
export function isUnfinished(line: Line | undefined): boolean {
  return line !== undefined && !STOP.test(line.text) && line.right > line.edge - 2.2 * line.size
}

export function isIndented({ x, left, size }: Line): boolean {
  return x - left > 0.7 * size
}

/** More than a label of a drawing. */
export function isProse({ text, right, x, edge, left }: Line): boolean {
  const words = text.match(/\p{Script=Han}|[\p{L}]{2,}/gu)?.length ?? 0
  return words >= 5 && (right - x > 0.6 * (edge - left) || words >= 8 || STOP.test(text))
}
