/** Sentences of languages that write spaces between words. */
import { isKorean } from './languages.js'

/** After these a full stop ends no sentence. Lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt gov sen rep pres vs etc al eg e.g ie i.e cf fig figs eq eqs sec ch vol vols no nos pp ' +
    'ed eds trans approx dept univ inc ltd co corp bros est jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k ' +
    'bzw ca evtl ggf inkl usw vgl z.b d.h u.a s.o nr str abs art bd hrsg jh mme mlle mm av env ex núm sra'
  ).split(' '),
)

/** Words after which a stop may well end the sentence when a capital follows. */
const MAY_END = new Set(['etc', 'al', 'inc', 'ltd', 'co', 'corp', 'a.m', 'p.m', 'u.s', 'u.k', 'usw', 'jr', 'sr', 'no'])

const LAST_WORD_WITH_STOP = /([\p{L}\p{N}][\p{L}\p{N}.]*)\.["'”’)\]]*\s*$/u
const STARTS_LOWER = /^["'“‘([]*\p{Ll}/u
/** 2020. 3. 11. 0시, as Korea writes dates. */
const DATE_BEGUN = /(?:^|\s)\d{4}\.\s?(?:\d{1,2}\.\s?){0,2}$/u
/** Korean sentences end in a verb: a date with its last stop ends none. */
const KOREAN_DATE = /\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.\s*$/u
const STARTS_DIGIT = /^["'“‘([]*\p{Nd}/u

/** Splits by UAX #29, then mends what it cannot know: abbreviations, initials, numbers. */
export function splitSpaced(paragraph: string, lang: string): string[] {
  const sentences: string[] = []
  let open = ''
  const segments = segmentsOf(paragraph, lang)
  segments.forEach((segment, index) => {
    open += segment
    const next = segments[index + 1]
    if (next !== undefined && goesOn(open, next, lang)) return
    sentences.push(open)
    open = ''
  })
  return sentences
}

/** Characters looked at in one go. */
const WINDOW = 4000

/** The segmenter takes time and memory by the square of its text: a long paragraph is read in windows, each from a sentence's start. */
function segmentsOf(paragraph: string, lang: string): string[] {
  const segmenter = new Intl.Segmenter(validTag(lang), { granularity: 'sentence' })
  const segments: string[] = []
  let start = 0
  let reach = WINDOW
  while (start < paragraph.length) {
    const window = paragraph.slice(start, start + reach)
    const found = [...segmenter.segment(window)].map(({ segment }) => segment)
    const isLast = start + reach >= paragraph.length
    // The last sentence of a window may go on behind it.
    if (!isLast) found.pop()
    segments.push(...found)
    start += found.reduce((sum, segment) => sum + segment.length, 0)
    reach = found.length === 0 ? 2 * reach : WINDOW
  }
  return segments
}

function goesOn(before: string, after: string, lang: string): boolean {
  if (before.trim() === '') return true
  // “Stop!” he said.
  if (STARTS_LOWER.test(after) && /[.!?…]["'”’]\s*$/u.test(before)) return true
  const word = LAST_WORD_WITH_STOP.exec(before.slice(-40))?.[1]
  if (word === undefined) return false
  if (STARTS_LOWER.test(after)) return true
  if (isKorean(lang) && KOREAN_DATE.test(before)) return true
  if (DATE_BEGUN.test(before) && STARTS_DIGIT.test(after)) return true
  // An initial: "J. Smith". The pronoun "I." ends a sentence more often than it begins a name; so does what a formula ends in.
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return !/[=+−*/<>≤≥]\p{Lu}\.\s*$/u.test(before)
  if (/^(\p{Lu}\.)+\p{Lu}$/u.test(word) && word.length > 3) return false
  const known = word.toLowerCase()
  // “Lane et al. (2003)”; “p. 134”
  if (known === 'al' && /\bet\s+al\.\s*$/u.test(before) && STARTS_DIGIT.test(after)) return true
  if (/^(p|no|nos|fig|figs|eq|vol|pp|ch|sec|art|nr|abs)$/.test(known)) return STARTS_DIGIT.test(after)
  return ABBREVIATIONS.has(known) && !MAY_END.has(known)
}

/** Data may name any language; Intl throws on a tag that is not well formed. */
function validTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
