/** Series that a text counts: 一是…；二是…, （一）… （二）…, first … second …, with any text between their members. */
import { orderMarkOf, type OrderMark } from './marks-of-order.js'
import type { Chain, Member, SentenceUnit, Unit } from './reading.js'

/** A mark of order where it stands. */
interface Found extends OrderMark {
  /** Index of the unit. */
  unit: number
  /** Of the mark in the unit's text, in UTF-16 units. */
  at: number
}

/** So many units may lie between two members: each may be explained over some paragraphs. */
const FARTHEST = 40

/** Marks that count clauses inside a sentence too; the others only open a sentence. Those of 第 have their counter in their names. */
const WITHIN = /^(?:是|其|第.*|（）|①|ordinal|last|1\)|\(i\)|\(a\))$/u

/** Of these a text may take out some: “he gives eight rules, and I name a few of them: 第一条 … 第二条 … 第四条 …”. */
const WITH_GAPS = /^第/u
const MOST_LEFT_OUT = 1

/** An author miscounts, “1) … 2) … 2) … 3) …”: a number that comes again so near is the next one. */
const NEXT = 2

/** Marks in brackets stand anywhere in their sentence: “to (1) find … and (2) keep …”. Not “see Eq. (1)” or “fig. 2)”. */
const IN_BRACKETS =
  /(?<=\p{L}[,;]?\s)(?<!\b(?:eqs?|figs?|tables?|equations?|sections?|steps?|nos?)\.?\s)\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\)\s(?=\p{L})/giu

/** Where a clause begins: behind ；, ：, a full stop within a quotation, or a comma. `first, that…; second, that…` */
const CLAUSE_START = /[；;：:。，,]\s*/gu

/**
 * The series of each section, in order of their first members.
 *
 * @param units of the whole article.
 */
export function seriesOf(units: readonly Unit[]): Chain[] {
  const chains: Chain[] = []
  const open = new Map<string, Found[]>()
  let section = -1
  const close = (family: string): void => {
    const chain = chainOf(open.get(family) ?? [], units)
    if (chain !== undefined) chains.push(chain)
    open.delete(family)
  }
  units.forEach((unit, index) => {
    if (unit.section !== section) {
      for (const family of [...open.keys()]) close(family)
      section = unit.section
    }
    // The rows of a table count themselves in their first cells: `rowChains` reads them.
    if (unit.type !== 'sentence' || unit.form === 'cell') return
    for (const found of marksIn(unit, index)) {
      if (found.number === 'last') {
        const family = found.family === 'last' ? 'ordinal' : found.family
        const before = open.get(family)
        if (before !== undefined && before.length > 1) before.push(found)
        if (before !== undefined) close(family)
        continue
      }
      const before = open.get(found.family)
      if (before !== undefined && goesOn(before, found)) before.push(found)
      else if (found.number === 1) {
        close(found.family)
        open.set(found.family, [found])
      }
    }
  })
  for (const family of [...open.keys()]) close(family)
  return chains.sort((a, b) => (a.members[0]?.unit ?? 0) - (b.members[0]?.unit ?? 0))
}

/** Whether a mark counts on from those before it, not too far behind them. */
function goesOn(before: readonly Found[], { family, number, unit }: Found): boolean {
  const last = before.at(-1)
  if (last === undefined || unit - last.unit > FARTHEST) return false
  const step = Number(number) - Number(last.number)
  return (
    step === 1 ||
    (step === 0 && before.length > 1 && unit - last.unit <= NEXT) ||
    (WITH_GAPS.test(family) && before.length > 1 && step > 1 && step <= 1 + MOST_LEFT_OUT)
  )
}

function marksIn(unit: SentenceUnit, index: number): Found[] {
  const clauses = [0, ...[...unit.text.matchAll(CLAUSE_START)].map((match) => match.index + match[0].length)]
  const bracketed = [...unit.text.matchAll(IN_BRACKETS)].map(({ index: at }) => at)
  const starts = [...new Set([...clauses, ...bracketed])].sort((a, b) => a - b)
  return starts.flatMap((at) => {
    const mark = orderMarkOf(unit.text.slice(at))
    return mark === undefined || (at > 0 && !WITHIN.test(mark.family)) ? [] : [{ ...mark, unit: index, at }]
  })
}

function chainOf(found: readonly Found[], units: readonly Unit[]): Chain | undefined {
  const [first] = found
  if (first === undefined || found.length < 2) return undefined
  const members = found.flatMap((mark, index) => memberOf(mark, found[index + 1], units) ?? [])
  if (members.length < 2) return undefined
  const announced = announcementOf(first, units)
  const section = units[first.unit]?.section ?? 0
  return { form: 'ordinals', section, members, ...(announced !== undefined && { announced }) }
}

/** What parts a member from the next: “; and ”. */
const TO_THE_NEXT = /[；;，,。.、\s]+(?:(?:and|or|und|oder|et|ou|y|o)\s+)?$|\s+(?:and|or|und|oder|et|ou|y|o)\s+$/iu

/** A member's words reach to the next mark in its sentence, else to the sentence's end. */
function memberOf(mark: Found, next: Found | undefined, units: readonly Unit[]): Member | undefined {
  const unit = units[mark.unit]
  if (unit?.type !== 'sentence') return undefined
  const end = next !== undefined && next.unit === mark.unit ? next.at : unit.text.length
  const text = unit.text.slice(mark.at + mark.length, end).replace(TO_THE_NEXT, '')
  return text === '' ? undefined : { text, unit: mark.unit }
}

/** The words before the first mark in its sentence, else the sentence before it in the section. */
function announcementOf(first: Found, units: readonly Unit[]): string | undefined {
  const unit = units[first.unit]
  if (unit?.type !== 'sentence') return undefined
  const before = unit.text.slice(0, first.at).replace(/[：:，,\s]+$/u, '')
  if (before.length > 3) return before
  const previous = units[first.unit - 1]
  return previous?.type === 'sentence' &&
    previous.section === unit.section &&
    (previous.form === 'prose' || previous.form === unit.form)
    ? previous.text.replace(/[：:。.\s]+$/u, '')
    : undefined
}
