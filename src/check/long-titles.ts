/** A title over more than two lines: nobody reads it while the page appears. Covers and openers show little else. */
import { type Found, type Rule, slideName } from './finding.js'
import { kindOf } from '../slides/index.js'
import { textFrames } from './frames.js'

const MOST_LINES = 2

export const longTitles: Rule = {
  name: 'long-title',
  find: (context) =>
    context.talk.deck.slides.flatMap((slide, index): Found[] => {
      const scene = context.talk.scenes[index]
      const title = scene && textFrames(scene).find(({ role }) => role === 'title')
      // Beside the words, on a panel, a title may run over more lines than above them.
      if (title === undefined || scene === undefined || title.width < scene.width / 2) return []
      if ((kindOf(slide.kind).page ?? 'content') !== 'content') return []
      const lines = title.text.paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0)
      if (lines <= MOST_LINES) return []
      const name = slideName(slide, context)
      return [
        {
          severity: 'warning',
          slide,
          message: context.say(`${name}的标题有 ${lines} 行`, `the title of ${name} takes ${lines} lines`),
          mend: context.say('标题缩短到两行以内', 'shorten it to two lines'),
        },
      ]
    }),
}
