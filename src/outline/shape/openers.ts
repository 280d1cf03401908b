/** Slides that open a chapter: only where a chapter keeps two slides or more. */
import type { AuthoredSlide } from '../../article/article.js'
import type { Reading } from '../read/reading.js'
import type { SectionSlides } from './shape.js'
import { slide } from './slide.js'

/** So many slides of its own make a chapter worth opening. */
const LEAST_SLIDES = 2
/** Of a short talk the agenda is enough. */
const LEAST_CHAPTERS = 3

/** @returns all slides in order. */
export function withOpeners(drafted: readonly SectionSlides[], { chapters }: Reading): AuthoredSlide[] {
  const top = Math.min(...drafted.flatMap(({ section }) => chapters[section]?.level ?? []), 9)
  const openerOf = (section: number): number | undefined => {
    for (let at = section; at >= 0; at--)
      if ((chapters[at]?.level ?? 1) <= top) return chapters[at]?.heading === undefined ? undefined : at
    return undefined
  }
  const counts = new Map<number, number>()
  for (const { section, slides } of drafted) {
    const opener = openerOf(section)
    if (opener !== undefined) counts.set(opener, (counts.get(opener) ?? 0) + slides.length)
  }
  const opened = new Set([...counts].filter(([, count]) => count >= LEAST_SLIDES).map(([section]) => section))
  if (opened.size < LEAST_CHAPTERS) return drafted.flatMap(({ slides }) => slides)
  const done = new Set<number>()
  return drafted.flatMap(({ section, slides }) => {
    const opener = openerOf(section)
    const heading = opener === undefined ? undefined : chapters[opener]?.heading
    if (opener === undefined || heading === undefined || !opened.has(opener) || done.has(opener)) return slides
    done.add(opener)
    return [slide('section', { title: heading }, 'heading'), ...slides]
  })
}
