/** Breaks a paragraph into lines, at a width at which every program breaks it alike. */
import { AUTOSPACE, autospaceOffsets, HAN_SPACE, officeSetting } from './autospace.js'
import { breakOpportunities } from './breaks.js'
import { advance, codeAdvance, familyFor } from './metrics.js'
import { type Line, paragraphText, type Run, SCRIPT_SIZE } from './scene.js'
import { withinNumbers } from './units.js'

/** Where the characters of a text stand when it is set on one line. */
interface Advances {
  /** Where the character that ends at each UTF-16 offset ends, in units from the start of the text. */
  reach: Float64Array
  /** Where the character that begins at each offset begins: further right than `reach` where there is room before it. */
  from: Float64Array
}

/** A paragraph's text measured: what breaking needs, whatever the width. */
export interface MeasuredText extends Advances {
  text: string
  /** Offsets at which a line may end. */
  breaks: readonly number[]
  /** Those among them at which none ought to: they part a number from its unit. */
  whole: ReadonlySet<number>
  /** Offsets before which there is room between Han and Latin. */
  gaps: readonly number[]
  /**
   * The text as other programs set it: some leave no room between Han and Latin, some leave it beside punctuation too and
   * set spaces narrower. Empty where all set it alike.
   */
  others: readonly Advances[]
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
  /** Lines that were ended early, by a break of their own, so that a number keeps its unit. */
  forced: number
  /** A line of a title or a label ends within a phrase. */
  tornPhrase?: boolean
  /** A program that leaves room elsewhere between Han and Latin would break a line elsewhere. */
  parted?: boolean
}

/**
 * Measures text in page units.
 *
 * @param elsewhere Whether other programs break it too; the words of a chart are placed one by one.
 */
export function measureText(runs: Run[], lang: string, elsewhere = true): MeasuredText {
  const text = paragraphText({ runs })
  const gaps = autospaceOffsets(runs)
  const { offsets, spaces } = officeSetting(runs)
  const set = advancesOf(runs, lang, gaps)
  const others = !elsewhere ? [] : [
    ...(gaps.length === 0 ? [] : [advancesOf(runs, lang, [])]),
    ...(offsets.length === gaps.length && spaces.size === 0 ? [] : [advancesOf(runs, lang, offsets, spaces)]),
    ...(UNMEASURED.test(text) ? [scaled(set, NARROWER)] : []),
  ]
  return {
    text,
    ...set,
    breaks: breakOpportunities(text, lang),
    whole: withinNumbers(text),
    gaps,
    others,
    em: Math.max(0, ...runs.map((run) => run.size)),
  }
}

/** Scripts of which no font is bundled: how wide their letters are is a guess, on the wide side, and differs by program. */
const UNMEASURED = /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/u
const NARROWER = 0.7

function scaled({ reach, from }: Advances, factor: number): Advances {
  return { reach: reach.map((x) => x * factor), from: from.map((x) => x * factor) }
}

/** @param narrow offsets of spaces as wide as those of Han fonts. */
function advancesOf(runs: readonly Run[], lang: string, gaps: readonly number[], narrow?: ReadonlySet<number>): Advances {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  const reach = new Float64Array(length + 1)
  const from = new Float64Array(length + 1)
  const spaced = new Set(gaps)
  let offset = 0
  let x = 0
  let before = 0
  for (const run of runs) {
    const size = run.script === undefined ? run.size : run.size * SCRIPT_SIZE
    const family = familyFor(run.font === 'heading' ? 'heading' : 'body')
    for (const character of run.text) {
      if (spaced.has(offset)) x += AUTOSPACE * before
      from[offset] = x
      const em = narrow?.has(offset) === true ? HAN_SPACE : run.font === 'code' ? codeAdvance(character) : advance(character, run.bold === true, lang, family)
      x += em * size + (run.tracking ?? 0)
      // The halves of a surrogate pair begin and end at the same places.
      for (let unit = 0; unit < character.length; unit++) {
        reach[++offset] = x
        from[offset] = x
      }
      before = size
    }
  }
  return { reach, from }
}

/** Width in units of the text on one line, in the program that sets it widest. */
export function naturalWidth(measured: MeasuredText): number {
  return widestBetween(measured, 0, measured.text.length)
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
 * @param measure of a piece of the text, in units.
 */
export function breakGreedily(measured: MeasuredText, most: number, outdent = 0, measure: (measured: MeasuredText, start: number, end: number) => number = widthBetween): Breaking {
  const { text, breaks, whole } = measured
  const lines: Line[] = []
  let margin = Infinity
  let torn = false
  let forced = 0
  let start = 0
  let at = 0
  while (start < text.length) {
    const width = start === 0 ? most + outdent : most
    const first = at
    let end = start
    while (at < breaks.length && measure(measured, start, breaks[at] ?? 0) <= width) end = breaks[at++] ?? end
    if (end === start) {
      end = tear(measured, start, width)
      torn = true
    }
    const kept = whole.has(end) ? beforeNumber(measured, first, at) : undefined
    if (kept !== undefined) {
      end = breaks[kept] ?? end
      at = kept + 1
      forced++
    }
    const lineWidth = measure(measured, start, end)
    margin = Math.min(margin, width - lineWidth)
    const next = breaks[at]
    if (next !== undefined && end < text.length && kept === undefined) margin = Math.min(margin, measure(measured, start, next) - width)
    lines.push({ start, end, width: lineWidth, ...(kept !== undefined && { hard: true }) })
    start = end
  }
  return { lines: lines.length > 0 ? lines : [{ start: 0, end: 0, width: 0 }], margin, torn, forced }
}

/** The last break, by its index from `first` to before `end`, that tears no number; undefined where all do. */
function beforeNumber({ breaks, whole }: MeasuredText, first: number, end: number): number | undefined {
  for (let index = end - 1; index >= first; index--) if (!whole.has(breaks[index] ?? 0)) return index
  return undefined
}

/** The end of the most characters that fit, at least one. */
function tear({ text, reach, from }: MeasuredText, start: number, width: number): number {
  let end = start
  while (end < text.length) {
    const next = end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1)
    if (end > start && (reach[next] ?? 0) - (from[start] ?? 0) > width) break
    end = next
  }
  return end
}

/** Advance in units of a piece without the spaces at its end, which hang over the end of a line. */
export function widthBetween({ text, reach, from }: Pick<MeasuredText, 'text' | 'reach' | 'from'>, start: number, end: number): number {
  const visible = visibleEnd(text, start, end)
  return visible === start ? 0 : (reach[visible] ?? 0) - (from[start] ?? 0)
}

/** The same in the program that sets it widest. */
export function widestBetween(measured: MeasuredText, start: number, end: number): number {
  return Math.max(widthBetween(measured, start, end), ...measured.others.map((other) => widthBetween({ text: measured.text, ...other }, start, end)))
}

function visibleEnd(text: string, start: number, end: number): number {
  while (end > start && text[end - 1] === ' ') end--
  return end
}

/** How safe is safe enough, in em: programs differ in rounding, not in advances. */
const SAFE = 0.4

/** No line comes closer to the edge than this, in em. */
const LEAST_SLACK = 0.1

/** Text is narrowed by at most this, in em, to find a safe width, and by more where a line would otherwise look forgotten. */
const MOST_SLACK = 2
const MOST_FOR_PHRASES = 3
const MOST_FOR_LOOKS = 5

/** Steps of the search, in em. */
const STEP = 0.125

/** A last line shorter than this, in em, looks forgotten; one of a single word does when it is shorter than the second. */
const LONELY = 2.5
const LONELY_WORD = 4

/** In longer paragraphs nobody looks at where a line ends. */
const MOST_LINES_OF_PHRASES = 4

/** Paragraphs of one frame: they share its right edge, so they are broken together. */
export interface FrameText {
  measured: MeasuredText
  /** From the text area's left to the text, in units. */
  indent: number
  /** See `Paragraph.outdent`. */
  outdent?: number
  /** See `MeasuredParagraph`. */
  phrases?: () => Set<number> | undefined
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
  if (count <= texts.length && !isParted(best)) return { ...best, width: most }
  let bestScore = score(best, texts)
  for (let slack = STEP; slack <= reachFor(best, texts) && most - slack * em > em; slack += STEP) {
    const candidate = breakAt(texts, most - slack * em)
    if (countLines(candidate) > count) break
    const value = score(candidate, texts)
    if (value > bestScore) [best, bestScore] = [candidate, value]
  }
  return isParted(best) ? fixParted(best, texts) : best
}

/** How many lines `breakFrame` makes of each paragraph, all of one size, mostly without its search for a safe width. */
export function lineCounts(texts: FrameText[], most: number): number[] {
  const em = Math.max(0, ...texts.map(({ measured }) => measured.em))
  const first = breakAt(texts, most - LEAST_SLACK * em)
  return (isParted(first) ? breakFrame(texts, most) : first).breakings.map(({ lines }) => lines.length)
}

function breakAt(texts: FrameText[], width: number): FrameBreaking {
  return { width, breakings: texts.map(({ measured, indent, outdent }) => breakAlike(measured, Math.max(1, width - indent), outdent)) }
}

/** Broken greedily, with how safely and whether other programs do it likewise. */
function breakAlike(measured: MeasuredText, width: number, outdent: number | undefined): Breaking {
  const breaking = breakGreedily(measured, width, outdent)
  for (const other of measured.others) {
    const { lines, margin } = breakGreedily({ ...measured, ...other }, width, outdent)
    breaking.margin = Math.min(breaking.margin, margin)
    breaking.parted ||= lines.length !== breaking.lines.length || lines.some(({ end }, index) => end !== breaking.lines[index]?.end)
  }
  return breaking
}

function isParted({ breakings }: FrameBreaking): boolean {
  return breakings.some(({ parted }) => parted === true)
}

/** Where no width makes all programs break alike, every line ends by a break of its own, with room for the widest. */
function fixParted({ width, breakings }: FrameBreaking, texts: FrameText[]): FrameBreaking {
  const fixed = breakings.map((breaking, index) => {
    const text = texts[index]
    if (breaking.parted !== true || text === undefined) return breaking
    const { measured, indent, outdent } = text
    const { lines, torn } = breakGreedily(measured, Math.max(1, width - indent), outdent, widestBetween)
    const hard = lines.map((line, at) => ({ ...line, width: widthBetween(measured, line.start, line.end), ...(at < lines.length - 1 && { hard: true }) }))
    return { lines: hard, margin: 0, torn, forced: 0 }
  })
  return { width, breakings: fixed }
}

function countLines({ breakings }: FrameBreaking): number {
  return breakings.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** How far the search for a better width than this goes, in em. */
function reachFor(best: FrameBreaking, texts: FrameText[]): number {
  if (!isPleasing(best, texts)) return MOST_FOR_LOOKS
  return best.breakings.some((breaking, index) => tornPhrases(breaking, texts[index]) > 0) ? MOST_FOR_PHRASES : MOST_SLACK
}

/** Torn words are worst, then programs that break elsewhere, an unsafe width, a number without its unit, a lonely last line, a torn phrase. */
function score({ breakings }: FrameBreaking, texts: FrameText[]): number {
  let sum = 25 * Math.min(SAFE, ...breakings.map(({ margin }, index) => margin / (texts[index]?.measured.em ?? 1)))
  breakings.forEach((breaking, index) => {
    if (breaking.torn) sum -= 1000
    if (breaking.parted === true) sum -= 100
    sum -= 6 * breaking.forced
    if (endsLonely(breaking, texts[index])) sum -= 3
    sum -= 2 * tornPhrases(breaking, texts[index])
  })
  return sum
}

function isPleasing({ breakings }: FrameBreaking, texts: FrameText[]): boolean {
  return breakings.every((breaking, index) => breaking.forced === 0 && breaking.parted !== true && !endsLonely(breaking, texts[index]))
}

/** How many lines end within a phrase. */
function tornPhrases({ lines }: Breaking, text: FrameText | undefined): number {
  if (lines.length < 2 || lines.length > MOST_LINES_OF_PHRASES) return 0
  const ends = text?.phrases?.()
  return ends === undefined ? 0 : lines.slice(0, -1).filter(({ end }) => !ends.has(end)).length
}

function endsLonely({ lines }: Breaking, text: FrameText | undefined): boolean {
  const last = lines.at(-1)
  if (lines.length < 2 || last === undefined || text === undefined) return false
  const { measured } = text
  const isWord = !/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(measured.text.slice(last.start, last.end).trim())
  return last.width < (isWord ? LONELY_WORD : LONELY) * measured.em
}
