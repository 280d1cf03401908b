/** What a slide's title may be: a whole name or claim of a title's length, which the slide does not say besides. */
import { foldForComparison } from '../../../text/fold.js'
import { isSpaceless } from '../../../text/script.js'
import { simplified } from '../../../text/simplified.js'
import { isBalanced } from '../lines/pieces.js'
import { hasPredicate, wordsOfSpeech } from '../lines/spaced-words.js'
import * as zh from '../lines/zh-words.js'
import { lengthOf } from '../lines/reading.js'

/** Han characters, or two for a word: what two lines of a title hold. */
const MOST = { spaceless: 26, spaced: 32 }
const LEAST = { spaceless: 2, spaced: 2 }

/** （2）, (cont.): a number told from another slide, not from the text. */
const NUMBERED = /\s*[（(]\s*(?:续|續|cont\.?)?\s*(?:\d+|[一二三四五六七八九十]+)?\s*[)）]\s*$/iu

/** A, B, C: things in a row claim nothing. */
const ROW_OF_NAMES = /^\P{Ll}[^,]*(?:, \P{Ll}[^,]*){2,}$|^[^、]{1,12}(?:、[^、]{1,12}){2,}$/u

/** Opens what is said and says nothing. */
const OPENER_ZH =
  /^(?:稍后|刚才|刚刚|以上|以下(?!\P{P}{0,4}(?:原则|措施|方面|步骤|问题|特点|条件|要求|内容|几|[一二三四五六七八九十]))|上述|接下来|接着|然后|随后|下面|例如|比如|譬如|此时|这时|那时|当时|其中|大概|也许|或许|常常|往往|有些|有的|某些|一些|每当|可以得出|图中|如[图表上下]|[图表]\s?\d|表中|好了|那么|总之|首先|其次|最后|另外|等(?!于|级|待|效|价)|方面|场景|中(?!国|共|华|央|医|学|间|心|等|年|小|介|东|西|欧|亚|文|性)|所(?=.{1,8}的)|的|了|和|与|或|及|地|得)/u
const OPEN_END_ZH =
  /(?:[^一是]时|时候|[然以之]后|之前|以前|期间|方面|[^其之当]中|[^这那]里|[以之]?[上下](?![力文])|[^有是会能要应需]的|[^土基场各当境内外产]地|得|着|[^未由往历]来|去|们|年|月|日|以下结论|这样|如此|之一|等|如下|例如|选择一个|一个)$/u
const OPENER_SPACED =
  /^(?:then|again|and|but|or|so|yet|also|well|anyway|of course|for (?:example|instance)|in fact|similarly|however|thus|therefore|here|now|first|second|third|finally|next|lastly|as (?:a|an|mentioned|described|shown)|for this|to this|at this|in this case|further|moreover|besides|otherwise|instead|aber|und|oder|also|dann|so|mais|et|ou|donc|puis|alors|pero|y|o|entonces|luego)\b/iu

/** What was done, without who did it: 犯了大错, 形成了新思路, 受到疫情影响, 才能懂得这一点. */
const DEED_DONE =
  /^(?:(?!为了|除了)\p{Script=Han}{1,2}了(?!解|不|得)|受到?(?![教众理益试])|得到|获得了?|才[能会是]|组团)/u

/** Whether a text may be a title, apart from what else is on the slide. */
export function isTitle(text: string, lang: string): boolean {
  const spaceless = isSpaceless(lang)
  const length = lengthOf(text)
  const { most, least } = {
    most: spaceless ? MOST.spaceless : MOST.spaced,
    least: spaceless ? LEAST.spaceless : LEAST.spaced,
  }
  if (length < least || length > most || text.length > 120) return false
  if (!/\p{L}/u.test(text) || !isBalanced(text) || NUMBERED.test(text) || ROW_OF_NAMES.test(text)) return false
  if (/[;；…\n|]|[。！!]./u.test(text) || /[：:，,、]$/u.test(text)) return false
  return spaceless ? isSpacelessTitle(simplified(text)) : isSpacedTitle(text, lang)
}

function isSpacelessTitle(plain: string): boolean {
  if (/^[“「『].*[”」』]$/u.test(plain) && plain.length > 16) return false
  return (
    !OPENER_ZH.test(plain) &&
    !OPEN_END_ZH.test(plain) &&
    !(zh.OPEN_END.test(plain) && !zh.CLOSED_END.test(plain)) &&
    !zh.LINK.test(plain) &&
    !zh.REFERS.test(plain) &&
    !zh.LEANS.test(plain) &&
    !zh.CIRCUMSTANCE.test(plain) &&
    !zh.CONDITION.test(plain) &&
    !zh.CONCESSION.test(plain) &&
    !/^(?:什么|多少|怎样|怎么|谁|自己|有时|有一|一个(?:叫|是|人)|一部分|另一|凡是?|只要|每|早|出一|人家|就是)/u.test(
      plain,
    ) &&
    !zh.OF_THE_TEXT.test(plain) &&
    !zh.TELLS_OF_TELLING.test(plain) &&
    !zh.SPEAKER.test(plain) &&
    !zh.SUBJECTLESS.test(plain) &&
    !DEED_DONE.test(plain) &&
    // 受灾较大，在这两县最重
    !/[，,]\P{P}{0,3}[这那该]/u.test(plain) &&
    // 第六条 counts, and names nothing.
    !/^第[一二三四五六七八九十\d]{1,3}(?:[个個]?\p{Script=Han}{1,2})?$/u.test(plain) &&
    !/^.{0,6}(?:他|她|它|这|那|此)们?/u.test(plain) &&
    !/[是为]$/u.test(plain)
  )
}

function isSpacedTitle(text: string, lang: string): boolean {
  const words = wordsOfSpeech(lang)
  return (
    !OPENER_SPACED.test(text) &&
    !words.refers.test(text) &&
    !/^(?:this|that|these|those)\b|\b(?:this|that|these|those)\s\p{Ll}+$/iu.test(text) &&
    !words.openEnd.test(text) &&
    !words.ofTheText.test(text) &&
    !words.speaker.test(text) &&
    !/\b(?:it|they|them|he|she|him|below|above)$/iu.test(text) &&
    !/["“”]$/u.test(/^["“]/u.test(text) ? '' : text) &&
    !/^\p{Ll}+\s/u.test(text) &&
    // A condition or a place alone: “In Germany”.
    !(words.condition.test(text) && !hasPredicate(text, words))
  )
}

export function keyOf(text: string): string {
  return foldForComparison(text).text
}

/** Whether one of the slide's lines is the title, begins with it or lies in it. */
export function isSaidBy(title: string, lines: readonly string[]): boolean {
  const key = keyOf(title)
  return lines.some((line) => {
    const said = keyOf(line)
    return said.startsWith(key) || (said.length > 5 && key.includes(said))
  })
}
