/**
 * Marks within a line of text, as the data file writes them:
 *
 *   **strong**   *emphasis*   ==colour of emphasis==   __term__   `code`   [words](https://address)
 *
 * A backslash before a mark makes it a character like others. What is not closed, or closes nothing, is text.
 */

/** A stretch of text of one look. */
export interface MarkedText {
  text: string
  strong?: boolean
  emphasis?: boolean
  highlight?: boolean
  term?: boolean
  code?: boolean
  /** An address that begins with http:, https: or mailto:. */
  link?: string
}

type Look = Omit<MarkedText, 'text'>

/** Marks in the order in which they are looked for; the words inside do not begin or end with a space. */
const MARK = new RegExp(
  [
    String.raw`\\(?<escaped>[\\*_=\x60[\]])`,
    String.raw`\x60(?<code>[^\x60]+)\x60`,
    String.raw`\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*`,
    String.raw`\*(?<emphasis>[^\s*](?:[^*]*[^\s*])?)\*`,
    String.raw`==(?<highlight>[^\s=](?:[^=]*[^\s=])?)==`,
    String.raw`__(?<term>[^\s_](?:[^_]*[^\s_])?)__`,
    String.raw`\[(?<words>[^[\]]+)\]\((?<link>(?:https?:\/\/|mailto:)[^\s()]+)\)`,
  ].join('|'),
  'gu',
)

/** The stretches of a line; at least one, and neighbours differ in look. */
export function parseMarks(line: string): MarkedText[] {
  const stretches: MarkedText[] = []
  parseInto(stretches, line, {})
  return stretches.length > 0 ? stretches : [{ text: '' }]
}

function parseInto(stretches: MarkedText[], line: string, look: Look): void {
  let after = 0
  for (const match of line.matchAll(MARK)) {
    add(stretches, line.slice(after, match.index), look)
    after = match.index + match[0].length
    const { escaped, code, strong, emphasis, highlight, term, words, link } = match.groups ?? {}
    if (escaped !== undefined) add(stretches, escaped, look)
    else if (code !== undefined) add(stretches, code, { ...look, code: true })
    else if (strong !== undefined) parseInto(stretches, strong, { ...look, strong: true })
    else if (emphasis !== undefined) parseInto(stretches, emphasis, { ...look, emphasis: true })
    else if (highlight !== undefined) parseInto(stretches, highlight, { ...look, highlight: true })
    else if (term !== undefined) parseInto(stretches, term, { ...look, term: true })
    else if (words !== undefined) parseInto(stretches, words, { ...look, link })
  }
  add(stretches, line.slice(after), look)
}

function add(stretches: MarkedText[], text: string, look: Look): void {
  if (text === '') return
  const last = stretches.at(-1)
  if (last !== undefined && sameLook(last, look)) last.text += text
  else stretches.push({ text, ...look })
}

const LOOKS = ['strong', 'emphasis', 'highlight', 'term', 'code', 'link'] as const

function sameLook(one: Look, other: Look): boolean {
  return LOOKS.every((name) => one[name] === other[name])
}

/** A line whose characters all stand for themselves: what the article says is never read as marks. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\*`]|={2,}|_{2,}|\[(?=[^[\]]+\]\()/gu, (mark) => [...mark].map((character) => `\\${character}`).join(''))
}

/** A line with its marks, such that `parseMarks` gives the stretches again. A mark that its own words would close is left out. */
export function formatMarks(stretches: readonly MarkedText[]): string {
  return stretches.map(formatStretch).join('')
}

function formatStretch({ text, strong, emphasis, highlight, term, code, link }: MarkedText): string {
  if (code === true && !text.includes('`')) return `\`${text}\``
  const marks = [strong === true && '**', emphasis === true && '*', term === true && '__', highlight === true && '=='].filter((mark) => mark !== false)
  const words = marks.some((mark) => text.includes(mark.charAt(0))) ? escapeMarks(text) : marks.reduce((inner, mark) => `${mark}${inner}${mark}`, escapeMarks(text))
  return link === undefined || /[[\]]/u.test(words) ? words : `[${words}](${link})`
}

/** All strings within a value, escaped. */
export function escapeMarksWithin<Value>(value: Value): Value {
  if (typeof value === 'string') return escapeMarks(value) as Value
  if (Array.isArray(value)) return value.map(escapeMarksWithin) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, escapeMarksWithin(one)])) as Value
}
