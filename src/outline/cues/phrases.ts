/** Pieces of a sentence that may stand on a slide, each contiguous in the article. */
import { isChinese } from '../../text/languages.js'
import { isSpaceless } from '../../text/script.js'
import { clauseLength, clausesOf, goodClauses } from '../clauses.js'
import { dependsOnCondition } from './limits.js'

/** Conjunctions and adverbs with which a clause leans on what went before; without them it stands by itself. */
const LEANS =
  /^(?:而且|并且|并(?!且)|而(?!且)|但是|但(?!是)|然而|也就|也(?!就)|就(?!是)|则|却|又|还|即|从而|进而|因此|因而|所以|于是|同时|此外|另外|其中|为此|对此|总之|它们|它(?!们))(?!不|非|未|没|无|的|地|得|们)/u

/** A clause without what leans on the clause before: its start moved, nothing taken from within. */
export function upright(clause: string): string {
  const rest = clause.replace(LEANS, '')
  return rest.length >= 5 ? rest : clause
}

/** Clauses of a sentence fit for a line, and those that become so by losing a conjunction at their start. */
export function linesOf(sentence: string, lang: string): string[] {
  if (!isSpaceless(lang)) return spacedLines(sentence, lang)
  if (!isChinese(lang)) return goodClauses(sentence, lang)
  return clausesOf(sentence, lang).flatMap((clause) => goodClauses(upright(clause), lang))
}

/** Words of a line in a language that parts them by spaces. */
const WORDS = { least: 4, most: 20 }

/**
 * Languages with spaces keep verb and object together over commas: a short sentence is a line; of a long one its main
 * clause is, from where it begins, as far as it has room.
 */
function spacedLines(sentence: string, lang: string): string[] {
  const whole = sentence.trim().replace(/[.;:]$/u, '')
  const fits = (text: string): boolean =>
    clauseLength(text, lang) <= WORDS.most && clauseLength(text, lang) >= WORDS.least
  if (fits(whole)) return /^[\p{Ll}]/u.test(whole) ? [] : [whole]
  const clauses = clausesOf(sentence, lang)
  const main = clauses.findIndex((clause) => !CIRCUMSTANCE.test(clause) && !LINK.test(clause))
  const from = main > 0 && main <= 2 ? main : 0
  const start = sentence.indexOf(clauses[from] ?? '')
  const ends = clauses.slice(from).map((clause) => sentence.indexOf(clause, start) + clause.length)
  const longest = ends
    .map((end) => sentence.slice(start, end).trim())
    .filter(fits)
    .at(-1)
  return longest !== undefined && start >= 0 ? [longest] : []
}

/** Begins a clause that says by whose word, or hangs on another. */
const LINK =
  /^(?:however|therefore|moreover|furthermore|nevertheless|thus|hence|indeed|finally|also|then|for example|for instance|in fact|of course|and|but|or|so|yet|which|who|that)\b/iu

/** Tells where, when, by what or as what something is; not what is claimed. */
export const CIRCUMSTANCE =
  /^(?:在(?!于)|随着|面对|面向|围绕|按照|作为|通过|由于|为了|对于|关于|从|当|如果|虽然|尽管|经由|以.{2,}的|根据|目前|当前|近年来|一方面|另一方面|与|和|使得?|把(?!握)|无论|不论|国家在|如果|假如|只有|只要|即使|就算|一旦|每当|除了|一遇|据(?!点)|正如|好像|比如|例如|至于|所谓|因为|既然|到|自(?!由|主|信|己|然)|等到|对\p{Script=Han}+而言|In |On |At |With |For |By |As |If |When |While |Although |Because |Since |From |After |Before |During |Under )/u

/** Lines of a sentence that say none of what is shown already, shortest sayings of the whole kept in their order. */
export function linesBesides(sentence: string, shown: readonly string[], lang: string, most: number): string[] {
  const unsaid = linesOf(sentence, lang).filter(
    (line) =>
      !dependsOnCondition(line, sentence) && !shown.some((words) => line.includes(words) || words.includes(line)),
  )
  const claims = unsaid.filter((line) => !CIRCUMSTANCE.test(line))
  const fresh = claims.length > 0 ? claims : unsaid
  const chosen = [...fresh].sort((a, b) => clauseLength(b, lang) - clauseLength(a, lang)).slice(0, most)
  return fresh.filter((line) => chosen.includes(line))
}
