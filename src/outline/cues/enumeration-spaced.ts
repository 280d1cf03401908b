/** Enumerations of languages that part words by spaces: things in a row behind a word that leads to them, and clauses that begin alike. */
import { clauseLength } from '../clauses.js'
import { type Cue, type Passage, type Proposal, propose, textAt } from './cue.js'

/** Joins the last thing of a row: “and”, „sowie“, « ainsi que », „y“. */
const LAST = /^(?:and|or|as well as|und|oder|sowie|et|ou|ainsi que|y|e|o|u|así como)\s+/iu
const WITHIN_LAST = /\s(?:and|or|as well as|und|oder|sowie|et|ou|ainsi que|y|así como)\s+/iu

/** What leads to a row: a colon, or a word that says that things follow. The last of them in the first part counts. */
const LEADS =
  /(?::|\b(?:such as|including|includes?|namely|comprises?|comprising|consists? of|contains?|covers?|offers?|provides?|like|as follows|umfass(?:t|en)|enth(?:ält|alten)|beinhalte[nt]|biete[nt]|nämlich|darunter|beispielsweise|etwa|comprend|comprennent|contien(?:t|nent)|inclu(?:t|ent)|notamment|tels? que|telles? que|offre|incluye[n]?|contiene[n]?|comprende[n]?|ofrece[n]?|tales? como|como))\s+(?=\S[^:]*$)/iu

/** “and other projects”, „und weitere“, “etc.”: more than is named. */
const AND_OTHERS =
  /^(?:(?:many |several |various )?others?\b|more\b|so on|etc\b|weitere[nrs]?\b|andere[nrs]?\b|mehr\b|vieles|autres\b|d['’]autres|otr[oa]s\b|más\b|demás)/iu

/** Begins no thing. */
const NO_THING =
  /^(?:but|which|who|whose|that|then|not|nor|so|yet|if|when|while|because|since|although|where|thus|it|they|we|you|he|she|this|these|there|generally|usually|often|however|aber|sondern|nicht|die\s\S+\s\S+t$|weil|wenn|dass|mais|qui|que|dont|donc|pas|pero|sino|porque|cuando|no)\b/iu

const MOST_WORDS = 8
/** Letters of all things: a shorter row is a detail of its sentence. */
const LEAST_LETTERS = 24

/** Three things or more in a row, up to the sentence's end, behind a word that leads to them. */
export const enumerationSpaced: Cue = (passage) => {
  const text = bare(passage).replace(/[.?!]$/u, '')
  if (/[“”„"«»]/u.test(text)) return undefined
  const items = thingsIn(text)
  return items === undefined ? undefined : { count: 1, slides: [listSlide(items, leadTo(items, text))] }
}

function thingsIn(text: string): string[] | undefined {
  const parts = text.split(/[,;]\s+/u)
  const last = parts.at(-1) ?? ''
  // The row is closed by “and”, or the last two things are one part: “a, b and c”.
  const before = parts.slice(0, -1)
  const start = before.findLastIndex((part) => LEADS.test(part))
  const opening = before[start]
  if (opening === undefined) return undefined
  const lead = LEADS.exec(opening)
  const inner = before.slice(start + 1)
  const closing = LAST.test(last) ? [last.replace(LAST, '')] : split(last, inner)
  if (closing === undefined) return undefined
  const first = lead === null ? '' : opening.slice(lead.index + lead[0].length)
  const items = [withoutOpening(first, [...inner, ...closing]), ...inner, ...closing]
    .map((item) => item.trim())
    .filter((item, at, all) => at < all.length - 1 || !AND_OTHERS.test(item))
  return isRow(items) ? items : undefined
}

/** “b and c” is two things where they are about as long as the others; “measuring and testing of the stove” is one. */
function split(part: string, others: readonly string[]): string[] | undefined {
  const match = WITHIN_LAST.exec(part)
  if (match === null) return undefined
  const halves = [part.slice(0, match.index), part.slice(match.index + match[0].length)]
  if (AND_OTHERS.test(halves[1] ?? '')) return halves
  const [one = 0, other = 0] = halves.map(wordsIn)
  const least = Math.min(...others.map(wordsIn), one)
  return 2 * other >= least && (others.length > 0 || other > 0) ? halves : [part]
}

/** “studies from southern Sweden, Norway and Finland”: what is longer than all others has more before its preposition. */
function withoutOpening(first: string, others: readonly string[]): string {
  const sizes = others.map(wordsIn)
  const rest = BEHIND_PREPOSITION.exec(first)?.groups?.['rest'] ?? first
  return wordsIn(first) < 2 * Math.max(...sizes) || wordsIn(rest) < Math.min(...sizes) ? first : rest
}

const BEHIND_PREPOSITION = /^.*\s(?:from|in|of|for|with|by|aus|von|für|mit|de|du|des)\s(?<rest>.+)$/u

const wordsIn = (text: string): number => clauseLength(text, 'en')

/** The sentence without what brackets say aside. */
function bare(passage: Passage): string {
  return textAt(passage).replace(/\s?\([^()]{1,160}\)/gu, '')
}

function isRow(items: readonly string[]): boolean {
  return (
    items.length >= 3 &&
    items.join('').length >= LEAST_LETTERS &&
    new Set(items.map((item) => item.toLowerCase())).size === items.length &&
    items.every((item) => item.length > 1 && wordsIn(item) <= MOST_WORDS && !NO_THING.test(item))
  )
}

/** The words that lead to the row, where they are few: “The town has many houses such as”. */
function leadTo([first = '']: readonly string[], text: string): string | undefined {
  const lead = text
    .slice(0, text.indexOf(first))
    .replace(/[\s:]+$/u, '')
    .split(/[;:]\s/u)
    .at(-1)
  return lead === undefined || wordsIn(lead) < 3 || wordsIn(lead) > MOST_IN_LEAD || OPEN_SUBJECT.test(lead)
    ? undefined
    : lead
}

const MOST_IN_LEAD = 16
/** Speaks of what only the sentence before names. */
const OPEN_SUBJECT =
  /^(?:it|they|this|that|these|those|he|she|its|their|er|sie|es|dies\p{L}*|il|elle|ils|elles|ce|esto|ellos)\b/iu

function listSlide(items: readonly string[], lead?: string): Proposal {
  const isShort = items.every((item) => wordsIn(item) <= 4)
  const kind = items.length > 3 && items.length <= 8 && isShort ? 'features' : 'points'
  return propose(kind, { title: '', ...(lead !== undefined && { lead }), items: items.slice(0, 8) }, items.join(', '))
}

/** Words that all clauses of a row begin with. */
const LEAST_SHARED = 2
const MOST_CLAUSE = 18

/** “it will force you to …, it will force you to …, it will …”: three clauses or more that begin with the same words. */
export const parallelSpaced: Cue = (passage) => {
  const clauses = bare(passage)
    .split(/[,;:]\s+/u)
    .map((clause) => clause.replace(LAST, '').replace(/[.?!]$/u, ''))
  for (let start = 0; start + 2 < clauses.length; start++) {
    const prefix = sharedStart(clauses[start + 1] ?? '', clauses[start + 2] ?? '')
    if (prefix.split(' ').length < LEAST_SHARED || prefix === '') continue
    const own = (clauses[start] ?? '').toLowerCase().lastIndexOf(prefix.toLowerCase())
    if (own < 0) continue
    const row = [(clauses[start] ?? '').slice(own)]
    for (const clause of clauses.slice(start + 1)) {
      if (!clause.toLowerCase().startsWith(prefix.toLowerCase())) break
      row.push(clause)
    }
    // “force you to adopt better habits”: behind “to” stands what is done.
    const cut = /(?:^|\s)(?:to|zu|that|dass|de|que)$/iu.test(prefix) ? prefix.length : 0
    const items = row.map((clause) => clause.slice(cut).trim())
    if (items.length >= 3 && items.every((item) => wordsIn(item) >= 2 && wordsIn(item) <= MOST_CLAUSE))
      return { count: 1, slides: [propose('points', { title: '', items: items.slice(0, 8) }, `${prefix} …`)] }
  }
  return undefined
}

/** The whole words with which both begin. */
function sharedStart(one: string, other: string): string {
  const [left, right] = [one.split(' '), other.split(' ')]
  let count = 0
  while (count < Math.min(left.length, right.length) && left[count]?.toLowerCase() === right[count]?.toLowerCase())
    count++
  return left.slice(0, count).join(' ')
}
