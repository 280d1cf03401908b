/** A slide whose kind has no room for its words, so that they are shown as points. */
import { type Found, type Rule, slideName } from './finding.js'

export const noRoom: Rule = {
  name: 'no-room',
  find: (context) =>
    context.talk.deck.slides.flatMap((slide): Found[] => {
      if (slide.insteadOf === undefined) return []
      const name = slideName(slide, context)
      return [
        {
          severity: 'warning',
          slide,
          message: context.say(
            `${name}的文字在 ${slide.insteadOf} 里放不下，改成了要点`,
            `${name} has no room for its words as ${slide.insteadOf}: they are shown as points`,
          ),
          mend: context.say('缩短文字', 'shorten the text'),
        },
      ]
    }),
}
