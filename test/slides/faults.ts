/** What would be cut on a slide. */
import { cellFrames, placedLines, textHeight } from '../../src/layout/painting.js'
import type { Frame, Scene } from '../../src/layout/scene.js'

/** Frames whose text is larger than they are, or that stand outside the page. */
export function faults(scene: Scene): string[] {
  const frames = scene.items.flatMap((item): Frame[] =>
    item.type === 'frame' ? [item] : item.type === 'table' ? cellFrames(item) : [],
  )
  return frames.flatMap((item) => {
    const { inset } = item.text ?? { inset: undefined }
    const tall =
      item.text !== undefined &&
      inset !== undefined &&
      textHeight(item.text) > item.height - inset.top - inset.bottom + 1
    const lines = placedLines(item)
    const wide = lines.some(
      ({ line, paragraph }) =>
        inset !== undefined &&
        line.width >
          item.width -
            inset.left -
            inset.right -
            paragraph.indent +
            (line.start === 0 ? (paragraph.outdent ?? 0) : 0) +
            1,
    )
    const out =
      item.x < 0 || item.y < 0 || item.x + item.width > scene.width + 0.5 || item.y + item.height > scene.height + 0.5
    return tall || wide || out ? [`${item.name}${tall ? ' tall' : ''}${wide ? ' wide' : ''}${out ? ' out' : ''}`] : []
  })
}
