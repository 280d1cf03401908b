/**
 * A first draft of the talk for an article without slides, in three steps: read what is there, choose what to show in
 * the minutes, shape it. Nothing stands on a slide that does not stand in the article.
 */
import type { Article, AuthoredSlide } from '../article/article.js'
import { FormulaSigns } from '../text/inline-formulas.js'
import { budgetFor, mostSlides, minutesToRead, sizeOf } from './choose/budget.js'
import { choose } from './choose/choose.js'
import { Measures } from './choose/measures.js'
import type { Offer } from './choose/offer.js'
import { offersOf } from './choose/offers.js'
import { headingName } from './read/heading-name.js'
import { readArticle } from './read/read.js'
import type { Chapter, Reading } from './read/reading.js'
import { extentOf } from './shape/extent.js'
import { withIcons } from './draft-icons.js'
import { rarityAmong, shape } from './shape/shape.js'
import { slide } from './shape/slide.js'

/** One slide holds so many; nobody keeps more in mind. */
const HEADINGS_IN_AGENDA = { least: 2, most: 8 }

export function draftSlides(article: Article): AuthoredSlide[] {
  const { reading, signs } = readHidden(article)
  return signs.show(framed(article, reading, draftedByRules(reading, article.duration)))
}

/** The reading of an article whose formulas are single signs, and what shows them again. */
export function readHidden(article: Article): { reading: Reading; signs: FormulaSigns } {
  const signs = new FormulaSigns()
  return { reading: readArticle({ ...article, sections: signs.hide(article.sections) }), signs }
}

/** Slides with what stands before and behind them in every talk: cover, agenda, source. */
export function framed(article: Article, reading: Reading, { slides, sections }: Drafted): AuthoredSlide[] {
  return [
    slide('cover', {}, 'title'),
    ...agendaOf(reading, sections),
    ...withIcons(slides),
    ...(article.source === undefined ? [] : [slide('source', {}, 'source')]),
  ]
}

/** What the minutes bear: words in the units of `sizeOf`, and slides. */
export function roomOf(reading: Reading, duration: number | undefined): { size: number; slides: number } {
  const size = budgetFor(wordsOf(reading), duration)
  return { size, slides: mostSlides(duration ?? minutesToRead(size)) }
}

/** A talk of too many slides is chosen again with fewer words; so often at most. */
const TRIES = 4

/** As much as the minutes bear, by words and by the number of slides. */
export function draftedByRules(reading: Reading, duration: number | undefined): DraftedByRules {
  const { size: budget, slides: most } = roomOf(reading, duration)
  const offers = offersOf(reading, budget)
  const measures = new Measures(reading)
  const rarity = rarityAmong(reading)
  let words = budget
  let drafted = draftedFor(words)
  for (let tries = 0; extent(drafted.slides) > most && tries < TRIES; tries++) {
    words *= (0.95 * most) / extent(drafted.slides)
    drafted = draftedFor(words)
  }
  if (words === budget && wordsOf(reading) > budget) drafted = fuller(drafted)
  return drafted.slides.length > 0 ? drafted : { slides: asItStands(reading), sections: new Set(), offers: [] }

  function draftedFor(words: number): DraftedByRules {
    const chosen = choose(reading, offers, words, measures)
    const sections = new Set(chosen.map(({ section }) => section))
    return { slides: shape(reading, chosen, rarity), sections, offers: chosen }
  }

  /** What choosing reckons for titles and slides is an estimate: where slides came out with fewer words, more is chosen. */
  function fuller(first: DraftedByRules): DraftedByRules {
    const shown = wordsShown(first.slides)
    if (shown === 0 || shown * LEAST_MORE > budget) return first
    for (const times of FULLER) {
      const next = draftedFor((budget * times * budget) / shown)
      if (wordsShown(next.slides) <= budget && extent(next.slides) <= most) return next
    }
    return first
  }
}

/** A talk with so many times the words would be noticed as fuller. */
const LEAST_MORE = 1.03

/** Shares of the words that seem to be left, tried one after the other until the slides hold no more than the talk's words. */
const FULLER = [1, 0.97]

/** Words of all titles and lines, in the units of `sizeOf`. */
function wordsShown(slides: readonly AuthoredSlide[]): number {
  const words = (value: unknown): number => {
    if (typeof value === 'string') return sizeOf(value)
    return typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum: number, one) => sum + words(one), 0)
      : 0
  }
  return slides.reduce((sum, { content }) => sum + words(content), 0)
}

export interface Drafted {
  slides: AuthoredSlide[]
  /** Indexes of the sections that they show. */
  sections: ReadonlySet<number>
}

interface DraftedByRules extends Drafted {
  /** What they show, in the article's order. */
  offers: readonly Offer[]
}

const extent = (slides: readonly AuthoredSlide[]): number => slides.reduce((sum, one) => sum + extentOf(one), 0)

function wordsOf({ units }: Reading): number {
  return units.reduce((sum, unit) => sum + (unit.type === 'sentence' ? sizeOf(unit.text) : 0), 0)
}

/** The headings of the chapters that the talk shows, where the audience can keep them in mind. */
function agendaOf({ chapters }: Reading, shown: ReadonlySet<number>): AuthoredSlide[] {
  const content = chapters.filter((chapter) => chapter.aside === undefined && isShown(chapter, chapters, shown))
  const headings = content.flatMap(({ heading }) => heading ?? [])
  const top = content.filter(({ level }) => level === 1).flatMap(({ heading }) => heading ?? [])
  const items = headings.length <= HEADINGS_IN_AGENDA.most ? headings : top
  if (items.length < HEADINGS_IN_AGENDA.least || items.length > HEADINGS_IN_AGENDA.most) return []
  // The agenda counts by itself: “1. Introduction” would be counted twice.
  const names = items.map(headingName)
  const all = chapters.flatMap(({ heading }) => heading ?? [])
  const isPlain = items.length === all.length && names.every((name, at) => name === items[at])
  return [slide('agenda', isPlain ? {} : { items: names }, 'headings')]
}

/** Whether slides show something of the chapter or of one below its heading. */
function isShown({ section, level }: Chapter, chapters: readonly Chapter[], shown: ReadonlySet<number>): boolean {
  const next = chapters.findIndex((other) => other.section > section && other.level <= level)
  const end = next < 0 ? chapters.length : next
  return shown.size === 0 || [...shown].some((one) => one >= section && one < end)
}

/** Of a text too short to choose from its first sentences, as they are: a cover alone is no talk. */
function asItStands({ units, title, chapters }: Reading): AuthoredSlide[] {
  const said = units.flatMap((unit) => (unit.type === 'sentence' && LEGIBLE.test(unit.text) ? [unit.text] : []))
  const headings = chapters.flatMap(({ heading }) => heading ?? [])
  const items = said.length > 0 ? said : headings.length > HEADINGS_IN_AGENDA.most ? headings : []
  if (items.length === 0) return []
  return [
    slide(
      'points',
      { title, items: said.length > 0 ? [...new Set(items)].slice(0, MOST_SENTENCES) : items },
      'all there is',
    ),
  ]
}

const MOST_SENTENCES = 4
const LEGIBLE = /[\p{L}\p{N}]/u
