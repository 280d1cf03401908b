/** Why the draft made a slide, for the comment above it. */
import { speaksChinese } from '../text/languages.js'

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

/** What every talk has needs no reason. */
const PLAIN = ['title', 'headings', 'heading', 'source']

/** Characters of the words that gave the cue away. */
const MOST = 60

/** `lectern outline --why` tells the weight; nobody who edits needs it: “saying: the mayor; weight 0.87”. */
function withoutWeight(why: string): string {
  return why.replace(/; weight [\d.]+$/u, '')
}

/** One line; undefined where the slide speaks for itself. */
export function reasonOf(why: string | undefined, lang: string): string | undefined {
  if (why === undefined || PLAIN.includes(why)) return undefined
  const [, cue = '', heard = ''] = /^([^:]*)(?:: ([^]*))?$/u.exec(withoutWeight(why).replace(/\s+/gu, ' ').trim()) ?? []
  const chinese = speaksChinese(lang)
  const name = chinese && Object.hasOwn(CHINESE, cue) ? (CHINESE[cue] ?? cue) : cue
  if (heard === '') return name
  const words = [...heard].length > MOST ? `${[...heard].slice(0, MOST).join('')}…` : heard
  return chinese ? `${name}：${words}` : `${name}: ${words}`
}
