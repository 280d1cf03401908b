/**
 * A talk that is longer than its time, or much shorter. What stands in the notes if somebody asks takes no time; a talk is too
 * long where the sentences that its lines repeat are.
 */
import type { Bilingual } from '../article/errors.js'
import type { Deck } from './deck.js'

const OVER = 1.1
const UNDER = 0.5

export interface MissedMinutes {
  severity: 'warning' | 'info'
  what: Bilingual
  mend: Bilingual
}

/** @returns undefined where the talk names no minutes, or keeps them. */
export function missedMinutes({ duration, slides }: Deck): MissedMinutes | undefined {
  if (duration === undefined) return undefined
  const needed = slides.reduce((sum, { seconds }) => sum + seconds, 0)
  const minutes = (seconds: number) => String(Math.round(seconds / 60))
  if (needed > duration * OVER)
    return {
      severity: 'warning',
      what: {
        zh: `要讲的讲稿约需 ${minutes(needed)} 分钟，超过 duration 的 ${minutes(duration)} 分钟`,
        en: `what the slides show takes about ${minutes(needed)} minutes to say, more than the ${minutes(duration)} of duration`,
      },
      mend: { zh: '改大 duration，或少放几页', en: 'raise duration, or leave slides out' },
    }
  if (needed >= duration * UNDER) return undefined
  return {
    severity: 'info',
    what: {
      zh: `要讲的讲稿约需 ${minutes(needed)} 分钟，不到 duration 的 ${minutes(duration)} 分钟的一半`,
      en: `what is to be said takes about ${minutes(needed)} minutes, less than half of the ${minutes(duration)} of duration`,
    },
    mend: { zh: '留出时间给讨论，或改小 duration', en: 'plan a discussion, or lower duration' },
  }
}
