/** Lines that are not the article's. An author may add them, and should know which they are. */
import type { DeckSlide } from '../outline/deck.js'
import { foldForComparison } from '../text/fold.js'
import { dataName, type Found, type Rule, type RuleContext, slideName } from './finding.js'

export const ownWords: Rule = {
  name: 'own-words',
  find: (context) =>
    wholeSlides(context).flatMap(([slide, ...parts]) => {
      const own = [slide, ...parts].flatMap(({ lines }) =>
        lines
          .filter(({ origin, text }) => origin === 'own' && foldForComparison(text).text !== '')
          .map(({ text }) => text),
      )
      return own.length === 0 ? [] : [finding(slide, own, context)]
    }),
}

/** Slides, each alone but for tables and the like that go on over several: they are one. */
function wholeSlides(context: RuleContext): [DeckSlide, ...DeckSlide[]][] {
  const groups: [DeckSlide, ...DeckSlide[]][] = []
  for (const slide of context.talk.deck.slides) {
    const last = groups.at(-1)
    if (
      last !== undefined &&
      slide.place !== undefined &&
      last[0].place === slide.place &&
      dataName(slide, context) !== undefined
    )
      last.push(slide)
    else groups.push([slide])
  }
  return groups
}

function finding(slide: DeckSlide, own: readonly string[], context: RuleContext): Found {
  const { say } = context
  const name = slideName(slide, context)
  const data = dataName(slide, context)
  if (data !== undefined) {
    return {
      severity: 'info',
      slide,
      message: say(
        `${name}的${data}有 ${own.length} 处不见于原文，如${examples(own, 1, context)}`,
        `${name}: ${own.length} ${own.length === 1 ? 'entry' : 'entries'} of its ${data} not in the article, such as ${examples(own, 1, context)}`,
      ),
      mend: say('请核对出处', 'make sure where they come from'),
    }
  }
  return {
    // Questions for the room are the speaker's by nature.
    severity: slide.kind === 'questions' ? 'info' : 'warning',
    slide,
    message: say(
      `${name}有原文没有的话：${examples(own, MOST, context)}`,
      `${name} says what the article does not: ${examples(own, MOST, context)}`,
    ),
    mend: say(
      '改用原文的词句，或确认这是你自己的话',
      'quote the article, or leave it if the words are meant to be your own',
    ),
  }
}

/** More than these are counted, not listed; longer ones are cut. */
const MOST = 3
const SHOWN = 24

function examples(own: readonly string[], most: number, { say }: RuleContext): string {
  const shown = own.slice(0, most).map((text) => {
    const characters = [...text]
    const start = characters.length <= SHOWN ? text : `${characters.slice(0, SHOWN).join('')}…`
    return /^[“"«„].*[”"»]$/u.test(start) ? start : `“${start}”`
  })
  const listed = shown.join(say('、', ', '))
  return own.length <= most || most === 1
    ? listed
    : say(`${listed}等 ${own.length} 处`, `${listed} and ${own.length - most} more`)
}
