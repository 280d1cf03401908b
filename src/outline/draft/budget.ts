/** How much of an article goes on slides. All of it is in the notes in any case. */
import type { Article, AuthoredSlide } from '../../article/article.js'
import { speakingSeconds } from '../timing.js'
import { extentOf, MOST_PARTS, withinExtent } from './extent.js'
import type { DraftedSection } from './openers.js'

/** A slide of sentences stands about so long, in seconds: a lecture's audience reads it and hears it explained. */
const SECONDS_A_SLIDE = 60

/** A talk has at least so many slides that treat sentences, and at most so many. */
const SLIDES = { least: 6, most: 90 }

/** No slide of a talk stands for less than this on average, its openers, tables and pictures too. */
const SHORTEST_SECONDS = 45

/** Without a time of its own no talk is longer than this, in minutes: whoever has more of it says so. */
const LONGEST = 90

/** Slides that treat the article's sentences: as many as the talk's minutes allow, or else the time that its words take. */
export function slidesFor(article: Article): number {
  const text = article.sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)))
    .join('')
  const seconds = article.duration === undefined ? speakingSeconds(text) : article.duration * 60
  return Math.min(SLIDES.most, Math.max(SLIDES.least, Math.round(seconds / SECONDS_A_SLIDE)))
}

/**
 * As many of the slides as the talk's minutes allow. Sections give of what they have most of, each its least telling slides
 * first; where each has one left, those of the lowest headings go. What goes is told in the notes.
 */
export function withinTime(drafted: readonly DraftedSection[], duration: number = LONGEST): DraftedSection[] {
  const sections = drafted.map((section) => ({
    ...section,
    slides: section.slides.flatMap((slide) => withinExtent(slide, MOST_PARTS) ?? []),
  }))
  const most = Math.max(SLIDES.least, Math.floor((duration * 60) / SHORTEST_SECONDS))
  const openers = sections.filter(({ opener }) => opener !== undefined).length
  if (openers + sum(sections, costOfSection) <= most) return sections
  const cap = capFor(sections, most - openers)
  const capped = sections.map((section) => ({ ...section, slides: mostTelling(section.slides, cap) }))
  return withoutLowest(capped, openers + sum(capped, costOfSection) - most)
}

/** How many slides a section may have at most, so that all have no more than the given number; one at least. */
function capFor(sections: readonly DraftedSection[], most: number): number {
  const costs = sections.map(costOfSection)
  let cap = Math.max(1, ...costs)
  while (cap > 1 && costs.reduce((total, cost) => total + Math.min(cap, cost), 0) > most) cap--
  return cap
}

/** Sections without their last slides, the lowest headings first; an opener goes with its section's last slide. */
function withoutLowest(sections: readonly DraftedSection[], excess: number): DraftedSection[] {
  const order = sections.map((section, index) => ({ index, ...section })).filter(({ slides }) => slides.length > 0)
  order.sort((a, b) => b.level - a.level || telling(a.slides[0]) - telling(b.slides[0]) || b.index - a.index)
  const gone = new Set<number>()
  let left = excess
  // One section stays, whatever it costs: a cover is no talk.
  for (const { index, opener, slides } of order.slice(0, -1)) {
    if (left <= 0) break
    gone.add(index)
    left -= sum(slides, extentOf) + (opener === undefined ? 0 : 1)
  }
  return sections.filter((_, index) => !gone.has(index))
}

/** As many of a section's slides as cost no more than the given number, in their order; of the most telling one a part at least. */
function mostTelling(slides: readonly AuthoredSlide[], most: number): AuthoredSlide[] {
  const kept = new Map<AuthoredSlide, AuthoredSlide>()
  let left = most
  for (const slide of [...slides].sort((a, b) => telling(b) - telling(a))) {
    const part = kept.size === 0 ? (withinExtent(slide, Math.max(1, left)) ?? slide) : slide
    if (kept.size > 0 && extentOf(part) > left) continue
    kept.set(slide, part)
    left -= extentOf(part)
  }
  return slides.flatMap((slide) => kept.get(slide) ?? [])
}

/** Long code and tables are read at leisure; sentences say less than what has a form, a quotation less than a scheme. */
const TELLING: Partial<Record<AuthoredSlide['kind'], number>> = {
  code: 1,
  table: 1,
  statement: 2,
  points: 3,
  quote: 4,
  definition: 4,
}
const A_SCHEME = 5

function telling(slide: AuthoredSlide | undefined): number {
  return slide === undefined ? 0 : (TELLING[slide.kind] ?? A_SCHEME)
}

const costOfSection = ({ slides }: DraftedSection): number => sum(slides, extentOf)

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
