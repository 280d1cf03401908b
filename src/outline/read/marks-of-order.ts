/** Words that count: 一是, （一）, first, 1., erstens, まず. A series of them is the skeleton of a text. */

/** One mark of order at the start of a clause. */
export interface OrderMark {
  /** Marks of one family make a series: 一是 goes with 二是 and not with （二）. */
  family: string
  /** Its number, from 1; `last` for “finally”, which ends any series. */
  number: number | 'last'
  /** How many characters the mark has, with what separates it from its item. */
  length: number
}

const HAN_DIGITS = '一二三四五六七八九十'

/** 三 → 3, 十二 → 12, ３ → 3, 14 → 14, c → 3, iv → 4. Undefined for what is no number up to 40. */
export function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/^\d{1,2}$/u.test(plain)) return Number(plain)
  if (/^[a-h]$/iu.test(plain)) return plain.toLowerCase().charCodeAt(0) - 96
  const ten = plain.indexOf('十')
  if (ten < 0) return HAN_DIGITS.includes(plain) && plain.length === 1 ? HAN_DIGITS.indexOf(plain) + 1 : undefined
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(plain.slice(0, ten)) + 1
  const ones = ten + 1 === plain.length ? 0 : HAN_DIGITS.indexOf(plain.slice(ten + 1)) + 1
  const number = tens * 10 + ones
  return number > 0 && number <= 40 ? number : undefined
}

const N = `[${HAN_DIGITS}]{1,3}`

/**
 * Patterns with a number in them, by family. Each is tried at the start of a sentence or of a clause within it.
 * Examples: 一是…；二是… · 其一，… · 第一，… · （一）… · (1) … · 1. … · ①… · 一、… · Step 2: … · (a) …
 */
const NUMBERED: Readonly<Record<string, RegExp>> = {
  是: new RegExp(`^(?<n>${N})(?:是要|是|要|则)(?=[^的])`, 'u'),
  其: new RegExp(`^其(?<n>${N})(?:是|[，、：])`, 'u'),
  第: new RegExp(
    `^第(?<n>${N}|\\d{1,2})(?:(?:[步点條条个個项項种種类類层層方面]{1,2})(?:是|[，、：:]|(?=[^，。]{0,12}[是：:]))|[，、：:]|是)`,
    'u',
  ),
  的第: new RegExp(
    `^[^，。；：、]{1,12}的第(?<n>${N})(?:[条條个個项項种種类類大]{1,2})[^，。；：]{0,6}(?:是[：，]?|[：，])`,
    'u',
  ),
  '（）': new RegExp(`^[（(](?<n>${N}|\\d{1,2})[）)][、.．]?\\s*`, 'u'),
  '1.': /^(?<n>\d{1,2})(?:[.．](?!\d)\s*|、|\)\s*|\s+(?=\p{Script=Han}))/u,
  '一、': new RegExp(`^(?<n>${N})、`, 'u'),
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
    if (match !== null && number !== undefined) return { family, number, length: match[0].length }
  }
  const circled = CIRCLED.indexOf(text.charAt(0))
  if (circled >= 0 && text !== '') return { family: '①', number: circled + 1, length: 1 }
  const last = LAST.exec(text)
  if (last !== null) return { family: 'last', number: 'last', length: last[0].length }
  return ordinalOf(text)
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
