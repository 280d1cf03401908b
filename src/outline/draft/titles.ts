/** Titles of drafted slides: phrases of the article's own, none twice. */
import { clauseLength } from '../clauses.js'
import { isSpaceless } from '../../text/script.js'
import { dependsOnCondition } from './limits.js'
import { CIRCUMSTANCE, linesOf } from './phrases.js'
import { claimOfSentence, hasOwnSubject, SAYS } from './sentence-line.js'
import { assertsAlone, claimOfSpacedSentence } from './sentence-line-spaced.js'

/** Characters or words that make a good title. */
const LENGTH = { spaceless: { least: 4, most: 20 }, spaced: { least: 1, most: 11 } }

/** Of a line that stands as a title instead of a better one. */
const ASSERTION = { spaceless: { least: 8, most: 26 }, spaced: { least: 4, most: 14 } }

/** Claims what something is, or does: a better title than a circumstance. */
const CLAIM = /^(?:是|成为|推动|促进|实现|加快|加强|全面|主动|积极|构建|形成|打造|提升|提高|增强|适应|把握|坚持)/u

/** 便应按照……的要求: in view of what something ought to be done, without what. */
const isDuty = (line: string): boolean =>
  /^(?:[便就]?应该?当?|必须|需要)(?:按照|根据|依据|围绕|针对|在(?!于))/u.test(line)

/** A mere circumstance, or what the slide shows already, makes a worse title than the heading with a number. */
const LEAST_SCORE = -0.3

/** Names one after the other claim nothing. */
const ROW_OF_NAMES = /^\P{Ll}[^,]*(?:, \P{Ll}[^,]*){2,}$/u

export class Titles {
  private readonly taken = new Set<string>()

  constructor(private readonly lang: string) {}

  /**
   * A title for a slide on these sentences: a claim of theirs that the slide does not show already and that has most in
   * common with the heading; else the heading itself, which then stands over several slides.
   */
  find(sentences: readonly string[], heading: string, shown: readonly string[]): string {
    const candidates = sentences
      .flatMap((text) => linesOf(text, this.lang).filter((line) => !dependsOnCondition(line, text)))
      .map((line) => line.replace(/^是/u, ''))
    const good = candidates.filter(
      (line) =>
        this.isGood(line) &&
        line !== heading &&
        !isDuty(line) &&
        !shown.some((words) => words === line || (words.length > 5 && line.includes(words))) &&
        shown.filter((words) => line.includes(words)).length < 2,
    )
    const best = good
      .map((line) => ({ line, score: this.score(line, heading, shown) }))
      .filter(({ score }) => score > LEAST_SCORE)
      .sort((a, b) => b.score - a.score)[0]
    return this.take(best?.line ?? heading)
  }

  /**
   * The claim with which one of the sentences begins, the first that is free; else the heading, which then stands over
   * several slides.
   *
   * @param sentences those that matter most first.
   */
  claim(sentences: readonly string[], heading: string): string {
    const claimOf = isSpaceless(this.lang) ? claimOfSentence : claimOfSpacedSentence
    const claims = sentences
      .flatMap((text) => claimOf(text) ?? [])
      .filter((line) => this.isGood(line) && line !== heading)
    return this.take(
      (isSpaceless(this.lang) ? claims.find((claim) => SAYS.test(claim)) : undefined) ?? claims[0] ?? heading,
    )
  }

  /** A title as it is where it is free and of a title's length. */
  offer(title: string): string | undefined {
    return this.isGood(title) ? this.take(title) : undefined
  }

  take(title: string): string {
    this.taken.add(title)
    return title
  }

  has(title: string): boolean {
    return this.taken.has(title)
  }

  /** Whether a line of a slide can be its title instead: it says something by itself, on two lines at most. */
  isAssertion(line: string): boolean {
    return (
      this.isShort(line) &&
      !this.taken.has(line) &&
      !/[“”「」?？…;；]/u.test(line) &&
      (isSpaceless(this.lang) ? hasOwnSubject(line) : assertsAlone(line))
    )
  }

  /** Whether a line that announces what is shown below it is short enough for a title. */
  isShort(line: string): boolean {
    const { least, most } = isSpaceless(this.lang) ? ASSERTION.spaceless : ASSERTION.spaced
    const length = clauseLength(line, this.lang)
    return length >= least && length <= most
  }

  private isGood(line: string): boolean {
    const { least, most } = isSpaceless(this.lang) ? LENGTH.spaceless : LENGTH.spaced
    const length = clauseLength(line, this.lang)
    return (
      length >= least && length <= most && !this.taken.has(line) && !/[“”「」]/u.test(line) && !ROW_OF_NAMES.test(line)
    )
  }

  private score(line: string, heading: string, shown: readonly string[]): number {
    const own = kinship(line, heading) / Math.max(4, line.length)
    // A long quotation may have its heart for a title; a short line may not be said twice.
    const said = shown.some((words) => words.includes(line) && words.length < 2.5 * line.length) ? 0.6 : 0
    return (
      own + (CLAIM.test(line) ? 0.3 : 0) - (CIRCUMSTANCE.test(line) ? 0.5 : 0) - (line.includes('、') ? 0.1 : 0) - said
    )
  }
}

/** How many pairs of characters two texts share. */
function kinship(one: string, other: string): number {
  let shared = 0
  for (let at = 0; at + 2 <= one.length; at++) if (other.includes(one.slice(at, at + 2))) shared++
  return shared
}
