/**
 * Which pieces of a sentence belong together: a condition, an exception, a negation, a hedge and a speaker stay with what
 * they bear on. A bound without its condition is another claim.
 */

export interface BareClause {
  text: string
  /** No mark stands before it. */
  within: boolean
}

/** “if n is odd”, “unless it rains”, “sauf le dimanche”, 如果下雨, 除非… */
const CONDITION =
  /^(?:(?:and|or|but|et|und|y)\s+)?(?:if|unless|except|provided|assuming|as long as|only|when|whenever|until|without|si|sauf|à condition|lorsque|quand|sans|wenn|falls|sofern|außer|solange|ohne|cuando|salvo|sin)(?=\s)|^(?:而且|并且|但)?(?:如果|若|假如|假使|倘若|只要|只有|除非|除了?|当|一旦|在没有)/iu

/** 下雨的话, 在这种条件下, 雨が降れば, 場合は; the claim follows. */
const CONDITION_BEFORE =
  /(?:的话|时|时候|情况下|条件下|前提下|以外|之外|場合[はに]?|限り|なければ|れば|たら|경우|면)[，,、：:]?\s*$/u

/** A relative that picks out which: “men who smoke”. Behind a comma it only adds. */
const RELATIVE = /^(?:which|who|whose|whom|where|qui|dont|où|lequel|laquelle|lesquels|quien|cuyo)(?=\s)/iu

/** “not the data”, 而不是数据, “sondern nicht …”. */
const NEGATED = /^(?:not|never|nor|neither|nicht|pas|non)(?=\s)|^(?:而不是|而非|不是|并非|没有)/iu

/** “perhaps, ”, “in theory”, 据说, 理论上. */
const HEDGE =
  /^(?:perhaps|maybe|possibly|probably|apparently|allegedly|supposedly|in theory|in principle|vielleicht|wahrscheinlich|angeblich|theoretisch|peut-être|en principe|也许|或许|可能|大概|据说|据传|理论上|原则上)(?:[^\p{L}]|$)/iu

/** A hedge of its own has few letters; a clause that begins with 可能 holds it anyway. */
const LONGEST_HEDGE = 14

/** “The mayor said that ”, “according to the report, ”, 他认为，, 报告指出： */
const SPEAKER =
  /(?:\b(?:said|says|say|argued?|argues|claims?|claimed|believes?|believed|thinks?|thought|suggests?|suggested|holds|asserts?|reported|writes|wrote|sagte?|meint|behauptet|dit|affirme|pense)(?:\s+(?:that|dass|que))?[,:]?|(?:指出|强调|提出|认为|主张|表示|宣称|声称|以为|说|写道)[，：:,]?)\s*$|^(?:according to|laut|selon|d’après|según|据|按照)/iu

/** “, he said”, “, according to the report”, “, dit-il”. */
const SPEAKER_BEHIND =
  /^(?:(?:\p{L}+\s+){1,4}(?:said|says|argues|argued|claims|claimed|believes|writes|wrote|thinks)[.,]?$|according to\s|so\s+\p{Lu}|dit-|selon\s|laut\s)/u

/** One without the other says the opposite, or nothing. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  // 不是甲，而是乙
  [/不是|并非|不在于|不在|不只是|不仅/u, /^(?:而是|而在于|而在|而且|还|更|也)/u],
  // 只有…才
  [/只有|只要|必须/u, /^(?:才|就)/u],
  [/与其/u, /^(?:不如|毋宁)/u],
  [/无论|不论|不管/u, /^(?:都|总)/u],
  [/如果|若|假如|倘若/u, /^(?:那么|那|就|则|便)/u],
  // “not for money but for love”
  [/\bnot\b/iu, /^but\b/iu],
  [/\bneither\b/iu, /^nor\b/iu],
  [/\beither\b/iu, /^or\b/iu],
  [/\bnicht\b/iu, /^sondern\b/iu],
  [/\bzwar\b/iu, /^aber\b/iu],
  [/\bno\b/iu, /^sino\b/iu],
]

/** 虽然…, “although …”: what it concedes is not what the sentence claims. */
const CONCEDED = /^(?:虽然|虽说|尽管|即使|哪怕|although|though|even if|bien que|obwohl|aunque)/iu

/** For each clause the indexes of those that it needs, ascending. */
export function bindingsOf(clauses: readonly BareClause[]): number[][] {
  const needs = clauses.map(() => new Set<number>())
  const bind = (one: number, other: number): void => {
    if (one !== other && one >= 0 && one < clauses.length) needs[one]?.add(other)
  }
  clauses.forEach(({ text, within }, at) => {
    const parts = partOf(clauses, at)
    if (CONDITION_BEFORE.test(text) || (CONDITION.test(text) && !within && opens(clauses, at))) bind(at + 1, at)
    else if (CONDITION.test(text)) bind(at - 1, at)
    if (within && RELATIVE.test(text)) bind(at - 1, at)
    if (NEGATED.test(text)) bind(at, at - 1)
    if (CONCEDED.test(text)) bind(at, opens(clauses, at) ? at + 1 : at - 1)
    if (HEDGE.test(text) && text.length <= LONGEST_HEDGE) for (const one of parts) bind(one, at)
    if (SPEAKER.test(text)) for (const one of parts) if (one > at) bind(one, at)
    if (at > 0 && SPEAKER_BEHIND.test(text)) for (const one of parts) if (one < at) bind(one, at)
    for (const [first, second] of PAIRS) {
      const other = clauses.findIndex((clause, index) => index > at && second.test(clause.text))
      if (!first.test(text) || other < 0 || other > at + 2) continue
      bind(at, other)
      bind(other, at)
    }
  })
  return needs.map((set) => [...set].sort((a, b) => a - b))
}

/** Whether nothing stands before the clause that it could bear on: it begins the sentence, or the part behind a semicolon. */
function opens(clauses: readonly BareClause[], at: number): boolean {
  return at === 0 || (at < clauses.length - 1 && /[;；:：]\s*$|^(?:and|or|but|et|und|y)\s/iu.test(before(clauses, at)))
}

function before(clauses: readonly BareClause[], at: number): string {
  const own = clauses[at]?.text ?? ''
  return /^(?:and|or|but|et|und|y)\s/iu.test(own) ? own : (clauses[at - 1]?.text ?? '')
}

/** Indexes of the clauses between the semicolons around one. */
function partOf(clauses: readonly BareClause[], at: number): number[] {
  const parts = clauses.map((_, index) => clauses.slice(0, index).filter(({ text }) => /[;；]\s*$/u.test(text)).length)
  return clauses.flatMap((_, index) => (parts[index] === parts[at] ? [index] : []))
}
