/**
 * Texts that were saved on one line, cut into paragraphs where a question, an answer, a numbered part or an ordinal begins
 * one. No character but white space at a cut is lost.
 */
import type { ImportedBlock } from './block.js'
import { NUMERALS } from './read-numeral.js'

/** Where a numbered part may begin. */
interface Start {
  at: number
  number: number | undefined
  /** Behind a colon only the first part begins: 有三点：一是……。二是……。 */
  first: boolean
}

interface Scheme {
  /** Its first group is the number. */
  form: RegExp
  numberOf: (written: string) => number | undefined
  /** So many parts in a row make a scheme. */
  least: number
  /** Only in paragraphs that are long for one: their author may have meant the others as they are. */
  long?: true
}

/** Behind the end of a sentence, a colon, or white space. */
const BEHIND =
  '(?<=^|[：:]\\s*|[。！？!?…]["”’」』）)】]*\\s*|[.!?]["”’)\\]]*\\s+|\\s{2,}|\\n|(?<=[\\p{Script=Han}”」）])\\s)'
const HAN = '[一二三四五六七八九十]{1,3}'

const ORDINALS: readonly (readonly string[])[] = [
  ['首先', '其次', '再次', '最后'],
  ['首先', '其次', '再者', '最後'],
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
  ['firstly', 'secondly', 'thirdly', 'fourthly', 'fifthly'],
  ['erstens', 'zweitens', 'drittens', 'viertens', 'fünftens'],
  ['premièrement', 'deuxièmement', 'troisièmement', 'quatrièmement'],
  ['en primer lugar', 'en segundo lugar', 'en tercer lugar', 'en cuarto lugar'],
  ['第一に', '第二に', '第三に', '第四に'],
  ['첫째', '둘째', '셋째', '넷째', '다섯째'],
]

const SCHEMES: readonly Scheme[] = [
  // 一、总体要求
  { form: new RegExp(`${BEHIND}(${HAN})[、．]`, 'gu'), numberOf: NUMERALS.han, least: 2 },
  // （一）指导思想
  { form: new RegExp(`${BEHIND}[（(](${HAN})[）)]`, 'gu'), numberOf: NUMERALS.han, least: 2 },
  // 1. Opening hours, 1、开放时间, 1．开放时间
  {
    form: new RegExp(`${BEHIND}(\\d{1,2})(?:[、．]\\s*|\\.\\s+|\\.(?=\\p{Script=Han}))(?=[\\p{L}“"「『《])`, 'gu'),
    numberOf: NUMERALS.arabic,
    least: 2,
  },
  // 第一条 …, 第一，…
  {
    form: new RegExp(`${BEHIND}第(${HAN})(?:[条條章节節款]|[，、,])`, 'gu'),
    numberOf: NUMERALS.han,
    least: 3,
    long: true,
  },
  // 一是……。二是……。
  { form: new RegExp(`${BEHIND}(${HAN})是`, 'gu'), numberOf: NUMERALS.han, least: 3, long: true },
  ...ORDINALS.map((words): Scheme => ({
    form: new RegExp(`${BEHIND}(${words.join('|')})(?=[\\s，,、])`, 'giu'),
    numberOf: (written) => words.indexOf(written.toLowerCase()) + 1,
    least: 3,
    long: true,
  })),
]

/** 问：, 答：, Q:, A1: */
const LABEL = new RegExp(
  `${BEHIND}(?:(?<question>问|問|提问|Q|Question|F|Frage)|答|答复|A|Answer|Antwort)\\s?\\d{0,2}\\s?[:：]`,
  'gu',
)

/** Characters from which a paragraph is long. */
const LONG = { han: 300, others: 900 }

/** Who wrote it or where it stood, in brackets behind the last sentence: （刊于《图书》2019年第2期）. */
const CREDIT =
  /(?<=[。！？!?…”」])\s*(?<credit>[（(](?:刊于|刊於|原载|原載|载于|作者|本报记者|本刊记者|记者|记者|责任编辑|責任編輯|责编|编辑|来源|來源|摘自|选自|转自|本文(?:作者|刊|原载|系|选自))[^（）()]{1,80}[）)])\s*$/u

/** The blocks, their running text cut. */
export function withCutLines(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  return blocks.flatMap((block): ImportedBlock[] => {
    if (block.type !== 'text') return [block]
    const [first = block.text, ...others] = cutLine(block.text)
    return others.length === 0
      ? [block]
      : [{ ...block, text: first }, ...others.map((text) => ({ type: 'text', text }) as const)]
  })
}

/** The paragraphs that a line holds; the line itself where it holds one. */
export function cutLine(line: string): string[] {
  const starts = [...labelStarts(line), ...numberedStarts(line)]
  const credit = CREDIT.exec(line)
  if (credit !== null) starts.push(credit.index)
  const cuts = [...new Set([0, ...starts, line.length])].sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((end, at) => line.slice(cuts[at], end).trim())
    .filter((piece) => piece !== '')
    .flatMap(partedHead)
}

/** Where questions and answers begin, if both do. */
function labelStarts(line: string): number[] {
  const labels = [...line.matchAll(LABEL)]
  const questions = labels.filter(({ groups }) => groups?.['question'] !== undefined).length
  return questions > 0 && questions < labels.length ? labels.map(({ index }) => index) : []
}

function numberedStarts(line: string): number[] {
  const isLong = line.length >= (/\p{Script=Han}/u.test(line) ? LONG.han : LONG.others)
  return SCHEMES.filter(({ long }) => long !== true || isLong).flatMap(({ form, numberOf, least }) => {
    const starts = [...line.matchAll(form)].map((match): Start => ({
      at: match.index,
      number: numberOf(match[1] ?? ''),
      first: /[：:]\s*$/u.test(line.slice(0, match.index)),
    }))
    return inOrder(starts, least)
  })
}

/** Those that count on: from one, or from whatever the line begins with; a number alone may be anything. */
function inOrder(starts: readonly Start[], least: number): number[] {
  const runs: Start[][] = []
  for (const start of starts) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last?.number !== undefined && start.number === last.number + 1 && !start.first)
      run.push(start)
    else if (start.number === 1 || start.at === 0) runs.push([start])
  }
  return runs.filter((run) => run.length >= least).flatMap((run) => run.map(({ at }) => at))
}

/** Characters of a heading that stands before its text on one line. */
const LONGEST_HEAD = 24

/** 一、总体要求 以读者为中心……: a numbered head, then white space, then the text. */
const HEADED = new RegExp(
  `^(?<head>(?:${HAN}、|[（(]${HAN}[）)]|第${HAN}[章节節部分]|\\d{1,2}[、．.])\\s*[^\\s。！？；，、：,;:]{2,${LONGEST_HEAD}})\\s+(?<rest>[\\p{Script=Han}“「《][^\\n]{20,})$`,
  'u',
)

function partedHead(piece: string): string[] {
  const { head, rest } = HEADED.exec(piece)?.groups ?? {}
  return head === undefined || rest === undefined ? [piece] : [head, rest]
}
