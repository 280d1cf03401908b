/** Slides in another order than the article: their notes then hold other sentences than their lines repeat. */
import { listSentences } from '../outline/sentence-list.js'
import { type Found, type Rule, slideName } from './finding.js'
import { kindOf } from '../slides/index.js'

export const order: Rule = {
  name: 'order',
  find(context) {
    const positions = new Map(listSentences(context.article).map(({ id }, at) => [id, at]))
    let latest = -1
    let latestSlide = 0
    return context.talk.deck.slides.flatMap((slide, index): Found[] => {
      if (!kindOf(slide.kind).standsForSentences) return []
      const cited = slide.lines.flatMap(({ from }) => from.flatMap((id) => positions.get(id) ?? []))
      if (cited.length === 0) return []
      const last = Math.max(...cited)
      const first = Math.min(...cited)
      if (last >= latest) {
        latest = Math.max(latest, first)
        latestSlide = latest === first ? index : latestSlide
        return []
      }
      return [
        {
          severity: 'warning',
          slide,
          message: context.say(
            `${slideName(slide, context)}引用的原文在第 ${latestSlide + 1} 页之前`,
            `${slideName(slide, context)} repeats what the article says before slide ${latestSlide + 1}`,
          ),
          mend: context.say(
            '按原文的次序移动这一页，讲稿才与它相合',
            "move the slide to the article's order, so that its notes go with it",
          ),
        },
      ]
    })
  },
}
