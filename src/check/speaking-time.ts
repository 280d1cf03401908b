/** A talk that misses its minutes: see `missedMinutes`. */
import { missedMinutes } from '../outline/missed-minutes.js'
import type { Rule } from './finding.js'

export const speakingTime: Rule = {
  name: 'speaking-time',
  find({ talk, say }) {
    const missed = missedMinutes(talk.deck)
    if (missed === undefined) return []
    const { severity, what, mend } = missed
    return [{ severity, message: say(what.zh, what.en), mend: say(mend.zh, mend.en) }]
  },
}
