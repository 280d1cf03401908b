/** The slides that show what stands together, each with its title and the reason for it. */
import type { AuthoredSlide } from '../../article/article.js'
import type { ContentOf, Kind } from '../../slides/index.js'
import { isSpaceless } from '../../text/script.js'
import { headingName } from '../read/heading-name.js'
import { waysToSay } from '../choose/line-offers.js'
import { clauseLength } from '../clauses.js'
import type { Offer } from '../choose/offer.js'
import { chainSlide } from './chain-slide.js'
import { withinExtent } from './extent.js'
import { formSlide } from './form-slide.js'
import type { Shaping } from './shape.js'
import { shortTitle } from './short-title.js'
import { slide } from './slide.js'
import { titleFor, titleKey } from './titles.js'
import { isTitle } from './titles/fitness.js'

export function slidesOfGroup(group: readonly Offer[], section: number, shaping: Shaping): AuthoredSlide[] {
  const [first] = group
  if (first === undefined) return []
  const { what } = first
  const why = (form: string): string => `${form}; weight ${first.weight.toFixed(2)}`
  const titled = (lines: readonly string[], announced?: string): string =>
    titleOf({ group, lines, section, ...(announced !== undefined && { announced }) }, shaping)
  switch (what.type) {
    case 'line':
      return [lineSlide(group, titled, why, shaping)]
    case 'chain':
      return [chainSlide(what, titled, why, shaping, group[1]?.lines[0])]
    case 'form': {
      const drawn = formSlide(what.unit.part, (lines, caption) =>
        titled(lines, caption ?? announcementBefore(first, shaping)),
      )
      return drawn.flatMap((one) => withinExtent(one, 1) ?? [])
    }
    case 'cue':
      return what.proposals.map((proposal) => {
        const { title: given = '' } = proposal.content as { title?: string }
        const lines = given === '' ? first.lines : [...first.lines, given]
        const isGood = given !== '' && (ASKED.has(what.cue) || isTitle(given, shaping.reading.lang))
        const title = isGood && isFree(given, shaping) ? take(given, shaping) : titled(lines)
        return slide(
          proposal.kind,
          { ...proposal.content, title } as ContentOf<Kind>,
          why(`${what.cue}: ${proposal.heard}`),
        )
      })
  }
}

/** Cues whose titles are what the text itself asks or counts: “Where do we begin?”, 第二条意见. */
const ASKED: ReadonlySet<string> = new Set(['interview', 'question', 'announcement', 'headed paragraphs'])

/** The sentence before a form, where it announces it: 指令如下：, “as follows:”. */
function announcementBefore({ at, section }: Offer, { reading }: Shaping): string | undefined {
  const before = reading.units[at - 1]
  const announces =
    before?.type === 'sentence' &&
    before.section === section &&
    /[：:]$|如下|以下|下列|following|as follows/u.test(before.text)
  return announces ? before.text.replace(/[：:。.]$/u, '') : undefined
}

/** Lines of points; a line alone carries its slide. Where no phrase makes a title, the line that matters most does. */
function lineSlide(
  group: readonly Offer[],
  titled: (lines: readonly string[]) => string,
  why: (form: string) => string,
  shaping: Shaping,
): AuthoredSlide {
  const items = group.flatMap(({ what }) => (what.type === 'line' ? [what.text] : []))
  const claim = hasOwnTitle(group, shaping) ? undefined : claimOf(group, shaping)
  const title = claim === undefined ? titled(items) : take(claim.title, shaping)
  // The same sentence may stand in the article twice: one of the two is the title.
  const rest = claim === undefined ? items : items.toSpliced(items.indexOf(claim.line), 1)
  const [only = ''] = rest
  return rest.length === 1
    ? slide('statement', { title, text: only }, why('what adds most'))
    : slide('points', { title, items: rest }, why('what adds most'))
}

/** Characters or words of a title over two lines. */
const MOST_IN_TITLE = { spaceless: 26, spaced: 16 }
const LEAST_IN_TITLE = { spaceless: 6, spaced: 4 }
/** A shorter way to say a line says as much of it at the least, by length. */
const LEAST_OF_LINE = 0.5

interface Claim {
  title: string
  /** The line that it says. */
  line: string
}

/** Of several lines the one that matters most of those that a title may be, as it is or said shorter. */
function claimOf(group: readonly Offer[], shaping: Shaping): Claim | undefined {
  if (group.length < 2) return undefined
  const good = group.flatMap(({ what, weight, units: [at = -1] }) => {
    if (what.type !== 'line') return []
    const unit = shaping.reading.units[at]
    const ways = unit?.type === 'sentence' ? waysToSay(unit.text, shaping.reading.lang) : []
    const shorter = ways.filter(
      ({ text, alone }) =>
        alone > STANDS &&
        !announces(text, what.text) &&
        what.text.includes(text.slice(1)) &&
        text.length >= LEAST_OF_LINE * what.text.length,
    )
    const title = [what.text, ...shorter.map(({ text }) => text)].find((text) => isClaim(text, shaping))
    return title === undefined ? [] : [{ title, line: what.text, weight }]
  })
  return good.sort((a, b) => b.weight - a.weight)[0]
}

const STANDS = 0.7

/** What stands before a colon says what comes, not what is so. */
function announces(text: string, line: string): boolean {
  return /^\s*[:：]/u.test(line.slice(line.indexOf(text.slice(1)) + text.length - 1))
}

function isClaim(text: string, shaping: Shaping): boolean {
  const { lang } = shaping.reading
  const [most, least] = isSpaceless(lang)
    ? [MOST_IN_TITLE.spaceless, LEAST_IN_TITLE.spaceless]
    : [MOST_IN_TITLE.spaced, LEAST_IN_TITLE.spaced]
  const length = clauseLength(text, lang)
  const isPlain = !/[；：:;“”"「」?？]|[，,].*[，,]/u.test(text)
  return length <= most && length >= least && isPlain && isTitle(text, lang) && isFree(text, shaping)
}

/** Whether the section's heading is free, or a phrase of the passage says what it is about. */
function hasOwnTitle(group: readonly Offer[], shaping: Shaping): boolean {
  const lines = group.flatMap((offer) => offer.lines)
  const section = group[0]?.section ?? 0
  const heading = nameOfSection(section, shaping)
  if (heading !== undefined && isFree(heading, shaping)) return true
  const title = phraseFor({ group, lines, section }, shaping)
  return title !== undefined && !isWayMark(title, heading ?? shortTitle(shaping.reading.title))
}

/** “heading · term”: where nothing of the passage makes a title. */
function isWayMark(title: string, heading: string): boolean {
  return title.startsWith(`${heading} · `) || title === heading
}

interface Passage {
  group: readonly Offer[]
  lines: readonly string[]
  section: number
  announced?: string
}

/** A title that no other slide has; the heading or the article's title where the passage has none of its own. */
export function titleOf(passage: Passage, shaping: Shaping): string {
  const { reading } = shaping
  const own = nameOfSection(passage.section, shaping)
  // A section's first slide bears its heading.
  const isSaid = own !== undefined && passage.lines.some((line) => titleKey(line).startsWith(titleKey(own)))
  if (own !== undefined && isFree(own, shaping) && !isSaid) return take(own, shaping)
  return take(phraseFor(passage, shaping) ?? own ?? shortTitle(reading.title), shaping)
}

/** The phrase of the passage that says best what it is about, else a way-mark. */
function phraseFor({ group, lines, section, announced }: Passage, shaping: Shaping): string | undefined {
  const { reading, taken, rarity } = shaping
  const sentences = group.flatMap(({ units }) =>
    units.flatMap((at) => {
      const unit = reading.units[at]
      return unit?.type === 'sentence' ? [unit.text] : []
    }),
  )
  const heading = nameOfSection(section, shaping) ?? shortTitle(reading.title)
  const context = { sentences, lines, heading, lang: reading.lang, rarity }
  return titleFor({ ...context, ...(announced !== undefined && { announced }) }, taken)
}

function nameOfSection(section: number, { reading }: Shaping): string | undefined {
  const heading = reading.chapters[section]?.heading
  return heading === undefined ? undefined : headingName(heading)
}

export function isFree(title: string, { taken }: Shaping): boolean {
  return !taken.has(titleKey(title))
}

export function take(title: string, { taken }: Shaping): string {
  taken.add(titleKey(title))
  return title
}
