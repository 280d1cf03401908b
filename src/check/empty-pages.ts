/** A page of which most is empty: its few words would look better among others. */
import { measurePage } from '../layout/page-measures.js'
import { kindOf } from '../slides/index.js'
import { type Found, type Rule, slideName } from './finding.js'

/** Words, drawings and the panels on which they stand cover at least this share of a page that looks composed. */
const LEAST = 0.3

export const emptyPages: Rule = {
  name: 'empty-page',
  find: (context) =>
    context.talk.deck.slides.flatMap((slide, index): Found[] => {
      const scene = context.talk.scenes[index]
      const opener = ['cover', 'section'].includes(kindOf(slide.kind).page ?? '')
      if (scene === undefined || opener || scene.background !== 'paper' || slide.byHand === true) return []
      const { covered } = measurePage(scene)
      if (covered >= LEAST) return []
      const empty = Math.round((1 - covered) * 100)
      const name = slideName(slide, context)
      return [
        {
          severity: 'info',
          slide,
          message: context.say(`${name}有 ${empty}% 空着`, `${name} is ${empty} % empty`),
          mend: context.say(
            '与相邻的页合并，或换一种 kind 或 arrangement',
            'join it with a page beside it, or choose another kind or arrangement',
          ),
        },
      ]
    }),
}
