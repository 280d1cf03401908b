/** What painters that set every line themselves share: where lines and bullets stand within a frame. */
import { AUTOSPACE } from './autospace.js'
import type { Frame, Line, Paragraph, Run, Table, TextBody } from './scene.js'

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

/**
 * Baseline of a line below the top of its box, as a share of the pitch. Measured on what LibreOffice makes of exact
 * spacing at 1.35 times the size; see `SHIFT` of the browser's painter, which says the same in CSS's terms.
 */
export const BASELINE = 0.858

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

/** A piece of a run; `gap` is the room before it, in units, where Han meets Latin. */
export interface SpacedRun extends Run {
  gap: number
}

/** The pieces of the runs that a line shows, cut where there is room between Han and Latin. */
export function spacedRunsOfLine(paragraph: Pick<Paragraph, 'runs'>, line: Line): SpacedRun[] {
  const { gaps = [] } = line
  let offset = line.start
  let before = 0
  return runsOfLine(paragraph, line).flatMap((run) => {
    const start = offset
    offset += run.text.length
    const stops = [start, ...gaps.filter((gap) => gap > start && gap < offset), offset]
    const pieces = stops.slice(1).map((stop, index): SpacedRun => {
      const from = stops[index] ?? start
      const size = from === start ? before : run.size
      return {
        ...run,
        text: run.text.slice(from - start, stop - start),
        gap: gaps.includes(from) ? AUTOSPACE * size : 0,
      }
    })
    before = run.size
    return pieces
  })
}

/** The pieces of the runs that a line shows, without the spaces at its end. */
export function runsOfLine({ runs }: Pick<Paragraph, 'runs'>, { start, end }: Line): Run[] {
  const pieces: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') pieces.push({ ...run, text })
    offset += run.text.length
  }
  const last = pieces.at(-1)
  if (last !== undefined) last.text = last.text.replace(/ +$/, '')
  return pieces
}
