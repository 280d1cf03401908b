/** Chains as slides: by the heads of their members alone, or each with what is said of it. */
import { orderMarkOf } from '../read/marks-of-order.js'
import type { Chain, Member, Reading } from '../read/reading.js'
import { headOf } from '../shape/heads.js'
import { waysToSay } from './line-offers.js'
import type { Offer } from './offer.js'

/** What its form adds: a text leans on what it counts, and people show what is counted first of all. */
const WORTH: Readonly<Record<Chain['form'], number>> = {
  ordinals: 3.4,
  list: 2.8,
  heads: 3.2,
  headings: 2.6,
  rows: 2.6,
}

export function chainOffers(reading: Reading): Offer[] {
  return reading.chains.flatMap((chain) => {
    const heads = chain.members.map(
      ({ text, label }) => label ?? (chain.form === 'headings' ? nameOf(text) : headOf(text, reading.lang)),
    )
    if (heads.some((head) => head === '')) return []
    const texts = chain.members.map((member, index) => textOf(member, heads[index] ?? '', chain, reading))
    const units = chain.form === 'headings' ? [] : chain.members.map(({ unit }) => unit)
    const base = { section: chain.section, at: placeOf(chain), weight: weightOf(chain, reading) }
    const bare = heads.map(() => undefined)
    const plain: Offer = { ...base, units, lines: heads, what: { type: 'chain', chain, heads, texts: bare } }
    if (texts.every((text) => text === undefined)) return [plain]
    const said = texts.map((text) => text?.text)
    const lines = [...heads, ...said.flatMap((text) => text ?? [])]
    const treated = [...new Set([...units, ...texts.flatMap((text) => text?.unit ?? [])])]
    return [plain, { ...base, units: treated, lines, what: { type: 'chain', chain, heads, texts: said } }]
  })
}

/** A heading without the mark that counts it. */
function nameOf(heading: string): string {
  return heading.slice(orderMarkOf(heading)?.length ?? 0).trim()
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

/** The best line of what is said of a member that has a name; of a heading's section the one that matters most. */
function textOf(member: Member, head: string, chain: Chain, reading: Reading): Said | undefined {
  if (chain.form === 'headings') return bestOfSection(member, reading)
  if (member.label === undefined) return undefined
  const [best] = waysToSay(member.text, reading.lang).filter(({ text }) => text !== head)
  return best === undefined ? undefined : { text: best.text, unit: member.unit }
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
