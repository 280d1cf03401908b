/**
 * The one line by which a Chinese sentence speaks on a slide where no form of speech says more: with its subject, and
 * with no half of a thought. What a line may lose is told here; it never loses a word from within a clause.
 */
import { clausesOf } from '../clauses.js'
import { isLimitingLead, limits, withoutAsides } from './limits.js'
import { CIRCUMSTANCE } from './phrases.js'

export interface SentenceLine {
  text: string
  /** How well it stands by itself, from 0 to 1: it weighs what TextRank says of the sentence. */
  weight: number
}

/** Characters of a line that is read at a glance, and of one that is still read. */
const MOST = 44
const LEAST = 6

/** Marks of notes, and what stands between round brackets, are said aside. */
const ASIDE = /[⑴-⒇①-⑳]|\[\d{1,3}\]|〔[^〕]{1,4}〕|（[^（）]{1,40}）/gu

/** Begins a sentence that leans on the one before only by this word. */
const LINKED =
  /^(?:但是|但(?!凡|愿)|可是|不过(?=，)|然而|而且|而(?!今|是)|并且|因此|因而|所以|于是|从而|同时|此外|另外|当然|其次|再次|最后|首先|总之|由此|[一二三四五六七八九十]是|第[一二三四五六七八九十](?=，)|显然|事实上|实际上|那么|那末|也就是说|换句话说|换言之)，?/u

/** Speaks of something that only the sentence before names, or answers to it. */
const REFERS =
  /^(?:其(?!实|他|它|中)|这|那(?!里)|该|它|他|她|此|前者|后者|两者|对此|为此|这样|如此|否则|何况|况且|简直|只好|偏|仍|再|并(?!非)|以(?!前|后|上|下|及)|如何|怎样|怎么|什么|谁|为什么|就|也|都|才|又|还|却|则|便|更|即|或|是(?!非)|以致|以至|使|让|令)/u

/** Opens a thought that the next clause ends: the two stand or fall together. */
const OPENS =
  /^(?:.{0,8}?(?:不是|不仅|不但|不只|并非|与其)|虽然|尽管|如果|假如|假使|要是|只要|只有|除非|因为|由于|既然|既(?!然)|无论|不论|不管|即使|即便|就算|哪怕|固然|一方面|当|每当|为了|凡|若|要想|若要)|(?:时|以后|之后|之前|以前|期间|方面|来看|来说|而言|的同时|前提下|情况下|情形下|条件下|基础上|过程中|背景下)$/u

/** Only says who says something, or that something follows. */
const ANNOUNCES =
  /(?:指出|强调|提出|认为|表示|说道?|写道|讲|问|介绍|看到|发现|知道|觉得|以为|证明|显示|承认|相信|说法是|如下|例如|比如)$/u

/** A question is asked, not answered; what somebody says without being named is hearsay. */
const ASKS = /？[”』]?$/u
const HEARSAY = /^[“‘「『].*[”’」』]$/u

/** The sentence's line; undefined where none of its clauses stands by itself. */
export function lineOfSentence(sentence: string): SentenceLine | undefined {
  const bare = withoutAsides(sentence.trim(), ASIDE)
  const line = lineOfSimplified(simplified(bare))
  return line && { ...line, text: asWritten(line.text, bare) }
}

function lineOfSimplified(bare: string): SentenceLine | undefined {
  const linked = LINKED.exec(bare)?.[0] ?? ''
  const body = trimEnd(bare.slice(linked.length))
  if (body.length < LEAST) return undefined
  const weight = (ASKS.test(bare) ? 0.2 : 1) * (HEARSAY.test(body) ? 0.3 : 1) * (linked === '' ? 1 : 0.8)
  if (body.length <= MOST)
    return REFERS.test(body) || ANNOUNCES.test(body) || TELLS_OF_TELLING.test(body) || !isBalanced(body)
      ? undefined
      : { text: body, weight: weight * (/^因为/u.test(body) ? 0.5 : 1) }
  const shorter = spanOf(body)
  return shorter === undefined ? undefined : { text: shorter, weight: weight * 0.9 }
}

/** Characters that the lists of words here are written with, where the traditional ones differ. */
const TRADITIONAL =
  '這說認為實現發對與從無論雖盡當時間後們產問寫強調覺來據總會應須麼誰還卻則讓僅並況簡爲於個單條種頭見聞稱經過現變樣兩隨關點進動業際緊給節裡裏開始終結係證讀話語識'
const SIMPLE =
  '这说认为实现发对与从无论虽尽当时间后们产问写强调觉来据总会应须么谁还却则让仅并况简为于个单条种头见闻称经过现变样两随关点进动业际紧给节里里开始终结系证读话语识'
const SIMPLE_OF = new Map([...TRADITIONAL].map((character, index) => [character, [...SIMPLE][index] ?? character]))

/** The text with those characters simplified, as long as before. */
function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLE_OF.get(character) ?? character)
}

/** A piece of the simplified text as the text has it. */
function asWritten(piece: string, text: string): string {
  const at = simplified(text).indexOf(piece)
  return at < 0 ? piece : text.slice(at, at + piece.length)
}

/** Clauses in a row, from the first that makes a claim, as many as are read at a glance. */
function spanOf(body: string): string | undefined {
  const clauses = placed(body)
  const claim = clauses.findIndex(({ text }) => !isCircumstance(text) && !ANNOUNCES.test(text))
  if (claim < 0 || claim > 2) return undefined
  // “From 2017 on, the town then works with …”: what leans on its circumstance stands with it.
  const first = claim > 0 && LEANS_ON_TIME.test(clauses[claim]?.text ?? '') ? claim - 1 : claim
  const from = clauses[first]
  if (from === undefined || REFERS.test(from.text)) return undefined
  for (let last = clauses.length - 1; last >= first; last--) {
    const to = clauses[last]
    if (to === undefined || to.end - from.start > MOST) continue
    const next = clauses[last + 1]
    const dropped = clauses.slice(last + 1).map(({ text }) => text)
    const torn =
      limits(dropped) ||
      isTorn(clauses.slice(first, last + 1), next?.text) ||
      OPENS.test(to.text) ||
      ANNOUNCES.test(to.text) ||
      LINK_ONLY.test(to.text) ||
      (next !== undefined && (ANSWERS.test(next.text) || isUnanswered(clauses.slice(first, last + 1))))
    const text = body.slice(from.start, to.end)
    if (!torn && text.length >= LEAST && isBalanced(text)) return text
  }
  return undefined
}

const LEANS_ON_TIME = /^.{0,6}?(?:就(?!是)|才(?!能)|便(?![民利于])|即可)/u

/**
 * Whether the last clause waits for the next: a thing of which that says something, one more in a row of objects, or what is
 * done with it.
 *
 * @param clauses those of the line.
 */
function isTorn(clauses: readonly PlacedClause[], next: string | undefined): boolean {
  const clause = clauses.at(-1)?.text ?? ''
  if (next === undefined) return false
  const isLead = clauses.length === 1 && (CIRCUMSTANCE.test(clause) || isLimitingLead(clause))
  const isName = !SAYS.test(clause) && (clauses.length === 1 || NAME_OF_THING.test(clause))
  return (
    isLead || isName || THIS_THING.test(clause) || STANCE.test(clause) || clauses.some(({ text }) => UNDONE.test(text))
  )
}

const NAME_OF_THING = /(?:的[^的]{1,10}|[和与、].{1,8})$/u
const THIS_THING = /^[这那](?:个|种|些|样|类|条|项).{0,40}的.{1,4}$/u
/** 把 and its object without what is done. */
const UNDONE =
  /(?:把(?![握关])|将(?![来军要会]))(?:(?![作成当看放变转分列用引推带做为给到进出])\p{Script=Han})*(?:的[^的，]{1,6}|[和与].{1,8})$/u
const STANCE = /^(?:立足于?|围绕|基于|着眼于?|站在|依托|针对)/u

/** Marks of something said: verbs and adverbs that the mere name of a thing is mostly without. */
export const SAYS =
  /[是有要会能应须让使令为在了着过不没可到就都也又还已只需说看做给走想靠用叫像变含占办改升减引抓]|[发推提促加保坚深完优拓增构培][展进出升高强快大持化善成育动]|(?:进行|作出|取得|得到|受到|成为|实现|面临|具有|存在|体现|反映|说明|表明|认为|影响|决定|帮助|支持|参与|属于|包括|包含|反对|继承|批评|拥护|号召|明确|表示|拿出|来到|形成|把握|领导|组织|学习|建立|建设|开始|打破|提倡|主张|追求|争取|保护|保障|尊重|热爱|服务|管理|解决|满足|适应|创造|享受|探索|研究|讨论|分析|总结|完成|开放|参观|缩短|扩大)/u

/** Answers what the clause before has opened, or turns it round. */
const ANSWERS = /^(?:而是|而不|但|却|可是|不过|否则|才(?!能)|就|便|也就|则|除非)/u

/** A conjunction between commas, which the next clause belongs to. */
const LINK_ONLY = /^(?:那末|那么|因此|所以|而且|并且|但是|然而|于是|就是说|也就是说|同时)$/u

/** Binds the clause that comes behind a condition or a reason to it. */
const BOUND = /^.{0,12}?(?:就|才|都|也|却|则|便|总|还|仍|那|所以|因此)/u

/** Whether a condition or a reason stands among the clauses without what depends on it. */
function isUnanswered(clauses: readonly PlacedClause[]): boolean {
  const opened = clauses.findLastIndex(({ text }) => CONDITION.test(text))
  return opened >= 0 && !clauses.slice(opened + 1).some(({ text }) => BOUND.test(text))
}

const CONDITION =
  /^.{0,6}?(?:如果|假如|假使|要是|只要|只有|除非|因为|由于|既然|虽然|尽管|无论|不论|不管|即使|即便|就算|哪怕|若)/u

/** A circumstance that may go: when, where, in view of what. A condition may not. */
function isCircumstance(clause: string): boolean {
  return (
    CIRCUMSTANCE.test(clause) &&
    !isLimitingLead(clause) &&
    !/^(?:如果|假如|只有|只要|即使|就算|除了|除非|因为|既然|无论|不论|虽然|尽管|与|和|把|使|一方面|另一方面)/u.test(
      clause,
    )
  )
}

interface PlacedClause {
  text: string
  start: number
  end: number
}

function placed(body: string): PlacedClause[] {
  let at = 0
  return clausesOf(body, 'zh').flatMap((text) => {
    const start = body.indexOf(text, at)
    if (start < 0) return []
    at = start + text.length
    return [{ text, start, end: at }]
  })
}

function trimEnd(text: string): string {
  return text.replace(/[。；：，、…—\s]+$/u, '')
}

function isBalanced(text: string): boolean {
  const count = (marks: string): number => [...text].filter((character) => marks.includes(character)).length
  return count('“‘「『（《') === count('”’」』）》')
}

/** Begins no title: a guess, a part of something unnamed, or what is somebody's whom only the text names. */
const HANGS =
  /^(?:其中|大概|也许|或许|常常|往往|所(?=.{1,8}的)|有些|有的|某些|一个人|一些|每当|可以得出|图中|如图|如表|表中)|^.{0,6}(?:他|她|它|他们|它们)的/u

/** Ends no title: a place or a time without what happens there. */
const OPEN_END =
  /(?:时|时候|后|之前|以前|期间|方面|中|里|上|下|的|地|得|着|来|去|们|者|人|年|月|日|以下结论|这样|如此)$/u

/** Who speaks, and how, is no claim of the text. */
const TELLS_OF_TELLING = /(?:谈起|谈到|说起|赞不绝口|感慨|感叹|坦言|直言)/u

/** The subject and claim with which a sentence begins, short enough for a title; undefined where it has none. */
export function claimOfSentence(sentence: string): string | undefined {
  const bare = withoutAsides(sentence.trim(), ASIDE)
  if (ASKS.test(bare) || HEARSAY.test(trimEnd(bare))) return undefined
  const plain = simplified(bare)
  const clauses = clausesOf(plain.slice((LINKED.exec(plain)?.[0] ?? '').length), 'zh')
  const claim = clauses.slice(0, 3).find((clause) => !isCircumstance(clause))
  if (
    claim === undefined ||
    isLimitingLead(claim) ||
    limits(clauses.slice(clauses.indexOf(claim) + 1)) ||
    REFERS.test(claim) ||
    HANGS.test(claim) ||
    OPENS.test(claim) ||
    ANNOUNCES.test(claim) ||
    OPEN_END.test(claim) ||
    CIRCUMSTANCE.test(claim)
  )
    return undefined
  if (TELLS_OF_TELLING.test(claim)) return undefined
  const isPart = clauses.length > 1 && !SAYS.test(claim)
  return isPart || /[，；：]/u.test(claim) ? undefined : asWritten(claim, bare)
}

/** Whether a line says of a subject of its own what holds without the sentences before it. */
export function hasOwnSubject(line: string): boolean {
  const plain = simplified(line)
  return (
    SAYS.test(plain) &&
    !TELLS_OF_TELLING.test(plain) &&
    !LINKED.test(plain) &&
    !REFERS.test(plain) &&
    !HANGS.test(plain) &&
    !OPENS.test(plain) &&
    !ANNOUNCES.test(plain) &&
    !CIRCUMSTANCE.test(plain) &&
    !/[这那此]|它|他们?的?|她/u.test(plain)
  )
}

/** Whether a clause is no half of a thought and speaks of nothing that only its neighbours name. */
export function standsAlone(clause: string): boolean {
  return !REFERS.test(clause) && !OPENS.test(clause) && !CONDITION.test(clause)
}
