/** Gives what was chosen the slides that show it: lines that stand together, chains, forms; each under a title of its own. */
import type { AuthoredSlide } from '../../article/article.js'
import { unitsOf } from '../../text/units.js'
import type { Offer } from '../choose/offer.js'
import { headingName } from '../read/heading-name.js'
import type { Reading } from '../read/reading.js'
import { groupsOf } from './groups.js'
import { runsOf, slidesOfRun } from './runs.js'
import { openedChapters, withOpeners } from './openers.js'
import { slidesOfGroup } from './slides-of-group.js'
import { titleKey } from './titles.js'

/** What titles of the talk are made with. */
export interface Shaping {
  reading: Reading
  /** Keys of the titles that slides have already (`titleKey`). */
  taken: Set<string>
  /** How rare a unit of `unitsOf` is among the sentences, 0 to 1. */
  rarity: (unit: string) => number
}

/** The slides of one section. */
export interface SectionSlides {
  section: number
  slides: AuthoredSlide[]
}

/**
 * The slides of a talk but for its cover and what else frames it.
 *
 * @param offers what is chosen, in the article's order.
 * @param rarity of the reading; whoever shapes more than once hands the same in.
 */
export function shape(
  reading: Reading,
  offers: readonly Offer[],
  rarity: Shaping['rarity'] = rarityAmong(reading),
): AuthoredSlide[] {
  const shaping = shapingOf(reading, rarity)
  const sections = [...new Set(offers.map(({ section }) => section))].sort((a, b) => a - b)
  const grouped = sections.map((section) => ({
    section,
    groups: overviewFirst(groupsOf(offers.filter((offer) => offer.section === section))),
  }))
  const opened = openedChapters(
    grouped.flatMap(({ section, groups }) => groups.map(() => section)),
    reading,
  )
  // An overview opens its chapter by itself, under the chapter's heading.
  for (const { section, groups } of grouped)
    if (groups[0] !== undefined && isOverview(groups[0])) opened.delete(section)
  // An opener has its chapter's heading, by which it is known; no other slide has it.
  for (const chapter of opened) {
    const heading = reading.chapters[chapter]?.heading ?? ''
    for (const name of [heading, headingName(heading)]) shaping.taken.add(titleKey(name))
  }
  const drafted = runsOf(grouped, reading).map((run): SectionSlides => ({
    section: run.section,
    slides:
      run.parent === undefined
        ? run.parts.flatMap(({ groups, section }) => groups.flatMap((group) => slidesOfGroup(group, section, shaping)))
        : slidesOfRun(run, shaping),
  }))
  return withOpeners(drafted, opened, reading)
}

/** Nothing is taken yet but the article's title. */
export function shapingOf(reading: Reading, rarity: Shaping['rarity'] = rarityAmong(reading)): Shaping {
  return { reading, taken: new Set([titleKey(reading.title)]), rarity }
}

/** The names under which a section goes on stand before what is said of them. */
function overviewFirst(groups: readonly Offer[][]): Offer[][] {
  return [...groups.filter(isOverview), ...groups.filter((group) => !isOverview(group))]
}

/** Names alone: of the headings below a heading, or of paragraphs with names of their own. */
function isOverview([first]: readonly Offer[]): boolean {
  const { what } = first ?? {}
  return (
    what?.type === 'chain' &&
    (what.chain.form === 'heads' || what.chain.form === 'headings') &&
    what.texts.every((text) => text === undefined)
  )
}

/** As `rarityOf` of the reading, for the units by which titles are held against their passage. */
export function rarityAmong({ units }: Reading): (unit: string) => number {
  const counts = new Map<string, number>()
  let sentences = 0
  for (const unit of units) {
    if (unit.type !== 'sentence') continue
    sentences++
    for (const one of new Set(unitsOf(unit.text))) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const scale = Math.log(sentences + 2)
  return (unit) => Math.max(LEAST_RARITY, 1 - Math.log(counts.get(unit) ?? 1) / scale)
}

const LEAST_RARITY = 0.15
