/** Three pages of one arrangement in a row: the third is seen as the second again. */
import { type Found, type Rule, slideName } from './finding.js'

const MOST_ALIKE = 2

export const sameArrangement: Rule = {
  name: 'same-arrangement',
  find: (context) => {
    let alike = 0
    return context.talk.deck.slides.flatMap((slide, index, all): Found[] => {
      const before = all[index - 1]
      const same =
        before !== undefined &&
        slide.arrangement !== undefined &&
        before.kind === slide.kind &&
        before.arrangement === slide.arrangement
      alike = same ? alike + 1 : 0
      if (alike !== MOST_ALIKE) return []
      const name = slideName(slide, context)
      return [
        {
          severity: 'info',
          slide,
          message: context.say(
            `${name}是连续第三页 ${slide.kind}（${slide.arrangement}）`,
            `${name} is the third page of ${slide.kind} (${slide.arrangement}) in a row`,
          ),
          mend: context.say(
            '换一种 kind，或用 arrangement 换一种排法',
            'choose another kind, or name another arrangement',
          ),
        },
      ]
    })
  },
}
