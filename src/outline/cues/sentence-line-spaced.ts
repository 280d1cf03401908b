/**
 * The one line by which a sentence speaks on a slide, in languages that part words by spaces; the words listed are
 * English, elsewhere only length and punctuation decide. See sentence-line.ts for Chinese.
 */
import { TAKES_BACK, withoutAsides } from './limits.js'
import type { SentenceLine } from './sentence-line.js'

/** Words of a line that is read at a glance. */
const MOST = 22
const LEAST = 4

/** Words of a title, which is set large. */
const MOST_IN_TITLE = 11
const LEAST_IN_TITLE = 3

/** Numbers of notes, and what stands between brackets, are said aside. */
const ASIDE = /\s?\[\d{1,3}\]|\s\([^()]{1,120}\)/gu

/** Begins a sentence that leans on the one before; without it the line would begin in lower case, so it stays. */
const LINKED =
  /^(?:however|therefore|moreover|furthermore|nevertheless|thus|hence|indeed|finally|additionally|unfortunately|fortunately|similarly|likewise|meanwhile|also|but|and|so|yet|in addition|in fact|of course|for example|for instance|as a result|more generally|in general|in particular|in other words|in short|on the other hand|on the one hand|first|second|third|lastly|then|again|as you might imagine)(?:,\s+|\s+(?=(?:the|a|an|i|we|you|there|most|many|some|all)\b))/iu

/** Speaks of what only the sentence before names. */
const PRONOUN =
  /^(?:it|its|it['’]s|they|their|they['’]re|them|he|she|his|her|which|who|whom|such|neither|either|both|that['’]s|that is|the (?:former|latter|same|other|second)|others?|here|this is|this was)\b/iu
const DEMONSTRATIVE = /^(?:this|that|these|those)\b/iu

/** A condition or a concession belongs to what follows it. */
const OPENS =
  /^(?:if|although|though|while|because|since|unless|when|whenever|as|after|before|once|until|whether|not only|even|given|in order|by|with|without|on|in|at|for|from|during|despite|according|to|regardless|no matter|compared|unlike)\b/iu

/** What may be left off a sentence's end: an explanation, an example, a reason. No condition, no contrast, no exception. */
const DISPENSABLE =
  /^(?:which|who|whose|where|including|such as|for example|for instance|e\.g\.|especially|particularly|mainly|mostly|as well as|because|since|so that|so)\b/iu

/** So may this, behind enough words to hold a claim of its own. */
const PARTICIPLE = /^\p{Ll}+ing\b/u
const BEFORE_PARTICIPLE = 9

/** Changes what is claimed, wherever it stands; what holds one is not left off. */
const CLAIMING = /\b(?:not|never|no|only|unless|except|but|if|without|rather|instead)\b|n['’]t\b/iu

/** Says that more follows: “two announcements: first …”, “not only …”, “on the one hand …”. */
const COUNTED =
  /\b(?:first(?=,|\s*$)|firstly|on the one hand|not only|both)\b(?!.*\b(?:second|secondly|then|other hand|but|and)\b)/iu

const QUESTION = /\?["”’]?$/u
const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length

/** The sentence's line; undefined where the sentence has none that is short enough. */
export function lineOfSpacedSentence(sentence: string): SentenceLine | undefined {
  const bare = withoutAsides(sentence.trim(), ASIDE)
  // What is announced stands in the next sentence.
  if (bare.endsWith(':')) return undefined
  const body = bare.replace(/[.;,\s]+$/u, '')
  const text = wordsIn(body) <= MOST ? body : shortened(body)
  if (text === undefined || wordsIn(text) < LEAST || !isBalanced(text) || /^[\p{Ll}]/u.test(bare)) return undefined
  const claim = body.slice((LINKED.exec(body)?.[0] ?? '').length)
  const weight =
    (claim === body ? 1 : 0.7) *
    (QUESTION.test(bare) ? 0.2 : 1) *
    (PRONOUN.test(claim) ? 0.3 : DEMONSTRATIVE.test(claim) ? 0.6 : 1) *
    (text === body ? 1 : 0.9)
  return { text, weight }
}

/** The sentence without what may be left off its end, as much of it as is short enough. */
function shortened(body: string): string | undefined {
  const boundaries = [...body.matchAll(/[,;:]\s+|\s[–—-]\s|—/gu)].map(({ index, 0: mark }) => ({
    end: index,
    next: index + mark.length,
    strong: /[;–—]/u.test(mark),
  }))
  for (const { end, next, strong } of boundaries.reverse()) {
    const kept = body.slice(0, end)
    if (wordsIn(kept) > MOST || wordsIn(kept) < LEAST || !isBalanced(kept)) continue
    const rest = body.slice(next)
    const clause = /^[^,;:–—]*/u.exec(rest)?.[0] ?? ''
    if (OPENS.test(kept) && !/[,;]/u.test(kept)) continue
    // What is announced, and the first of two, is not told alone.
    if (/:/u.test(kept.slice(0, -1)) || COUNTED.test(kept)) continue
    if (!strong && TAKES_BACK.test(rest)) continue
    const participle = PARTICIPLE.test(rest) && wordsIn(kept) >= BEFORE_PARTICIPLE
    if ((strong || participle || DISPENSABLE.test(rest)) && !CLAIMING.test(clause)) return kept
  }
  return undefined
}

/** A sentence short enough for a title that needs no other; or what a paragraph is headed by: “Freedom.” */
export function claimOfSpacedSentence(sentence: string): string | undefined {
  const line = lineOfSpacedSentence(sentence)
  const whole = withoutAsides(sentence.trim(), ASIDE).replace(/[.;,\s]+$/u, '')
  if (
    line === undefined ||
    line.text !== whole ||
    line.weight < 0.6 ||
    OPENS.test(line.text) ||
    DEMONSTRATIVE.test(line.text)
  )
    return undefined
  const words = wordsIn(line.text)
  return words <= MOST_IN_TITLE && words >= LEAST_IN_TITLE && !/["“”:;]/u.test(line.text) ? line.text : undefined
}

/** Whether a line says what holds without the sentences before it. */
export function assertsAlone(line: string): boolean {
  return (
    !LINKED.test(line) &&
    !PRONOUN.test(line) &&
    !DEMONSTRATIVE.test(line) &&
    !OPENS.test(line) &&
    !/\b(?:this|that|these|those|it|they|them|he|she|his|her|their)\b/iu.test(line) &&
    !/["“”:;]/u.test(line)
  )
}

/** A short first sentence that names what its paragraph is about; undefined for others. */
export function runInHeading(sentence: string): string | undefined {
  const text = sentence.trim()
  const { name } = /^(?<name>\p{Lu}[^.!?“”"]{2,40})[.:]$/u.exec(text)?.groups ?? {}
  return name !== undefined && wordsIn(name) <= 4 && !PRONOUN.test(name) ? name : undefined
}

function isBalanced(text: string): boolean {
  const count = (marks: string): number => [...text].filter((character) => marks.includes(character)).length
  return count('“(') === count('”)') && count('"') % 2 === 0
}
