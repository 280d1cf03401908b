/** Why the draft made a slide, for the comment above it. */
import { speaksChinese } from '../text/languages.js'

/** The cues of src/outline/draft in Chinese. */
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
  'no cue': '无特别句式，逐句摘取要点',
}

/** What every talk has needs no reason. */
const PLAIN = ['title', 'headings', 'heading', 'source']

/** Characters of the words that gave the cue away. */
const MOST = 60

/** One line; undefined where the slide speaks for itself. */
export function reasonOf(why: string | undefined, lang: string): string | undefined {
  if (why === undefined || PLAIN.includes(why)) return undefined
  const [, cue = '', heard = ''] = /^([^:]*)(?:: ([^]*))?$/u.exec(why.replace(/\s+/gu, ' ').trim()) ?? []
  const chinese = speaksChinese(lang)
  const name = chinese && Object.hasOwn(CHINESE, cue) ? (CHINESE[cue] ?? cue) : cue
  if (cue === 'no cue') return chinese ? name : 'no cue: the clauses that matter'
  if (heard === '') return name
  const words = [...heard].length > MOST ? `${[...heard].slice(0, MOST).join('')}…` : heard
  return chinese ? `${name}：${words}` : `${name}: ${words}`
}
