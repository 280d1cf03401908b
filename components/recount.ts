import type { Frame, Item, Scene } from './types'

/**
 * A slide's items with its page number and progress as the deck counts them: slides that somebody wrote in Markdown stand
 * between the talk's, which its scenes cannot know. Page numbers are set at the line's end, so no line moves.
 *
 * @param page from 1.
 */
export function recounted(scene: Scene, page: number, total: number): Item[] {
  return scene.items.map((item) => {
    if (item.type !== 'frame') return item
    if (item.role === 'page') return renumbered(item, String(page))
    return item.name === 'Progress' ? { ...item, width: Math.round((scene.width * page) / total) } : item
  })
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
