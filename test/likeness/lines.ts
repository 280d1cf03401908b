/** Whether another program broke a scene's lines as the scene did. */
import { cellFrames, placedLines, runsOfLine } from '../../src/layout/painting.js'
import type { Frame, Scene } from '../../src/layout/scene.js'
import type { PdfWord } from './office.js'

/** Units by which a word may stand above or below its line. */
const MOST_SLACK = 8

/** Lines of a scene that the words of a page do not show at their place, with what stands there instead. */
export function strayLines(scene: Scene, words: PdfWord[]): string[] {
  const frames = scene.items.flatMap((item): Frame[] =>
    item.type === 'frame' ? [item] : item.type === 'table' ? cellFrames(item) : [],
  )
  return frames.flatMap((item) => {
    return placedLines(item).flatMap(({ paragraph, line, y, bullet }) => {
      const expected = bare(
        (bullet?.text ?? '') +
          runsOfLine(paragraph, line)
            .map(({ text }) => text)
            .join(''),
      )
      // Beside a figure of 200 units a tenth of its line would reach into its neighbours.
      const slack = Math.min(paragraph.pitch * 0.1, MOST_SLACK)
      // The middle of a word's box lies within the line's box, whatever the font's own height.
      const found = words.filter((word) => {
        const middle = word.y + word.height / 2
        return (
          middle > y - slack &&
          middle < y + paragraph.pitch + slack &&
          word.x > item.x - 2 &&
          word.x + word.width < item.x + item.width + 2
        )
      })
      const shown = bare(
        found
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(''),
      )
      return shown === expected ? [] : [`${item.name}: “${expected}” is “${shown}”`]
    })
  })
}

const bare = (text: string): string => text.replace(/\s/gu, '').normalize('NFKC')
