/** A talk that shows nothing of its article: all of it is in the notes. */
import { NOTHING_SHOWN, showsNothing } from '../outline/nothing-shown.js'
import type { Rule } from './finding.js'

export const nothingShown: Rule = {
  name: 'nothing-shown',
  find: ({ talk, say }) =>
    showsNothing(talk.deck)
      ? [
          {
            severity: 'warning',
            message: say(NOTHING_SHOWN.zh, NOTHING_SHOWN.en),
            mend: say('写上句号和标题，或自己写 slides', 'write full stops and headings, or slides of your own'),
          },
        ]
      : [],
}
