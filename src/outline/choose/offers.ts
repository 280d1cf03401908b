/** All that an article offers for slides: lines of its sentences, chains, forms, and what cues of discourse hear. */
import { emWidth } from '../../layout/metrics.js'
import { en, others } from '../draft/en.js'
import { zh } from '../draft/zh.js'
import type { Proposal } from '../draft/cue.js'
import { sizeOf } from './choose.js'
import { linesOf } from '../shape/lines.js'
import { isSpaceless } from '../../text/script.js'
import type { Chain, FormUnit, Reading } from '../read/reading.js'
import type { Offer } from './offer.js'

export function offersOf(reading: Reading): Offer[] {
  const all = [...lineOffers(reading), ...chainOffers(reading), ...formOffers(reading), ...cueOffers(reading)]
  return all.filter(({ section, units, what }) => reading.chapters[section]?.aside === undefined && (what.type !== 'chain' && what.type !== 'proposal' || units.every((at) => { const unit = reading.units[at]; return unit?.type !== 'sentence' || unit.weight > 0 })))
}

function lineOffers({ units, lang }: Reading): Offer[] {
  return units.flatMap((unit, at) => {
    if (unit.type !== 'sentence' || unit.weight === 0) return []
    return waysToSay(unit.text, lang).map(({ text, alone }) => ({
      section: unit.section,
      at,
      units: [at],
      lines: [text],
      weight: unit.weight * alone,
      what: { type: 'line' as const, text },
    }))
  })
}

function waysToSay(sentence: string, lang: string): { text: string; alone: number }[] {
  return linesOf(sentence, { lang }).filter(({ text }) => emWidth(text) < 140)
}

/** What its form adds to a chain: a text leans on what it counts. */
const CHAIN_BONUS: Readonly<Record<Chain['form'], number>> = { ordinals: 1.7, list: 1.4, heads: 1.6, headings: 1.3, rows: 1.3 }
const MOST_HEAD = { spaceless: 30, spaced: 14 }

function chainOffers({ chains, units, lang }: Reading): Offer[] {
  return chains.flatMap((chain) => {
    const members = chain.members.map(({ text, label }) => ({ head: label ?? headOf(text, lang), text }))
    const heads = members.map(({ head }) => head)
    if (heads.some((head) => head === '')) return []
    const texts = chain.members.map(({ label, text }, index) => {
      if (label === undefined) return undefined
      const [best] = waysToSay(text, lang).filter((way) => way.text !== heads[index])
      return best?.text
    })
    const indexes = chain.members.map(({ unit }) => unit)
    const weights = indexes.flatMap((index) => {
      const unit = units[index]
      return unit?.type === 'sentence' ? [unit.weight] : []
    })
    const weight = (weights.reduce((sum, one) => sum + one, 0) / Math.max(1, weights.length)) * CHAIN_BONUS[chain.form] * Number(process.env['CB'] ?? 2)
    const base = { section: chain.section, at: chain.form === 'headings' ? Math.max(0, (indexes[0] ?? 0) - 0.5) : (indexes[0] ?? 0), units: chain.form === 'headings' ? [] : indexes, weight }
    const plain: Offer = { ...base, lines: heads, what: { type: 'chain', chain, heads, texts: heads.map(() => undefined) } }
    if (texts.every((text) => text === undefined)) return [plain]
    return [plain, { ...base, lines: [...heads, ...texts.flatMap((text) => text ?? [])], what: { type: 'chain', chain, heads, texts } }]
  })
}

/** A member's words up to its first stop. */
export function headOf(text: string, lang: string): string {
  const stops = isSpaceless(lang) ? /[。；;！？!?，,：]/u : /[.;:!?](?=\s|$)|,\s|\s[–—]\s/u
  const most = isSpaceless(lang) ? MOST_HEAD.spaceless : MOST_HEAD.spaced
  const length = (words: string): number => (isSpaceless(lang) ? words.length : words.split(/\s+/u).length)
  const whole = text.trim().replace(/[。.；;，,]$/u, '')
  if (length(whole) <= most) return whole
  const end = stops.exec(whole)
  const head = end === null ? whole : whole.slice(0, end.index)
  return length(head) <= 2 * most ? head.trim() : ''
}

/** A table counts as many rows as a slide shows. */
const MOST_ROWS = 8
const MOST_COLUMNS = 5

function formOffers({ units }: Reading): Offer[] {
  return units.flatMap((unit, at): Offer[] => {
    if (unit.type !== 'form') return []
    const lines = linesOfForm(unit)
    return lines === undefined || lines.reduce((sum, line) => sum + sizeOf(line), 0) > Number(process.env['TMAX'] ?? 130) ? [] : [{ section: unit.section, at, units: [], lines, weight: weightOfForm(unit), what: { type: 'form', unit } }]
  })
}

function linesOfForm({ part }: FormUnit): string[] | undefined {
  switch (part.type) {
    case 'table': {
      if (part.rows.length > MOST_ROWS * 2) return undefined
      const rows = [...(part.columns === undefined ? [] : [part.columns]), ...part.rows].slice(0, MOST_ROWS)
      return rows.flatMap((row) => row.slice(0, MOST_COLUMNS))
    }
    case 'figure':
      return [part.caption ?? part.alt ?? '']
    case 'code':
      return part.code.split('\n')
    case 'formula':
      return []
  }
}

function weightOfForm({ part }: FormUnit): number {
  switch (part.type) {
    case 'table':
      return part.rows.length > 12 ? 0.15 : 0.6
    case 'figure':
      return 0.5
    case 'code':
      return 0.2
    case 'formula':
      return 0.2
  }
}

/** What its form adds to what a cue heard: the text itself speaks in that form. */
const CUE_BONUS = Number(process.env['CUEB'] ?? 1.4)

function cueOffers(reading: Reading): Offer[] {
  const cues = /^zh/.test(reading.lang) ? zh : /^en/.test(reading.lang) ? en : others
  const topics = [reading.title, ...reading.chapters.flatMap(({ heading }) => heading ?? [])]
  return reading.chapters.flatMap(({ section, heading }) => {
    const inSection = reading.units.flatMap((unit, index) => (unit.section === section && unit.type === 'sentence' ? [{ unit, index }] : []))
    const sentences = inSection.map(({ unit }) => ({ id: unit.id, text: unit.text }))
    return inSection.flatMap(({ index }, at) =>
      Object.entries(cues).filter(([cue]) => !(process.env['DROP'] ?? 'ordinals').split(',').includes(cue)).flatMap(([cue, hear]): Offer[] => {
        const find = hear({ sentences, at, heading: heading ?? reading.title, topics, lang: reading.lang })
        const [proposal, ...rest] = find?.slides ?? []
        if (find === undefined || proposal === undefined) return []
        const treated = inSection.slice(at, at + find.count)
        const weight = treated.reduce((sum, { unit }) => sum + unit.weight, 0) / Math.max(1, treated.length)
        return [{ section, at: index, units: treated.map((one) => one.index), lines: [proposal, ...rest].flatMap(wordsOf), weight: weight * CUE_BONUS, what: { type: 'proposal', proposal, cue, rest } }]
      }),
    )
  })
}

/** All strings of a proposal besides its title. */
function wordsOf({ content }: Proposal): string[] {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
  }
  return strings({ ...content, title: undefined })
}
