/** What binds the clauses of a Japanese or Korean sentence: its claim stands at the end, what it is about at the start. */
import { isKorean } from '../../../text/languages.js'
import { withoutAsides, withoutDangling, withoutMark } from './asides.js'
import { isQuotation, type Piece, piecesOf } from './pieces.js'
import { MOST_PIECES, type Reading, standsIn } from './reading.js'

interface Particles {
  /** Between clauses, and behind what the sentence is about. */
  breaks: RegExp
  link: RegExp
  refers: RegExp
  /** Ends what the sentence is about. */
  topic: RegExp
  /** Holds a subject, so that the clause needs none from before it. */
  subject: RegExp
  /** Ends a condition, an exception, a bound; or who says what follows. */
  condition: RegExp
  /** Ends a circumstance, a reason or a concession that may go. */
  lead: RegExp
  /** Ends a sentence as no line may end: what it announces follows. */
  announces: RegExp
  ofTheText: RegExp
}

const JA: Particles = {
  breaks:
    /[、，；：。！？]\s*|——|(?<=[\p{Script=Han}\p{Script=Katakana}ー」』）)\p{Script=Latin}\d]|[こもうるいた]と|もの|など|たち)は(?=[^、，はっずるいじげかがきさしすせそばひびまめやゆらりれろわをんぁ-ぉ]|いま|いつ)/gu,
  link: /^(?:しかし(?:ながら)?|また|そして|さらに|つまり|すなわち|たとえば|例えば|なお|したがって|従って|よって|だから|ですから|でも|けれども|だが|ところが|一方で?|まず|次に|最後に|最初に|第一に|第二に|第三に|もちろん|実際(?:に|は)?|とくに|特に|要するに|同様に|逆に|反対に|それから|そこで|なぜなら|ちなみに|そのため|このため|それゆえ|その結果)、?/u,
  refers:
    /^(?:それ(?!ぞれ)|これ(?!まで|から)|あれ|その|この|あの|そこ|ここ|そうした|こうした|そのよう|このよう|そう|こう|彼女?|同(?=[年月日社氏者様])|前者|後者|両者|いずれ)/u,
  topic: /(?:は|とは|には|では|も)$/u,
  subject: /[はが](?=[^、])|[はが]$|も(?=[^、のっし])/u,
  condition:
    /(?:[れけせえてねべめ]ば|たら|だら|なら|ならば|場合[はにも]?|場合には|とき(?:は|に|には)?|時(?:は|に|には)|限り[はで]?|ても|でも|とすれば|以上[はに]?|うえで|上で|を除いて|以外[はに]?|によると|によれば|(?<!\p{Nd}年|[前今]年|現在|近年|最近|時代)では|については|に対して[は]?|にとって[は]?|としては|おそらく|たぶん|もし|一般に|通常[は]?|原則として)$/u,
  lead: /(?:ため[に]?|ので|から|けれど[も]?|のに|ものの|が|ながら|つつ|として|通じて|通して|よって|より|おいて|おける|ついて|関して|対し|基づき|基づいて|ともに|伴い|伴って|うち|なか|中で|まで|以来|後[に]?|前[に]?|頃|年[に]?|月[に]?|日[に]?|現在|近年|最近|今日|当時|時代[に]?|年[代]?[に]?)$/u,
  announces: /(?:次の(?:通り|とおり|よう)(?:である|です)?|以下の(?:通り|とおり|よう)(?:である|です)?)$/u,
  ofTheText: /[図表]\s?\d|(?:上|下|次)[図表]|前[章節]|次[章節]|本[章節]|参照/u,
}

const KO: Particles = {
  breaks:
    /[,;:](?=\s)\s*|\s+[–—-]\s+|—|(?<=\p{Script=Hangul}(?:하고|되고|이고|있고|없고|으며|하며|되며|이며|면서|지만|으나|하여|되어|므로|니까|는데|때문에|위해|위하여|통해|경우|하면|되면|라면|려면|때|어도|더라도))\s+|(?<=^\S{2,10}[은는])\s+|(?<=^\S{2,10}\s\S{2,10}[은는])\s+/gu,
  link: /^(?:그러나|하지만|그리고|또한|또|따라서|그러므로|즉|예를 들어|예컨대|한편|먼저|우선|다음으로|마지막으로|특히|그래서|그런데|반면(?:에)?|결국|물론|사실|첫째|둘째|셋째|아울러|나아가),?\s+/u,
  refers:
    /^(?:그(?:는|가|의|들|녀|것|런|러한|렇게|곳|때)?(?=\s|,|들|$)|이(?:는|를|에|로|것|러한|런|와|들)?(?=\s|,|$)|이것|그것|저것|여기|거기|해당|전자|후자|양자|동(?=\s))/u,
  topic: /(?:은|는|이란|란|도)$/u,
  subject: /\S[은는이가도](?=\s)/u,
  condition:
    /(?:면|경우(?:에는?)?|때(?:에는?|는)?|어야|아야|려면|어도|아도|더라도|한|없이|외에(?:는|도)?|따르면|의하면|대해서?(?:는)?|에서는|에게는|보통|대체로|아마|일반적으로)$/u,
  lead: /(?:므로|니까|때문에|위해|위하여|통해|통하여|지만|으나|는데|은데|면서|하여|따라|에서|로서|으로|년(?:에)?|월(?:에)?|일(?:에)?|현재|최근|이후|이래|후|까지|부터|가운데|함께|불구하고)$/u,
  announces: /(?:다음과 같다|아래와 같다|다음과 같습니다)$/u,
  ofTheText: /(?:그림|표)\s?\d|위의|아래의|앞[ ]?장|다음 장|참조/u,
}

type Role = 'claim' | 'topic' | 'condition' | 'lead' | 'part'

interface Clause extends Piece {
  bare: string
}

export function readVerbLast(sentence: string, lang: string, before: string | undefined): Reading | undefined {
  const words = isKorean(lang) ? KO : JA
  const item = withoutDangling(withoutMark(withoutAsides(sentence.trim()).trim())).replace(/[。.\s]+$/u, '')
  const lead = words.link.exec(item)?.[0] ?? ''
  const text = item.slice(lead.length)
  const clauses = withTopics(piecesOf(text, words.breaks)).map((piece) => ({ ...piece, bare: piece.text }))
  if (clauses.length === 0 || clauses.length > MOST_PIECES) return undefined
  const last = clauses.length - 1
  const roles = clauses.map((clause, at) => roleOf(clause, at, last, words))
  const isOpen = before === undefined && words.refers.test(text)
  return {
    text,
    isWhole: standsIn(text, sentence),
    pieces: clauses,
    needs: needsOf(clauses, roles, words),
    begins: clauses.map(({ bare }, at) => beginning(bare, at, roles[at] ?? 'part', words, before, isOpen)),
    ends: clauses.map((clause, at) =>
      at < last || clause.mark === '：' || clause.mark === ':' || words.announces.test(clause.bare) ? 0 : 1,
    ),
    from: clauses.map(({ start }) => start),
    claims: 1 << last,
    weight:
      (/[?？か][。」』]?$/u.test(text) && /[?？]|か$/u.test(text) ? 0.3 : 1) *
      (isQuotation(text) ? 0.4 : 1) *
      (words.ofTheText.test(text) ? 0.35 : 1) *
      (lead === '' ? 1 : 0.92),
  }
}

/** は is the mark at which its piece ends, and belongs to it. */
function withTopics(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) =>
    piece.mark === 'は' ? { ...piece, text: `${piece.text}は`, end: piece.end + 1, mark: '' } : piece,
  )
}

function roleOf({ bare }: Clause, at: number, last: number, { topic, condition, lead }: Particles): Role {
  if (at === last) return 'claim'
  if (condition.test(bare)) return 'condition'
  if (topic.test(bare)) return 'topic'
  return lead.test(bare) ? 'lead' : 'part'
}

function needsOf(clauses: readonly Clause[], roles: readonly Role[], { subject }: Particles): number[] {
  const last = clauses.length - 1
  const needs = clauses.map(() => 1 << last)
  clauses.forEach(({ bare }, at) => {
    const role = roles[at]
    if (role === 'condition')
      for (let later = at + 1; later <= last; later++) needs[later] = (needs[later] ?? 0) | (1 << at)
    if (at === last || role === 'part') {
      // Whose doing it is was said before, with the nearest は or が.
      const named = subject.test(bare)
        ? -1
        : clauses.findLastIndex(
            ({ bare: other }, index) => index < at && (roles[index] === 'topic' || subject.test(other)),
          )
      if (named >= 0) needs[at] = (needs[at] ?? 0) | (1 << named)
    }
  })
  return needs
}

function beginning(
  bare: string,
  at: number,
  role: Role,
  { refers }: Particles,
  before: string | undefined,
  isOpen: boolean,
): number {
  if (refers.test(bare)) return before !== undefined && !refers.test(before) ? 0.7 : 0
  if (isOpen) return 0
  if (at === 0) return role === 'lead' || role === 'condition' ? 0.95 : 1
  return role === 'lead' ? 0.8 : 0.9
}
