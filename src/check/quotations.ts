/** Quotation marks around what the article only reports, and sayings without their speaker. */
import type { Article } from '../article/article.js'
import type { DeckSlide } from '../outline/deck.js'
import { foldForComparison } from '../text/fold.js'
import { type Found, type Rule, type RuleContext, slideName } from './finding.js'

const QUOTED = /“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|"([^"\n]+)"|«([^«»]+)»|„([^“”„]+)[“”]/gu
const IN_MARKS = /^[“「『"«„](?<words>.+)[”」』"»“]$/u

export const quotations: Rule = {
  name: 'quotations',
  find(context) {
    const stretches = quotedStretches(context.article)
    return context.talk.deck.slides
      .filter(({ kind }) => kind === 'quote')
      .flatMap((slide) => [...reportedInMarks(slide, stretches, context), ...withoutSpeaker(slide, context)])
  },
}

/** Everything that stands in quotation marks in the article, folded. */
function quotedStretches(article: Article): string[] {
  return article.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      [
        ...sentences
          .map(({ text }) => text)
          .join('')
          .matchAll(QUOTED),
      ].map((match) => foldForComparison(match[0]).text),
    ),
  )
}

function reportedInMarks(slide: DeckSlide, stretches: readonly string[], context: RuleContext): Found[] {
  return slide.lines.flatMap(({ text, origin }): Found[] => {
    const words = IN_MARKS.exec(text)?.groups?.['words']
    if (words === undefined || origin === 'own') return []
    const folded = foldForComparison(words).text
    if (stretches.some((stretch) => stretch.includes(folded))) return []
    return [
      {
        severity: 'warning',
        slide,
        message: context.say(
          `${slideName(slide, context)}给转述加了引号：${text}`,
          `${slideName(slide, context)} sets reported speech in quotation marks: ${text}`,
        ),
        mend: context.say('写上 reported: true，引号就去掉了', 'write reported: true, and the marks go'),
      },
    ]
  })
}

/** The line under a saying names who said it; that name must be the article's. */
function withoutSpeaker(slide: DeckSlide, context: RuleContext): Found[] {
  const speakers = slide.lines.filter((_, index) => index % 2 === 1)
  const missing = speakers.length === 0 ? slide.lines.slice(0, 1) : speakers.filter(({ origin }) => origin === 'own')
  return missing.slice(0, 1).map(({ text }) => ({
    severity: 'warning',
    slide,
    message: context.say(
      `${slideName(slide, context)}没有说出原文里的说话人：${text}`,
      `${slideName(slide, context)} does not name the speaker as the article does: ${text}`,
    ),
    mend: context.say('在 by 里写原文的称呼', "write the article's name for the speaker in by"),
  }))
}
