/** Slides of what a model chose, and of what the rules chose for the parts where it did not, in the article's order. */
import type { AuthoredSlide } from '../../article/article.js'
import type { ContentOf, Kind } from '../../slides/index.js'
import type { Offer } from '../choose/offer.js'
import type { Drafted } from '../draft.js'
import type { Reading } from '../read/reading.js'
import { withinExtent } from '../shape/extent.js'
import { formSlide } from '../shape/form-slide.js'
import { openedChapters, withOpeners } from '../shape/openers.js'
import { type SectionSlides, shape, type Shaping, shapingOf } from '../shape/shape.js'
import { slide } from '../shape/slide.js'
import { isFree, take, titleOf } from '../shape/slides-of-group.js'
import { titleKey } from '../shape/titles.js'
import { headingName } from '../read/heading-name.js'
import type { SoundSlide } from './check.js'

/** What a part shows. */
export interface PartSlides {
  /** By the model; absent where the rules choose. */
  chosen?: readonly SoundSlide[]
  /** By the rules. */
  offers: readonly Offer[]
}

/** @param signature the model and the date, see `ModelChooser`. */
export function slidesInOrder(parts: readonly PartSlides[], reading: Reading, signature: string): Drafted {
  const shaping = shapingOf(reading)
  const sections = parts.flatMap(({ chosen, offers }) => (chosen ?? offers).map(({ section }) => section))
  const opened = openedChapters(sections, reading)
  // An opener has its chapter's heading; no other slide has it.
  for (const chapter of opened) {
    const heading = reading.chapters[chapter]?.heading ?? ''
    for (const name of [heading, headingName(heading)]) shaping.taken.add(titleKey(name))
  }
  const drafted = parts.flatMap(({ chosen, offers }): SectionSlides[] =>
    chosen === undefined
      ? sectionsOf(offers).map((own) => ({ section: own[0]?.section ?? 0, slides: shape(reading, own) }))
      : chosen.map((one) => ({ section: one.section, slides: slidesOf(one, shaping, signature) })),
  )
  return { slides: withOpeners(drafted, opened, reading), sections: new Set(sections) }
}

/**
 * Slides of a model's choice alone, by their sections.
 *
 * @param titles that other slides have.
 */
export function slidesOfChoice(
  chosen: readonly SoundSlide[],
  reading: Reading,
  signature: string,
  titles: readonly string[],
): SectionSlides[] {
  const shaping = shapingOf(reading)
  for (const title of titles) shaping.taken.add(titleKey(title))
  return chosen.map((one) => ({ section: one.section, slides: slidesOf(one, shaping, signature) }))
}

/** The offers of each section, so that its slides are known to be its own. */
function sectionsOf(offers: readonly Offer[]): Offer[][] {
  const sections = [...new Set(offers.map(({ section }) => section))]
  return sections.map((section) => offers.filter((offer) => offer.section === section))
}

function slidesOf(sound: SoundSlide, shaping: Shaping, signature: string): AuthoredSlide[] {
  const { show, reason } = sound
  const title = titleFor(sound, shaping)
  const why = `${signature}: ${reason}`
  const made =
    show.type === 'form'
      ? formSlide(show.form.part, () => title).flatMap((one) => withinExtent(one, 1) ?? [])
      : [slide(show.kind, { ...show.content, title } as ContentOf<Kind>, why)]
  return made.map((one) => ({ ...one, why, chosenBy: 'model' as const }))
}

/** The one that was chosen where no other slide has it, else one that the rules find in the slide's passage. */
function titleFor({ title, section, units, lines, show }: SoundSlide, shaping: Shaping): string {
  const texts = lines.map(({ text }) => text)
  if (title !== undefined && isFree(title, shaping)) return take(title, shaping)
  const group = lines.map(({ text }): Offer => ({
    section,
    at: units[0] ?? 0,
    units,
    lines: [text],
    weight: 1,
    what: { type: 'line', text },
  }))
  const caption = show.type === 'form' && 'caption' in show.form.part ? show.form.part.caption : undefined
  return titleOf({ group, lines: texts, section, ...(caption !== undefined && { announced: caption }) }, shaping)
}
