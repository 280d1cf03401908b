/** Slides that open a chapter: only where a chapter keeps several slides. */
import type { AuthoredSlide } from '../../article/article.js'
import type { Reading } from '../read/reading.js'
import type { SectionSlides } from './shape.js'
import { slide } from './slide.js'

/** So many slides of its own make a chapter worth opening; in a shorter one the first slide bears its heading. */
const LEAST_SLIDES = 4
/** Of a short talk the agenda is enough. */
const LEAST_CHAPTERS = 3

/**
 * The chapters to open, by the index of their section.
 *
 * @param sections of the slides, one entry for each slide.
 */
export function openedChapters(sections: readonly number[], reading: Reading): Set<number> {
  const counts = new Map<number, number>()
  for (const section of sections) {
    const chapter = chapterOf(section, sections, reading)
    if (chapter !== undefined) counts.set(chapter, (counts.get(chapter) ?? 0) + 1)
  }
  const opened = [...counts].filter(([, count]) => count >= LEAST_SLIDES).map(([section]) => section)
  return new Set(opened.length < LEAST_CHAPTERS ? [] : opened)
}

/** The section of the highest level in use to which a section belongs; undefined where that has no heading. */
function chapterOf(section: number, sections: readonly number[], { chapters }: Reading): number | undefined {
  const top = Math.min(...sections.map((one) => chapters[one]?.level ?? 1))
  let at = section
  while (at > 0 && (chapters[at]?.level ?? 1) > top) at--
  return chapters[at]?.heading === undefined ? undefined : at
}

/** @returns all slides in order, each opened chapter's opener before its first. */
export function withOpeners(
  drafted: readonly SectionSlides[],
  opened: ReadonlySet<number>,
  reading: Reading,
): AuthoredSlide[] {
  const sections = drafted.map(({ section }) => section)
  const done = new Set<number>()
  return drafted.flatMap(({ section, slides }) => {
    const chapter = chapterOf(section, sections, reading)
    const heading = chapter === undefined ? undefined : reading.chapters[chapter]?.heading
    if (chapter === undefined || heading === undefined || !opened.has(chapter) || done.has(chapter)) return slides
    done.add(chapter)
    return [slide('section', { title: heading }, 'heading'), ...slides]
  })
}
