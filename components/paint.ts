/** Small sums and words that the painters share. Units of a scene are CSS pixels of Slidev's canvas. */
import type { ColorToken, Line, Paragraph, Point, Rect, Run } from './types'

export function color(token: ColorToken): string {
  return `var(--lectern-${token})`
}

export function px(units: number): string {
  return `${units}px`
}

export function place(rect: Rect): Record<string, string> {
  return { left: px(rect.x), top: px(rect.y), width: px(rect.width), height: px(rect.height) }
}

export function points(list: readonly Point[]): string {
  return list.map(({ x, y }) => `${x},${y}`).join(' ')
}

/**
 * How far below its natural place a baseline stands, as shares of the type size and of the line pitch. CSS centres
 * ascent and descent in the line; programs that show a PowerPoint put the surplus of an exact pitch above the line. The
 * figure was measured on what LibreOffice renders, over sizes from 20 to 72 units (0.137), less what would push the
 * descent of the last line out of its frame; the tests of likeness hold it.
 */
const SHIFT = { ofSize: 0.115, ofPitch: 0 }

/** The shift for a type size and a pitch, all in units. */
export function baselineShift(size: number, pitch: number): number {
  return size * SHIFT.ofSize + pitch * SHIFT.ofPitch
}

/** Raised and lowered text: its size, and how far from the baseline it stands, as shares of the type around it. */
const SCRIPT = { size: 2 / 3, super: -0.3, sub: 0.25 } as const

export function runSize({ size, script }: Run): number {
  return script === undefined ? size : size * SCRIPT.size
}

/** How far below the baseline the run stands, in units. */
export function scriptShift({ size, script }: Run): number {
  return script === undefined ? 0 : size * SCRIPT[script]
}

/** A piece of a run within a line; `gap` is the room before it, in units, where Han meets Latin. */
export interface Piece {
  text: string
  gap: number
}

/** Room between Han and Latin, in em; src/layout/autospace.ts measures with it. */
const AUTOSPACE = 0.24

/** The runs of one line, cut where the line begins and ends; a line's trailing spaces take no room and stand apart. */
export function lineRuns(paragraph: Paragraph, line: Line): { run: Run; pieces: Piece[]; trail: string }[] {
  const text = paragraph.runs.map((run) => run.text).join('')
  const inkEnd = line.start + text.slice(line.start, line.end).trimEnd().length
  let offset = 0
  let before = 0
  return paragraph.runs.flatMap((run) => {
    const start = Math.max(line.start, offset)
    const end = Math.min(line.end, offset + run.text.length)
    offset += run.text.length
    if (start >= end) return []
    const shown = Math.max(start, Math.min(end, inkEnd))
    const gaps = (line.gaps ?? []).filter((gap) => gap >= start && gap < shown)
    const stops = [start, ...gaps.filter((gap) => gap > start), shown]
    const pieces = stops.slice(1).map((stop, index): Piece => {
      const from = stops[index] ?? start
      return {
        text: text.slice(from, stop),
        gap: gaps.includes(from) ? AUTOSPACE * (from === start ? before : runSize(run)) : 0,
      }
    })
    before = runSize(run)
    return [{ run, pieces, trail: text.slice(shown, end) }]
  })
}
