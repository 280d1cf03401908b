/** The slides that show what stands together, each with its title and the reason for it. */
import type { AuthoredSlide } from '../../article/article.js'
import type { ContentOf, Kind } from '../../slides/index.js'
import type { Offer } from '../choose/offer.js'
import { chainSlide } from './chain-slide.js'
import { withinExtent } from './extent.js'
import { formSlide } from './form-slide.js'
import type { Shaping } from './shape.js'
import { slide } from './slide.js'
import { titleFor, titleKey } from './titles.js'

export function slidesOfGroup(group: readonly Offer[], section: number, shaping: Shaping): AuthoredSlide[] {
  const [first] = group
  if (first === undefined) return []
  const { what } = first
  const why = (form: string): string => `${form}; weight ${first.weight.toFixed(2)}`
  const titled = (lines: readonly string[], announced?: string): string =>
    titleOf({ group, lines, section, ...(announced !== undefined && { announced }) }, shaping)
  switch (what.type) {
    case 'line':
      return [lineSlide(group, titled, why)]
    case 'chain':
      return [chainSlide(what, titled, why, shaping)]
    case 'form': {
      const drawn = formSlide(what.unit.part, titled)
      return drawn.flatMap((one) => withinExtent(one, 1) ?? [])
    }
    case 'cue':
      return what.proposals.map((proposal) => {
        const { title: given = '' } = proposal.content as { title?: string }
        const lines = given === '' ? first.lines : [...first.lines, given]
        const title = given !== '' && isFree(given, shaping) ? take(given, shaping) : titled(lines)
        return slide(proposal.kind, { ...proposal.content, title } as ContentOf<Kind>, why(`${what.cue}: ${proposal.heard}`))
      })
  }
}

/** Lines of points; a line alone carries its slide. */
function lineSlide(
  group: readonly Offer[],
  titled: (lines: readonly string[]) => string,
  why: (form: string) => string,
): AuthoredSlide {
  const items = group.flatMap(({ what }) => (what.type === 'line' ? [what.text] : []))
  const title = titled(items)
  const [only = ''] = items
  return items.length === 1
    ? slide('statement', { title, text: only }, why('what adds most'))
    : slide('points', { title, items }, why('what adds most'))
}

interface Passage {
  group: readonly Offer[]
  lines: readonly string[]
  section: number
  announced?: string
}

/** A title that no other slide has; the heading or the article's title where the passage has none of its own. */
function titleOf({ group, lines, section, announced }: Passage, shaping: Shaping): string {
  const { reading, taken, rarity } = shaping
  const sentences = group.flatMap(({ units }) =>
    units.flatMap((at) => {
      const unit = reading.units[at]
      return unit?.type === 'sentence' ? [unit.text] : []
    }),
  )
  const heading = reading.chapters[section]?.heading ?? reading.title
  const own = reading.chapters[section]?.heading
  // A section's first slide bears its heading.
  if (own !== undefined && isFree(own, shaping) && !lines.some((line) => titleKey(line).startsWith(titleKey(own))))
    return take(own, shaping)
  const title = titleFor({ sentences, lines, heading, lang: reading.lang, rarity, ...(announced !== undefined && { announced }) }, taken)
  return take(title ?? heading, shaping)
}

export function isFree(title: string, { taken }: Shaping): boolean {
  return !taken.has(titleKey(title))
}

export function take(title: string, { taken }: Shaping): string {
  taken.add(titleKey(title))
  return title
}
