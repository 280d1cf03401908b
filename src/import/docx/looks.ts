/**
 * What a file without heading styles says by type alone: its title is set larger than all around it, and its headings in
 * one formatting, which is decided for the formatting and not line by line.
 */
import { emWidth } from '../../layout/metrics.js'
import { isWide } from '../../text/script.js'

/** How a paragraph is set. */
export interface Setting {
  /** The words, without markup. */
  text: string
  /** In half points; absent where the file leaves it to the program. */
  size?: number
  bold: boolean
  centred: boolean
}

/** What becomes of a paragraph: a heading of a level, the title, text though it is bold; undefined where it stays. */
export type Role = { heading: number } | { title: string } | 'in title' | 'text'

/** Em: no heading or title is wider. */
const LONGEST = 40
/** Of the first paragraphs, so many may hold the title. */
const HEAD = 10
/** Times the size of running text. */
const LARGER = { heading: 1.08, title: 1.15 }
const USUAL_SIZE = 21
const SENTENCE = /[。．.！!？?；;，,、…]$/u

/** @param settings in order; undefined for what is no plain paragraph: tables, items, pictures, headings by style. */
export function rolesOf(settings: readonly (Setting | undefined)[], isStyled: boolean): (Role | undefined)[] {
  const roles: (Role | undefined)[] = settings.map(() => undefined)
  const body = bodySize(settings)
  setTitle(settings, roles, body)
  if (!isStyled) setHeadings(settings, roles, body)
  return roles
}

/** The size in which most is set. */
function bodySize(settings: readonly (Setting | undefined)[]): number {
  const sums = new Map<number, number>()
  for (const one of settings)
    if (one !== undefined) sums.set(one.size ?? USUAL_SIZE, (sums.get(one.size ?? USUAL_SIZE) ?? 0) + one.text.length)
  return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0] ?? USUAL_SIZE
}

function setTitle(settings: readonly (Setting | undefined)[], roles: (Role | undefined)[], body: number): void {
  const end = settings.findIndex((one, at) => at >= HEAD || one === undefined || emWidth(one.text) > 2 * LONGEST)
  const head = settings.slice(0, end < 0 ? HEAD : end)
  const sizes = head.map((one) => one?.size ?? body)
  const largest = Math.max(0, ...sizes)
  const first = sizes.indexOf(largest)
  const set = head[first]
  if (set === undefined || largest < body * LARGER.title || emWidth(set.text) > LONGEST || SENTENCE.test(set.text))
    return
  if (!set.centred && largest < body * 1.5) return
  // A title may go over two lines.
  const next = head[first + 1]
  const goesOn =
    next !== undefined && sizes[first + 1] === largest && next.bold === set.bold && next.centred === set.centred
  if (goesOn && sizes[first + 2] === largest) return
  const gap = isWide([...set.text].at(-1) ?? '') ? '' : ' '
  roles[first] = { title: goesOn ? `${set.text}${gap}${next.text}` : set.text }
  if (goesOn) roles[first + 1] = 'in title'
  // What stands above the title opens no section.
  for (let at = 0; at < first; at++) roles[at] = 'text'
}

function setHeadings(settings: readonly (Setting | undefined)[], roles: (Role | undefined)[], body: number): void {
  const groups = new Map<string, number[]>()
  settings.forEach((one, at) => {
    if (one === undefined || roles[at] !== undefined) return
    const size = one.size ?? body
    if (!one.bold && size < body * LARGER.heading) return
    const key = `${String(size).padStart(4, '0')} ${one.bold ? 1 : 0} ${one.centred ? 1 : 0}`
    groups.set(key, [...(groups.get(key) ?? []), at])
  })
  const found = [...groups]
    .filter(([, places]) => isOfHeadings(places, settings))
    .sort(([one], [other]) => (one < other ? 1 : -1))
  found.forEach(([, places], depth) => {
    for (const at of places) roles[at] = { heading: Math.min(6, depth + 1) }
  })
}

/** Nearly all are short and end no sentence, and text stands below nearly all. */
function isOfHeadings(places: readonly number[], settings: readonly (Setting | undefined)[]): boolean {
  const all = places.map((at) => settings[at]?.text ?? '')
  const short = all.filter((text) => emWidth(text) <= LONGEST && !SENTENCE.test(text) && /\p{L}/u.test(text)).length
  const own = new Set(places)
  const above = places.filter((at) => at + 1 < settings.length && !own.has(at + 1)).length
  return (
    places.length >= 2 &&
    short >= 0.9 * all.length &&
    above >= 0.8 * places.length &&
    2 * places.length <= settings.length
  )
}
