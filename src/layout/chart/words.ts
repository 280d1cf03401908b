/** Words within a chart: how much room they take, and where their baselines stand. */
import type { ColorToken } from '../../themes/tokens.js'
import type { PlotText } from '../chart.js'
import { AUTOSPACE, autospaceOffsets } from '../autospace.js'
import { breakGreedily, measureText, naturalWidth } from '../lines.js'
import type { Typesetting } from '../metrics.js'
import { FONT_BOX } from '../painting.js'

/**
 * Above and below the baseline, in em, of the line boxes that programs make of a chart's text, whose pitch nobody can
 * set: of Arial, and of Noto Sans CJK, which is a little higher than Microsoft YaHei.
 */
const LATIN = FONT_BOX
const EAST_ASIAN = { ascent: 1.16, descent: 0.288 }

const EAST_ASIAN_TEXT = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\u3000-\u30FF\uFF00-\uFFEF℃‰]/u

/** Of a line of text, in em. */
export function lineBox(text: string): { ascent: number; descent: number; height: number } {
  const box = EAST_ASIAN_TEXT.test(text) ? EAST_ASIAN : LATIN
  return { ...box, height: box.ascent + box.descent }
}

/** Width in units of a text on one line. */
export function widthOf(text: string, size: number, typesetting: Typesetting, bold = false): number {
  return naturalWidth(measureText([{ text, size, color: 'ink', bold }], typesetting, false))
}

/** The lines of a name in a width, and whether a word had to be torn. */
export function wrapName(
  text: string,
  size: number,
  width: number,
  typesetting: Typesetting,
): { lines: string[]; torn: boolean } {
  const { lines, torn } = breakGreedily(measureText([{ text, size, color: 'ink' }], typesetting, false), width)
  return { lines: lines.map(({ start, end }) => text.slice(start, end).trimEnd()), torn }
}

/** Height in units of lines of text. */
export function heightOf(lines: readonly string[], size: number): number {
  return lines.reduce((sum, line) => sum + lineBox(line).height * size, 0)
}

export interface TextStyle {
  what: PlotText['what']
  anchor: PlotText['anchor']
  size: number
  typesetting: Typesetting
  color?: ColorToken
  bold?: boolean
}

/** Lines of text one below the other, the first one's box beginning at `top`. */
export function textsAt(
  lines: readonly string[],
  x: number,
  top: number,
  { typesetting, color = 'ink', bold, ...style }: TextStyle,
): PlotText[] {
  let y = top
  return lines.map((text) => {
    const { ascent, height } = lineBox(text)
    const baseline = y + ascent * style.size
    y += height * style.size
    return {
      ...style,
      text,
      ...spacedOf(text, style.size),
      x: round(x),
      y: round(baseline),
      width: round(widthOf(text, style.size, typesetting, bold)),
      color,
      ...(bold === true && { bold }),
    }
  })
}

function spacedOf(text: string, size: number): Pick<PlotText, 'spaced'> {
  const gaps = autospaceOffsets([{ text, size, color: 'ink' }])
  if (gaps.length === 0) return {}
  const pieces = [0, ...gaps].map((start, index) => text.slice(start, gaps[index]))
  return { spaced: { pieces, gap: round(AUTOSPACE * size) } }
}

/** Lines of text around a height. */
export function textsAround(lines: readonly string[], x: number, middle: number, style: TextStyle): PlotText[] {
  return textsAt(lines, x, middle - heightOf(lines, style.size) / 2, style)
}

/** To hundredths of a unit: finer differs from one machine to the next. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
