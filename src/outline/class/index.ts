/**
 * A talk made a lesson: what will be learnt, a question with a blank to each chapter, and a recapitulation. All words are
 * the article's; the blank alone is ours.
 */
import type { Article, AuthoredSlide } from '../../article/article.js'
import { emWidth } from '../../layout/metrics.js'
import { hasAnswers } from '../../slides/questions.js'
import type { ContentOf, Kind } from '../../slides/index.js'
import { wordsFor } from '../../slides/words.js'
import { escapeMarksWithin } from '../../text/marks.js'
import { weighSentences } from '../spoken/telling.js'
import { leansOn } from '../spoken/openings.js'
import { type Chapter, chaptersOf } from './chapters.js'
import { type Question, questionTo } from './question.js'
import { Terms } from './terms.js'

/** A list of more than this is no list of what is to be remembered. */
const MOST_GOALS = 6

/** A chapter's claim is as long as this, in em. */
const CLAIM = { least: 8, most: 44 }

/** Slides that end a talk; what is to be remembered stands before them. */
const ENDING: readonly Kind[] = ['questions', 'source']

/** Slides that open a talk; what will be learnt stands behind them. */
const OPENING: readonly Kind[] = ['cover', 'agenda']

/**
 * The slides with those of a lesson between them. The same slides where the text bears no question, or where somebody, or
 * an earlier draft, has put questions with answers among them.
 *
 * @param silent ids of sentences that are never said.
 */
export function forClass(
  slides: readonly AuthoredSlide[],
  article: Article,
  silent: ReadonlySet<string>,
): readonly AuthoredSlide[] {
  if (slides.some(({ kind, content }) => kind === 'questions' && hasAnswers(content))) return slides
  const chapters = chaptersOf(slides, article, silent)
  const taught = askedOf(chapters, article)
  const asked = taught.filter(({ question }) => question !== undefined)
  if (asked.length === 0) return slides
  const goals = goalsSlide(taught, article.lang)
  const start = slides.findIndex(({ kind }) => !OPENING.includes(kind))
  const ends = new Map(
    asked.map(({ chapter, question }, at) => [chapter.end, questionSlide(question, at + 1, article.lang)]),
  )
  const last = slides.findLastIndex(({ kind }) => !ENDING.includes(kind)) + 1
  const recap = slides.some(({ kind }) => kind === 'summary') ? [] : recapSlide(asked)
  return [...slides, undefined].flatMap((slide, at) => [
    ...(at === start ? goals : []),
    ...(ends.get(at) ?? []),
    ...(at === last ? recap : []),
    ...(slide === undefined ? [] : [slide]),
  ])
}

interface Taught {
  chapter: Chapter
  /** What the chapter says, in one line of its slides. */
  claim?: string
  question?: Question
}

function askedOf(chapters: readonly Chapter[], article: Article): Taught[] {
  const terms = new Terms(article)
  const asked = new Set<string>()
  return chapters.map((chapter) => {
    const question = questionTo(chapter, terms, asked, article.lang)
    if (question !== undefined) asked.add(question.answer.toLowerCase())
    return { chapter, claim: claimOf(chapter, article), question }
  })
}

/** The line of its slides that tells most of its heading. */
function claimOf({ heading, lines }: Chapter, { title, lang }: Article): string | undefined {
  const claims = lines.filter((line) => {
    const width = emWidth(line, { lang })
    return width >= CLAIM.least && width <= CLAIM.most && !leansOn(line, lang) && line !== heading
  })
  const [weights = []] = weighSentences([{ sentences: claims, about: [heading, title] }], lang)
  return claims.reduce<string | undefined>(
    (best, claim, at) =>
      best === undefined || (weights[at]?.weight ?? 0) > (weights[claims.indexOf(best)]?.weight ?? 0) ? claim : best,
    undefined,
  )
}

function goalsSlide(taught: readonly Taught[], lang: string): AuthoredSlide[] {
  const claims = [...new Set(taught.flatMap(({ claim }) => claim ?? []))]
  if (claims.length < 2) return []
  return [slideOf('summary', { title: wordsFor(lang).goals, items: claims.slice(0, MOST_GOALS) }, 'goals')]
}

function questionSlide(question: Question | undefined, number: number, lang: string): AuthoredSlide[] {
  if (question === undefined) return []
  const { text, answer } = question
  return [
    slideOf('questions', { title: `${wordsFor(lang).quiz} ${number}`, items: [{ text, answer }] }, `blank: ${answer}`),
  ]
}

function recapSlide(asked: readonly Taught[]): AuthoredSlide[] {
  const items = asked.flatMap(({ question }) =>
    question === undefined ? [] : [{ label: question.answer, text: question.whole }],
  )
  return [slideOf('summary', { items: items.slice(0, MOST_GOALS) }, 'recapitulation')]
}

function slideOf<K extends Kind>(kind: K, content: ContentOf<K>, why: string): AuthoredSlide {
  return { kind, content: { ...escapeMarksWithin(content), title: content.title }, clicks: true, why }
}
