/** The title of a drafted slide: the phrase of its own passage that says best what the slide is about. */
import { unitsOf } from '../../text/units.js'
import { isSpaceless } from '../../text/script.js'
import { type Candidate, candidatesOf, keyTermOf, termsOf } from './titles/candidates.js'
import { isSaidBy, isTitle, keyOf } from './titles/fitness.js'
import { lengthOf } from './lines/reading.js'

export interface TitleContext {
  /** The slide's passage: the sentences that it stands for. */
  sentences: readonly string[]
  /** What the slide shows under its title. */
  lines: readonly string[]
  /** The heading above the passage. */
  heading?: string
  /** The sentence that announces what the slide counts. */
  announced?: string
  /** BCP 47. */
  lang: string
  /** How rare a unit of `unitsOf` is in the article, 0 to 1; all alike when absent. */
  rarity?: (unit: string) => number
}

/** What a candidate is worth before it is held against the passage. */
const WORTH: Record<Candidate['from'], number> = { announced: 0.5, heading: 0.35, head: 0.3, claim: 0.12, name: 0 }

/** Below this a title says too little of its passage, and the way-mark says more. */
const LEAST_WORTH = 0.3

/**
 * @param taken keys (`titleKey`) of titles that other slides have.
 * @returns undefined where the passage has no phrase for a title and no heading to be found by.
 */
export function titleFor(context: TitleContext, taken: ReadonlySet<string>): string | undefined {
  const { lines, lang } = context
  const isFree = (text: string): boolean => isTitle(text, lang) && !taken.has(keyOf(text)) && !isSaidBy(text, lines)
  const passage = weigh(context.sentences.join('\n'), context.rarity)
  // What one of several members claims is no name of them all.
  const isSet = context.announced !== undefined && lines.length >= LEAST_OF_SET
  const best = candidatesOf(context, lang)
    .filter(({ text, from }) => isFree(text) && !(isSet && from === 'claim'))
    .map((candidate) => ({ ...candidate, worth: worthOf(candidate, passage, context) }))
    .sort((a, b) => b.worth - a.worth || a.text.length - b.text.length)[0]
  if (best !== undefined && best.worth >= LEAST_WORTH) return best.text
  return wayMark(context, isFree) ?? best?.text
}

export { keyOf as titleKey }

/** So many lines below an announcement are a set. */
const LEAST_OF_SET = 3

/** A cell of a table that says where in the talk it is. */
const LONGEST_CELL = 20

/** “heading · first key term”: where in the talk the slide stands. */
function wayMark(
  { heading, sentences, lines, lang, rarity }: TitleContext,
  isFree: (text: string) => boolean,
): string | undefined {
  if (heading === undefined) return undefined
  const isNew = (term: string): boolean => !keyOf(heading).includes(keyOf(term))
  const terms = termsOf(sentences, lang).filter(isNew)
  const marks = [heading, ...terms.map((term) => `${heading} · ${term}`)]
  const found = marks.find(isFree)
  if (found !== undefined) return found
  const named =
    sentences.length > 0
      ? undefined
      : lines.find(
          (line) =>
            line.length <= LONGEST_CELL && /\p{L}{2}/u.test(line) && isNew(line) && isFree(`${heading} · ${line}`),
        )
  if (named !== undefined) return `${heading} · ${named}`
  const worth = (term: string): number => Math.max(0, ...unitsOf(term).map((unit) => rarity?.(unit) ?? 1))
  const term = keyTermOf(sentences, lang, worth, (one) => isNew(one) && isFree(`${heading} · ${one}`))
  return term === undefined ? undefined : `${heading} · ${term}`
}

function weigh(text: string, rarity: TitleContext['rarity']): Map<string, number> {
  const weights = new Map<string, number>()
  for (const unit of unitsOf(text)) weights.set(unit, (weights.get(unit) ?? 0) + (rarity?.(unit) ?? 1))
  return weights
}

/** Likeness to the passage and to the heading, the better the fuller the title is, with what its sort is worth. */
function worthOf(
  { text, from, alone }: Candidate,
  passage: ReadonlyMap<string, number>,
  { heading = '', lines, rarity, lang }: TitleContext,
): number {
  const units = new Set(unitsOf(text))
  if (units.size === 0) return 0
  let shared = 0
  let own = 0
  for (const unit of units) {
    const weight = rarity?.(unit) ?? 1
    own += weight * weight
    shared += weight * Math.min(passage.get(unit) ?? 0, 3 * weight)
  }
  const all = [...passage.values()].reduce((sum, weight) => sum + weight * weight, 0)
  const likeness = all === 0 ? 0 : shared / Math.sqrt(own * all)
  const kin = heading === '' ? 0 : [...new Set(unitsOf(heading))].filter((unit) => units.has(unit)).length / units.size
  const said = lines.some((line) => keyOf(line).includes(keyOf(text))) ? 0.25 : 0
  const length = lengthOf(text)
  const good = isSpaceless(lang) ? [5, 20] : [4, 22]
  const odd = length < (good[0] ?? 0) ? 0.1 : length > (good[1] ?? 0) ? 0.02 * (length - (good[1] ?? 0)) : 0
  return (WORTH[from] + likeness + 0.1 * kin - said - odd) * (0.6 + 0.4 * alone)
}
