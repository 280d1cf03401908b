/** Cues that speak every language: figures with their units, and dates in order. */
import { clauseLength, clausesOf } from '../clauses.js'
import { countWords, isSpaceless } from '../../text/script.js'
import { type Find, type Passage, propose, textAt } from './cue.js'

type Found = Omit<Find, 'cue'> | undefined

/** A figure and what it counts. Years and numbers of things in a row are none. */
const FIGURE_ZH =
  /(?<![\d.第])(?<value>(?:约|近|超过?)?\d[\d,.]*(?:[万亿千百]+)?(?:多|余)?)(?<unit>%|％|个百分点|百分点|倍|元|美元|公里|平方米|万?人次?|名|所|家|个|项|年(?![代前后来间内初末底])|岁|种|篇|册|本|小时|分钟|吨|米|亩)/u
const FIGURE_EN =
  /(?<![\d.])(?<value>[$€£]?\d[\d,.]*\d|[$€£]?\d)(?<unit>\s?%|\s?percent|\s?per cent|(?:\s(?:million|billion|thousand))?\s(?:tons|euros|dollars|users|jobs|times|years|hours|people|students|schools|countries|pages)|\s(?:million|billion|thousand|times|years|hours|people|students|schools|countries|pages))/u

const MOST_LABEL = { spaceless: 26, spaced: 16 }

interface Figure {
  value: string
  unit?: string
  label: string
}

function figuresIn(text: string, lang: string): Figure[] {
  const spaceless = isSpaceless(lang)
  return clausesOf(text, lang).flatMap((clause) => {
    const { value, unit } = (spaceless ? FIGURE_ZH : FIGURE_EN).exec(clause)?.groups ?? {}
    const short = clauseLength(clause, lang) <= (spaceless ? MOST_LABEL.spaceless : MOST_LABEL.spaced)
    const year = /^\d{4}$/u.test(value ?? '') && (unit === '年' || unit === undefined)
    if (value === undefined || unit === undefined || !short || year || value.length > 10 || unit.trim().length > 8)
      return []
    if (wordsBesides(clause, `${value}${unit}`) < LEAST_LABEL) return []
    const label = besidesFigure(clause, `${value}${unit}`)
    // A sign belongs to its figure: 33%.
    return [
      /^[%％]$/u.test(unit.trim()) || /^[$€£]/u.test(value)
        ? { value: `${value}${unit.trimEnd()}`, label }
        : { value, unit: unit.trim(), label },
    ]
  })
}

/** A label says what the figure counts: 超过了 80% does not. */
const LEAST_LABEL = 1

function wordsBesides(clause: string, figure: string): number {
  const { characters, words } = countWords(
    clause
      .replace(figure, ' ')
      .replace(/^(?:这|它|也|就|已|将|约|达|超过?|超出|高达|占|为|了|到|\s|\d[\d.,%]*)+|\d[\d.,%]*/gu, ' '),
  )
  return words + Math.ceil(characters / 2)
}

/** What a clause says besides the figure with which it begins, so that this is not read twice. */
function besidesFigure(clause: string, figure: string): string {
  if (!clause.startsWith(figure)) return clause
  const counted = clause.slice(figure.length).replace(/^的/u, '').trim()
  return /^\p{Script=Han}{2,}/u.test(counted) ? counted : clause
}

/** Two figures or more in a sentence, or in it and the next: shown large, each with the words around it. */
export function figures(passage: Passage): Found {
  const first = figuresIn(textAt(passage), passage.lang)
  if (first.length === 0) return undefined
  const second = figuresIn(textAt(passage, 1), passage.lang)
  const items = [...first, ...second]
  const labels = new Set(items.map(({ label }) => label))
  const values = new Set(items.map(({ value, unit = '' }) => value + unit))
  if (items.length < 2 || items.length > 4 || labels.size < items.length || values.size < items.length) return undefined
  return {
    count: second.length > 0 ? 2 : 1,
    slides: [propose('stats', { title: '', items }, items.map(({ value, unit = '' }) => `${value}${unit}`).join(' '))],
  }
}

const DATE_ZH =
  /^(?:到|自|从|在|于|早在)?(?<date>(?:公元前?)?\d{1,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:代)?(?:初|末|底)?)(?:，|起|以来|时|间)?(?<rest>\P{P}.+)$/u
const DATE_EN =
  /^(?:In|By|On|Since|From|Around|About)\s+(?<date>(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:\d{1,2},\s+)?(?:1\d{3}|20\d{2}))\b,?\s*(?<rest>.+)$/u

interface Event {
  year: number
  date: string
  label: string
  text?: string
}

function eventIn(text: string, lang: string): Event | undefined {
  const spaceless = isSpaceless(lang)
  const bare = text.replace(/[。.]$/u, '')
  const { date, rest } = (spaceless ? DATE_ZH : DATE_EN).exec(bare)?.groups ?? {}
  if (date === undefined || rest === undefined) return undefined
  const clauses = clausesOf(rest, lang)
  const [label, next] = clauses
  if (label === undefined || clauseLength(label, lang) > (spaceless ? 30 : 18)) return undefined
  const fits = next !== undefined && clauseLength(next, lang) <= (spaceless ? 26 : 16)
  return { year: Number(/\d{3,4}/u.exec(date)?.[0] ?? 0), date, label, ...(fits && { text: next }) }
}

/** Three sentences or more that begin with a date, none before the one before it. */
export function chronology(passage: Passage): Found {
  const events: Event[] = []
  for (let offset = 0; passage.at + offset < passage.sentences.length; offset++) {
    const event = eventIn(textAt(passage, offset), passage.lang)
    if (event === undefined || event.year < (events.at(-1)?.year ?? 0)) break
    events.push(event)
  }
  if (events.length < 3) return undefined
  const items = events.map(({ date, label, text }) => ({ date, label, ...(text !== undefined && { text }) }))
  return {
    count: events.length,
    slides: [propose('timeline', { title: '', items }, events.map(({ date }) => date).join(' '))],
  }
}
