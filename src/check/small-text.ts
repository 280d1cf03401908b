/** Text that the last row cannot read. */
import { type FrameRole } from '../layout/scene.js'
import { FLOOR } from '../themes/tokens.js'
import { textFrames } from './frames.js'
import { type Found, type Rule, slideName } from './finding.js'

const LEAST: Record<FrameRole, number> = {
  title: FLOOR.title,
  body: FLOOR.code,
  ornament: FLOOR.source,
  footer: FLOOR.source,
  page: FLOOR.source,
  progress: FLOOR.source,
}

/** Three points are four units. */
const points = (units: number) => (units * 3) / 4

export const smallText: Rule = {
  name: 'small-text',
  find: (context) =>
    context.talk.deck.slides.flatMap((slide, index): Found[] => {
      const scene = context.talk.scenes[index]
      const small = (scene ? textFrames(scene) : []).flatMap(({ role, text }) =>
        text.paragraphs.flatMap(({ runs }) =>
          runs
            .filter(({ size }) => size < LEAST[role])
            .map(({ size, text: words }) => ({ size, words, least: LEAST[role] })),
        ),
      )
      return small.slice(0, 1).map(({ size, words, least }) => ({
        severity: 'error',
        slide,
        message: context.say(
          `${slideName(slide, context)}的“${words.slice(0, 20)}”只有 ${points(size)} 磅，最小应为 ${points(least)} 磅`,
          `${slideName(slide, context)} sets “${words.slice(0, 20)}” in ${points(size)} pt, under the floor of ${points(least)} pt`,
        ),
        mend: context.say('缩短文字，或分成两页', 'shorten the text or divide the slide'),
      }))
    }),
}
