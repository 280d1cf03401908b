/** Running text as it stands in the data: a sentence a line, so that a line can be found, changed and compared. */
import { joinLines } from '../text/join.js'
import { splitSentences } from '../text/sentences.js'

/** Paragraphs, a blank line between two. Those that have lines of their own keep them. */
export function linesOfProse(text: string, lang: string): string {
  const paragraphs = text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return paragraphs
    .map((paragraph) => `${paragraph.includes('\n') ? paragraph : linesOf(paragraph, lang).join('\n')}\n`)
    .join('\n')
}

/** What a sentence begins with; what a splitter cuts off besides, the dots of an ellipsis for one, begins no line. */
const BEGINNING = /^\s*[\p{L}\p{N}\p{Ps}\p{Pi}\p{S}"']/u

/** Broken only where joining gives the same text again. */
function linesOf(paragraph: string, lang: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const sentence of splitSentences(paragraph, lang)) {
    const whole = line + sentence
    if (line !== '' && joinLines([line, sentence]) === whole.trim() && BEGINNING.test(sentence)) {
      lines.push(line.trim())
      line = sentence
    } else line = whole
  }
  return [...lines, line.trim()]
}
