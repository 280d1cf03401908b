/** Breaks all paragraphs of a frame, at the width that suits them best: safe in every program, and pleasant to read. */
import { type Breaking, breakGreedily, type MeasuredText, widestBetween, widthBetween } from './lines.js'

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
  return isParted(best) ? fixParted(best, texts, most) : best
}

/** How many lines `breakFrame` makes of each paragraph, all of one size, mostly without its search for a safe width. */
export function lineCounts(texts: FrameText[], most: number): number[] {
  const em = Math.max(0, ...texts.map(({ measured }) => measured.em))
  const first = breakAt(texts, most - LEAST_SLACK * em)
  return (isParted(first) ? breakFrame(texts, most) : first).breakings.map(({ lines }) => lines.length)
}

function breakAt(texts: FrameText[], width: number): FrameBreaking {
  return {
    width,
    breakings: texts.map(({ measured, indent, outdent }) => breakAlike(measured, Math.max(1, width - indent), outdent)),
  }
}

/** Broken greedily, with how safely and whether other programs do it likewise. */
function breakAlike(measured: MeasuredText, width: number, outdent: number | undefined): Breaking {
  const breaking = breakGreedily(measured, width, outdent)
  for (const other of measured.others) {
    const { lines, margin } = breakGreedily({ ...measured, ...other }, width, outdent)
    breaking.margin = Math.min(breaking.margin, margin)
    breaking.parted ||=
      lines.length !== breaking.lines.length || lines.some(({ end }, index) => end !== breaking.lines[index]?.end)
  }
  return breaking
}

function isParted({ breakings }: FrameBreaking): boolean {
  return breakings.some(({ parted }) => parted === true)
}

/** Where no width makes all programs break alike, every line ends by a break of its own, with room for the widest, and all that there is. */
function fixParted({ width, breakings }: FrameBreaking, texts: FrameText[], most: number): FrameBreaking {
  const fixed = breakings.map((breaking, index) => {
    const text = texts[index]
    if (breaking.parted !== true || text === undefined) return breaking
    const { measured, indent, outdent } = text
    // A break of its own behind a line that is full to the edge would leave an empty line.
    const { lines, torn } = breakGreedily(
      measured,
      Math.max(1, width - indent - LEAST_SLACK * measured.em),
      outdent,
      widestBetween,
    )
    const hard = lines.map((line, at) => ({
      ...line,
      width: widthBetween(measured, line.start, line.end),
      ...(at < lines.length - 1 && { hard: true }),
    }))
    return { lines: hard, margin: 0, torn, forced: 0 }
  })
  const isFixed = fixed.every(({ lines }) => lines.slice(0, -1).every(({ hard }) => hard === true))
  return { width: isFixed ? most : width, breakings: fixed }
}

function countLines({ breakings }: FrameBreaking): number {
  return breakings.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** How far the search for a better width than this goes, in em. */
function reachFor(best: FrameBreaking, texts: FrameText[]): number {
  if (!isPleasing(best, texts)) return MOST_FOR_LOOKS
  return best.breakings.some((breaking, index) => tornPhrases(breaking, texts[index]) > 0)
    ? MOST_FOR_PHRASES
    : MOST_SLACK
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
  return breakings.every(
    (breaking, index) => breaking.forced === 0 && breaking.parted !== true && !endsLonely(breaking, texts[index]),
  )
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
  const isWord = !/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
    measured.text.slice(last.start, last.end).trim(),
  )
  return last.width < (isWord ? LONELY_WORD : LONELY) * measured.em
}
