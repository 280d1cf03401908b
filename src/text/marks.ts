/**
 * Marks within a line of text, as the data file writes them:
 *
 *   **strong**   *emphasis*   ==colour of emphasis==   __term__   `code`   [words](https://address)   $formula$
 *
 * A backslash before a mark makes it a character like others. What is not closed, or closes nothing, is text. A formula
 * is written in TeX (see `formulaStretches`); as in Pandoc no space stands within its signs and no digit behind them, so
 * that $5 and $6 are prices.
 */

/** A stretch of text of one look. */
export interface MarkedText {
  text: string
  strong?: boolean
  emphasis?: boolean
  highlight?: boolean
  term?: boolean
  code?: boolean
  /** The text is TeX. */
  formula?: boolean
  /** An address that begins with http:, https: or mailto:. */
  link?: string
}

type Look = Omit<MarkedText, 'text'>

/** TeX between its signs; a backslash keeps the sign behind it within. */
const FORMULA = String.raw`\$(?<formula>(?!\s)(?:[^$\\]|\\[^])*?(?<!\s))\$(?!\d)`

/** Marks in the order in which they are looked for; the words inside do not begin or end with a space. */
const MARK = new RegExp(
  [
    String.raw`\\(?<escaped>[\\*_=\x60[\]$])`,
    String.raw`\x60(?<code>[^\x60]+)\x60`,
    FORMULA,
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
    const { escaped, code, formula, strong, emphasis, highlight, term, words, link } = match.groups ?? {}
    if (escaped !== undefined) add(stretches, escaped, look)
    else if (code !== undefined) add(stretches, code, { ...look, code: true })
    else if (formula !== undefined && formula !== '') stretches.push({ text: formula, ...look, formula: true })
    else if (formula !== undefined) add(stretches, '$$', look)
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
  if (last !== undefined && last.formula !== true && sameLook(last, look)) last.text += text
  else stretches.push({ text, ...look })
}

const LOOKS = ['strong', 'emphasis', 'highlight', 'term', 'code', 'formula', 'link'] as const

function sameLook(one: Look, other: Look): boolean {
  return LOOKS.every((name) => one[name] === other[name])
}

/** A line whose characters all stand for themselves: what the article says is never read as marks. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\*`$]|={2,}|_{2,}|\[(?=[^[\]]+\]\()/gu, (mark) =>
    [...mark].map((character) => `\\${character}`).join(''),
  )
}

/** Marks that hold other marks within, with the look that each is. */
const OUTER = [
  ['strong', '**'],
  ['emphasis', '*'],
  ['term', '__'],
  ['highlight', '=='],
] as const

/** A line with its marks, such that `parseMarks` gives the stretches again. A mark that its own words would close is left out. */
export function formatMarks(stretches: readonly MarkedText[]): string {
  return formatWithin(stretches, OUTER)
}

/** Neighbours that share a mark stand within it together. */
function formatWithin(stretches: readonly MarkedText[], [outer, ...others]: readonly (typeof OUTER)[number][]): string {
  if (outer === undefined) return stretches.reduceRight((after, stretch) => formatStretch(stretch, after) + after, '')
  const [look, mark] = outer
  let line = ''
  for (let start = 0, end = 0; start < stretches.length; start = end) {
    const marked = stretches[start]?.[look] === true
    while (end < stretches.length && (stretches[end]?.[look] === true) === marked) end++
    const inner = formatWithin(stretches.slice(start, end), others)
    line += marked && !inner.includes(mark.charAt(0)) && inner.trim() === inner ? `${mark}${inner}${mark}` : inner
  }
  return line
}

const RE_FORMULA = new RegExp(`^${FORMULA}$`, 'u')

/** @param after what follows in the line: a digit would keep a formula open. */
function formatStretch({ text, code, formula, link }: MarkedText, after: string): string {
  if (code === true && !text.includes('`')) return `\`${text}\``
  const words =
    formula === true && RE_FORMULA.test(`$${text}$`) && !/^\d/u.test(after) ? `$${text}$` : escapeMarks(text)
  return link === undefined || /[[\]]/u.test(words) ? words : `[${words}](${link})`
}

/** All strings within a value, escaped. */
export function escapeMarksWithin<Value>(value: Value): Value {
  if (typeof value === 'string') return escapeMarks(value) as Value
  if (Array.isArray(value)) return value.map(escapeMarksWithin) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, escapeMarksWithin(one)])) as Value
}
