/** A question made of a sentence: a blank in the place of its key term. */
import { emWidth } from '../../layout/metrics.js'
import { BLANK } from '../../text/blank.js'
import { goodClauses } from '../clauses.js'
import { isAside, leansOn } from '../spoken/openings.js'
import type { Chapter } from './chapters.js'
import type { Terms } from './terms.js'

export interface Question {
  /** A line or sentence of the article with a blank in it. */
  text: string
  /** What stands there in the article. */
  answer: string
  /** The same without the blank. */
  whole: string
}

/** In em: a shorter text gives nothing to go by, a longer one is not read at a glance. */
const WIDTH = { least: 12, most: 62 }

/** What a question is worth that the chapter's heading answers, which was shown just before. */
const IN_HEADING = 0.5

/** What it is worth that the text begins with another term: it says what it speaks of. */
const WITH_SUBJECT = 1.4

/**
 * The best question to a chapter; undefined where no term of it is worth one.
 *
 * @param asked answers of other chapters: nothing is asked twice.
 */
export function questionTo(
  chapter: Chapter,
  terms: Terms,
  asked: ReadonlySet<string>,
  lang: string,
): Question | undefined {
  return questionsOf(chapter, terms, asked, lang).reduce<Weighed | undefined>(
    (best, one) => (best === undefined || one.weight > best.weight ? one : best),
    undefined,
  )?.question
}

interface Weighed {
  question: Question
  weight: number
}

/** Made of what its slides show, and of the clauses and sentences that they show it of. */
export function questionsOf(chapter: Chapter, terms: Terms, asked: ReadonlySet<string>, lang: string): Weighed[] {
  const taught = chapter.taught.flatMap((sentence) => [sentence, ...goodClauses(sentence, lang)])
  const texts = [...new Set([...chapter.lines, ...taught])].filter((text) => isFit(text, lang))
  return texts.flatMap((whole) => {
    const found = terms.termsIn(whole)
    return found
      .filter(({ term }) => !asked.has(term.toLowerCase()))
      .map(({ term, at, weight }) => {
        const hasSubject = found.some((other) => other.at === 0 && at >= other.term.length)
        const value =
          weight *
          (hasSubject ? WITH_SUBJECT : 1) *
          (chapter.heading.toLowerCase().includes(term.toLowerCase()) ? IN_HEADING : 1)
        const text = `${whole.slice(0, at)}${BLANK}${whole.slice(at + term.length)}`
        return { question: { text, answer: term, whole }, weight: value }
      })
  })
}

function isFit(text: string, lang: string): boolean {
  const width = emWidth(text, { lang })
  if (width < WIDTH.least || width > WIDTH.most || !isClosed(text)) return false
  // A piece of a sentence begins with a small letter, where the language has such.
  return !/^\p{Ll}/u.test(text) && !leansOn(text, lang) && !isAside(text, lang)
}

/** Whether what opens in it closes in it: (…), “…”, "…". */
function isClosed(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0
  return count(/[（(《“「『]/gu) === count(/[）)》”」』]/gu) && count(/"/gu) % 2 === 0
}
