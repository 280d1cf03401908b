/** How much of an article goes on slides. All of it is in the notes in any case. */
import type { Article } from '../../article/article.js'
import { speakingSeconds } from '../timing.js'

/** A slide stands this long at least, in seconds: a lecture's audience reads it and hears it explained. */
const SECONDS_A_SLIDE = 60

/** A talk has at least so many slides that treat sentences, and at most so many. */
const SLIDES = { least: 6, most: 90 }

/** Slides that treat the article's sentences: as many as the talk's minutes allow, or else the time that its words take. */
export function slidesFor(article: Article): number {
  const text = article.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))).join('')
  const seconds = article.duration === undefined ? speakingSeconds(text) : article.duration * 60
  return Math.min(SLIDES.most, Math.max(SLIDES.least, Math.round(seconds / SECONDS_A_SLIDE)))
}
