/** Neighbouring sections of which the talk shows a line or two each: they share slides under the heading above them. */
import type { AuthoredSlide } from '../../article/article.js'
import { sizeOf } from '../choose/budget.js'
import type { Offer } from '../choose/offer.js'
import { headingName } from '../read/heading-name.js'
import { parentOf } from '../read/parents.js'
import type { Reading } from '../read/reading.js'
import { evenly, MOST_IN_LEAD } from './groups.js'
import { behindLabel } from './heads.js'
import type { Shaping } from './shape.js'
import { slide } from './slide.js'
import { titleOf } from './slides-of-group.js'

/** What is chosen of a section, in the groups that share a slide. */
export interface SectionGroups {
  section: number
  groups: Offer[][]
}

/** One section, or a run of sections below one heading. */
export interface Run {
  /** The first section. */
  section: number
  parts: SectionGroups[]
  /** The section whose heading stands above the run; absent where the run is one section by itself. */
  parent?: number
  /** A line of the parent's own, which leads to the run. */
  lead?: Offer
}

/** So little of a section is shown beside its neighbours. */
const MOST_OF_SECTION = { lines: 2, words: 70 }

export function runsOf(grouped: readonly SectionGroups[], reading: Reading): Run[] {
  const runs: Run[] = []
  for (const part of grouped) {
    const parent = isShort(part, reading) ? parentOf(part.section, reading.chapters) : undefined
    const last = runs.at(-1)
    if (parent !== undefined && last?.parent === parent) last.parts.push(part)
    else runs.push({ section: part.section, parts: [part], ...(parent !== undefined && { parent }) })
  }
  const whole = runs.map(({ section, parts, parent }) =>
    parent === undefined || parts.length < 2 ? { section, parts } : { section, parts, parent },
  )
  return whole.flatMap((run, at) => {
    const next = whole[at + 1]
    if (next?.parent === run.section && leadOf(run) !== undefined) return []
    const before = whole[at - 1]
    const lead = before === undefined || run.parent !== before.section ? undefined : leadOf(before)
    return [lead === undefined ? run : { ...run, lead }]
  })
}

/** The only thing that is shown of the section above a run, where it is a short line: it leads to the run. */
function leadOf({ parts, parent }: Run): Offer | undefined {
  const [only, ...others] = parts.flatMap(({ groups }) => groups.flat())
  const isLead = parent === undefined && others.length === 0 && only?.what.type === 'line'
  return isLead && sizeOf(only.lines[0] ?? '') <= MOST_IN_LEAD ? only : undefined
}

function isShort({ section, groups }: SectionGroups, { chapters }: Reading): boolean {
  const offers = groups.flat()
  const words = offers.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + sizeOf(line), 0), 0)
  return (
    chapters[section]?.heading !== undefined &&
    offers.every(({ what }) => what.type === 'line') &&
    offers.length <= MOST_OF_SECTION.lines &&
    words <= MOST_OF_SECTION.words
  )
}

type Item = string | { label: string; text: string }

/** Each section's heading is the label of its line. */
export function slidesOfRun({ parts, parent = 0, lead }: Run, shaping: Shaping): AuthoredSlide[] {
  const { chapters } = shaping.reading
  return evenly(parts.flatMap(({ groups }) => groups.flat())).map((group, at) => {
    const items = group.flatMap(({ what, section }, index): Item[] => {
      if (what.type !== 'line') return []
      const heading = headingName(chapters[section]?.heading ?? '')
      return group[index - 1]?.section === section
        ? [what.text]
        : [{ label: heading, text: behindLabel(heading, what.text) }]
    })
    const lines = [
      ...items.map((item) => (typeof item === 'string' ? item : item.label)),
      ...group.flatMap((one) => one.lines),
    ]
    const title = titleOf({ group, lines, section: parent }, shaping)
    return slide(
      'points',
      { title, ...(at === 0 && lead !== undefined && { lead: lead.lines[0] }), items },
      `headings below ${chapters[parent]?.heading ?? ''}; weight ${group[0]?.weight.toFixed(2) ?? ''}`,
    )
  })
}
