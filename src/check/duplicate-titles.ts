/** Two slides of one title: nobody finds the one that is meant, and screen readers tell them not apart. */
import { sameWords, foldForComparison } from '../text/fold.js'
import { type Found, type Rule, slideName } from './finding.js'

export const duplicateTitles: Rule = {
  name: 'duplicate-titles',
  find(context) {
    const seen = new Map<string, number>()
    return context.talk.deck.slides.flatMap((slide, index): Found[] => {
      if (sameWords(slide.title, context.talk.deck.title)) return []
      // An opener announces the section's heading, and the first slide behind it may well bear it; but no other opener.
      const key = `${slide.kind === 'section' ? 'section' : ''} ${foldForComparison(slide.title).text}`
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, index)
        return []
      }
      return [
        {
          severity: 'warning',
          slide,
          message: context.say(
            `${slideName(slide, context)}与第 ${first + 1} 页同题`,
            `${slideName(slide, context)} has the title of slide ${first + 1}`,
          ),
          mend: context.say('让标题说出这一页的主张', 'let the title say what this slide claims'),
        },
      ]
    })
  },
}
