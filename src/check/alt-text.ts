/** Pictures of which nothing is said to whoever cannot see them (WCAG 2.2, 1.1.1). */
import type { DeckSlide } from '../outline/deck.js'
import { type Found, type Rule, type RuleContext, slideName } from './finding.js'

export const altText: Rule = {
  name: 'alt-text',
  find(context) {
    const slides = context.article.slides ?? []
    return slides.flatMap((slide) => {
      const shown = context.talk.deck.slides.find(({ place, kind }) => place === slide.place && kind === slide.kind)
      return silentPictures(slide.content).map((source) => finding(source, shown, context))
    })
  },
}

/** Sources of the pictures, wherever they stand in a content, that have neither alternative text nor caption. */
function silentPictures(content: unknown): string[] {
  if (Array.isArray(content)) return content.flatMap(silentPictures)
  if (typeof content !== 'object' || content === null) return []
  const own =
    'src' in content && typeof content.src === 'string' && !('alt' in content) && !('caption' in content)
      ? [content.src]
      : []
  return [...own, ...Object.values(content).flatMap(silentPictures)]
}

function finding(source: string, slide: DeckSlide | undefined, context: RuleContext): Found {
  const where = slide === undefined ? context.say('幻灯片', 'a slide') : slideName(slide, context)
  return {
    severity: 'warning',
    slide,
    message: context.say(`${where}的图片 ${source} 没有替代文字`, `${where} shows ${source} without alternative text`),
    mend: context.say(
      '在 alt 里写图上有什么；只作装饰的写 alt: ""',
      'write in alt what it shows, or alt: "" where it only decorates',
    ),
  }
}
