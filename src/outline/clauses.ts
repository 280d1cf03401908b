/** Sentences cut at their commas: the pieces that a slide may quote. */
import { isSpaceless } from '../text/script.js'

const BREAK = /[，；。！？：,;!?]|——|……/u
const SPACED_BREAK = /[,;:](?=\s)|\s[–—]\s|—/u
/** What is kept whole: 他说：“来，坐。” */
const OPENERS = /[“‘「『（《([〈【〔]/gu
const CLOSERS = /[”’」』）》)\]〉】〕]/gu

/** Lengths of a clause that makes a good line: characters in Chinese and Japanese, words elsewhere. */
const GOOD = { spaceless: { least: 6, most: 40 }, spaced: { least: 3, most: 18 } }

/** Words that lean on what went before; a line that begins with one would hang in the air. */
const LEANING =
  /^(?:而且|而|并且|并|但是|但|然而|因此|所以|从而|进而|那么|那末|于是|也就|也|就|则|却|又|还|即|它们?|他们?|她们?|这|那|其|此|and|but|or|so|which|who|that|this|it|they|he|she|because|although|while|when|if|as|for)(?=\P{L}|\p{Script=Han})/iu

/** A clause that only announces another: who says it, from what point of view, against what. */
const ANNOUNCING =
  /(?:指出|强调|提出|认为|表示|说道?|写道|来看|来分析|看来|而言|来说|相比|的同时|背景下|说到底|总之|首先|其次|最后|例如|比如)$/u

/** All clauses of a sentence, without the marks between them, quotation marks and brackets kept whole. */
export function clausesOf(sentence: string, lang: string): string[] {
  const breaks = isSpaceless(lang) ? BREAK : SPACED_BREAK
  const clauses: string[] = []
  let open = ''
  let rest = sentence.trim()
  for (let match = breaks.exec(rest); match !== null; match = breaks.exec(rest)) {
    open += rest.slice(0, match.index)
    const mark = match[0]
    rest = rest.slice(match.index + mark.length)
    if (isBalanced(open)) {
      clauses.push(open)
      open = ''
    } else {
      open += mark
    }
  }
  clauses.push(open + rest)
  return clauses
    .map((clause) => trimMarks(clause, isSpaceless(lang)))
    .filter((clause) => clause !== '' && isBalanced(clause))
}

/** The clauses of a sentence that stand by themselves on a slide. */
export function goodClauses(sentence: string, lang: string): string[] {
  return clausesOf(sentence, lang).filter(
    (clause) => isGoodLength(clause, lang) && !LEANING.test(clause) && !ANNOUNCING.test(clause),
  )
}

export function clauseLength(clause: string, lang: string): number {
  return isSpaceless(lang) ? [...clause].length : clause.split(/\s+/u).length
}

function isGoodLength(clause: string, lang: string): boolean {
  const { least, most } = isSpaceless(lang) ? GOOD.spaceless : GOOD.spaced
  const length = clauseLength(clause, lang)
  return length >= least && length <= most && clause.length <= 160
}

function isBalanced(text: string): boolean {
  return (text.match(OPENERS)?.length ?? 0) === (text.match(CLOSERS)?.length ?? 0)
}

function trimMarks(clause: string, spaceless: boolean): string {
  const trimmed = clause.trim().replace(/^[、·\s—]+|[。！？；，、：…\s—]+$/gu, '')
  return spaceless ? trimmed : trimmed.replace(/\.$/u, '')
}
