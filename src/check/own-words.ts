/** Lines that are not the article's. An author may add them, and should know which they are. */
import { foldForComparison } from '../text/fold.js'
import { type Rule, slideName } from './finding.js'

export const ownWords: Rule = {
  name: 'own-words',
  find: (context) =>
    context.talk.deck.slides.flatMap((slide) => {
      const own = slide.lines.filter(({ origin, text }) => origin === 'own' && foldForComparison(text).text !== '')
      if (own.length === 0) return []
      const words = own.map(({ text }) => `“${text}”`).join(context.say('、', ', '))
      return [
        {
          // Questions for the room are the speaker's by nature.
          severity: slide.kind === 'questions' ? 'info' : 'warning',
          slide,
          message: context.say(`${slideName(slide, context)}有原文没有的话：${words}`, `${slideName(slide, context)} says what the article does not: ${words}`),
          mend: context.say('改用原文的词句，或确认这是你自己的话', "quote the article, or leave it if the words are meant to be your own"),
        },
      ]
    }),
}
