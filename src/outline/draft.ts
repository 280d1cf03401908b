/**
 * A first draft of the talk for an article without slides, in three steps: read what is there, choose what to show in
 * the minutes, shape it. Nothing stands on a slide that does not stand in the article.
 */
import type { Article, AuthoredSlide } from '../article/article.js'
import { budgetFor, sizeOf } from './choose/budget.js'
import { choose } from './choose/choose.js'
import { offersOf } from './choose/offers.js'
import { readArticle } from './read/read.js'
import type { Reading } from './read/reading.js'
import { shape } from './shape/shape.js'
import { slide } from './shape/slide.js'

const HEADINGS_IN_AGENDA = { least: 2, most: 12 }

export function draftSlides(article: Article): AuthoredSlide[] {
  const reading = readArticle(article)
  const budget = budgetFor(wordsOf(reading), article.duration)
  const slides = shape(reading, choose(reading, offersOf(reading), budget))
  return [
    slide('cover', {}, 'title'),
    ...agendaOf(reading),
    ...slides,
    ...(article.source === undefined ? [] : [slide('source', {}, 'source')]),
  ]
}

function wordsOf({ units }: Reading): number {
  return units.reduce((sum, unit) => sum + (unit.type === 'sentence' ? sizeOf(unit.text) : 0), 0)
}

/** All headings of chapters, where the audience can keep them in mind. */
function agendaOf({ chapters }: Reading): AuthoredSlide[] {
  const content = chapters.filter(({ aside }) => aside === undefined)
  const headings = content.flatMap(({ heading }) => heading ?? [])
  const top = content.filter(({ level }) => level === 1).flatMap(({ heading }) => heading ?? [])
  const items = headings.length <= HEADINGS_IN_AGENDA.most ? headings : top
  if (items.length < HEADINGS_IN_AGENDA.least || items.length > HEADINGS_IN_AGENDA.most) return []
  const all = chapters.flatMap(({ heading }) => heading ?? [])
  return [slide('agenda', items.length < all.length ? { items } : {}, 'headings')]
}
