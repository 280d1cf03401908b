/** Words that count: 一是, （一）, first, 1., erstens, まず. A series of them is the skeleton of a text. */

/** One mark of order at the start of a clause. */
export interface OrderMark {
  /** Marks of one family make a series: 一是 goes with 二是 and not with （二）, 第一条 with 第二条 and not with 第二篇. */
  family: string
  /** Its number, from 1; `last` for “finally” and 最后一条, which end their series. */
  number: number | 'last'
  /** How many characters the mark has, with what separates it from its item. */
  length: number
}

const HAN_DIGITS = '一二三四五六七八九十'

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']

/** 三 → 3, 十二 → 12, ３ → 3, 14 → 14, c → 3, iv → 4. Undefined for what is no number up to 40. */
export function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/^\d{1,2}$/u.test(plain)) return Number(plain)
  if (ROMAN.includes(plain)) return ROMAN.indexOf(plain) + 1
  if (/^[a-h]$/iu.test(plain)) return plain.toLowerCase().charCodeAt(0) - 96
  const ten = plain.indexOf('十')
  if (ten < 0) return HAN_DIGITS.includes(plain) && plain.length === 1 ? HAN_DIGITS.indexOf(plain) + 1 : undefined
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(plain.slice(0, ten)) + 1
  const ones = ten + 1 === plain.length ? 0 : HAN_DIGITS.indexOf(plain.slice(ten + 1)) + 1
  const number = tens * 10 + ones
  return number > 0 && number <= 40 ? number : undefined
}

const N = `[${HAN_DIGITS}]{1,3}`

/** What is counted: 第一条, 第一个阶段, 第一篇. */
const COUNTER = '[个個]?(?:阶段|階段|方面|环节|環節)|[步点點条條个個项項种種类類层層篇章部段次回大]'

/**
 * Patterns with a number in them, by family. Each is tried at the start of a sentence or of a clause within it.
 * Examples: 一是…；二是… · 其一，… · 第一，… · （一）… · (1) … · 1. … · ①… · 一、… · Step 2: … · 1) … · (i) … · (a) …
 */
const NUMBERED: Readonly<Record<string, RegExp>> = {
  是: new RegExp(`^(?<n>${N})(?:是要|是|要|则)(?=[^的])`, 'u'),
  其: new RegExp(`^其(?<n>${N})(?:是|[，、：])`, 'u'),
  第: new RegExp(
    `^第(?<n>${N}|\\d{1,2})(?:(?<counter>${COUNTER})(?:[^，。；：:、]{0,6}(?:是[：:，]?|[：:])|[，、：:]|(?=[^，。]{0,12}[是：:]))|[，、：:]|是)`,
    'u',
  ),
  // 报告的第一条意见是：… names its series at each of its members, or only at the first.
  的第: new RegExp(`^[^，。；：、]{1,12}的第(?<n>${N})(?<counter>${COUNTER})[^，。；：]{0,6}(?:是[：，]?|[：，])`, 'u'),
  '（）': new RegExp(`^[（(](?<n>${N}|\\d{1,2})[）)][、.．]?\\s*`, 'u'),
  '1.': /^(?<n>\d{1,2})(?:[.．](?!\d)\s*|、|\)(?!\s)|\s+(?=\p{Script=Han}))/u,
  '一、': new RegExp(`^(?<n>${N})、`, 'u'),
  '1)': /^(?<n>\d{1,2})\)\s+/u,
  '(i)': /^\((?<n>i{1,3}|iv|vi{0,3})\)\s+/u,
  '(a)': /^\((?<n>[a-h])\)\s+/iu,
  step: /^(?:step|stage|phase|part|rule|lesson|schritt|étape|paso)\s+(?<n>\d{1,2})\s*[:.—–-]?\s+/iu,
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'

/** Words for first, second, …, last, by language; each word is followed by a comma or a space. */
const ORDINALS: readonly (readonly (readonly string[])[])[] = [
  [
    ['firstly', 'first of all', 'first', 'to begin with'],
    ['secondly', 'second', 'next'],
    ['thirdly', 'third'],
    ['fourthly', 'fourth'],
    ['fifthly', 'fifth'],
  ],
  [['erstens', 'zunächst', 'zuerst'], ['zweitens', 'sodann'], ['drittens'], ['viertens'], ['fünftens']],
  [
    ['premièrement', "d'abord", 'd’abord', 'tout d’abord', "tout d'abord", 'en premier lieu'],
    ['deuxièmement', 'ensuite', 'en deuxième lieu', 'en second lieu'],
    ['troisièmement', 'en troisième lieu'],
  ],
  [
    ['primero', 'en primer lugar', 'primeramente'],
    ['segundo', 'en segundo lugar'],
    ['tercero', 'en tercer lugar'],
  ],
]
const LAST =
  /^(?:finally|lastly|last but not least|schließlich|zuletzt|enfin|finalmente|por último|最后|最後|最後に)[，,、\s]/iu

/** 最后一条, 最后一篇文章: the last of what 第一条, 第一篇 began. */
const LAST_COUNTED = new RegExp(`^(?:最[后後]一)(?<counter>${COUNTER})[^，。；：]{0,6}(?:是[：，]?|[：，])`, 'u')

/** The nth step, stage or reason: “In the first stage …”, “The second reason is …”. */
const NTH =
  /^(?:(?:in|at|during) )?the (?<n>first|second|third|fourth|fifth|last|final) (?<counter>step|stage|phase|reason|point|problem|question|principle|rule|lesson|way|part|argument|aspect|type|group|option|method|challenge|goal|idea)\b(?: is(?: that)?\b)?[,:]?\s*/iu
const NTH_WORDS = ['first', 'second', 'third', 'fourth', 'fifth']

/** 首先…其次…再次…最后; まず…次に; 第一に; 첫째…둘째…셋째. */
const SPACELESS: readonly (readonly string[])[] = [
  ['首先', 'まず', '第一に', '첫째'],
  ['其次', '次に', '第二に', '둘째'],
  ['再次', '再者', 'さらに', '第三に', '셋째'],
  ['第四に', '넷째'],
]

/** The mark of order with which a text begins; undefined where it begins with none. */
export function orderMarkOf(text: string): OrderMark | undefined {
  for (const [family, pattern] of Object.entries(NUMBERED)) {
    const match = pattern.exec(text)
    const number = match === null ? undefined : numberOf(match.groups?.['n'] ?? '')
    if (match !== null && number !== undefined)
      return { family: counted(family, match.groups?.['counter']), number, length: match[0].length }
  }
  const nth = NTH.exec(text)
  if (nth !== null) {
    const word = (nth.groups?.['n'] ?? '').toLowerCase()
    const number = NTH_WORDS.indexOf(word) + 1
    const family = `nth ${(nth.groups?.['counter'] ?? '').toLowerCase()}`
    return { family, number: number === 0 ? 'last' : number, length: nth[0].length }
  }
  const lastCounted = LAST_COUNTED.exec(text)
  if (lastCounted !== null)
    return { family: counted('第', lastCounted.groups?.['counter']), number: 'last', length: lastCounted[0].length }
  const circled = CIRCLED.indexOf(text.charAt(0))
  if (circled >= 0 && text !== '') return { family: '①', number: circled + 1, length: 1 }
  const last = LAST.exec(text)
  if (last !== null) return { family: 'last', number: 'last', length: last[0].length }
  return ordinalOf(text)
}

/** 第一条 and 报告的第一条 are of one family, 第一篇 of another. */
function counted(family: string, counter: string | undefined): string {
  return family.endsWith('第') ? `第${counter?.replace(/^[个個](?=.)/u, '') ?? ''}` : family
}

function ordinalOf(text: string): OrderMark | undefined {
  for (const [index, words] of SPACELESS.entries()) {
    const word = words.find((one) => text.startsWith(one))
    const rest = word === undefined ? '' : text.slice(word.length)
    if (word !== undefined && !/^[的是]/u.test(rest)) {
      const mark = /^[，,、：:\s]*/u.exec(rest)?.[0] ?? ''
      return { family: 'ordinal', number: index + 1, length: word.length + mark.length }
    }
  }
  const lower = text.slice(0, 24).toLowerCase()
  for (const words of ORDINALS)
    for (const [index, forms] of words.entries()) {
      const word = forms.find((one) => lower.startsWith(one) && /^(?:[,:]\s|\s|,)/u.test(text.slice(one.length)))
      if (word !== undefined) {
        const mark = /^[,:]?\s*/u.exec(text.slice(word.length))?.[0] ?? ''
        return { family: 'ordinal', number: index + 1, length: word.length + mark.length }
      }
    }
  return undefined
}
