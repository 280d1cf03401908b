/** Breaks a paragraph into lines as every program does: greedily, by the fonts' own advances. */
import { AUTOSPACE, autospaceOffsets, HAN_SPACE, officeSetting } from './autospace.js'
import { breakOpportunities } from './breaks.js'
import { isEastAsian, isKorean } from '../text/languages.js'
import { remember } from '../text/remember.js'
import { advancesIn, AMBIGUOUS, codeAdvance, type Typesetting } from './metrics.js'
import { type Line, paragraphText, type Run, SCRIPT_SIZE, visibleEnd } from './scene.js'
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
export function measureText(runs: Run[], typesetting: Typesetting, elsewhere = true): MeasuredText {
  const { lang, fonts } = typesetting
  const looks = runs.map(({ text, size, bold, font, script, tracking }) => [text, size, bold, font, script, tracking])
  const key = JSON.stringify([lang, fonts, elsewhere, looks])
  return known.of(key, () => measureNow(runs, typesetting, elsewhere))
}

/** A title has the same size in most arrangements of its slide, a footer in all of them. */
const known = remember<MeasuredText>()

function measureNow(runs: Run[], typesetting: Typesetting, elsewhere: boolean): MeasuredText {
  const { lang } = typesetting
  const text = paragraphText({ runs })
  const gaps = autospaceOffsets(runs)
  const { offsets, spaces } = officeSetting(runs)
  const set = advancesOf(runs, typesetting, gaps)
  const others = !elsewhere
    ? []
    : [
        ...(gaps.length === 0 ? [] : [advancesOf(runs, typesetting, [])]),
        ...(offsets.length === gaps.length && spaces.size === 0 && !(isEastAsian(lang) && AMBIGUOUS.test(text))
          ? []
          : [advancesOf(runs, typesetting, offsets, spaces)]),
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

/** The fonts of Korean are none of ours: elsewhere they may be wider by so much. */
const WIDER_KOREAN = 1.02

/** An advance of ours, in em, as a program may have it that takes signs from the East Asian font. */
function elsewhere(character: string, em: number, lang: string): number {
  const advance = isEastAsian(lang) && AMBIGUOUS.test(character) ? Math.max(1, em) : em
  return isKorean(lang) ? advance * WIDER_KOREAN : advance
}

/** @param narrow offsets of spaces as wide as those of Han fonts, as programs set them that take other signs from there too. */
function advancesOf(
  runs: readonly Run[],
  { lang, fonts }: Typesetting,
  gaps: readonly number[],
  narrow?: ReadonlySet<number>,
): Advances {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  const reach = new Float64Array(length + 1)
  const from = new Float64Array(length + 1)
  const spaced = new Set(gaps)
  let offset = 0
  let x = 0
  let before = 0
  for (const run of runs) {
    const size = run.script === undefined ? run.size : run.size * SCRIPT_SIZE
    const advance =
      run.font === 'code'
        ? codeAdvance
        : advancesIn(run.bold === true, lang, fonts[run.font === 'heading' ? 'heading' : 'body'])
    for (const character of run.text) {
      if (spaced.has(offset)) x += AUTOSPACE * before
      from[offset] = x
      const em = narrow?.has(offset) === true ? HAN_SPACE : advance(character)
      x += (narrow === undefined ? em : elsewhere(character, em, lang)) * size + (run.tracking ?? 0)
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
export function breakGreedily(
  measured: MeasuredText,
  most: number,
  outdent = 0,
  measure: (measured: MeasuredText, start: number, end: number) => number = widthBetween,
): Breaking {
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
    if (next !== undefined && end < text.length && kept === undefined)
      margin = Math.min(margin, measure(measured, start, next) - width)
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
export function widthBetween(
  measured: Pick<MeasuredText, 'text' | 'reach' | 'from'>,
  start: number,
  end: number,
): number {
  return distance(measured, start, visibleEnd(measured.text, { start, end }))
}

function distance({ reach, from }: Advances, start: number, end: number): number {
  return end === start ? 0 : (reach[end] ?? 0) - (from[start] ?? 0)
}

/** The same in the program that sets it widest. */
export function widestBetween(measured: MeasuredText, start: number, end: number): number {
  const visible = visibleEnd(measured.text, { start, end })
  let widest = distance(measured, start, visible)
  for (const other of measured.others) widest = Math.max(widest, distance(other, start, visible))
  return widest
}
