/** Chains as slides: by the heads of their members alone, or each with what is said of it. */
import { headingName } from '../read/heading-name.js'
import type { Chain, Member, Reading, SentenceUnit } from '../read/reading.js'
import { headOf, LONG_ASIDE } from '../shape/heads.js'
import { withoutAsides } from '../shape/lines/asides.js'
import type { Line } from '../shape/lines.js'
import { MOST_IN_LINE } from '../shape/lines/reading.js'
import { sizeOf } from './budget.js'
import { waysToSay } from './line-offers.js'
import type { Offer } from './offer.js'

/** What its form adds: a text leans on what it counts, and people show what is counted first of all. */
const WORTH: Readonly<Record<Chain['form'], number>> = {
  ordinals: 3.4,
  list: 2.8,
  heads: 3.2,
  headings: 2.6,
  rows: 2.6,
  dates: 2.6,
}

/** Nobody keeps more in mind than this from two slides. */
const MOST_MEMBERS = 12

export function chainOffers(reading: Reading): Offer[] {
  return reading.chains.flatMap((whole) => {
    const chain = whole.form === 'dates' ? withTexts(whole, reading) : whole
    const heads = chain.members.map(
      ({ text, label }) => label ?? (chain.form === 'headings' ? headingName(text) : headOf(text, reading.lang)),
    )
    if (heads.length > MOST_MEMBERS || heads.some((head) => head === '') || new Set(heads).size < heads.length)
      return []
    const texts = chain.members.map((member, index) => textOf(member, heads[index] ?? '', chain, reading))
    const units =
      chain.form === 'headings' ? [] : [...announcer(chain, reading), ...chain.members.map(({ unit }) => unit)]
    const base = { section: chain.section, at: placeOf(chain), weight: weightOf(chain, reading) }
    const bare = heads.map(() => undefined)
    const plain: Offer = { ...base, units, lines: heads, what: { type: 'chain', chain, heads, texts: bare } }
    if (texts.every((text) => text === undefined)) return chain.form === 'dates' ? [] : [plain]
    const said = texts.map((text) => text?.text)
    const lines = [...heads, ...said.flatMap((text) => text ?? [])]
    const treated = [...new Set([...units, ...texts.flatMap((text) => text?.unit ?? [])])]
    const full: Offer = { ...base, units: treated, lines, what: { type: 'chain', chain, heads, texts: said } }
    // Names of which some are explained and others not look as if something were missing.
    if (chain.members.some(({ label }) => label !== undefined || chain.form === 'headings') && said.includes(undefined))
      return [plain]
    // A date alone says nothing.
    if (chain.form === 'dates') return heads.length < LEAST_DATES ? [] : [full]
    return [plain, full]
  })
}

/** Fewer dates are no course of events. */
const LEAST_DATES = 3

/** The dates of which a line says what happened. */
function withTexts(chain: Chain, reading: Reading): Chain {
  return {
    ...chain,
    members: chain.members.filter((member) => textOf(member, member.label ?? '', chain, reading) !== undefined),
  }
}

/** The sentence that announces the chain: what it says stands above the members, and on no line besides. */
function announcer({ announced, members: [first] }: Chain, { units }: Reading): number[] {
  const at = (first?.unit ?? 0) - 1
  const before = units[at]
  return announced !== undefined && before?.type === 'sentence' && before.text.startsWith(announced) ? [at] : []
}

/** Headings below a heading stand before what the first of them heads. */
function placeOf({ form, members: [first] }: Chain): number {
  const at = first?.unit ?? 0
  return form === 'headings' ? at - 0.5 : at
}

function weightOf({ form, members }: Chain, { units }: Reading): number {
  const weights = members.flatMap(({ unit }) => {
    const one = units[unit]
    return one?.type === 'sentence' ? [one.weight] : []
  })
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length)
  return mean * WORTH[form]
}

interface Said {
  text: string
  unit: number
}

/**
 * The best line of what is said of a member: of one with a name, its own words; of a heading, what its section says; else
 * what follows its head, up to the next member.
 */
function textOf(member: Member, head: string, chain: Chain, reading: Reading): Said | undefined {
  if (chain.form === 'headings') return bestOfSection(member, reading)
  if (member.label === undefined) return explained(member, head, chain, reading)
  const ways = waysToSay(member.text, reading.lang).filter(({ text }) => text !== head)
  const best = chain.form === 'dates' ? shortestGood(ways) : ways[0]
  if (best !== undefined) return { text: best.text, unit: member.unit }
  // “Open: Monday to Friday”: behind its name a few words say enough, though no sentence by themselves.
  const words = member.text.replace(/[。.；;，,]$/u, '')
  return words !== '' && chain.form !== 'dates' && sizeOf(words) <= MOST_IN_LINE
    ? { text: words, unit: member.unit }
    : undefined
}

/** Of lines that stand by themselves about as well, the shortest. */
function shortestGood(ways: readonly Line[]): Line | undefined {
  const most = Math.max(0, ...ways.map(({ alone }) => alone))
  return ways.findLast(({ alone }) => alone >= AS_GOOD * most)
}

const AS_GOOD = 0.8

/** A chain whose members lie farther apart is an overview: what explains them is told in its place. */
const FARTHEST = 30

function spanOf(members: readonly Member[]): number {
  return (members.at(-1)?.unit ?? 0) - (members[0]?.unit ?? 0)
}

/** So many sentences behind a member's head explain it. */
const EXPLAINED_IN = 6
/** What a member's own sentence goes on to say is nearer to it than the sentences behind it. */
const OWN = 1.3

function explained(member: Member, head: string, chain: Chain, reading: Reading): Said | undefined {
  const own = reading.units[member.unit]
  if (own?.type !== 'sentence' || spanOf(chain.members) > FARTHEST) return undefined
  const rest = behind(head, member.text)
  const lines = [
    ...waysToSay(rest, reading.lang).map(({ text, alone }) => ({
      text,
      unit: member.unit,
      worth: own.weight * alone * OWN,
    })),
    ...saidBehind(member, own, chain, reading),
  ]
  return lines.filter(({ text }) => !text.includes(head)).sort((a, b) => b.worth - a.worth)[0]
}

/** What a member's text says behind its head, which may begin with a capital there; nothing said aside. */
function behind(head: string, text: string): string {
  const bare = withoutAsides(text).replace(LONG_ASIDE, '')
  const at = bare.toLowerCase().indexOf(head.toLowerCase())
  return at < 0 ? '' : bare.slice(at + head.length).replace(/^[，,；;：:。.!！\s]+/u, '')
}

/** Lines of the sentences between a member and the next; none where the next stands in the same sentence. */
function saidBehind(
  member: Member,
  own: SentenceUnit,
  { members }: Chain,
  { units, lang }: Reading,
): (Said & { worth: number })[] {
  const at = members.indexOf(member)
  const isLast = at === members.length - 1
  const neighbour = members[isLast ? at - 1 : at + 1]
  if (neighbour === undefined || neighbour.unit === member.unit) return []
  const end = Math.min(isLast ? Number.POSITIVE_INFINITY : neighbour.unit, member.unit + EXPLAINED_IN)
  return units.slice(member.unit + 1, end).flatMap((unit, index) => {
    if (unit.type !== 'sentence' || unit.section !== own.section || unit.weight === 0) return []
    // After the last member only its own paragraph is about it.
    if (isLast && unit.paragraph !== own.paragraph) return []
    return waysToSay(unit.text, lang).map(({ text, alone }) => ({
      text,
      unit: member.unit + 1 + index,
      worth: unit.weight * alone,
    }))
  })
}

/** The first sentence below a heading says as a rule what it names. */
const SAYS_WHAT_IT_IS = 1.4

function bestOfSection({ unit, text: heading }: Member, { units, lang, chapters }: Reading): Said | undefined {
  const first = units[unit]
  const section = first?.section
  if (section === undefined || chapters[section]?.heading !== heading) return undefined
  const lines = units.flatMap((one, at) =>
    one.type !== 'sentence' || one.section !== section
      ? []
      : waysToSay(one.text, lang).map(({ text, alone }) => ({
          text,
          unit: at,
          worth: one.weight * alone * (at === unit ? SAYS_WHAT_IT_IS : 1),
        })),
  )
  return lines.sort((a, b) => b.worth - a.worth)[0]
}
