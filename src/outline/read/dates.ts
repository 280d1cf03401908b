/** Dates in order: what happened when, told over many sentences. */
import { primaryLanguage } from '../../text/languages.js'
import { isSpaceless } from '../../text/script.js'
import type { Chain, Member, SentenceUnit, Unit } from './reading.js'

/** Fewer dates are no course of events. */
const LEAST_DATES = 4
/** So many sentences may lie between two dates. */
const FARTHEST = 8

const MONTHS =
  'jan(?:uary|uar|vier)?|enero|feb(?:ruary|ruar|rero)?|février|mar(?:ch|s|zo)?|märz|apr(?:il)?|avril|abril|ma[iy]o?|june?|juni|juin|junio|july?|juli|juillet|julio|aug(?:ust)?|août|agosto|sep(?:tember|tembre|tiembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember|iembre)?|décembre'

/** “On January 23, 1998”, “Im März 2004”, “le 3 mai 1968”, “at the end of 2013”, “In 1998”: behind a word that places it in time. */
const SPACED = new RegExp(
  `(?:^(?=\\d{4}\\s)|\\b(?:in|on|by|since|from|until|at|am|im|ab|seit|bis|en|le|el|desde|depuis|early|late|mid)\\s(?:the year |jahre? |l['’]an |el año )?)(?<date>(?:the\\s)?(?:(?:end|beginning|spring|summer|autumn|fall|winter|ende|anfang|fin|début|finales|principios)\\s(?:of|de|von)?\\s?)?(?:\\d{1,2}\\.?\\s(?:de\\s)?)?(?:(?:${MONTHS})\\.?\\s(?:de\\s)?(?:\\d{1,2},\\s)?)?(?:1[5-9]\\d{2}|20\\d{2}))(?![\\d–-])\\b`,
  'iu',
)

/** 1998年3月, 到2035年, 20世纪80年代初, 1998년 3월: at the start of a clause. */
const SPACELESS =
  /^(?:到|至|自|从|從|在|于|於|早在|截至)?(?<date>(?:公元前?)?(?:\d{4}|二[〇○零]\p{Script=Han}{2}|一九\p{Script=Han}{2})年(?:代?(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:初|末|底|春|夏|秋|冬)?)(?:起|以来|以來|时|時|间|間)?(?:，|、)?/u

interface Dated {
  /** As it is read. */
  date: string
  /** By which dates are put in order. */
  at: number
  text: string
  unit: number
}

/** The courses of events of each section: dates that follow one another, with what happened. */
export function dateChains(units: readonly Unit[], lang: string): Chain[] {
  const chains: Chain[] = []
  let row: Dated[] = []
  let section = -1
  const close = (): void => {
    if (row.length >= LEAST_DATES) chains.push({ form: 'dates', section, members: row.map(memberOf) })
    row = []
  }
  units.forEach((unit, index) => {
    if (unit.section !== section) {
      close()
      section = unit.section
    }
    if (unit.type !== 'sentence' || unit.form === 'cell') return
    for (const dated of datesIn(unit, index, lang)) {
      const last = row.at(-1)
      if (last !== undefined && (dated.at < last.at || index - last.unit > FARTHEST)) close()
      if (dated.date !== row.at(-1)?.date) row.push(dated)
    }
  })
  close()
  return chains
}

function memberOf({ date, text, unit }: Dated): Member {
  return { label: date, text, unit }
}

/** Commas within a date are none. */
const CLAUSE_END = /[;:]\s|,\s(?!\d{4})/u
/** What such a clause tells happened at another time than what the sentence tells. */
const SUBORDINATE =
  /^(?:and|but|as|while|which|who|whose|where|when|because|since|although|though|after|before|als|nachdem|bevor|weil|obwohl|der|die|das|den|qui|que|où|après|avant|parce|lorsque|cuando|porque|aunque|donde)\b/iu

/** Behind a date the verb stands before who does it: without the date such a sentence is none. */
const INVERTS: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no'])

/** A sentence’s first date, where languages part words by spaces; else the date of each of its parts that opens with one. */
function datesIn({ text }: SentenceUnit, unit: number, lang: string): Dated[] {
  if (!isSpaceless(lang)) {
    const clause = text.split(CLAUSE_END).find((one, at) => SPACED.test(one) && (at === 0 || !SUBORDINATE.test(one)))
    const match = SPACED.exec(clause ?? '')
    const date = match?.groups?.['date']?.replace(/^the\s/u, '')
    if (match === null || date === undefined) return []
    const opens = clause !== undefined && text.startsWith(match[0]) && !INVERTS.has(primaryLanguage(lang))
    const said = opens ? text.slice(match[0].length).replace(/^,?\s+/u, '') : text
    return [{ date: withCapital(date), at: orderOf(date), text: withCapital(said), unit }]
  }
  return text.split(/(?<=；)/u).flatMap((part) => {
    const match = SPACELESS.exec(part)
    const date = match?.groups?.['date']
    if (match === null || date === undefined) return []
    return [{ date, at: orderOf(date), text: part.slice(match[0].length), unit }]
  })
}

/** A number that grows with the date: its year, and its month and day where it has them. */
function orderOf(date: string): number {
  const year = Number(/\d{4}/u.exec(date)?.[0] ?? hanYear(date))
  const month = Number(/(\d{1,2})月/u.exec(date)?.[1] ?? monthIn(date))
  const day = Number(/(\d{1,2})日/u.exec(date)?.[1] ?? /(?<!\d)(\d{1,2})(?!\d)/u.exec(date)?.[1] ?? 0)
  return year + month / 13 + day / 500
}

const HAN_DIGITS = '〇一二三四五六七八九'

function hanYear(date: string): string {
  return [...date.replace(/[○零]/gu, '〇')]
    .map((digit) => HAN_DIGITS.indexOf(digit))
    .filter((digit) => digit >= 0)
    .slice(0, 4)
    .join('')
}

/** The month as a number; 13 for the end of a year, 0 where none is named. */
function monthIn(date: string): number {
  if (/\b(?:end|late|ende|fin|finales)\b|[末底]/iu.test(date)) return 13
  const name = new RegExp(`(?:${MONTHS})`, 'iu').exec(date)?.[0].toLowerCase() ?? ''
  const at = STARTS.findIndex((starts) => starts.some((start) => name.startsWith(start)))
  return name === '' ? 0 : at + 1
}

const STARTS = [
  ['ja', 'en'],
  ['f'],
  ['mar', 'mär'],
  ['ap', 'av', 'ab'],
  ['mai', 'may'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['au', 'ao', 'ag'],
  ['s'],
  ['o'],
  ['n'],
  ['d'],
]

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
