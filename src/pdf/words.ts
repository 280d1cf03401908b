/** Words and lines that sheets of paper have of their own. */
import type { Typesetting } from '../layout/metrics.js'
import type { Frame, Paragraph, Rect } from '../layout/scene.js'
import { layParagraphs, measureParagraphs } from '../layout/text.js'
import type { ColorToken } from '../themes/tokens.js'

/** Type sizes on paper, in units: 11 points for what is read at arm's length, 9 for what is only looked up. */
export const PRINT = { text: 44 / 3, small: 12 } as const

/** Lines of running text stand further apart on paper than on a slide (CLREQ 4.1: half an em and more between lines). */
const PITCH = 1.6

export interface Wording {
  size: number
  color?: ColorToken
  bold?: boolean
  align?: Paragraph['align']
  /** Room above each paragraph but the first, in units. */
  before?: number
}

/** Paragraphs broken for a width; plain, for notes have no marks. */
export function setParagraphs(
  texts: readonly string[],
  width: number,
  typesetting: Typesetting,
  wording: Wording,
): Paragraph[] {
  const { size, color = 'ink', bold, align, before = 0 } = wording
  const paragraphs = texts.map((text) => ({
    text,
    size,
    color,
    before,
    ...(bold === true && { bold }),
    ...(align !== undefined && { align }),
  }))
  const measured = measureParagraphs({ type: 'text', name: 'Words', role: 'footer', paragraphs }, typesetting)
  return layParagraphs(measured, width, false).paragraphs.map((paragraph) => ({ ...paragraph, pitch: size * PITCH }))
}

export function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { before, pitch, lines }) => sum + before + pitch * lines.length, 0)
}

/** A frame of words at a place. @param role `body` for what is to be read out too. */
export function wordsAt(id: string, rect: Rect, paragraphs: Paragraph[], role: 'body' | 'footer' = 'footer'): Frame {
  return {
    type: 'frame',
    id,
    name: id,
    role,
    ...rect,
    text: { inset: { top: 0, right: 0, bottom: 0, left: 0 }, valign: 'top', paragraphs },
  }
}

/** One line of words; what has no room is left out, with an ellipsis. */
export function lineAt(id: string, text: string, rect: Rect, typesetting: Typesetting, wording: Wording): Frame {
  const [whole] = setParagraphs([text], rect.width, typesetting, wording)
  const line = whole?.lines[0]
  if (whole === undefined || line === undefined) return wordsAt(id, rect, [])
  if (whole.lines.length === 1) return wordsAt(id, rect, [whole])
  const kept = text.slice(0, Math.max(1, line.end - 1)).trimEnd()
  return lineAt(id, `${kept.replace(/…$/u, '').slice(0, -1)}…`, rect, typesetting, wording)
}

/** A thin line across. */
export function ruleAt(id: string, x: number, y: number, width: number): Frame {
  return {
    type: 'frame',
    id,
    name: id,
    role: 'ornament',
    x,
    y,
    width,
    height: 0.75,
    shape: { geometry: { type: 'rect' }, fill: 'rule' },
  }
}

/** The edge of a slide, which may be as white as the paper. */
export function edgeAt(id: string, rect: Rect): Frame {
  return {
    type: 'frame',
    id,
    name: id,
    role: 'ornament',
    ...rect,
    shape: { geometry: { type: 'rect' }, stroke: { color: 'rule', width: 1 } },
  }
}
