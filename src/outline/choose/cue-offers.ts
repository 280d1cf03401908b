/** What cues of discourse hear: a comparison, two sides that act on each other, measures, dates in order. */
import { isChinese, isEnglish } from '../../text/languages.js'
import type { Cues, Find, Proposal } from '../cues/cue.js'
import { en, others } from '../cues/en.js'
import { zh } from '../cues/zh/index.js'
import { type CueName, cuesFor } from '../read/kind-of-text.js'
import type { Reading } from '../read/reading.js'
import type { Offer } from './offer.js'

/**
 * What a form adds that the text itself speaks in: the more, the surer the cue and the more its slide says by its form.
 * 1.2 for what is not named.
 */
const WORTH: Readonly<Record<string, number>> = {
  demands: 3.4,
  chronology: 2.5,
  'two sides': 3.2,
  'old and new': 2,
  interview: 2,
  'headed paragraphs': 2,
  saying: 1.8,
  definition: 1.6,
  enumeration: 1.7,
  consequences: 2.5,
  'by means': 1.6,
  duties: 1,
  contrast: 1,
}
const WORTH_ELSE = 1.2

/** What each cue listens for, as kinds of text allow it or not. */
const NAMES: Readonly<Record<string, CueName>> = {
  demands: 'measures',
  duties: 'duties',
  saying: 'saying',
  definition: 'definition',
  chronology: 'chronology',
  figures: 'figures',
  contrast: 'contrast',
  'old and new': 'contrast',
  consequences: 'cause',
  announcement: 'ordinals',
  'headed paragraphs': 'enumeration',
  enumeration: 'enumeration',
  question: 'question',
  'two sides': 'pair',
  both: 'pair',
  parallel: 'pair',
  'by means': 'means',
}

export function cueOffers(reading: Reading): Offer[] {
  const { lang, title, kind, chapters, units } = reading
  const allowed = cuesFor(kind)
  const cues = Object.entries(cuesOf(lang)).filter(([cue]) => {
    const name = NAMES[cue]
    return name === undefined || allowed.has(name)
  })
  const topics = [title, ...chapters.flatMap(({ heading }) => heading ?? [])]
  const listed = units.flatMap((unit, index) => (unit.type === 'sentence' ? [{ unit, index }] : []))
  const bySection = new Map<number, typeof listed>()
  for (const one of listed) {
    const all = bySection.get(one.unit.section)
    if (all === undefined) bySection.set(one.unit.section, [one])
    else all.push(one)
  }
  return chapters.flatMap(({ section }) => {
    const all = bySection.get(section) ?? []
    const sentences = all.map(({ unit: { id, text } }) => ({ id, text }))
    const heading = chapters[section]?.heading ?? title
    return cues.flatMap(([cue, hear]) => {
      const offers: Offer[] = []
      // A cue that speaks over several sentences is not heard again within them.
      for (let at = 0, next = 1; at < all.length; at = next, next = at + 1) {
        const find = hear({ sentences, at, heading, topics, lang })
        if (find === undefined || find.slides.length === 0) continue
        next = at + Math.max(1, find.count)
        const treated = all.slice(at, next)
        const weight = treated.reduce((sum, { unit }) => sum + unit.weight, 0) / Math.max(1, treated.length)
        for (const proposals of waysOf(find))
          offers.push({
            section,
            at: treated[0]?.index ?? 0,
            units: treated.map((one) => one.index),
            lines: proposals.flatMap(wordsOf),
            weight: weight * (WORTH[cue] ?? WORTH_ELSE),
            what: { type: 'cue', cue, proposals },
          })
      }
      return offers
    })
  })
}

/** Where more than one slide would show it, the first may do; an overview needs no details, and they no overview. */
function waysOf({ slides, oneTitle }: Pick<Find, 'slides' | 'oneTitle'>): Proposal[][] {
  if (slides.length < 2) return [slides]
  return [oneTitle === true ? slides.slice(1) : slides, slides.slice(0, 1)]
}

function cuesOf(lang: string): Cues {
  if (isChinese(lang)) return zh
  return isEnglish(lang) ? en : others
}

/** All strings of a proposal besides its title. */
function wordsOf({ content }: Proposal): string[] {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
  }
  return strings({ ...content, title: undefined })
}
