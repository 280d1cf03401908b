/** Lines that were broken by hand or by a machine, made one again. */
import { isWide } from './script.js'

/** Marks that Latin and Han texts share say nothing of whether there is a space: what they stand beside does. */
const MARKS_AT_END = /[“”‘’…—·]+$/u
const MARKS_AT_START = /^[“”‘’…—·]+/u

/** Joins the lines of one paragraph: nothing where a wide character (Han) meets the break, a space elsewhere. */
export function joinLines(lines: readonly string[]): string {
  const joined: string[] = []
  // The last character that is no such mark. What is joined is not looked at again: a paragraph may have 30,000 lines.
  let end = ''
  for (const raw of lines) {
    const line = raw.trim()
    if (!line) continue
    const closed =
      joined.length === 0 || isWide(end) || isWide(firstCharacter(line.replace(MARKS_AT_START, '') || line))
    joined.push(closed ? line : ` ${line}`)
    const words = line.replace(MARKS_AT_END, '')
    if (words !== '' || end === '') end = lastCharacter(words || line)
  }
  return joined.join('')
}

/** The paragraphs of a text in which blank lines part them, each on one line. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => joinLines(paragraph.split('\n')))
    .filter((paragraph) => paragraph !== '')
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32)
}

function lastCharacter(text: string): string {
  const last = text.at(-1) ?? ' '
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(-2) : last
}
