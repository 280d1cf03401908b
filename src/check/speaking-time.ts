/**
 * A talk that is longer than its time, or much shorter. What stands in the notes if somebody asks takes no time; a talk is too
 * long where the sentences that its lines repeat are.
 */
import type { Rule } from './finding.js'

const OVER = 1.1
const UNDER = 0.5

export const speakingTime: Rule = {
  name: 'speaking-time',
  find({ talk, say }) {
    const { duration, slides } = talk.deck
    if (duration === undefined) return []
    const needed = slides.reduce((sum, { seconds }) => sum + seconds, 0)
    const minutes = (seconds: number) => String(Math.round(seconds / 60))
    if (needed > duration * OVER) {
      return [
        {
          severity: 'warning',
          message: say(
            `要讲的讲稿约需 ${minutes(needed)} 分钟，超过 duration 的 ${minutes(duration)} 分钟`,
            `what the slides show takes about ${minutes(needed)} minutes to say, more than the ${minutes(duration)} of duration`,
          ),
          mend: say('改大 duration，或少放几页', 'raise duration, or leave slides out'),
        },
      ]
    }
    if (needed >= duration * UNDER) return []
    return [
      {
        severity: 'info',
        message: say(
          `要讲的讲稿约需 ${minutes(needed)} 分钟，不到 duration 的 ${minutes(duration)} 分钟的一半`,
          `what is to be said takes about ${minutes(needed)} minutes, less than half of the ${minutes(duration)} of duration`,
        ),
        mend: say('留出时间给讨论，或改小 duration', 'plan a discussion, or lower duration'),
      },
    ]
  },
}
