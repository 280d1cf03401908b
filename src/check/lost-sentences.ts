/** Sentences that stand in no slide's notes, and sections that have no slide. */
import { listSentences } from '../outline/sentence-list.js'
import type { Found, Rule, RuleContext } from './finding.js'

const SHOWN = 24

export const lostSentences: Rule = {
  name: 'lost-sentences',
  find: (context) => [...missingFromNotes(context), ...sectionsWithoutSlides(context)],
}

function missingFromNotes({ article, talk, say }: RuleContext): Found[] {
  const told = new Set(talk.deck.slides.flatMap((slide) => slide.sentences))
  return listSentences(article)
    .filter(({ id }) => !told.has(id))
    .map(({ id, text }) => ({
      severity: 'error',
      message: say(
        `句子 ${id} 不在任何一页的讲稿里：${start(text)}`,
        `sentence ${id} stands in no slide's notes: ${start(text)}`,
      ),
      mend: say('为它加一页，或删去不用的部分', 'add a slide for it'),
    }))
}

/** Where somebody wrote the slides: what a draft leaves out is in its notes, and nobody's oversight. */
function sectionsWithoutSlides({ article, talk, say }: RuleContext): Found[] {
  if (article.slides === undefined) return []
  const isDraft = talk.deck.slides.some(({ chosenBy }) => chosenBy === 'rules' || chosenBy === 'model')
  const shown = new Set(talk.deck.slides.map((slide) => slide.section))
  return article.sections
    .filter((section) => section.paragraphs.length > 0 && !shown.has(section.id))
    .map(({ id, heading, level = 1 }) => {
      const name = heading ?? id
      return {
        // Headings under headings open no slide; what they say is in the notes of a neighbour.
        severity: level > 1 || isDraft ? 'info' : 'error',
        message: say(`“${name}”一节没有幻灯片`, `the section “${name}” has no slide`),
        mend: say('加一页引用这一节的话', 'add a slide that quotes it'),
      }
    })
}

function start(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= SHOWN ? text.trim() : `${characters.slice(0, SHOWN).join('')}…`
}
