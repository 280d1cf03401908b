/** What binds the clauses of a Chinese sentence. */
import { isWordStart } from '../../../text/words.js'
import { simplified } from '../../../text/simplified.js'
import { withoutAsides, withoutDangling, withoutMark } from './asides.js'
import { isQuotation, type Piece, piecesOf } from './pieces.js'
import { MOST_PIECES, range, type Reading, standsIn } from './reading.js'
import * as zh from './zh-words.js'

const BREAK = /(?:[，；：。！？]|(?<!\d)[,;](?!\d)|(?<!\d):(?!\d|\/\/)|——|……|[!?](?=\s|$))\s*/gu

/** A pair is closed within so many clauses. */
const REACH = 4

interface Clause extends Piece {
  /** In simplified characters, without a conjunction at its start. */
  plain: string
  linked: string
}

export function readChinese(sentence: string, before: string | undefined): Reading | undefined {
  const text = withoutOpening(withoutDangling(withoutMark(withoutAsides(sentence.trim()).trim())))
  const plain = simplified(text)
  const clauses = piecesOf(text, BREAK).map((piece) => clauseOf(piece, plain.slice(piece.start, piece.end)))
  if (clauses.length === 0 || clauses.length > MOST_PIECES) return undefined
  const roles = clauses.map((clause, at) => roleOf(clause, clauses, at))
  const needs = clauses.map(() => 0)
  bind(clauses, roles, needs)
  const claims = roles.reduce((set, role, at) => (role === 'claim' ? set | (1 << at) : set), 0)
  const isOpen = before === undefined && zh.REFERS.test(clauses.find((_, at) => roles[at] !== 'lead')?.plain ?? '')
  return {
    text,
    isWhole: standsIn(text, sentence),
    pieces: clauses,
    needs,
    begins: clauses.map((clause, at) => beginning(clause, roles[at] ?? 'claim', at, before, isOpen && at > 0)),
    ends: clauses.map((clause, at) => ending(clause, roles[at] ?? 'claim', at === clauses.length - 1)),
    from: clauses.map(({ start, linked }) => start + linked.length),
    claims,
    weight: weightOf(text, clauses),
  }
}

/** The sentence without “因此，”, which by itself would be a clause of it. */
function withoutOpening(text: string): string {
  const opening = zh.LINK.exec(simplified(text))?.[0] ?? ''
  return opening.endsWith('，') && text.length - opening.length >= 6 ? text.slice(opening.length) : text
}

/** @param plain the piece in simplified characters. */
function clauseOf(piece: Piece, plain: string): Clause {
  const linked = leadOf(plain)
  return { ...piece, plain: plain.slice(linked.length), linked }
}

/** The conjunction, or the author's saying so, with which a clause begins; none that is the half of a word. */
function leadOf(plain: string): string {
  let lead = ''
  for (const pattern of [zh.LINK, zh.FRAME, zh.LINK]) {
    const found = pattern.exec(plain.slice(lead.length))?.[0] ?? ''
    const rest = plain.slice(lead.length + found.length)
    if (found === '' || rest.length < 4) continue
    if (!/\P{L}$/u.test(found) && !isWordStart(plain, lead.length + found.length, 'zh')) continue
    lead += found
  }
  return lead
}

/**
 * What a clause is to the sentence: a claim; a lead that may go; a condition without which the others hold less; who says
 * it; the name of a thing without what is said of it.
 */
type Role = 'claim' | 'lead' | 'condition' | 'concession' | 'speaker' | 'name'

function roleOf({ plain, mark }: Clause, clauses: readonly Clause[], at: number): Role {
  const isLast = at === clauses.length - 1
  if (!isLast && zh.SPEAKER.test(plain) && !/^(?:我们?|笔者|本文)/u.test(plain) && /[，：,:]/u.test(mark))
    return 'speaker'
  if (zh.EXCEPTION.test(plain)) return 'condition'
  if (!isLast && zh.GOES_TO.test(plain) && clauses.slice(0, at).some(({ plain: from }) => /^从/u.test(from)))
    return 'lead'
  if (
    !isLast &&
    zh.CIRCUMSTANCE.test(plain) &&
    !/(?:前提|情况|情形|条件|范围|意义|程度|框架|场合)(?:之)?[下内上]$/u.test(plain)
  )
    return 'lead'
  if (zh.CONDITION.test(plain)) return isLast && /(?:时|后|前)$/u.test(plain) ? 'claim' : 'condition'
  if (!isLast && zh.CONCESSION.test(plain)) return 'concession'
  // 全天开放，但周一除外: what has an exception is claimed.
  if (zh.EXCEPTION.test(clauses[at + 1]?.plain ?? '')) return 'claim'
  // 由四个月，压缩至十天: what it became is the claim.
  return clauses.length > 1 && !(at > 0 && zh.ANSWERS.test(plain)) && isName(clauses, at) ? 'name' : 'claim'
}

/** A thing without what is said of it: first, a stretch of a row, or short. */
function isName(clauses: readonly Clause[], at: number): boolean {
  const plain = clauses[at]?.plain ?? ''
  const next = clauses[at + 1]
  // 有许多借过书的人，都…: those of whom it is said stand before.
  if (next !== undefined && /^有\P{P}*的人们?$/u.test(plain) && WHAT_THEY_DO.test(next.linked + next.plain)) return true
  if (zh.DEED.test(plain) || zh.SUBJECTLESS.test(plain)) return false
  // 经……提升过的产品 has a verb only before its 的.
  if (at === 0 && /^(?:经|由|在|被|受|从|所|曾).+的[^的]{1,8}$/u.test(plain)) return true
  // 写党八股的人们，却…: who does it stands before, whatever is said of him.
  if (
    at === 0 &&
    /的(?:人们?|同志们?|学生|国家|地方|东西|事情?|时候)$/u.test(plain) &&
    WHAT_THEY_DO.test(clauses[1]?.linked ? clauses[1].linked + clauses[1].plain : (clauses[1]?.plain ?? ''))
  )
    return true
  if (zh.says(plain)) return false
  return at === scopeStart(clauses, at) || zh.NAMES.test(plain) || plain.length <= 8
}

const WHAT_THEY_DO = /^(?:都|也|就|却|总|常|往往|会|应|必|能|是|不|没|对|对于|才|还)/u

/** Writes into `needs` which clauses want which. */
function bind(clauses: readonly Clause[], roles: readonly Role[], needs: number[]): void {
  const last = clauses.length - 1
  const need = (at: number, set: number): void => {
    needs[at] = (needs[at] ?? 0) | set
  }
  const both = (one: number, other: number): void => {
    for (let at = one; at <= other; at++) need(at, range(one, other))
  }
  clauses.forEach((clause, at) => {
    const { plain, mark } = clause
    const whole = clause.linked + plain
    const role = roles[at]
    const end = scopeEnd(clauses, at)
    if (at < last) {
      if (role === 'speaker') for (let later = at + 1; later <= last; later++) need(later, 1 << at)
      if (role === 'condition' && !(at > 0 && zh.EXCEPTION.test(plain))) {
        // All that stands before the answer is the condition: 只有……，……，才…….
        const answer = clauses.findIndex(
          (other, index) => index > at && index <= end && zh.ANSWERS_CONDITION.test(other.linked + other.plain),
        )
        if (answer > at) both(at, answer)
        for (let later = at + 1; later <= end; later++) need(later, 1 << at)
      }
      if (role === 'name' && mark !== '；') {
        for (let later = at + 1; later <= end; later++) need(later, 1 << at)
        if (at > 0 && roles[at - 1] === 'claim') both(at - 1, at)
      }
      if (mark === '：' && zh.ANNOUNCES.test(plain)) need(at, 1 << (at + 1))
      for (const [opens, closes] of zh.PAIRS) {
        if (!opens.test(plain)) continue
        const closer = clauses.findIndex(
          (other, index) => index > at && index <= at + REACH && closes.test(other.linked + other.plain),
        )
        if (closer > 0) both(at, closer)
      }
    }
    if (at === 0) return
    if (zh.ANSWERS.test(whole)) both(at - 1, at)
    else if (zh.CONTINUES.test(whole) && clause.linked === '') need(at, 1 << (at - 1))
    else if (zh.LEANS.test(plain)) need(at, 1 << (at - 1))
    if (at === last || at === end) {
      if (role === 'name' || (role === 'condition' && !/^(?:如果|若|只要|当)/u.test(plain))) both(at - 1, at)
      if (role === 'condition') for (let sooner = scopeStart(clauses, at); sooner < at; sooner++) need(sooner, 1 << at)
    }
  })
}

/** A condition reaches to the next semicolon. */
function scopeEnd(clauses: readonly Clause[], at: number): number {
  const end = clauses.findIndex(({ mark }, index) => index > at && /[；;]/u.test(mark))
  return /[；;]/u.test(clauses[at]?.mark ?? '') ? at : end < 0 ? clauses.length - 1 : end
}

function scopeStart(clauses: readonly Clause[], at: number): number {
  return clauses.findLastIndex(({ mark }, index) => index < at && /[；;]/u.test(mark)) + 1
}

function beginning(
  { plain, linked }: Clause,
  role: Role,
  at: number,
  before: string | undefined,
  open: boolean,
): number {
  const answered = before !== undefined && !zh.REFERS.test(simplified(before))
  if (zh.REFERS.test(plain)) return answered ? 0.7 : 0
  if (at > 0 && zh.LEANS.test(plain)) return 0
  if (at === 0 && zh.LEANS.test(plain)) return 0.35
  const joined = linked === '' ? 1 : 0.9
  // 这 and 他 further on speak of something before, too.
  // What the sentence is about was named before it.
  const topic = open ? 0.35 : 1
  const hangs = /[这那此](?:[个种些样类条项次]|一)|它|他们?(?!人)|她/u.test(plain) ? (answered ? 0.85 : 0.6) : 1
  const bare = at === 0 ? 1 : zh.SUBJECTLESS.test(plain) ? 0.45 : zh.DEED.test(plain) ? 0.8 : 0.9
  // 因为火炉坏了。 gives a reason, and not for what.
  const reason = role === 'claim' && /^(?:因为|由于|虽然|尽管)/u.test(plain) ? 0.4 : 1
  const lead = (role === 'lead' || role === 'concession' ? 0.9 : 1) * reason
  return joined * hangs * bare * lead * topic
}

function ending({ plain, mark, linked }: Clause, role: Role, isLast: boolean): number {
  // 全天开放，但周一上午除外，…: an exception closes what it bounds.
  if (role === 'condition' && zh.EXCEPTION.test(plain) && linked !== '') return 0.9
  if (role !== 'claim') return isLast ? 0.5 : 0
  if (zh.OPEN_END.test(plain) && !zh.CLOSED_END.test(plain)) return isLast ? 0.5 : 0
  if (!isLast && zh.ANNOUNCES.test(plain) && mark !== '；') return 0
  // 你可以这样想象: what comes says how.
  if (/(?:这样|这么|如此)\p{Script=Han}{0,2}$/u.test(plain)) return isLast ? 0.2 : 0
  if (isLast && (mark === '：' || /(?:如下|以下)\P{P}{0,6}$/u.test(plain))) return 0
  return 1
}

/** A question is asked, not answered; what somebody says without being named is hearsay. */
function weightOf(text: string, clauses: readonly Clause[]): number {
  const plain = clauses.map((clause) => clause.plain).join('，')
  return (
    (/[？?][”」』]?\s*$/u.test(text) ? 0.3 : 1) *
    (isQuotation(text) ? 0.4 : 1) *
    (zh.OF_THE_TEXT.test(plain) ? 0.3 : 1) *
    (zh.TELLS_OF_TELLING.test(plain) ? 0.2 : 1) *
    (zh.TO_THE_READER.test(plain) ? 0.4 : 1)
  )
}
