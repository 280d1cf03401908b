/**
 * The arithmetic of text that all painters share, the components of the deck among them: where lines and bullets stand
 * within a frame, and of which pieces a line is made.
 */
import { AUTOSPACE } from './autospace.js'
import {
  type Frame,
  type Line,
  type Paragraph,
  paragraphText,
  type Run,
  SCRIPT_SHIFT,
  SCRIPT_SIZE,
  type Table,
  type TextBody,
  visibleEnd,
} from './scene.js'

/** A line at its place: units from the page's corner. */
export interface PlacedLine {
  paragraph: Paragraph
  line: Line
  /** Where its start, middle or end is, as `paragraph.align` says. */
  x: number
  /** Top of the line's box, `paragraph.pitch` high. */
  y: number
  /** Of a paragraph's first line. */
  bullet?: { text: string; x: number }
}

/** Ascent and descent of the bundled fonts in em: Arial's, which the deck's font rules give to all of them. */
export const FONT_BOX = { ascent: 0.905, descent: 0.212 } as const

/**
 * Baseline of a line below the top of its box, as a share of the pitch. Programs that show a PowerPoint put the surplus
 * of an exact pitch above the line; measured on what LibreOffice makes of 1.35 times the size, from 20 to 72 units.
 */
export const BASELINE = 0.858

/**
 * How far below the place that CSS gives it a baseline stands in the deck, as a share of the type size: CSS centres
 * ascent and descent in the line. `BASELINE` asks for 0.137; what is less keeps the descent of the last line within its
 * frame. The tests of likeness hold it.
 */
const CSS_SHIFT = 0.115

/** The shift for a type size, in units. */
export function baselineShift(size: number): number {
  return size * CSS_SHIFT
}

export function bulletText(paragraph: Paragraph): string | undefined {
  if (paragraph.bullet === undefined) return undefined
  return paragraph.bullet.type === 'dot' ? '•' : `${paragraph.bullet.value}.`
}

/** Height of a frame's text in units. */
export function textHeight({ paragraphs }: TextBody): number {
  return paragraphs.reduce((sum, { before, pitch, lines }) => sum + before + pitch * lines.length, 0)
}

/** All lines of a frame, placed. @param dir of the scene. */
export function placedLines(frame: Frame, dir?: 'rtl'): PlacedLine[] {
  const { text } = frame
  if (text === undefined) return []
  const { inset } = text
  const left = frame.x + inset.left
  const width = frame.width - inset.left - inset.right
  const spare = frame.height - inset.top - inset.bottom - textHeight(text)
  const sign = dir === 'rtl' ? -1 : 1
  let y = frame.y + inset.top + { top: 0, middle: spare / 2, bottom: spare }[text.valign]
  return text.paragraphs.flatMap((paragraph) => {
    y += paragraph.before
    const fromLeft = { start: paragraph.indent, center: (paragraph.indent + width) / 2, end: width }[paragraph.align]
    const x = dir === 'rtl' ? left + width - fromLeft : left + fromLeft
    const bullet = bulletText(paragraph)
    return paragraph.lines.map((line, index): PlacedLine => {
      const placed: PlacedLine = {
        paragraph,
        line,
        x: index === 0 ? x - sign * (paragraph.outdent ?? 0) : x,
        y,
        ...(bullet !== undefined &&
          index === 0 && { bullet: { text: bullet, x: dir === 'rtl' ? left + width : left } }),
      }
      y += paragraph.pitch
      return placed
    })
  })
}

/** The cells of a table as frames at their places, row by row; they bear the table's id and name. */
export function cellFrames(
  { id, name, x, y, width: whole, columns, rows }: Table,
  dir?: 'rtl',
): (Frame & { text: TextBody })[] {
  let top = y
  return rows.flatMap(({ height, cells }) => {
    let left = x
    const frames = cells.map(({ text, fill }, column) => {
      const width = columns[column] ?? 0
      left += width
      return {
        type: 'frame' as const,
        id,
        name,
        role: 'body' as const,
        x: dir === 'rtl' ? 2 * x + whole - left : left - width,
        y: top,
        width,
        height,
        text,
        ...(fill !== undefined && { shape: { geometry: { type: 'rect' as const }, fill } }),
      }
    })
    top += height
    return frames
  })
}

/** A piece of a run within a line; `gap` is the room before it, in units, where Han meets Latin. */
export interface Piece {
  text: string
  gap: number
}

/** What a line shows of a run; `trail` are the spaces at the line's end, which take no room. */
export interface LineRun {
  run: Run
  pieces: Piece[]
  trail: string
}

/** The runs of one line, cut where the line begins and ends and where there is room between Han and Latin. */
export function lineRuns({ runs }: Pick<Paragraph, 'runs'>, line: Line): LineRun[] {
  const text = paragraphText({ runs })
  const inkEnd = visibleEnd(text, line)
  let offset = 0
  let before = 0
  return runs.flatMap((run) => {
    const start = Math.max(line.start, offset)
    const end = Math.min(line.end, offset + run.text.length)
    offset += run.text.length
    if (start >= end) return []
    const shown = Math.max(start, Math.min(end, inkEnd))
    const gaps = (line.gaps ?? []).filter((gap) => gap >= start && gap < shown)
    const stops = [start, ...gaps.filter((gap) => gap > start), shown]
    const pieces = stops.slice(1).map((stop, index): Piece => {
      const from = stops[index] ?? start
      const size = from === start ? before : run.size
      return { text: text.slice(from, stop), gap: gaps.includes(from) ? AUTOSPACE * size : 0 }
    })
    before = run.size
    return [{ run, pieces, trail: text.slice(shown, end) }]
  })
}

/** A run or a piece of one; `gap` as in `Piece`. */
export interface SpacedRun extends Run {
  gap: number
}

/** The pieces of the runs that a line shows, cut where there is room between Han and Latin. */
export function spacedRunsOfLine(paragraph: Pick<Paragraph, 'runs'>, line: Line): SpacedRun[] {
  return lineRuns(paragraph, line).flatMap(({ run, pieces }) =>
    pieces.flatMap(({ text, gap }) => (text === '' ? [] : [{ ...run, text, gap }])),
  )
}

/** The pieces of the runs that a line shows, without the spaces at its end. */
export function runsOfLine(paragraph: Pick<Paragraph, 'runs'>, line: Line): Run[] {
  return lineRuns(paragraph, line).flatMap(({ run, pieces }) => {
    const text = pieces.map((piece) => piece.text).join('')
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** Type size of a run in units; raised and lowered text is smaller. */
export function runSize({ size, script }: Pick<Run, 'size' | 'script'>): number {
  return script === undefined ? size : size * SCRIPT_SIZE
}

/** How far above the line's baseline a run stands, in units; lowered text stands below it. */
export function runRise({ size, script }: Pick<Run, 'size' | 'script'>): number {
  return script === undefined ? 0 : (SCRIPT_SHIFT[script] / 100) * size
}
