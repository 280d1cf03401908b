/** What of the imported file is not in the talk: pictures that could not come along, for one. */
import type { Rule } from './finding.js'

export const leftOut: Rule = {
  name: 'left-out',
  find: ({ article: { leftOut: left = [] }, say }) =>
    left.map(({ what, mend }) => ({
      severity: 'warning',
      message: say(what.zh, what.en),
      mend: say(mend.zh, mend.en),
    })),
}
