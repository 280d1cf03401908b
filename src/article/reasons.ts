/** Why a draft made a slide: the comment above it in the data, written and read again. */
import { speaksChinese } from '../text/languages.js'
import type { Chooser } from './article.js'

/** The reasons of src/outline/shape and the cues of src/outline/cues in Chinese. */
const CHINESE: Readonly<Record<string, string>> = {
  interview: '问答',
  demands: '几个要求',
  announcement: '先总后分',
  ordinals: '逐条列出',
  chronology: '年代先后',
  'old and new': '新旧对比',
  'two sides': '两个方面',
  saying: '引用的话',
  'by means': '方法途径',
  definition: '定义',
  enumeration: '列举',
  consequences: '带来的结果',
  both: '不仅…而且…',
  parallel: '排比',
  duties: '应做的事',
  figures: '数字',
  question: '设问',
  contrast: '对比',
  quotation: '引文',
  list: '原文的列表',
  table: '原文的表格',
  figure: '原文的图',
  code: '原文的代码',
  formula: '原文的公式',
  heads: '各有名目的段落',
  headings: '下级标题',
  rows: '表格各行',
  'what adds most': '其余句子里最要紧的',
  'all there is': '全文只有这些',
}

/** Why a model shows a slide (src/outline/model/choice.ts), in Chinese. */
const CHINESE_OF_MODEL: Readonly<Record<string, string>> = {
  thesis: '全文主旨',
  claim: '论点',
  reason: '理由',
  evidence: '证据',
  example: '例子',
  definition: '定义',
  steps: '步骤',
  comparison: '对比',
  turn: '转折',
  result: '结果',
  consequence: '影响',
  conclusion: '结论',
}

/** `qwen3:8b, 2026-12-01: claim`, in Chinese `qwen3:8b, 2026-12-01：论点`: the model, the date and the reason. */
const BY_MODEL = /^(?<model>.+, \d{4}-\d{2}-\d{2})(?:: |：)(?<reason>[^:：]+)$/u

/** What every talk has needs no reason above it; names in Chinese. */
const PLAIN: Readonly<Record<string, string>> = {
  title: '标题',
  headings: '各章标题',
  heading: '章标题',
  source: '来源',
}

/** Characters of the words that gave the cue away. */
const MOST = 60

/** `lectern outline --why` tells the weight; nobody who edits needs it: “saying: the mayor; weight 0.87”. */
function withoutWeight(why: string): string {
  return why.replace(/; weight [\d.]+$/u, '')
}

/** One line; undefined where the slide speaks for itself. */
export function reasonOf(why: string | undefined, lang: string): string | undefined {
  if (why === undefined || Object.hasOwn(PLAIN, why)) return undefined
  const { model, reason = '' } = BY_MODEL.exec(why)?.groups ?? {}
  if (model !== undefined)
    return speaksChinese(lang) ? `${model}：${CHINESE_OF_MODEL[reason] ?? reason}` : `${model}: ${reason}`
  const [, cue = '', heard = ''] = /^([^:]*)(?:: ([^]*))?$/u.exec(withoutWeight(why).replace(/\s+/gu, ' ').trim()) ?? []
  const chinese = speaksChinese(lang)
  const name = chinese && Object.hasOwn(CHINESE, cue) ? (CHINESE[cue] ?? cue) : cue
  if (heard === '') return name
  const words = [...heard].length > MOST ? `${[...heard].slice(0, MOST).join('')}…` : heard
  return chinese ? `${name}：${words}` : `${name}: ${words}`
}

/** One line with the weight, for whoever asks why: 引用的话：市长；权重 0.87. */
export function reasonWithWeight(why: string, lang: string): string {
  const chinese = speaksChinese(lang)
  const weight = /; weight (?<weight>[\d.]+)$/u.exec(why)?.groups?.['weight']
  const reason = reasonOf(why, lang) ?? (chinese ? (PLAIN[why] ?? why) : why)
  return reason + (weight === undefined ? '' : chinese ? `；权重 ${weight}` : `; weight ${weight}`)
}

/** Names of reasons, as comments have them. */
const NAMES = new Set([...Object.keys(CHINESE), ...Object.values(CHINESE)])

/**
 * What a comment above a slide says of the draft that made it.
 *
 * @returns undefined for a comment that a person wrote.
 */
export function reasonIn(comment: string): { why: string; chosenBy: Chooser } | undefined {
  if (BY_MODEL.test(comment)) return { why: comment, chosenBy: 'model' }
  // `saying: the mayor`, 引用的话：市长, `list`
  const name = /^[^:：]+/u.exec(comment)?.[0] ?? ''
  return NAMES.has(name) ? { why: comment, chosenBy: 'rules' } : undefined
}
