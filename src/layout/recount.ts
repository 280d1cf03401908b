/** Page number and progress of a slide, as whoever shows the talk counts its pages. */
import type { Frame, Scene } from './scene.js'

/** Width in units of the bar that says how much of the talk is over, on the slide of this number (from 1). */
export function progressWidth(width: number, page: number, total: number): number {
  return Math.round((width * page) / total)
}

/**
 * The scene with another page number and progress: slides that somebody wrote in Markdown stand between the talk's, which
 * its scenes cannot know. Page numbers are set at the line's end, so no line moves.
 *
 * @param page from 1.
 */
export function recounted(scene: Scene, page: number, total: number): Scene {
  const items = scene.items.map((item) => {
    if (item.type !== 'frame') return item
    if (item.role === 'page') return renumbered(item, String(page))
    return item.role === 'progress' ? { ...item, width: progressWidth(scene.width, page, total) } : item
  })
  return { ...scene, items }
}

function renumbered(frame: Frame, text: string): Frame {
  if (frame.text === undefined) return frame
  const paragraphs = frame.text.paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.slice(0, 1).map((run) => ({ ...run, text })),
    lines: paragraph.lines.slice(0, 1).map((line) => ({ ...line, start: 0, end: text.length })),
  }))
  return { ...frame, text: { ...frame.text, paragraphs } }
}
