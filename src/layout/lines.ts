/** Breaks a paragraph into lines, at a width at which every program breaks it alike. */
import { breakOpportunities } from './breaks.js'
import { advance, codeAdvance } from './metrics.js'
import { type Line, paragraphText, type Run, SCRIPT_SIZE } from './scene.js'

/** A paragraph's text measured: what breaking needs, whatever the width. */
export interface MeasuredText {
  text: string
  /** Advance in units from the start of the text to each UTF-16 offset. */
  reach: Float64Array
  /** Offsets at which a line may end. */
  breaks: readonly number[]
  /** The largest type size in it, in units. */
  em: number
}

/** A way to break a text, and how safe it is. */
export interface Breaking {
  lines: Line[]
  /** How far, in units, the width is from one at which a line would end elsewhere. */
  margin: number
  /** A word was torn because it is longer than a line. */
  torn: boolean
}

/** Measures text in page units. */
export function measureText(runs: Run[], lang: string): MeasuredText {
  const text = paragraphText({ runs })
  const reach = new Float64Array(text.length + 1)
  let offset = 0
  let x = 0
  for (const run of runs) {
    const size = run.script === undefined ? run.size : run.size * SCRIPT_SIZE
    for (const character of run.text) {
      x += (run.font === 'code' ? codeAdvance(character) : advance(character, run.bold === true, lang)) * size + (run.tracking ?? 0)
      // The halves of a surrogate pair end at the same place.
      for (let unit = 0; unit < character.length; unit++) reach[++offset] = x
    }
  }
  return {
    text,
    reach,
    breaks: breakOpportunities(text, lang),
    em: Math.max(0, ...runs.map((run) => run.size)),
  }
}

/** Width in units of the text on one line. */
export function naturalWidth(measured: MeasuredText): number {
  return measured.reach[visibleEnd(measured.text, 0, measured.text.length)] ?? 0
}

/** Width of the widest piece that has no break in it: a column narrower than this tears words. */
export function leastWidth(measured: MeasuredText): number {
  let widest = 0
  let start = 0
  for (const end of measured.breaks) {
    widest = Math.max(widest, widthBetween(measured, start, end))
    start = end
  }
  return widest
}

/**
 * Fills lines one after the other, as browsers, PowerPoint, WPS and LibreOffice do.
 *
 * @param outdent by how much the first line is wider than the others.
 */
export function breakGreedily(measured: MeasuredText, most: number, outdent = 0): Breaking {
  const { text, breaks } = measured
  const lines: Line[] = []
  let margin = Infinity
  let torn = false
  let start = 0
  let at = 0
  while (start < text.length) {
    const width = start === 0 ? most + outdent : most
    let end = start
    while (at < breaks.length && widthBetween(measured, start, breaks[at] ?? 0) <= width) end = breaks[at++] ?? end
    if (end === start) {
      end = tear(measured, start, width)
      torn = true
    }
    const lineWidth = widthBetween(measured, start, end)
    margin = Math.min(margin, width - lineWidth)
    const next = breaks[at]
    if (next !== undefined && end < text.length) margin = Math.min(margin, widthBetween(measured, start, next) - width)
    lines.push({ start, end, width: lineWidth })
    start = end
  }
  return { lines: lines.length > 0 ? lines : [{ start: 0, end: 0, width: 0 }], margin, torn }
}

/** The end of the most characters that fit, at least one. */
function tear({ text, reach }: MeasuredText, start: number, width: number): number {
  let end = start
  while (end < text.length) {
    const next = end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1)
    if (end > start && (reach[next] ?? 0) - (reach[start] ?? 0) > width) break
    end = next
  }
  return end
}

/** Advance in units of a piece without the spaces at its end, which hang over the end of a line. */
export function widthBetween({ text, reach }: MeasuredText, start: number, end: number): number {
  return (reach[visibleEnd(text, start, end)] ?? 0) - (reach[start] ?? 0)
}

function visibleEnd(text: string, start: number, end: number): number {
  while (end > start && text[end - 1] === ' ') end--
  return end
}

/** How safe is safe enough, in em: programs differ in rounding, not in advances. */
const SAFE = 0.4

/** No line comes closer to the edge than this, in em. */
const LEAST_SLACK = 0.1

/** Text is narrowed by at most this, in em, to find a safe width. */
const MOST_SLACK = 2

/** Steps of the search, in em. */
const STEP = 0.125

/** A last line shorter than this, in em, looks forgotten. */
const LONELY = 2.5

/** Paragraphs of one frame: they share its right edge, so they are broken together. */
export interface FrameText {
  measured: MeasuredText
  /** From the text area's left to the text, in units. */
  indent: number
  /** See `Paragraph.outdent`. */
  outdent?: number
}

export interface FrameBreaking {
  /** Width in units that the text area is to have. */
  width: number
  /** One for each paragraph. */
  breakings: Breaking[]
}

/**
 * Breaks the paragraphs of a frame at a width, not above `most` units, that is safe: far from every width at which a
 * greedy program would end a line elsewhere. Never more lines than at `most`.
 */
export function breakFrame(texts: FrameText[], most: number): FrameBreaking {
  const em = Math.max(0, ...texts.map(({ measured }) => measured.em))
  let best = breakAt(texts, most - LEAST_SLACK * em)
  const count = countLines(best)
  if (count <= texts.length) return { ...best, width: most }
  let bestScore = score(best, texts)
  for (let slack = STEP; slack <= MOST_SLACK && most - slack * em > em; slack += STEP) {
    const candidate = breakAt(texts, most - slack * em)
    if (countLines(candidate) > count) break
    const value = score(candidate, texts)
    if (value > bestScore) [best, bestScore] = [candidate, value]
  }
  return best
}

/** How many lines `breakFrame` makes of each paragraph, all of one size, without its search for a safe width. */
export function lineCounts(texts: FrameText[], most: number): number[] {
  const em = Math.max(0, ...texts.map(({ measured }) => measured.em))
  return breakAt(texts, most - LEAST_SLACK * em).breakings.map(({ lines }) => lines.length)
}

function breakAt(texts: FrameText[], width: number): FrameBreaking {
  return { width, breakings: texts.map(({ measured, indent, outdent }) => breakGreedily(measured, Math.max(1, width - indent), outdent)) }
}

function countLines({ breakings }: FrameBreaking): number {
  return breakings.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** Torn words are worst, then an unsafe width, then a lonely last line. */
function score({ breakings }: FrameBreaking, texts: FrameText[]): number {
  let sum = 25 * Math.min(SAFE, ...breakings.map(({ margin }, index) => margin / (texts[index]?.measured.em ?? 1)))
  breakings.forEach(({ lines, torn }, index) => {
    const em = texts[index]?.measured.em ?? 1
    if (torn) sum -= 1000
    if (lines.length > 1 && (lines.at(-1)?.width ?? 0) < LONELY * em) sum -= 3
  })
  return sum
}
