/** A talk that is longer than its time, or much shorter. */
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
            `全部讲稿约需 ${minutes(needed)} 分钟，超过 duration 的 ${minutes(duration)} 分钟`,
            `the notes take about ${minutes(needed)} minutes to say, more than the ${minutes(duration)} of duration`,
          ),
          mend: say('改大 duration，或少讲几节', 'raise duration, or leave sections out'),
        },
      ]
    }
    if (needed >= duration * UNDER) return []
    return [
      {
        severity: 'info',
        message: say(
          `全部讲稿约需 ${minutes(needed)} 分钟，不到 duration 的 ${minutes(duration)} 分钟的一半`,
          `the notes take about ${minutes(needed)} minutes to say, less than half of the ${minutes(duration)} of duration`,
        ),
        mend: say('留出时间给讨论，或改小 duration', 'plan a discussion, or lower duration'),
      },
    ]
  },
}
