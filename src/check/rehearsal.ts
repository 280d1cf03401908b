/** Slides that took longer in the rehearsal than their share of the time, and a rehearsal that took longer than the talk may. */
import { type Found, type Rule, slideName } from './finding.js'

/** How much longer than planned is worth a word: half as much again, and by so many seconds at the least. */
const TIMES = 1.5
const SECONDS = 20

export const rehearsal: Rule = {
  name: 'rehearsal',
  find(context) {
    const { talk, say, rehearsal: taken } = context
    if (!taken) return []
    const { slides, duration } = talk.deck
    const planned = slides.reduce((sum, { seconds }) => sum + seconds, 0)
    const factor = duration === undefined || planned === 0 ? 1 : duration / planned
    const long = slides.flatMap((slide): Found[] => {
      const [took, plan] = [taken[slide.id] ?? 0, slide.seconds * factor]
      if (took < plan * TIMES || took < plan + SECONDS) return []
      const message = say(
        `${slideName(slide, context)}试讲用了 ${clock(took)}，预算是 ${clock(plan)}`,
        `${slideName(slide, context)} took ${clock(took)} in the rehearsal; ${clock(plan)} were planned`,
      )
      return [
        {
          severity: 'info',
          slide,
          message,
          mend: say('少讲一点，或把内容移到别的页', 'say less, or move some of it to another slide'),
        },
      ]
    })
    const total = slides.reduce((sum, { id }) => sum + (taken[id] ?? 0), 0)
    if (duration === undefined || total <= duration) return long
    const message = say(
      `试讲共用了 ${clock(total)}，超过 duration 的 ${clock(duration)}`,
      `the rehearsal took ${clock(total)}, more than the ${clock(duration)} of duration`,
    )
    return [
      { severity: 'warning', message, mend: say('少讲几页，或改大 duration', 'leave slides out, or raise duration') },
      ...long,
    ]
  },
}

/** Minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
