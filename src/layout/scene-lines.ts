/** The lines of a scene as words: what the deck traces to the article, and what is shown when a kind has no room. */
import { plainText } from '../text/formula.js'
import type { Paragraph, Scene } from './scene.js'

/** The text of a scene's lines, in reading order, with the click at which each appears. */
export function sceneLines(scene: Scene): { text: string; step?: number }[] {
  return scene.items.flatMap((item): { text: string; step?: number }[] => {
    switch (item.type) {
      case 'frame':
        return linesOf(item.text?.paragraphs ?? [], item.step)
      case 'table':
        return item.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => linesOf(text.paragraphs, item.step)))
      case 'chart':
        return item.words.map(({ text }) => ({ text, step: item.step }))
      case 'formula':
        return [{ text: item.tex, step: item.step }]
      case 'connector':
      case 'picture':
        return []
    }
  })
}

function linesOf(paragraphs: readonly Paragraph[], inherited: number | undefined): { text: string; step?: number }[] {
  return paragraphs
    .filter((paragraph) => paragraph.line !== undefined)
    .map((paragraph) => ({ text: plainText(paragraph.runs), step: paragraph.step ?? inherited }))
}
