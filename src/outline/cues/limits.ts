/** Words that limit a claim: what holds one may not be left off a line, or the line would say more than its sentence. */

/** Under what condition, for whom, by whose guess: leads without which a claim holds less. */
const LIMITING_LEAD =
  /^(?:一旦|当(?!前|今|时|代)|对|至于|除|凡|据(?!此|点)|倘|万一|若|经|按)|(?:前提|情况|情形|条件|范围|意义|程度|框架)(?:之)?[下内上]$|(?:估计|估算|推测|预测|据说)$/u

export function isLimitingLead(clause: string): boolean {
  return LIMITING_LEAD.test(clause)
}

/** Behind a claim, an exception or a condition. */
const EXCEPTION =
  /^(?:但|不过)?(?:仅|只)(?:限|对|在|有|适用)|^(?:除非|前提是|条件是|但条件是)|^除.+(?:外|以外|之外)$|除外$|的话$/u
const CONDITION = /^(?:但|不过)?(?:如果|假如|假使|要是|只要|只有|除非|若(?!干)|倘若|一旦|万一)/u
const CONSEQUENCE = /^.{0,12}?(?:就|才|都|也|却|则|便|总|还|仍|那么?|那末|会|将)/u

/** Whether clauses that are left off a line's end hold an exception to it, or a condition that nothing behind answers. */
export function limits(dropped: readonly string[]): boolean {
  if (dropped.some((clause) => EXCEPTION.test(clause))) return true
  const opened = dropped.findLastIndex((clause) => CONDITION.test(clause))
  return opened >= 0 && !dropped.slice(opened + 1).some((clause) => CONSEQUENCE.test(clause))
}

/** Whether a clause stands behind a condition on which it depends. */
export function dependsOnCondition(clause: string, sentence: string): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(clause)))
  return (
    before.split(/[，；：]/u).some((part) => CONDITION.test(part.trim())) ||
    /(?:^|[\s,;])(?:if|unless|only (?:if|when)|provided)\b/iu.test(before)
  )
}

/** Between brackets: an exception, a denial, a bound. */
const LIMITING_ASIDE =
  /[不未无無没沒非除仅僅只限若须須约約]|如果|以上|以下|至少|至多|必须|\b(?:not|no|never|except|excluding|only|unless|without|if|but|at least|at most|up to|about|approximately)\b|n['’]t\b/iu

/** The text without what is said aside, unless it limits what is said. */
export function withoutAsides(text: string, aside: RegExp): string {
  return text.replace(aside, (said) => (LIMITING_ASIDE.test(said) ? said : ''))
}

/** In English, behind a comma further on: what takes something back. */
export const TAKES_BACK = /\b(?:unless|except|excluding|but|only|if|provided|without|although|though|however)\b/iu
