/** Lays the paragraphs of a text box into a width: runs, lines, heights. */
import { PITCH } from '../themes/tokens.js'
import type { TextBox, TextParagraph } from './box.js'
import { breakBalanced } from './balance.js'
import { breakFrame, type FrameBreaking, lineCounts } from './frame-lines.js'
import { breakGreedily, leastWidth, type MeasuredText, measureText, naturalWidth, widestBetween } from './lines.js'
import type { Typesetting } from './metrics.js'
import { phraseEnds } from './phrases.js'
import { runsOf } from './runs.js'
import { type Line, type Paragraph, paragraphText, type Run } from './scene.js'
import { isWestern } from './western.js'

/** A text box measured once, to be laid out at any width. */
export interface MeasuredParagraph {
  source: TextParagraph
  runs: Run[]
  measured: MeasuredText
  pitch: number
  indent: number
  outdent?: number
  /** See `isWestern`. */
  western: boolean
  /** Finds the ends of phrases. Undefined for languages whose every break is one. */
  phrases: () => Set<number> | undefined
}

export interface LaidText {
  /** Without `line`: the slide counts its lines later. */
  paragraphs: Paragraph[]
  /** Of the text, in units, without the frame's padding. */
  height: number
  /** The width that the text area must have for lines to end where they do. */
  width: number
  torn: boolean
  /** See `Breaking`. */
  tornPhrase: boolean
}

/** A bullet hangs this many em before its text. */
const BULLET_INDENT = { dot: 0.85, number: 1.35 } as const

/** A frame that hugs its text is this much wider, in em, so that no program wraps it. */
export const HUG_SLACK = 0.5

export function measureParagraphs(
  box: TextBox,
  typesetting: Typesetting,
  terms?: readonly string[],
): MeasuredParagraph[] {
  const { lang } = typesetting
  return box.paragraphs.map((source) => {
    const runs = runsOf(source, box.role ?? 'body', lang)
    const western = isWestern(paragraphText({ runs }), lang)
    return {
      source,
      runs,
      western,
      measured: measureText(runs, western ? { ...typesetting, lang: 'en' } : typesetting),
      pitch: source.size * PITCH,
      indent: source.bullet === undefined ? (source.hang ?? 0) : source.size * BULLET_INDENT[source.bullet.type],
      ...(source.outdent !== undefined && { outdent: source.outdent }),
      phrases: () => (western ? undefined : phraseEnds(paragraphText({ runs }), lang, terms)),
    }
  })
}

/** Width in units at which no line wraps. */
export function hugWidth(paragraphs: MeasuredParagraph[]): number {
  return Math.max(
    0,
    ...paragraphs.map(
      ({ measured, indent, outdent = 0 }) => indent - outdent + naturalWidth(measured) + HUG_SLACK * measured.em,
    ),
  )
}

/** Width in units below which words are torn. */
export function narrowestWidth(paragraphs: MeasuredParagraph[]): number {
  return Math.max(
    0,
    ...paragraphs.map(({ measured, indent }) => indent + leastWidth(measured) + HUG_SLACK * measured.em),
  )
}

/** Breaks all paragraphs for a text area `width` units wide. */
export function layParagraphs(paragraphs: MeasuredParagraph[], width: number, phrases: boolean): LaidText {
  const common = phrases ? breakAtPhrases(paragraphs, width) : breakFrame(paragraphs, width)
  let height = 0
  const laid = paragraphs.map(({ source, runs, measured, pitch, indent, outdent, western }, index): Paragraph => {
    const before = index === 0 ? 0 : (source.before ?? 0)
    const lines = (common.breakings[index]?.lines ?? []).map((line) => withGaps(line, measured))
    height += before + pitch * lines.length
    return {
      runs,
      align: source.align ?? 'start',
      pitch,
      before,
      indent,
      lines,
      ...(outdent !== undefined && outdent > 0 && { outdent }),
      ...(western && { western }),
      ...(source.bullet !== undefined && { bullet: source.bullet }),
      ...(source.step !== undefined && { step: source.step }),
    }
  })
  height += roomBelow(laid.at(-1))
  return {
    paragraphs: laid,
    height,
    width: common.width,
    torn: common.breakings.some((breaking) => breaking.torn),
    tornPhrase: common.breakings.some((breaking) => breaking.tornPhrase === true),
  }
}

/** The line with the places within it at which there is room between Han and Latin. */
function withGaps(line: Line, { gaps }: MeasuredText): Line {
  const within = gaps.filter((offset) => offset > line.start && offset < line.end)
  return within.length === 0 ? line : { ...line, gaps: within }
}

/** Lowered text reaches this far below the last line, as a share of the type size: 0.25 down, and its descent. */
const SUB_DEPTH = 0.2

function roomBelow(last: { runs: readonly Run[] } | undefined): number {
  return Math.max(0, ...(last?.runs ?? []).map(({ script, size }) => (script === 'sub' ? SUB_DEPTH * size : 0)))
}

function breakAtPhrases(paragraphs: MeasuredParagraph[], width: number): FrameBreaking {
  return {
    width,
    breakings: paragraphs.map(({ measured, indent, phrases }) =>
      breakBalanced(measured, labelWidth(width, indent, measured), phrases),
    ),
  }
}

/** The width in units that the lines of a title or a label may take. */
function labelWidth(width: number, indent: number, { em }: MeasuredText): number {
  return Math.max(1, width - indent - HUG_SLACK * em)
}

/** Height in units that a text box needs for its text at a width, padding left aside. */
export function textHeightAt(box: TextBox, width: number, typesetting: Typesetting): number {
  return heightAt(measureParagraphs(box, typesetting), width, box.phrases === true)
}

/**
 * Height in units of paragraphs in a text area `width` units wide: that of `layParagraphs`, from the number of lines
 * alone. To place a box asks for it at several widths, of which one is taken.
 */
export function heightAt(paragraphs: MeasuredParagraph[], width: number, phrases: boolean): number {
  const counts = phrases ? paragraphs.map((paragraph) => linesOfLabel(paragraph, width)) : lineCounts(paragraphs, width)
  const lines = paragraphs.reduce(
    (sum, { source, pitch }, index) => sum + (index === 0 ? 0 : (source.before ?? 0)) + pitch * (counts[index] ?? 0),
    0,
  )
  return lines + roomBelow(paragraphs.at(-1))
}

/** `breakBalanced` makes as many lines as greedy filling. */
function linesOfLabel({ measured, indent }: MeasuredParagraph, width: number): number {
  return breakGreedily(measured, labelWidth(width, indent, measured), 0, widestBetween).lines.length
}
