/** More on a slide than people read while somebody speaks. */
import type { DeckSlide } from '../outline/deck.js'
import { textFrames } from './frames.js'
import { countWords } from '../text/script.js'
import { dataName, type Found, type Rule, type RuleContext, slideName } from './finding.js'

/** What a slide may hold besides its title. No standard says so; these are judgements of practice. */
const TARGET = { characters: 100, words: 45 }
const LIMIT = { characters: 130, words: 60 }
const MOST_POINTS = 6
const MOST_POINTS_IN_COLUMNS = 8

export const density: Rule = {
  name: 'density',
  find: (context) =>
    context.talk.deck.slides.flatMap((slide, index) => [
      ...tooManyWords(slide, context),
      ...tooManyPoints(slide, index, context),
    ]),
}

/** Tables, charts and code are looked up, not read through: they are as long as what they show. */
function tooManyWords(slide: DeckSlide, context: RuleContext): Found[] {
  if (dataName(slide, context) !== undefined) return []
  const { characters, words } = countWords(slide.lines.map(({ text }) => text).join('\n'))
  const share = characters / TARGET.characters + words / TARGET.words
  if (share <= 1) return []
  // In a text of two scripts the words of one are counted as so many of the other.
  const [chinese, only] = [characters > words, characters === 0 || words === 0]
  const target = chinese ? TARGET.characters : TARGET.words
  const count = Math.round(share * target)
  const amount = chinese
    ? context.say(`${count} 字`, `${count} characters`)
    : context.say(`${count} 词`, `${count} words`)
  return [
    {
      severity: characters / LIMIT.characters + words / LIMIT.words > 1 ? 'warning' : 'info',
      slide,
      message: context.say(
        `${slideName(slide, context)}${only ? '有 ' : '约合 '}${amount}，以 ${target} 以内为宜`,
        `${slideName(slide, context)} has ${only ? '' : 'about '}${amount}; ${target} would be a good measure`,
      ),
      mend: context.say('留下要点，其余在讲稿里讲', 'keep the points, since the notes hold the rest'),
    },
  ]
}

function tooManyPoints(slide: DeckSlide, index: number, context: RuleContext): Found[] {
  const scene = context.talk.scenes[index]
  const lists = (scene ? textFrames(scene) : []).filter(({ text }) =>
    text.paragraphs.some(({ bullet }) => bullet !== undefined),
  )
  const points = lists.reduce(
    (sum, { text }) => sum + text.paragraphs.filter(({ bullet }) => bullet !== undefined).length,
    0,
  )
  const columns = new Set(lists.map(({ x }) => x)).size
  const most = columns > 1 ? MOST_POINTS_IN_COLUMNS : MOST_POINTS
  if (points <= most) return []
  return [
    {
      severity: 'warning',
      slide,
      message: context.say(
        `${slideName(slide, context)}有 ${points} 条，最多 ${most} 条为宜`,
        `${slideName(slide, context)} has ${points} points; ${most} are enough`,
      ),
      mend: context.say('合并或分成两页', 'merge some, or divide the slide'),
    },
  ]
}
